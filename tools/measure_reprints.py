"""Measure how finding reprints grows: write the table of docs/explanation/reprints.md between its marks.

usage: measure_reprints.py [SHARED]      (default: ../shared beside the checkout; some minutes)

Texts are made from chains of the word pairs of real news, so that ordinary phrases recur; a fifth are copies of others
with a fifth of the text cut and one word in fifty changed. Each size runs in a process of its own.
"""

from __future__ import annotations

import gzip
import itertools
import resource
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.reprints import CopiedText, find_reprints
from riwaya.compare.shingles import shingles_of
from riwaya.model.article import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "explanation" / "reprints.md"
BEGIN, END = "<!-- scale -->", "<!-- /scale -->"
SIZES = (10_000, 30_000, 100_000)
WORDS, LINES = 250, 4000
COPIES, CUT, CHANGED = 5, 5, 50
"""One text in so many is a copy; so much of it is cut; one word in so many is another."""


def main(words: list[str]) -> None:
    if len(words) == 2 and words[0].isdigit():
        print(measured(int(words[0]), Path(words[1])))
        return
    shared = Path(words[0]) if words else ROOT.parent / "shared"
    rows = [
        "| articles | shingles, s | groups, s | peak memory, MiB | planted copies found |",
        "|---:|---:|---:|---:|---:|",
    ]
    for size in SIZES:
        command = [sys.executable, __file__, str(size), str(shared)]
        rows.append(subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip())
        print(rows[-1], flush=True)
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    PAGE.write_text("\n".join([before + BEGIN, *rows, END]) + rest.partition(END)[2], "utf-8")


def measured(size: int, shared: Path) -> str:
    """A row of the table."""
    texts = list(made_texts(size, shared))
    began = time.perf_counter()
    copied = [CopiedText(Article(id=name, text=text).head, shingles_of(text)) for name, text, _ in texts]
    cut = time.perf_counter()
    groups = find_reprints(copied)
    done = time.perf_counter()
    group_of = {one: group.id for group in groups for one in group.ids}
    planted = [(name, source) for name, _, source in texts if source is not None]
    found = sum(group_of.get(name) == group_of.get(source, "") for name, source in planted)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    share = found / len(planted)
    return f"| {size:,} | {cut - began:.0f} | {done - cut:.0f} | {peak:,.0f} | {share:.1%} of {len(planted):,} |"


def made_texts(size: int, shared: Path) -> Iterator[tuple[str, str, str | None]]:
    """Id, text and what it is a copy of."""
    draw = np.random.default_rng(size)
    following = chain(shared / "data" / "news-dev" / "news-plain.txt.gz")
    vocabulary = list(following)
    originals: list[list[str]] = []
    for number in range(size):
        name = f"{number:06}"
        if number % COPIES or not originals:
            words = walk(following, vocabulary, draw)
            originals.append(words)
            yield name, " ".join(words), None
            continue
        source = int(draw.integers(len(originals)))
        yield name, " ".join(copy_of(originals[source], vocabulary, draw)), number_of(source)


def number_of(original: int) -> str:
    """Id of an original by its place among the originals."""
    return f"{original if original == 0 else original + (original - 1) // (COPIES - 1):06}"


def chain(path: Path) -> dict[str, list[str]]:
    """The words that follow each word in news."""
    following: defaultdict[str, list[str]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for _, line in zip(range(LINES), lines, strict=False):
            words = line.split()
            for one, other in itertools.pairwise(words):
                following[one].append(other)
    return dict(following)


def walk(following: dict[str, list[str]], vocabulary: list[str], draw: np.random.Generator) -> list[str]:
    word, words = vocabulary[int(draw.integers(len(vocabulary)))], []
    for chance in draw.random(WORDS):
        words.append(word)
        choices = following.get(word) or vocabulary
        word = choices[int(chance * len(choices))]
    return words


def copy_of(words: list[str], vocabulary: list[str], draw: np.random.Generator) -> list[str]:
    start = int(draw.integers(len(words) // CUT))
    kept = words[start : start + len(words) - len(words) // CUT]
    for at in draw.integers(len(kept), size=len(kept) // CHANGED):
        kept[int(at)] = vocabulary[int(draw.integers(len(vocabulary)))]
    return kept


if __name__ == "__main__":
    main(sys.argv[1:])
