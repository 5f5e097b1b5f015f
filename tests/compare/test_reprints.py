from __future__ import annotations

import itertools

import numpy as np
import pytest

from riwaya.compare.reprints import CopiedText, find_reprints
from riwaya.compare.shingles import shingles_of
from riwaya.model.article import Article

LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمن"


def story(seed, words=120):
    """So many made-up words, the same for the same seed."""
    return ["".join(letters) for letters in np.random.default_rng(seed).choice(list(LETTERS), (words, 5))]


def copied(name, words, published=None):
    text = " ".join(words)
    return CopiedText(Article(id=name, text=text, published=published).head, shingles_of(text))


def ids(groups):
    return [group.ids for group in groups]


def test_the_earliest_copy_comes_first():
    groups = find_reprints([copied("b", story(1), "2018-02-02"), copied("a", story(1), "2018-02-03")])
    assert ids(groups) == [("b", "a")]


def test_a_copy_cut_to_its_half_is_found():
    groups = find_reprints([copied("a", story(1)), copied("b", story(1)[:60]), copied("c", story(2))])
    assert [(group.ids, group.members[1].overlap) for group in groups] == [(("a", "b"), 1.0)]


def test_a_digest_of_two_stories_does_not_make_them_one():
    one, other = story(1), story(2)
    texts = [copied("a", one), copied("b", one), copied("c", other), copied("d", other), copied("e", one + other)]
    assert all(len({"a", "c"} & set(group.ids)) == 1 for group in find_reprints(texts))


def test_announcements_of_one_formula_are_not_copies():
    formula = story(0, 90)
    texts = [copied(f"{number}{letter}", formula + story(number, 60)) for number in range(1, 9) for letter in "ab"]
    assert ids(find_reprints(texts)) == [(f"{number}a", f"{number}b") for number in range(1, 9)]


def test_a_text_printed_everywhere_is_one_group():
    groups = find_reprints([copied(f"{number:03}", story(1)) for number in range(60)])
    assert [len(group.members) for group in groups] == [60]


def test_groups_do_not_depend_on_the_order_of_articles():
    texts = [copied(f"{seed}-{part}", story(seed)[part * 20 :]) for seed, part in itertools.product(range(6), range(3))]
    shuffled = [texts[number] for number in np.random.default_rng(7).permutation(len(texts))]
    assert find_reprints(texts) == find_reprints(shuffled)


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_compare_gives_no_groups(count):
    assert find_reprints([copied(str(number), story(number)) for number in range(count)]) == ()
