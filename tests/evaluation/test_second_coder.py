"""What docs/explanation/verdicts.md says of two coders is what their files say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec

from riwaya.evaluation.verdicts import GoldPool, GoldSpan, GoldVerdict

ROOT = Path(__file__).parents[2]
GOLD, PAGE = ROOT / "tests" / "gold", ROOT / "docs" / "explanation" / "verdicts.md"


class Second(GoldVerdict, frozen=True):
    """A pair as the second coder judged it."""

    pool: str


class Coded(msgspec.Struct, frozen=True):
    """All of them."""

    verdicts: tuple[Second, ...]


def read_second(name: str) -> tuple[Second, ...]:
    return msgspec.json.decode((GOLD / name).read_bytes(), type=Coded).verdicts


def same_as_first(second: tuple[Second, ...], *folders: str) -> Counter[str]:
    """How many pairs of each pool got the same relation twice."""
    files = [file for folder in folders for file in (GOLD / folder).glob("*.json")]
    pools = [msgspec.json.decode(file.read_bytes(), type=GoldPool) for file in files]
    first = {(pool.pool, *key(one)): one.relation for pool in pools for one in pool.verdicts}
    return Counter(one.pool for one in second if first[one.pool, *key(one)] == one.relation)


def key(verdict: GoldVerdict) -> tuple[GoldSpan, GoldSpan]:
    return verdict.left, verdict.right


def test_two_coders_agree_as_often_as_the_page_says() -> None:
    second = read_second("verdicts-second.json")
    of = Counter(one.pool for one in second)
    same = same_as_first(second, "clusters", "verdicts")
    words = " ".join(PAGE.read_text("utf-8").split())
    assert f"{same.total()} got the same relation" in words
    assert of.total() == 200
    for pool, name in (("afrin-2018", "`afrin-2018`"), ("strikes-2018-04-14", "`strikes-2018-04-14`")):
        assert f"{same[pool]} of {of[pool]} in {name}" in words
    assert f"{same['stories-check']} of {of['stories-check']} in the third part" in words


def test_two_coders_of_weeks_agree_as_often_as_the_gold_says() -> None:
    second = read_second("verdicts-weeks-second.json")
    same = same_as_first(second, "verdicts-weeks")
    assert f"gave {same.total()} of {len(second)} of them" in " ".join((GOLD / "README.md").read_text("utf-8").split())
