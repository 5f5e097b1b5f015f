"""Pairs of statements of our own writing with their relation: `written/pairs-*.jsonl`, `written/event-pairs-*.jsonl`
about the stories of `written/events-*.jsonl`, and the gold that is written."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.pair_reader import Sides
from training.written import WRITTEN
from training.written_events import read_written_events

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "verdicts-written"


class WrittenPair(Struct, frozen=True):
    """Two statements as they stand in a story."""

    story: str
    sides: Sides
    relation: Relation


def read_written_pairs(folder: Path = WRITTEN, gold: Path = GOLD) -> Iterator[WrittenPair]:
    """Those of the training files in order of file names, those of stories with happenings, then those of the gold.

    Raises:
        ValueError: words that are marked do not stand once in their article.
    """
    for row in _rows(folder, "pairs-*.jsonl"):
        yield from _of_story(row, {one["id"]: (one["date"], one["text"]) for one in row["articles"]})
    told = {story.pool.pool: story.articles for story in read_written_events(folder)}
    for row in _rows(folder, "event-pairs-*.jsonl"):
        articles = {one.id.removeprefix(f"{row['story']}-"): one for one in told[row["story"]]}
        yield from _of_story(row, {name: (one.published or "", one.text) for name, one in articles.items()})
    yield from _of_gold(gold)


def _rows(folder: Path, pattern: str) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob(pattern)):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _of_story(row: dict[str, Any], articles: dict[str, tuple[str, str]]) -> Iterator[WrittenPair]:
    """The pairs of a story; its articles with their day and text."""
    for pair in row["pairs"]:
        sides = []
        for article, words in (pair["left"], pair["right"]):
            day, text = articles.get(article, ("", ""))
            if text.count(words) != 1:
                raise ValueError(f"{row['story']}, article {article}: these words do not stand there once: {words}")
            sides.append((day, words))
        yield WrittenPair(row["story"], _in_time(*sides), Relation(pair["relation"]))


def _of_gold(folder: Path) -> Iterator[WrittenPair]:
    lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = {one["id"]: one for one in map(json.loads, lines)}
    held = json.loads((folder / "written.json").read_text(encoding="utf-8"))
    story_of = {article: story for story, own in held["stories"].items() for article in own}
    for row in held["verdicts"]:
        sides = []
        for side in (row["left"], row["right"]):
            article = articles[side["article"]]
            sides.append((article["date"], article["text"][side["start"] : side["end"]]))
        yield WrittenPair(story_of[row["left"]["article"]], _in_time(*sides), Relation(row["relation"]))


def _in_time(one: tuple[str, str], other: tuple[str, str]) -> Sides:
    first, last = sorted((one, other), key=lambda side: side[0])
    days = (date.fromisoformat(last[0]) - date.fromisoformat(first[0])).days
    return Sides(first[1], last[1], days)
