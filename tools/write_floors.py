"""Raise the quality floors of tests/gold/floors.yaml to what the current code reaches.

usage: write_floors.py [--lower REASON] [SHARED]      (default: ../shared beside the checkout)

A row that fell, or gold that changed, is refused without --lower; its reason is kept in the file.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from gold_sets import FLOORS, ROOT, gold_sets
from riwaya.evaluation import (
    Floor,
    Floors,
    below,
    digest_of,
    evaluate,
    find_entities,
    floor_for,
    load_entities,
    load_floors,
    load_gold,
    values_of,
)
from riwaya.knowledge.loader import load_pack
from riwaya.pipeline import Analyzer
from riwaya.text.models import find_models


def measured(shared: Path) -> dict[str, Floor]:
    """The floors that the current code calls for, by set."""
    analyzer = Analyzer(load_pack("syria"), models=find_models())
    out = {}
    for name, chosen in gold_sets(shared).items():
        texts = load_gold([chosen.folder], texts=sorted((shared / "data").iterdir()), half=chosen.half)
        table = find_entities([chosen.folder])
        rows = evaluate(texts, analyzer, load_entities(table) if table else {})
        out[name] = floor_for(values_of(rows), digest_of(texts))
    return out


def fallen(old: Floors, new: dict[str, Floor]) -> list[str]:
    """Rows that would be lowered and sets whose gold changed, a line each."""
    lines = []
    for name, floor in old.sets.items():
        if name not in new or new[name].gold != floor.gold:
            lines.append(f"{name}: the gold changed")
            continue
        lines += [f"{name}: {row} {high} -> {low}" for row, (low, high) in below(new[name].rows, floor).items()]
    return lines


def merged(old: Floors, new: dict[str, Floor], *, lower: bool) -> dict[str, Floor]:
    """New floors; where lowering is not asked for, each row keeps the higher of old and new."""
    if lower:
        return new
    rows = {name: old.sets[name].rows if name in old.sets else {} for name in new}
    return {
        name: Floor(
            gold=floor.gold, rows={row: max(least, rows[name].get(row, 0.0)) for row, least in floor.rows.items()}
        )
        for name, floor in new.items()
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", metavar="REASON")
    parser.add_argument("shared", nargs="?", type=Path, default=ROOT.parent / "shared")
    asked = parser.parse_args()
    old = load_floors(FLOORS) if FLOORS.exists() else Floors(sets={})
    new = measured(asked.shared)
    lines = fallen(old, new)
    if lines and not asked.lower:
        print("floors would fall; give --lower REASON if that is meant:", *lines, sep="\n  ", file=sys.stderr)
        return 1
    reasons = (*old.lowered, f"{asked.lower} ({'; '.join(lines)})") if lines else old.lowered
    floors = Floors(sets=merged(old, new, lower=bool(lines)), lowered=reasons)
    FLOORS.write_bytes(msgspec.yaml.encode(floors))
    print(f"wrote {FLOORS.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
