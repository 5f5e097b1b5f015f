"""Sentences without labels from corpora whose licence lets them train what ships: for networks to label."""

from __future__ import annotations

import csv
import gzip
import json
from typing import TYPE_CHECKING

from riwaya.text.layers import TextLayers
from training.name_corpora import NamedText, shares_text, shingles
from training.treebank import read_treebank

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_SHORTEST, _LONGEST = 4, 90
_COLUMNS = {"claims-ans": ("claim_s", "s1", "s2"), "events-gsr": ("text",)}


def read_plain_texts(data: Path, held: Sequence[NamedText]) -> list[NamedText]:
    """Each sentence once, without those that share text with what is held back."""
    known = shingles(held)
    found = dict.fromkeys(sentence for text in _texts(data) for sentence in _sentences(text))
    texts = [NamedText(corpus="plain", text=sentence, spans=(), words=()) for sentence in found]
    return [text for text in texts if not shares_text(text, known)]


def _texts(data: Path) -> Iterator[str]:
    """Syrian Archive's articles, headlines of ANS, sentences of the event gold, PUD."""
    with gzip.open(data / "syrian-archive" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)
    for folder, columns in _COLUMNS.items():
        for path in sorted((data / folder).glob("*.csv")):
            with path.open(encoding="utf-8", newline="") as rows:
                yield from (row[column] for row in csv.DictReader(rows) for column in columns if row.get(column))
    yield from (sentence.text for sentence in read_treebank(data / "treebank-pud" / "ar_pud_dev.conllu"))


def _sentences(text: str) -> Iterator[str]:
    """Sentences of middling length, past their datelines and bullets."""
    layers = TextLayers(text)
    for sentence in layers.sentences:
        if _SHORTEST <= sentence.last - sentence.body <= _LONGEST:
            yield text[layers.tokens[sentence.body].start : sentence.end]
