"""Articles of our own writing with their events and who takes part (`written/`); see the README there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from training.event_annotations import AnnotatedEvent, AnnotatedSentence
from training.quoting import find_words

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = TypeVar("Row")

WRITTEN = Path(__file__).parent / "written"
ROLES = {"a": "actor", "r": "recipient", "p": "place"}
"""How lines of annotation name the roles."""
_PARAGRAPH = 2
"""Sentences in each."""


def read_rows(folder: Path, pattern: str, shape: type[Row]) -> Iterator[tuple[str, Row]]:
    """The lines of some files, in order of file names, each with its name: `FILE-NUMBER`.

    Raises:
        msgspec.ValidationError: a line is not in shape.
    """
    for path in sorted(folder.glob(pattern)):
        for number, line in enumerate(path.read_bytes().splitlines()):
            yield f"{path.stem}-{number}", msgspec.json.decode(line, type=shape)


def read_written(folder: Path = WRITTEN) -> Iterator[AnnotatedSentence]:
    """Whole articles, in order of file names.

    Raises:
        ValueError: words that are marked do not stand in their sentence.
    """
    for path in sorted(folder.glob("articles-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _article(json.loads(line))


def _article(row: dict[str, Any]) -> AnnotatedSentence:
    text, events = "", []
    for number, sentence in enumerate(row["sentences"]):
        if text:
            text += " " if number % _PARAGRAPH else "\n"
        events += [_event(event, sentence["s"], len(text), row["id"]) for event in sentence["e"]]
        text += sentence["s"]
    return AnnotatedSentence(text=text, document=row["id"], events=tuple(events), has_arguments=True)


def _event(row: dict[str, Any], sentence: str, offset: int, article: str) -> AnnotatedEvent:
    try:
        start, end = find_words(sentence, row["t"])
        arguments = [(role, *find_words(sentence, words)) for key, role in ROLES.items() for words in row.get(key, ())]
    except ValueError as error:
        raise ValueError(f"{article}: {error}") from error
    return AnnotatedEvent(
        start=offset + start,
        end=offset + end,
        type=row["type"],
        polarity=row.get("pol", "affirmed"),
        modality=row.get("mod", "asserted"),
        arguments=tuple((role, offset + first, offset + last) for role, first, last in arguments),
    )
