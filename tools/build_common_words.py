"""Counts words that are hardly ever part of a person's name, in corpora whose licence allows it.

usage: python tools/build_common_words.py ../shared/data packs/arabic/lexicon/common-words.yaml

Reads the Wojood sample (MIT), NewsFANE Gold (CC BY-SA 3.0) and Arabic-PUD (CC BY-SA 3.0). Single words are facts;
no text of the corpora is written.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from build_personal_names import count, fold_form

LEAST_COUNT = 3
MOST_SHARE = 0.02
"""Of the word's uses inside names of persons."""
LEAST_LENGTH = 3
_FIELDS = 10
_FORM, _TAG = 1, 3


def count_treebank(path: Path, inside: Counter[str], outside: Counter[str]) -> None:
    """Adds the words of a CoNLL-U file: proper nouns to `inside`, all others to `outside`."""
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) == _FIELDS and fields[0].isdigit():
            (inside if fields[_TAG] == "PROPN" else outside)[fold_form(fields[_FORM])] += 1


def main(data: Path, target: Path) -> None:
    """Writes the list."""
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for name in ("wojood_train.txt", "wojood_val.txt", "newsfane_gold_dev.txt"):
        count((data / "ner" / name).read_text(encoding="utf-8").splitlines(), inside, outside)
    count_treebank(data / "treebank-pud" / "ar_pud_dev.conllu", inside, outside)
    words = sorted(
        word
        for word, n in outside.items()
        if n >= LEAST_COUNT
        and inside[word] <= MOST_SHARE * n
        and len(word) >= LEAST_LENGTH
        and all("\u0621" <= letter <= "\u064a" for letter in word)
    )
    head = (
        "# Words that are hardly ever part of a person's name, counted in the Wojood sample (MIT), NewsFANE Gold\n"
        "# (CC BY-SA 3.0, Fahd Alotaibi and Mark Lee) and Arabic-PUD (CC BY-SA 3.0, Universal Dependencies)\n"
        "# by tools/build_common_words.py; folded spelling.\n"
        "common_words:\n"
    )
    target.write_text(head + "".join(f"  - {word}\n" for word in words), encoding="utf-8")
    print(len(words), "words")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
