"""Persuasion techniques against the spans of ArMPro: F1 over written words, beside what needs no knowledge at all.

The paragraphs are news under a licence that forbids commercial use: none is kept, and nothing was fitted to them.
"""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.errors import EvaluationError
from riwaya.evaluation.tally import F1Row, Tally
from riwaya.extract.persuasion import LOADED_LANGUAGE
from riwaya.model.article import Article
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from riwaya.evaluation.tally import Row
    from riwaya.extract.words import Words
    from riwaya.model.persuasion import Persuasion
    from riwaya.pipeline import Analyzer


_GZIP = ".gz"
_ADJECTIVE = "ADJ"


class Label(Struct, frozen=True):
    """A span of one technique."""

    technique: str
    start: int
    end: int


if TYPE_CHECKING:
    Span = Label | Persuasion


class Paragraph(Struct, frozen=True):
    """A paragraph with its spans; other fields of the file are passed over."""

    paragraph_id: str
    paragraph: str
    labels: tuple[Label, ...]


def read_paragraphs(path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of a file in JSON Lines, packed or not.

    Raises:
        EvaluationError: it is missing or holds something else.
    """
    try:
        data = path.read_bytes()
        lines = (gzip.decompress(data) if path.suffix == _GZIP else data).splitlines()
        return tuple(msgspec.json.decode(line, type=Paragraph) for line in lines)
    except (OSError, msgspec.DecodeError) as error:
        advice = "Give a file of ArMPro spans."
        raise EvaluationError(f"{path}: no paragraphs with labels ({error}). {advice}") from error


def evaluate_persuasion(
    paragraphs: Sequence[Paragraph], analyzer: Analyzer, *, on_text: Callable[[], None] | None = None
) -> dict[str, Row]:
    """Rows over words: each technique that is found, and for loaded language every word, every adjective and chance."""
    tally = Tally()
    for one in paragraphs:
        article = Article(id=one.paragraph_id, text=one.paragraph)
        reading = analyzer.read(article)
        if reading.words is not None:
            _add(one, reading.words, analyzer.persuade(reading), tally)
        if on_text is not None:
            on_text()
    return _with_chance(tally.rows())


def _add(one: Paragraph, words: Words, found: Iterable[Span], tally: Tally) -> None:
    gold, mine = _words_by_technique(one.labels, words), _words_by_technique(found, words)
    for technique in sorted(gold.keys() | mine.keys()):
        _count(tally, technique, mine.get(technique, set()), gold.get(technique, set()))
    loaded = gold.get(LOADED_LANGUAGE, set())
    every = {at for at, token in enumerate(words.tokens) if token.kind < TokenKind.LINE}
    _count(tally, f"{LOADED_LANGUAGE}: every word", every, loaded)
    adjectives = {at for at in every if words.words[at].upos == _ADJECTIVE}
    _count(tally, f"{LOADED_LANGUAGE}: every adjective", adjectives, loaded)


def _words_by_technique(labels: Iterable[Span], words: Words) -> dict[str, set[int]]:
    """Words that the spans of each technique touch."""
    out: dict[str, set[int]] = {}
    for label in labels:
        touched = range(*words.range_of(label.start, label.end))
        out.setdefault(label.technique, set()).update(at for at in touched if words.tokens[at].kind < TokenKind.LINE)
    return out


def _count(tally: Tally, row: str, mine: set[int], gold: set[int]) -> None:
    tally.found(row, len(mine & gold), len(mine), len(gold))


def _with_chance(rows: dict[str, Row]) -> dict[str, Row]:
    """The rows, and what guessing loaded language at its base rate comes to: precision and recall are that rate."""
    every = rows.get(f"{LOADED_LANGUAGE}: every word")
    if not isinstance(every, F1Row) or not every.predicted:
        return rows
    rate = every.gold / every.predicted
    hits = round(every.gold * rate)
    chance = F1Row(f1=rate, precision=rate, recall=rate, matched=hits, predicted=every.gold, gold=every.gold)
    nothing = F1Row(f1=0.0, precision=None, recall=0.0, matched=0, predicted=0, gold=every.gold)
    return {**rows, f"{LOADED_LANGUAGE}: chance": chance, f"{LOADED_LANGUAGE}: nothing (majority)": nothing}
