"""A transformer that reads a sentence: a vector for each of its words that knows the others.

The lower layers of multilingual-e5-small, learned anew for events (`training/context_network.py`) and for pairs of
statements (`training/pair_reader.py`), in eight bits on one core. What is read is always read alone, so that it is read
the same in any company; long sentences in stretches.
Source: Wang et al. 2024, "Multilingual E5 Text Embeddings"; the layers: Devlin et al. 2019, "BERT".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.errors import DamagedModelError
from riwaya.text.models import UNREADABLE
from riwaya.text.networks import Network
from riwaya.text.subwords import BEGIN, END, Subwords, read_subwords

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.text.models import ModelFolder

    Array = np.ndarray

STRETCH = 254
"""Most sub-words that are read together."""
MOST_OF_WORD = 12
"""Sub-words of one token that are read: a run of letters that is no word has more."""


class SubwordTable(Struct, frozen=True):
    """Sub-words with the rows that a transformer begins with."""

    subwords: Subwords
    rows: Array
    """int8 [n_pieces, width], each to be multiplied with its scale."""
    scale: Array
    """float32 [n_pieces]."""


class Transformer:
    """Gives vectors; loaded once. Sub-words may be read from several threads."""

    def __init__(self, table: SubwordTable, network: Network) -> None:
        self._table, self._network = table, network

    @property
    def width(self) -> int:
        """Length of a vector."""
        return int(self._table.rows.shape[1])

    def cut(self, tokens: Sequence[str]) -> list[tuple[int, ...]]:
        """The sub-words of each token."""
        return cut_tokens(self._table.subwords, tokens)

    def read_pieces(self, pieces: Sequence[int]) -> Array:
        """Vectors of sub-words that are read together: float32 [n_pieces, width]."""
        ids = np.array(pieces)
        inputs = self._table.rows[ids].astype(np.float32) * self._table.scale[ids, None]
        (read,) = self._network.run(inputs=inputs[None])
        out: Array = read[0]
        return out

    def read(self, tokens: Sequence[str]) -> Array:
        """Vectors of the tokens of one sentence: float32 [n_tokens, width], the mean of each one's sub-words."""
        parts = [self._read(part) for part in stretches(self.cut(tokens))]
        return np.concatenate(parts) if parts else np.zeros((0, self.width), np.float32)

    def _read(self, cut: Sequence[tuple[int, ...]]) -> Array:
        read = self.read_pieces([BEGIN, *(piece for token in cut for piece in token), END])
        sizes = np.array([len(token) for token in cut])
        firsts = np.cumsum(sizes) - sizes + 1
        out: Array = np.add.reduceat(read[:-1], firsts, axis=0) / sizes[:, None]
        return out


def cut_tokens(subwords: Subwords, tokens: Iterable[str]) -> list[tuple[int, ...]]:
    """The sub-words of each token, as many as are read."""
    return [subwords.cut(token)[:MOST_OF_WORD] for token in tokens]


def stretches(cut: Sequence[tuple[int, ...]]) -> Iterator[Sequence[tuple[int, ...]]]:
    """The sub-words of tokens, as many tokens together as are read in one go."""
    first = held = 0
    for at, token in enumerate(cut):
        if held + len(token) > STRETCH:
            yield cut[first:at]
            first, held = at, 0
        held += len(token)
    if first < len(cut):
        yield cut[first:]


def load_transformer(folder: ModelFolder, name: str = "context") -> Transformer:
    """A transformer of a folder: `NAME.onnx`, with the table that all share, `context.txt` and `context.npz`.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should.
    """
    stamps = tuple(folder.file(name).stat().st_mtime_ns for name in ("context.txt", "context.npz"))
    return Transformer(_read_table(folder, stamps), Network(folder.file(f"{name}.onnx")))


@lru_cache(maxsize=1)
def _read_table(folder: ModelFolder, _stamps: tuple[int, ...]) -> SubwordTable:
    """Read once for all transformers of a folder, for as long as its files stay as they are."""
    subwords = read_subwords(folder, "context.txt")
    try:
        with np.load(folder.file("context.npz"), allow_pickle=False) as archive:
            table, scale = archive["table"], archive["scale"].astype(np.float32)
    except UNREADABLE as error:
        raise DamagedModelError(folder.path, f"context.npz: {error}") from error
    if table.dtype != np.int8 or table.ndim != 2 or len(table) != len(subwords) or scale.shape != (len(table),):
        raise DamagedModelError(folder.path, f"context.npz: {table.shape} for {len(subwords)} sub-words")
    return SubwordTable(subwords, table, scale)
