"""Pairs of statements of our own writing with their relation: `written/pairs-*.jsonl`, further ones about the stories
of these and of `written/events-*.jsonl`, those that the program laid side by side, and the gold that is written."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.pair_reader import Sides
from training.written import WRITTEN
from training.written_events import read_written_events

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Stretch = tuple[str, int, int]
"""Article of a story, and code points of its text."""

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "verdicts-written"
_TOLD, _FURTHER, _FOUND = "pairs-*.jsonl", ("event-pairs-*.jsonl", "further-pairs-*.jsonl"), "found-pairs-*.jsonl"


class WrittenPair(Struct, frozen=True):
    """Two statements as they stand in a story."""

    story: str
    sides: Sides
    relation: Relation
    is_found: bool = False
    """Whether nobody chose them: the program cut them and laid them side by side."""


class Told(NamedTuple):
    """An article of a story."""

    day: str
    text: str


def read_written_pairs(folder: Path = WRITTEN, gold: Path = GOLD) -> Iterator[WrittenPair]:
    """Those of the training files in order of file names, further ones, found ones, then those of the gold.

    Raises:
        ValueError: words that are marked do not stand once in their article.
    """
    told = read_told(folder)
    for row in (row for pattern in (_TOLD, *_FURTHER) for row in _rows(folder, pattern)):
        yield from _of_story(row, told[row["story"]])
    for row in _rows(folder, _FOUND):
        yield from _found_in(row, told[row["story"]])
    yield from _of_gold(gold)


def read_told(folder: Path = WRITTEN) -> dict[str, dict[str, Told]]:
    """The articles of all stories, by story and name within it."""
    told: dict[str, dict[str, Told]] = {}
    for story in read_written_events(folder):
        name = story.pool.pool
        told[name] = {one.id.removeprefix(f"{name}-"): Told(one.published or "", one.text) for one in story.articles}
    for row in _rows(folder, _TOLD):
        told[row["story"]] = {one["id"]: Told(one["date"], one["text"]) for one in row["articles"]}
    return told


def sides_of(articles: Mapping[str, Told], one: Stretch, other: Stretch) -> Sides:
    """Two stretches of the articles of a story, the earlier first."""
    held = [(articles[name].day, articles[name].text[start:end]) for name, start, end in (one, other)]
    return _in_time(*held)


def _rows(folder: Path, pattern: str) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob(pattern)):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _of_story(row: dict[str, Any], articles: dict[str, Told]) -> Iterator[WrittenPair]:
    """The pairs of a story; its articles with their day and text."""
    for pair in row["pairs"]:
        sides = []
        for article, words in (pair["left"], pair["right"]):
            day, text = articles.get(article, ("", ""))
            if text.count(words) != 1:
                raise ValueError(f"{row['story']}, article {article}: these words do not stand there once: {words}")
            sides.append((day, words))
        yield WrittenPair(row["story"], _in_time(*sides), Relation(pair["relation"]))


def _found_in(row: dict[str, Any], articles: dict[str, Told]) -> Iterator[WrittenPair]:
    """The pairs of a story whose sides are code points of its articles."""
    for pair in row["pairs"]:
        sides = sides_of(articles, pair["left"], pair["right"])
        yield WrittenPair(row["story"], sides, Relation(pair["relation"]), is_found=True)


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
