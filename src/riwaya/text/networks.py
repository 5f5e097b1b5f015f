"""Trained networks run by onnxruntime on one core, on batches of sentences padded to one length."""

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
        """Outputs in the order of the graph."""
        return list(self._session.run(None, inputs))


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
    longest = max(map(len, rows))
    out = np.zeros((len(rows), longest, *rows[0].shape[1:]), rows[0].dtype)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return out


def affix_rows(forms: Sequence[str]) -> Array:
    """Affix ids of forms: int64 [n, 7]."""
    return np.array([affixes_of(form) for form in forms], np.int64).reshape(len(forms), AFFIXES)


def lengths_of(rows: Sequence[Array]) -> Array:
    """Lengths as the networks take them: int32 [n]."""
    return np.fromiter(map(len, rows), np.int32, len(rows))
