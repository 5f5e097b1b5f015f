"""Reads CoNLL-U: sentences of words as a treebank has them, with their printed text."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_ID, _FORM, _LEMMA, _UPOS, _FEATS, _HEAD, _DEPREL, _MISC = 0, 1, 2, 3, 5, 6, 7, 9
_NO_SPACE = "SpaceAfter=No"


class Word(Struct, frozen=True, kw_only=True):
    """One line of a treebank."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    """Number of the head, from 1; 0 is the root."""
    deprel: str
    is_glued: bool
    """Printed without a space before the next word."""


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence of a treebank."""

    id: str
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """As printed, by SpaceAfter."""
        return "".join(word.form + ("" if word.is_glued else " ") for word in self.words).strip()

    def starts(self) -> list[int]:
        """Where each word begins in `text`."""
        out, at = [], 0
        for word in self.words:
            out.append(at)
            at += len(word.form) + (not word.is_glued)
        return out


def read_treebank(path: Path) -> tuple[Sentence, ...]:
    """The sentences of a CoNLL-U file, in order; ranges and empty nodes are passed over."""
    return tuple(_read(path.read_text(encoding="utf-8").split("\n")))


def _read(lines: Sequence[str]) -> Iterator[Sentence]:
    name, words = "", []
    for line in [*lines, ""]:
        if line.startswith("# sent_id"):
            name = line.partition("=")[2].strip()
        elif line and not line.startswith("#"):
            fields = line.split("\t")
            if fields[_ID].isdigit():
                words.append(_word(fields))
        elif not line and words:
            yield Sentence(id=name, words=tuple(words))
            name, words = "", []


def _word(fields: Sequence[str]) -> Word:
    return Word(
        form=fields[_FORM],
        lemma=fields[_LEMMA],
        upos=fields[_UPOS],
        feats=fields[_FEATS],
        head=int(fields[_HEAD]),
        deprel=fields[_DEPREL],
        is_glued=_NO_SPACE in fields[_MISC].split("|"),
    )


def fold_of(sentence: Sentence, folds: int) -> int:
    """Which fold a sentence belongs to: by a hash of its id, so that it never depends on order."""
    return int(hashlib.sha1(sentence.id.encode(), usedforsecurity=False).hexdigest(), 16) % folds
