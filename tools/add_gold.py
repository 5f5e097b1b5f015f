"""Put an annotation into the repository as ids and offsets, without a word of its text.

usage: add_gold.py [--published YYYY-MM-DD] [--coders N] BUILT.json OUT.json

BUILT.json is what the gold's `build.py` makes of a hand-written annotation; press texts may not be redistributed, so
spans keep their offsets only, notes and glosses (they quote) are left out, and the article is known by its digest.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

KEPT = {
    "mentions": ("id", "start", "end", "kind", "entity", "naming", "adjectival", "nested"),
    "timexes": ("id", "start", "end", "type", "value", "begin", "end_date", "anchor"),
    "quantities": ("id", "start", "end", "value", "low", "high", "unit", "comparator", "vague"),
}
LATER = ("attributions", "events", "relations", "claims", "frames", "loaded")


def bare(item: dict[str, Any], fields: tuple[str, ...]) -> dict[str, Any]:
    return {field: item[field] for field in fields if item.get(field) is not None and item[field] is not False}


def stripped(record: dict[str, Any], published: str | None, coders: int) -> dict[str, Any]:
    """The record without text; layers that were not annotated are empty."""
    article = record["article"] | {"published": published or record["document"].get("date")}
    layers = {layer: [bare(item, fields) for item in record[layer]] for layer, fields in KEPT.items()}
    return {"article": article, "coders": coders, **layers, **{layer: [] for layer in LATER}}


def written(record: dict[str, Any]) -> str:
    """The record as it lies in the repository: an item a line."""
    return json.dumps(record, ensure_ascii=False, indent=None).replace('}, {"id"', '},\n{"id"') + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--published")
    parser.add_argument("--coders", type=int, default=1)
    parser.add_argument("built", type=Path)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    record = json.loads(asked.built.read_text("utf-8"))
    asked.out.write_text(written(stripped(record, asked.published, asked.coders)), "utf-8")


if __name__ == "__main__":
    main()
