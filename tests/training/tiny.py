"""A transformer so small that it learns in a second, for tests of what learns on from one."""

from __future__ import annotations

import numpy as np
from training.e5 import Pretrained

WIDTH, INNER, HEADS = 16, 32, 2


def tiny(*words: str) -> Pretrained:
    """One layer; a sub-word for each word."""
    chance = np.random.default_rng(5)
    pieces = ("<unk>", "<s>", "</s>", *(f"\u2581{word}" for word in words))

    def array(*shape: int) -> np.ndarray:
        return chance.normal(0, 0.3, shape).astype(np.float32)

    arrays = {"words": array(len(pieces), WIDTH), "places": array(512, WIDTH) * 0.1}
    arrays |= {"emb.ln.w": np.ones(WIDTH, np.float32), "emb.ln.b": np.zeros(WIDTH, np.float32)}
    for name in ("q", "k", "v", "ao"):
        arrays |= {f"l0.{name}.w": array(WIDTH, WIDTH), f"l0.{name}.b": array(WIDTH)}
    for name in ("aln", "oln"):
        arrays |= {f"l0.{name}.w": np.ones(WIDTH, np.float32), f"l0.{name}.b": np.zeros(WIDTH, np.float32)}
    arrays |= {"l0.fi.w": array(INNER, WIDTH), "l0.fi.b": array(INNER)}
    arrays |= {"l0.fo.w": array(WIDTH, INNER), "l0.fo.b": array(WIDTH)}
    return Pretrained(HEADS, 1e-12, pieces, (0.0, 0.0, 0.0, *(-1.0,) * len(words)), arrays)
