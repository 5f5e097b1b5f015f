"""Sub-words of the encoder: a word cut into the pieces of its vocabulary that are most likely together.

Source: Kudo 2018, "Subword Regularization" (unigram language model, Viterbi).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from riwaya.errors import DamagedModelError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.models import ModelFolder

UNKNOWN, BEGIN, END = 0, 1, 2
"""Ids that open every vocabulary."""
_SPACE = "\u2581"
_PENALTY = 10.0
_REMEMBERED = 100_000


class Subwords:
    """A vocabulary of pieces with their log-probabilities; remembers how each word is cut."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self._ids = {piece: i for i, piece in enumerate(pieces)}
        self._scores = tuple(scores)
        self._unknown = min(scores) - _PENALTY
        self._longest = max(map(len, pieces))
        self._known: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._scores)

    def cut(self, word: str) -> tuple[int, ...]:
        """Ids of the pieces of a word, in order; never empty."""
        ids = self._known.get(word)
        if ids is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            ids = self._known[word] = self._best(_SPACE + unicodedata.normalize("NFKC", word))
        return ids

    def _best(self, text: str) -> tuple[int, ...]:
        """The cut with the highest sum of scores; a code point that no piece covers is unknown."""
        best = [0.0] + [float("-inf")] * len(text)
        last: list[tuple[int, int]] = [(0, UNKNOWN)] * (len(text) + 1)
        for begin in range(len(text)):
            reached = best[begin]
            if reached + self._unknown > best[begin + 1]:
                best[begin + 1], last[begin + 1] = reached + self._unknown, (begin, UNKNOWN)
            for end in range(begin + 1, min(begin + self._longest, len(text)) + 1):
                piece = self._ids.get(text[begin:end])
                if piece is not None and reached + self._scores[piece] > best[end]:
                    best[end], last[end] = reached + self._scores[piece], (begin, piece)
        out = []
        at = len(text)
        while at:
            at, piece = last[at]
            out.append(piece)
        return tuple(reversed(out))


def read_subwords(folder: ModelFolder, name: str) -> Subwords:
    """The vocabulary in a table: a piece and its log-probability a line.

    Raises:
        DamagedModelError: the file is missing or does not hold that.
    """
    try:
        pieces, scores = zip(*(line.split("\t") for line in folder.lines(name)), strict=True)
        return Subwords(pieces, [float(score) for score in scores])
    except ValueError as error:
        raise DamagedModelError(folder.path, f"{name}: {error}") from error
