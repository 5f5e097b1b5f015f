"""Features of the letters of words."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from riwaya.text.clitic_features import find_features
from riwaya.text.frequencies import Frequencies
from tests.text.strategies import words

_NONE = Frequencies({})
_TEMPLATES = 36


def test_there_is_a_column_for_each_template() -> None:
    assert find_features(["والكتاب", "في"], _NONE).shape == (2, 7, _TEMPLATES)


def test_features_of_different_templates_never_meet() -> None:
    features = find_features(["والكتاب", "سيكتبونها"], _NONE)
    columns = [set(features[:, :, i].ravel().tolist()) - {0} for i in range(_TEMPLATES)]
    assert sum(map(len, columns)) == len(set().union(*columns))


def test_words_that_differ_in_hamza_alone_have_the_same_features() -> None:
    assert (find_features(["أكل"], _NONE) == find_features(["اكل"], _NONE)).all()


def test_what_is_left_behind_a_lam_may_have_lost_its_alif() -> None:
    before, after = (find_features(["للبيت"], Frequencies(counts))[0, 1] for counts in ({}, {"البيت": 9}))
    assert (before != after).any()


def test_a_stem_is_known_by_the_letter_that_its_enclitic_changed() -> None:
    before, after = (find_features(["مدينتها"], Frequencies(counts))[0, 5] for counts in ({}, {"مدينة": 9}))
    assert (before != after).any()


@given(st.lists(words, min_size=1, max_size=5))
def test_features_of_a_word_do_not_depend_on_other_words(some: list[str]) -> None:
    together = find_features(some, _NONE)
    for row, word in zip(together, some, strict=True):
        alone = find_features([word], _NONE)[0]
        assert np.array_equal(row[: len(word)], alone)
        assert not row[len(word) :].any()
