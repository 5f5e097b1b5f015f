"""Where the data lies, what of it may train shipped weights, and what is held back to measure; see the model card."""

from __future__ import annotations

import csv
import gzip
import json
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.text.frequencies import count_words, key_of
from riwaya.text.given import GivenSentence
from riwaya.text.layers import TextLayers
from training.name_corpora import NamedText, read_anercorp, read_newsfane, read_wojood, shares_text, shingles
from training.treebank import fold_of, read_treebank

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator
    from pathlib import Path

FOLDS = 7
_TAIL = 0.84
"""Part of ANERcorp, by words, before the tail that measures."""


class Corpora(Struct, frozen=True, kw_only=True):
    """What a training run may see, and what it may not."""

    treebank: tuple[GivenSentence, ...]
    held_treebank: tuple[GivenSentence, ...]
    newsfane: tuple[NamedText, ...]
    held_newsfane: tuple[NamedText, ...]
    wojood: tuple[NamedText, ...]
    head: tuple[NamedText, ...]
    """ANERcorp's train part before its tail; trains models that measure, never any that ship."""
    tail: tuple[NamedText, ...]
    """The end of ANERcorp's train part; nothing of it is trained on, nor its text in NewsFANE when it is held."""


def read_corpora(data: Path, *, fold: int | None) -> Corpora:
    """The corpora of a data folder; with a fold, it and the tail's text in NewsFANE are held back."""
    sentences = read_treebank(data / "treebank-pud" / "ar_pud_dev.conllu")
    fane = read_newsfane(data / "ner" / "newsfane_gold_dev.txt")
    head, tail = _head_and_tail(read_anercorp(data / "ner" / "anercorp_train.txt"))
    known = shingles(tail)
    is_held = [fold is not None and shares_text(text, known) for text in fane]
    return Corpora(
        treebank=tuple(s for s in sentences if fold_of(s, FOLDS) != fold),
        held_treebank=tuple(s for s in sentences if fold_of(s, FOLDS) == fold),
        newsfane=tuple(text for text, held in zip(fane, is_held, strict=True) if not held),
        held_newsfane=tuple(text for text, held in zip(fane, is_held, strict=True) if held),
        wojood=tuple(read_wojood(data / "ner" / "wojood_train.txt")),
        head=tuple(head),
        tail=tuple(tail),
    )


def _head_and_tail(texts: list[NamedText]) -> tuple[list[NamedText], list[NamedText]]:
    limit = _TAIL * sum(len(text.words) for text in texts)
    seen = 0
    for i, text in enumerate(texts, 1):
        seen += len(text.words)
        if seen > limit:
            return texts[:i], texts[i:]
    return texts, []


def count_corpora(data: Path, treebank: tuple[GivenSentence, ...]) -> tuple[Counter[str], Counter[str]]:
    """Words of all corpora whose licence allows it: without the treebank, and of the treebank's part at hand."""
    others = count_words(TextLayers(text) for text in _texts(data))
    fane = (data / "ner" / "newsfane_gold_dev.txt").read_text(encoding="utf-8").splitlines()
    others.update(key_of(line.split()[0]) for line in fane if line.strip())
    return others, count_words(TextLayers(sentence.text) for sentence in treebank)


def _texts(data: Path) -> Iterator[str]:
    with gzip.open(data / "syrian-archive" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)
    for name in ("wojood_train.txt", "wojood_val.txt"):
        lines = (data / "ner" / name).read_text(encoding="utf-8").splitlines()
        yield " ".join(line.split(" ")[0] for line in lines)
    for folder in ("events-gsr", "claims-ans"):
        for path in sorted((data / folder).glob("*.csv")):
            with path.open(encoding="utf-8", newline="") as rows:
                yield from (" ".join(row) for row in csv.reader(rows))
