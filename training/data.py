"""Where the data lies and what of it may train shipped weights; see the model card."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from riwaya.text.encoder import Encoder
from riwaya.text.subwords import Subwords


def load_encoder(folder: Path) -> Encoder:
    """The encoder from the files that `training.encoder` wrote."""
    lines = (folder / "pieces.txt").read_text(encoding="utf-8").split("\n")[:-1]
    pieces, scores = zip(*(line.split("\t") for line in lines), strict=True)
    with np.load(folder / "encoder.npz", allow_pickle=False) as archive:
        weights = {name: archive[name] for name in archive.files}
    table = np.load(folder / "pieces.npy", mmap_mode="r", allow_pickle=False)
    return Encoder(Subwords(pieces, [float(score) for score in scores]), table, weights)
