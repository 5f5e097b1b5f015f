"""Trained networks run by onnxruntime on one core, sentence by sentence.

The graphs compute in eight bits and take their scale from all they are given: beside other sentences, one in seventy
words would be read otherwise. Alone, a sentence is always read the same; it costs a twelfth more time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from riwaya.errors import DamagedModelError
from riwaya.text.affixes import COUNT as AFFIXES
from riwaya.text.affixes import affixes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    Array = np.ndarray

_BATCH = 1500
"""Padded places to a batch."""


class Network:
    """One ONNX file."""

    def __init__(self, path: Path) -> None:
        """Loads it.

        Raises:
            DamagedModelError: the file is no network that onnxruntime can run.
        """
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime's errors share no base of their own
            raise DamagedModelError(path.parent, f"{path.name}: {error}") from error

    def run(self, **inputs: Array) -> list[Array]:
        """Outputs in the order of the graph, for a batch: sentences [b, t, ...] and their `lengths`, int32 [b]."""
        return list(self._session.run(None, inputs))

    def run_one(self, **inputs: Array) -> list[Array]:
        """Outputs for one sentence of at least one piece: all inputs and outputs are [t, ...]."""
        size = len(next(iter(inputs.values())))
        batch = {name: value[None] for name, value in inputs.items()}
        return [output[0] for output in self.run(**batch, lengths=np.array([size], np.int32))]


def batches_of(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indices of sentences that are run together: of like length, so that little is padded; empty ones are left out."""
    batch: list[int] = []
    for i in sorted(range(len(lengths)), key=lengths.__getitem__):
        if not lengths[i]:
            continue
        if batch and lengths[i] * (len(batch) + 1) > _BATCH:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def pad(rows: Sequence[Array]) -> Array:
    """Arrays [n_i, ...] side by side as [len(rows), longest, ...], zeros behind."""
    out = np.zeros((len(rows), max(map(len, rows)), *rows[0].shape[1:]), rows[0].dtype)
    for place, row in zip(out, rows, strict=True):
        place[: len(row)] = row
    return out


def affix_rows(forms: Sequence[str]) -> Array:
    """Affix ids of forms: int64 [n, 7]."""
    return np.array([affixes_of(form) for form in forms], np.int64).reshape(len(forms), AFFIXES)
