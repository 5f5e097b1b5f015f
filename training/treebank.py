"""Treebanks: sentences in CoNLL-U that have an id, tags and trees."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from riwaya.errors import FormatError
from riwaya.text.given import GivenSentence, GivenWord, read_conllu

if TYPE_CHECKING:
    from pathlib import Path


def read_treebank(path: Path) -> tuple[GivenSentence, ...]:
    """The sentences of a CoNLL-U file, in order.

    Raises:
        FormatError: a line is none of CoNLL-U, or a word has no head.
        EmptyInputError: there is no sentence.
    """
    sentences = tuple(read_conllu(path.read_text(encoding="utf-8"), str(path)))
    for sentence in sentences:
        if any(word.head is None for word in sentence.words):
            raise FormatError(
                f"{path}: the sentence «{sentence.text}» has a word without a head. Train on whole trees."
            )
    return sentences


def fold_of(sentence: GivenSentence, folds: int) -> int:
    """Which fold a sentence belongs to: by a hash of its id, so that it never depends on order."""
    name = (sentence.id or "").encode()
    return int(hashlib.sha1(name, usedforsecurity=False).hexdigest(), 16) % folds


def blank_word(form: str, *, is_glued: bool) -> GivenWord:
    """A word without labels."""
    return GivenWord(form=form, lemma="_", upos="X", feats="_", head=0, deprel="root", misc="_", is_glued=is_glued)
