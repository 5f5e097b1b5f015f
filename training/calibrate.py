"""What a score is worth: how often names of that score are right, on text held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from riwaya.extract.name_model import NameLabels

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_BINS = 10


def calibrate(scores: Sequence[float], right: Sequence[bool]) -> tuple[tuple[float, float], ...]:
    """Pairs of score and share right, both rising: means of bins of equal size, levelled where they fall.

    Source: pool-adjacent-violators, Ayer et al. 1955.
    """
    order = np.argsort(scores, kind="stable")
    blocks: list[list[float]] = []
    for part in np.array_split(order, _BINS):
        if len(part):
            blocks.append([
                float(np.mean([scores[i] for i in part])),
                float(np.mean([right[i] for i in part])),
                len(part),
            ])
        while len(blocks) > 1 and blocks[-2][1] > blocks[-1][1]:
            last, before = blocks.pop(), blocks.pop()
            size = last[2] + before[2]
            blocks.append([(last[k] * last[2] + before[k] * before[2]) / size for k in (0, 1)] + [size])
    return tuple((round(score, 4), round(share, 4)) for score, share, _ in blocks)


def set_calibration(models: Path, pairs: Sequence[tuple[float, float]]) -> None:
    """Writes a calibration into the labels of a folder; the card has to be written anew."""
    path = models / "names.json"
    labels = msgspec.json.decode(path.read_bytes(), type=NameLabels)
    labels = msgspec.structs.replace(labels, calibration=tuple(pairs))
    path.write_bytes(msgspec.json.format(msgspec.json.encode(labels), indent=1))
