"""The name model: spans that look like names to a trained network, with a calibrated score.

It reads the pieces of a sentence, the encoder's features and what the pack knows; what it finds beyond the pack are
proposals, never links.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from msgspec import Struct

from riwaya.errors import DamagedModelError
from riwaya.text.chains import Chain, best_paths, marginals
from riwaya.text.models import UNREADABLE
from riwaya.text.networks import Network, affix_rows, batches_of, pad

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.text.language import ReadSentence
    from riwaya.text.models import ModelFolder

    Array = np.ndarray

_OUTSIDE = "O"


class NameLabels(Struct, frozen=True, kw_only=True):
    """What the outputs mean, and what their scores are worth."""

    coarse: tuple[str, ...]
    fine: tuple[str, ...]
    calibration: tuple[tuple[float, float], ...]
    """Score of the network and share of names right at that score, on text held back; both rise."""


class NamedSpan(Struct, frozen=True, kw_only=True):
    """Pieces `[first, last)` of a sentence that look like a name."""

    first: int
    last: int
    label: str
    """PERS, LOC, ORG, GOV (governments, ministries, parliaments) or MISC."""
    fine: str
    """Of NewsFANE's classes; empty when the second head sees none."""
    score: float
    """How often such a span is right, as calibrated; in [0, 1]."""


class NameModel:
    """Finds names; loaded once."""

    def __init__(self, folder: ModelFolder) -> None:
        """Loads network and labels.

        Raises:
            DamagedModelError: a file is missing or does not hold what it should.
        """
        self._network = Network(folder.file("names.onnx"))
        try:
            self._labels = msgspec.json.decode(folder.file("names.json").read_bytes(), type=NameLabels)
            with np.load(folder.file("names.npz"), allow_pickle=False) as archive:
                self._chain = Chain(archive["moves"], archive["begin"])
        except UNREADABLE as error:
            raise DamagedModelError(folder.path, f"names: {error}") from error
        self._scale = np.array(self._labels.calibration or ((0.0, 0.0), (1.0, 1.0)))

    def find(self, sentences: Sequence[ReadSentence]) -> list[tuple[NamedSpan, ...]]:
        """The names of each sentence, in order, without overlap."""
        scored = [self._score(sentence) if sentence.pieces else None for sentence in sentences]
        coarse = [scores[0] if scores else np.zeros((0, 0), np.float32) for scores in scored]
        out: list[tuple[NamedSpan, ...]] = [()] * len(sentences)
        for batch in batches_of([len(rows) for rows in coarse]):
            lengths = np.array([len(coarse[i]) for i in batch])
            padded = pad([coarse[i] for i in batch])
            paths, sure = best_paths(padded, lengths, self._chain), marginals(padded, lengths, self._chain)
            for row, i in enumerate(batch):
                size = lengths[row]
                path, known = paths[row, :size], scored[i]
                if known is not None:
                    out[i] = tuple(self._spans(path, sure[row, np.arange(size), path], known[1]))
        return out

    def _score(self, sentence: ReadSentence) -> tuple[Array, Array]:
        """Scores of coarse labels [n, labels] and the best fine label of each piece."""
        coarse, fine = self._network.run_one(
            features=sentence.features,
            affixes=affix_rows([piece.form for piece in sentence.pieces]),
            flags=sentence.flags,
        )
        return coarse, fine.argmax(axis=1)

    def _spans(self, path: Array, sure: Array, fine: Array) -> Iterator[NamedSpan]:
        labels = [self._labels.coarse[label] for label in path]
        first = 0
        for at in range(1, len(labels) + 1):
            here = labels[first]
            if at < len(labels) and here != _OUTSIDE and labels[at] == f"I-{here[2:]}":
                continue
            if here != _OUTSIDE:
                kind = self._labels.fine[fine[first]]
                score = float(np.interp(sure[first:at].min(), self._scale[:, 0], self._scale[:, 1]))
                yield NamedSpan(
                    first=first,
                    last=at,
                    label=here[2:],
                    fine="" if kind == _OUTSIDE else kind[2:],
                    score=round(score, 2),
                )
            first = at
