"""Texts for the laws: real ones where they are at hand, and strategies for made-up ones."""

from __future__ import annotations

import gzip
import itertools
import json
import os
from pathlib import Path

import pytest
from hypothesis import settings

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
