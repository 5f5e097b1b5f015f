"""Stories of our own writing in which words that tell of one happening are marked: `written/events-*.jsonl`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.evaluation.cluster_gold import ClusterPool, GoldMention
from riwaya.model.article import Article
from training.written import WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MARK = re.compile(r"\[([^\[\]|]+)\|([ES]\d+[a-z]?)\]")
"""A word, and the happening that it tells of; `E` a deed, `S` something said."""
SAID = "S"


class WrittenStory(Struct, frozen=True):
    """Articles of one story, with what is the same as in gold pools."""

    articles: tuple[Article, ...]
    pool: ClusterPool


def read_written_events(folder: Path = WRITTEN) -> Iterator[WrittenStory]:
    """Stories in order of file names.

    Raises:
        ValueError: a bracket is left that marks nothing.
    """
    for path in sorted(folder.glob("events-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _story(json.loads(line))


def _story(row: dict[str, Any]) -> WrittenStory:
    clusters: dict[str, list[GoldMention]] = {}
    articles = []
    for one in row["articles"]:
        name = f"{row['story']}-{one['id']}"
        text, at = "", 0
        for mark in _MARK.finditer(one["text"]):
            text += one["text"][at : mark.start()]
            where = GoldMention(article=name, start=len(text), end=len(text) + len(mark[1]))
            clusters.setdefault(mark[2], []).append(where)
            text, at = text + mark[1], mark.end()
        text += one["text"][at:]
        if "[" in text or "]" in text:
            raise ValueError(f"{name}: a bracket that marks nothing")
        articles.append(Article(id=name, text=text, outlet=one["outlet"], published=one["date"]))
    held = {happening: tuple(members) for happening, members in clusters.items()}
    return WrittenStory(tuple(articles), ClusterPool(pool=row["story"], articles=(), clusters=held))
