"""How much of a corpus the lexicon of lexemes covers: content tokens of known words, and the commonest unknown ones.

A content token is a word of two Arabic letters or more that is no particle of the lexicon. Usage:
`python tools/lexeme_coverage.py TEXT.gz [--unknown N] [--shared N] [--every N]`; a text has an article a line.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from riwaya.knowledge.lexeme_lexicon import LexemeIndex, Sort, load_lexemes
from riwaya.knowledge.lexeme_words import find_lexemes
from riwaya.text.fold import ARABIC_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKS = re.compile("[\u0640\u064b-\u0652]")
_WORD = re.compile(f"[{ARABIC_LETTERS}]{{2,}}")


def count_words(path: Path, every: int = 1) -> Counter[str]:
    """Printed words of every n-th line with how often they occur."""
    counts: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every == 0:
                counts.update(_WORD.findall(_MARKS.sub("", line)))
    return counts


def measure(counts: Counter[str], index: LexemeIndex) -> tuple[int, int, Counter[str]]:
    """Content tokens, those of known words, and the unknown words."""
    total = known = 0
    unknown: Counter[str] = Counter()
    for word, count in counts.items():
        found = find_lexemes(word, index)
        if found and found[0].sort is Sort.PARTICLE:
            continue
        total += count
        if found:
            known += count
        else:
            unknown[word] = count
    return total, known, unknown


def _print(rows: Iterable[tuple[str, int]]) -> None:
    for word, count in rows:
        print(f"{count:7d} {word}")


def _shared(counts: Counter[str], index: LexemeIndex) -> Iterator[tuple[str, int]]:
    """Words that can belong to several lexemes, with these, by frequency."""
    for word, count in counts.most_common():
        found = find_lexemes(word, index)
        if len(found) > 1:
            yield f"{word}: {' '.join(one.lexeme for one in found)}", count


def main() -> None:
    """Print the share of content tokens that are known, then unknown words by frequency."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("--pack", default="arabic")
    parser.add_argument("--unknown", type=int, default=40)
    parser.add_argument("--shared", type=int, default=0, help="how many words of several lexemes to print")
    parser.add_argument("--every", type=int, default=1)
    args = parser.parse_args()
    index = load_lexemes(args.pack)
    counts = count_words(args.text, args.every)
    total, known, unknown = measure(counts, index)
    print(f"{len(index)} lexemes; {known} of {total} content tokens known: {known / total:.3f}")
    _print(unknown.most_common(args.unknown))
    _print(islice(_shared(counts, index), args.shared))


if __name__ == "__main__":
    main()
