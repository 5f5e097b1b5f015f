"""Counts the words of personal names in NER corpora whose licence allows it: those that are hardly ever more, and those
of the project's own list (`given-names.yaml` beside the target) that are ordinary words at least twice as often.

usage: python tools/build_personal_names.py ../shared/data/ner packs/arabic/lexicon/personal-names.yaml

Reads the Wojood sample (MIT) and NewsFANE Gold (CC BY-SA 3.0). Single words are facts;
no text of the corpora is written.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form

PERSON_LABELS = (
    "PERS",
    "Politician",
    "Other_PER",
    "Artist",
    "Athlete",
    "Scientist",
    "Religious_PER",
    "Businessperson",
    "Lawyer",
    "Engineer",
    "Police",
)
LEAST_COUNT = 2
LEAST_SHARE = 0.75
LEAST_LENGTH = 3
LEAST_OUTSIDE = 5
WEAK_RATIO = 2


def count(lines: list[str], inside: Counter[str], outside: Counter[str]) -> None:
    for line in lines:
        word, *labels = line.split() or [""]
        if not labels:
            continue
        text = fold_form(word)
        if any(label.endswith(PERSON_LABELS) for label in labels):
            inside[text] += 1
        else:
            outside[text] += 1


def main(corpora: Path, target: Path) -> None:
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for name in ("wojood_train.txt", "wojood_val.txt", "newsfane_gold_dev.txt"):
        count((corpora / name).read_text(encoding="utf-8").splitlines(), inside, outside)
    known = set(inside)
    words = []
    for word, n in inside.items():
        bare = next((r.stem for r in read_proclitics(word)[1:] if r.stem in known and inside[r.stem] >= n), None)
        share = n / (n + outside[word])
        if (
            bare is None
            and n >= LEAST_COUNT
            and share >= LEAST_SHARE
            and len(word) >= LEAST_LENGTH
            and word.isalpha()
            and "\u0621" <= word[0] <= "\u064a"
        ):
            words.append(word)
    own = yaml.safe_load((target.parent / "given-names.yaml").read_text(encoding="utf-8"))["given_names"]
    listed = {*map(fold_form, own), *words}
    weak = sorted(w for w in listed if outside[w] >= LEAST_OUTSIDE and outside[w] >= WEAK_RATIO * inside[w])
    head = (
        "# Words of personal names, counted in the Wojood sample (MIT) and NewsFANE Gold (CC BY-SA 3.0, Fahd Alotaibi\n"
        "# and Mark Lee) by tools/build_personal_names.py; folded spelling.\n"
        "given_names:\n"
    )
    names = "".join(f"  - {word}\n" for word in sorted(words))
    target.write_text(f"{head}{names}weak_given_names: [{', '.join(weak)}]\n", encoding="utf-8")
    print(len(words), "words")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
