"""The sets of gold that scores and floors are measured on."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from riwaya.evaluation import Half

ROOT = Path(__file__).parents[1]
BLIND = ROOT / "tests" / "gold" / "blind"
FLOORS = ROOT / "tests" / "gold" / "floors.yaml"


class GoldSet(NamedTuple):
    """A folder of gold, whole or one half of it."""

    folder: Path
    half: Half | None
    note: str


def gold_sets(shared: Path) -> dict[str, GoldSet]:
    """By name: the project's seeds and news, and the two halves of our own gold."""
    return {
        "seeds": GoldSet(
            shared / "gold" / "seeds", None, "five columns and reports; rules were written with them at hand"
        ),
        "news": GoldSet(shared / "gold" / "news", None, "twelve news articles of five outlets; as the seeds"),
        "blind, read": GoldSet(BLIND, Half.TUNE, "our gold: its misses were read, and rules changed after them"),
        "blind, unread": GoldSet(BLIND, Half.REPORT, "our gold: scored only; no line of it was looked at for tuning"),
    }
