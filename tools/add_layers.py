"""Add later layers to gold that has its mentions, as ids and offsets, without a word of the text.

usage: add_layers.py ANNOTATION.yaml TEXT.txt GOLD.json

ANNOTATION.yaml holds attributions, events and relations, or claims, frames and loaded, in the shape that the gold's
`build.py` reads: spans as `text` (first words), `nth` and `until` (last words), references to the ids of GOLD.json.
Notes and glosses (they quote) are left out. Every string must be found, every reference and every code must exist, or
nothing is written. Codes are those of the codebook.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from account_layers import AccountLayers
from add_gold import KEPT, LATER, bare, written
from quoted_spans import CODEBOOK, MODALITIES, POLARITIES, one_of, read_yaml, span_of, unique_ids

FIRST = tuple(KEPT)
ADDED = ("attributions", "events", "relations")
ROLES = {
    "actors": ("agents", ("mentions",)),
    "recipients": ("patients", ("mentions",)),
    "places": ("places", ("mentions",)),
    "timexes": ("times", ("timexes",)),
    "quantities": ("quantities", ("quantities",)),
}
"""Role in the contract, its name in the annotation, and the layers whose ids it may name."""
FORMS = {"direct", "indirect", "mixed"}
STANCES = {"neutral", "endorsing", "distancing"}


class Codes:
    """What may stand in a coded field."""

    def __init__(self, folder: Path) -> None:
        plover, acled, relations = (read_yaml(folder / f"{name}.yaml") for name in ("plover", "acled", "relations"))
        self.modes = {one["code"]: {mode["code"] for mode in one.get("modes", ())} for one in plover["types"]}
        self.acled = {sub["code"] for one in acled["types"] for sub in one["sub"]}
        self.relations = {one["code"] for one in relations["relations"]}


class Layers:
    """The three layers of one text, checked while they are made."""

    def __init__(self, doc: dict[str, Any], text: str, gold: dict[str, Any], codes: Codes) -> None:
        self._text, self._codes = text, codes
        self._ids = {layer: {item["id"] for item in gold[layer]} for layer in FIRST}
        self._entities = {item["entity"] for item in gold["mentions"] if item.get("entity")}
        self._ids |= {layer: unique_ids(doc, layer) for layer in ADDED}
        makers = {"attributions": self._attribution, "events": self._event, "relations": self._relation}
        self.made = {layer: [makers[layer](item) for item in doc[layer]] for layer in ADDED}

    def _attribution(self, item: dict[str, Any]) -> dict[str, Any]:
        where = f"attribution {item['id']}"
        return {
            "id": item["id"],
            "cue": self._span(item["cue"]),
            "source": self._source(item["source"], where),
            "content": self._span(item["content"]) if item["content"] else None,
            "form": one_of(FORMS, item["form"], where),
            "stance": one_of(STANCES, item["stance"], where),
            "parent": self._known(item["parent"], ("attributions",), where),
        }

    def _event(self, item: dict[str, Any]) -> dict[str, Any]:
        where = f"event {item['id']}"
        event = {"id": item["id"], "trigger": self._span(item["trigger"])}
        for role, (name, layers) in ROLES.items():
            event[role] = [self._known(ref, layers, f"{where}, {name}") for ref in item[name]]
        event["type"] = one_of(self._codes.modes, item["type"], where)
        event["mode"] = one_of({None, *self._codes.modes[item["type"]]}, item["mode"], where)
        event["acled"] = one_of({None, *self._codes.acled}, item["acled"], where)
        same_as = self._known(item.get("same_as"), ("events",), where)
        return event | self._manner(item, where) | ({"same_as": same_as} if same_as else {})

    def _relation(self, item: dict[str, Any]) -> dict[str, Any]:
        where = f"relation {item['id']}"
        relation = {
            "id": item["id"],
            "type": one_of(self._codes.relations, item["type"], where),
            "subject": self._known_entity(item["subject"], where),
            "object": self._known_entity(item["object"], where),
            "evidence": self._span(item["evidence"]),
            **self._manner(item, where),
        }
        if item.get("status"):
            relation["status"] = one_of({"ended"}, item["status"], where)
        if item.get("time"):
            relation["time"] = self._known(item["time"], ("timexes",), where)
        return relation

    def _manner(self, item: dict[str, Any], where: str) -> dict[str, Any]:
        return {
            "polarity": one_of(POLARITIES, item["polarity"], where),
            "modality": one_of(MODALITIES, item["modality"], where),
            "attribution": self._known(item["attribution"], ("attributions",), where),
        }

    def _source(self, source: str | dict[str, Any] | None, where: str) -> dict[str, Any] | None:
        if isinstance(source, dict):
            return {"mention": None, **self._span(source)}
        return {"mention": self._known(source, ("mentions",), where)} if source else None

    def _known(self, ref: str | None, layers: tuple[str, ...], where: str) -> str | None:
        if ref is not None and not any(ref in self._ids[layer] for layer in layers):
            raise SystemExit(f"{where}: no {ref} among {', '.join(layers)}")
        return ref

    def _known_entity(self, ref: str, where: str) -> str:
        """A mention; or the slug of somebody whom the evidence implies, told from a mention by its letters."""
        if ref in self._ids["mentions"] or (not ref[1:].isdigit() and "-" in ref) or ref in self._entities:
            return ref
        raise SystemExit(f"{where}: neither a mention nor a slug: {ref}")

    def _span(self, quoted: dict[str, Any]) -> dict[str, int]:
        return span_of(quoted, self._text)


def with_layers(gold: dict[str, Any], layers: dict[str, Any]) -> dict[str, Any]:
    """The gold with its new layers, which it now names."""
    kept = {layer: [bare(item, fields) for item in gold[layer]] for layer, fields in KEPT.items()}
    head = {field: gold[field] for field in ("article", "coders") if field in gold}
    rest = {field: value for field, value in gold.items() if field not in {*head, *kept, *layers, "layers"}}
    return {
        **head,
        "layers": [*FIRST, *(layer for layer in LATER if layer in {*layers, *gold.get("layers", ())})],
        **kept,
        **layers,
        **rest,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--codebook", type=Path, default=CODEBOOK)
    parser.add_argument("annotation", type=Path)
    parser.add_argument("text", type=Path)
    parser.add_argument("gold", type=Path)
    asked = parser.parse_args()
    text = asked.text.read_bytes().decode()
    gold = json.loads(asked.gold.read_text("utf-8"))
    if hashlib.sha256(text.encode()).hexdigest() != gold["article"]["sha256"]:
        raise SystemExit(f"{asked.text} is not the text of {asked.gold}")
    doc = read_yaml(asked.annotation)
    makes_account = "claims" in doc
    maker = (
        AccountLayers(doc, text, gold, asked.codebook)
        if makes_account
        else Layers(doc, text, gold, Codes(asked.codebook))
    )
    layers = maker.made
    asked.gold.write_text(written(with_layers(gold, layers)), "utf-8")
    counts = ", ".join(f"{len(items)} {layer}" for layer, items in layers.items())
    sys.stdout.write(f"{asked.gold}: {counts}\n")


if __name__ == "__main__":
    main()
