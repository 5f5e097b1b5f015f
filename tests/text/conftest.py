"""Texts for the laws: real ones where they are at hand, and strategies for made-up ones."""

from __future__ import annotations

import gzip
import itertools
import json
import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings

from riwaya.text.clitic_features import find_features
from riwaya.text.encoder import BRANCH, EMBEDDING, FEATURES, WINDOWS, Encoder
from riwaya.text.frequencies import Frequencies
from riwaya.text.segmenter import CliticWeights
from riwaya.text.subwords import Subwords

settings.register_profile("text", deadline=None)  # examples are timed by no clock: machines differ
settings.load_profile("text")

SHARED = Path(__file__).parents[3] / "shared"
_SAMPLE, _STEP = 300, 13


@pytest.fixture(scope="session")
def real_texts() -> tuple[str, ...]:
    """The seeds and a sample of development articles; they lie outside the repository and may not be shipped."""
    news = SHARED / "data" / "news-dev" / "articles.jsonl.gz"
    if not news.is_file():
        missing = f"{news} is not there"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)
    seeds = [path.read_text(encoding="utf-8") for path in sorted((SHARED / "data" / "seeds").glob("*.txt"))]
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in itertools.islice(lines, 0, _SAMPLE * _STEP, _STEP)]
    return (*seeds, *(f"{row['title']}\n{row['text']}" for row in rows))


_NO_MOVES = np.zeros((2, 2), np.float32)
_HEAD, _REST = 29, 32
"""Templates: the letters before a letter; how common what is left behind them is."""


@pytest.fixture(scope="session")
def cuts_every_waw() -> CliticWeights:
    """A field that cuts a و off every word."""
    return CliticWeights(_keys("وقال", _HEAD), np.ones(1, np.float32), _NO_MOVES)


@pytest.fixture(scope="session")
def cuts_before_common_words() -> CliticWeights:
    """A field that cuts one letter off an unseen word when what is left is very common."""
    return CliticWeights(_keys("وقال", _REST, Frequencies({"قال": 1})), np.ones(1, np.float32), _NO_MOVES)


def _keys(word: str, template: int, frequencies: Frequencies | None = None) -> np.ndarray:
    return find_features([word], frequencies or Frequencies({}))[0, 1, template : template + 1]


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """A small vocabulary and weights drawn by chance, in the shapes of the real ones."""
    pieces = ["<unk>", "<s>", "</s>", "\u2581", *"ابتدرسقلمنهوي", "\u2581ال", "ون", "ات"]
    draw = np.random.default_rng(7)
    shapes = {"projection": (EMBEDDING, len(WINDOWS) * BRANCH), "pool": (FEATURES, EMBEDDING)}
    shapes |= {"d0": (EMBEDDING, 32), "d1": (32, 32), "d2": (32, EMBEDDING), "d3": (EMBEDDING, EMBEDDING)}
    shapes |= {"p1": (EMBEDDING, 32), "p3": (32, EMBEDDING)}
    for width, _ in WINDOWS:
        shapes |= {f"{name}_{width}": (width * BRANCH, BRANCH) for name in ("w1", "w2")}
        shapes |= {f"{name}_{width}": (BRANCH,) for name in ("b1", "b2")}
    weights = {name: draw.normal(0, 0.05, shape).astype(np.float32) for name, shape in shapes.items()}
    weights |= {"projection_b": np.zeros(768), "base_g": np.ones(768), "base_b": np.zeros(768), "eps": np.array(1e-6)}
    weights |= {"ln_g": np.ones(FEATURES), "ln_b": np.zeros(FEATURES), "pool_b": draw.normal(0, 0.05, EMBEDDING)}
    weights |= {"scale": np.full(len(pieces), 0.01), "low": np.full(len(pieces), -1.0)}
    table = draw.integers(0, 256, (len(pieces), EMBEDDING)).astype(np.uint8)
    return Encoder(Subwords(pieces, [-float(i) for i in range(len(pieces))]), table, weights)
