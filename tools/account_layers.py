"""Claims, frames and loaded words of an annotation as ids and offsets; used by `add_layers.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quoted_spans import MODALITIES, POLARITIES, as_list, one_of, read_yaml, span_of, unique_ids

if TYPE_CHECKING:
    from pathlib import Path

ACCOUNT_LAYERS = ("claims", "frames", "loaded")
COMPARATORS = {
    *("exact", "about", "more_than", "at_least", "less_than", "at_most", "several", "dozens", "hundreds", "thousands"),
}
CATEGORIES = {
    *("honorific", "dehumanising", "delegitimising", "liberation", "victimhood", "conspiracy", "sectarian"),
    *("glorification", "fear"),
}
VALENCES = {"favourable", "neutral", "unfavourable", "mixed"}
_PLACELESS = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"}


class AccountLayers:
    """The three layers of one text, checked while they are made."""

    def __init__(self, doc: dict[str, Any], text: str, gold: dict[str, Any], codebook: Path) -> None:
        self._text = text
        book = read_yaml(codebook / "roles.yaml")
        self._mains = {row["code"] for row in book["main"]}
        self._fines = {row["code"] for row in book["roles"]}
        self._timexes = {row["id"] for row in gold["timexes"]} | _PLACELESS
        self._attributions = {row["id"] for row in gold["attributions"]}
        self._claims = unique_ids(doc, "claims")
        makers = {"claims": self._claim, "frames": self._frame, "loaded": self._loaded}
        self.made = {layer: [makers[layer](item) for item in doc[layer] or ()] for layer in ACCOUNT_LAYERS}

    def _claim(self, item: dict[str, Any]) -> dict[str, Any]:
        where = f"claim {item['id']}"
        claim = {"id": item["id"], **span_of(item["evidence"], self._text), "measure": item["measure"]}
        for role in ("subject", "object", "place"):
            claim[role] = as_list(item.get(role))
        value = item.get("value")
        claim |= {"value": None, "low": value[0], "high": value[1]} if isinstance(value, list) else {"value": value}
        claim["unit"], claim["whole"] = item.get("unit"), item.get("denominator")
        claim["comparator"] = one_of({None, *COMPARATORS}, item.get("comparator"), where)
        claim["time"] = [one_of(self._timexes, name, where) for name in as_list(item.get("time"))]
        claim["attribution"] = one_of({None, *self._attributions}, item.get("attribution"), where)
        for field, allowed in (("polarity", POLARITIES), ("modality", MODALITIES), ("same_as", self._claims)):
            if item.get(field):
                claim[field] = one_of(allowed, item[field], where)
        return claim

    def _frame(self, item: dict[str, Any]) -> dict[str, Any]:
        where = f"frame of {item['entity']}"
        return {
            "entity": item["entity"],
            "role": one_of(self._mains, item["role"], where),
            "fine": [one_of(self._fines, code, where) for code in as_list(item.get("fine"))],
            "valence": one_of(VALENCES, item["valence"], where),
            "evidence": [span_of(quoted, self._text) for quoted in as_list(item.get("evidence"))],
        }

    def _loaded(self, item: dict[str, Any]) -> dict[str, Any]:
        category = one_of(CATEGORIES, item["category"], f"loaded {item['text']}")
        return {**span_of(item, self._text), "category": category, "target": item.get("target")}
