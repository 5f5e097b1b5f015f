"""Words cut into proclitics, stem and enclitics."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.text import segmenter as module
from riwaya.text.clitic_features import LONGEST
from riwaya.text.frequencies import Frequencies
from riwaya.text.segmenter import CliticWeights, Segmenter, read_exceptions
from tests.text.strategies import words

_NONE = Frequencies({})


def test_a_word_is_cut_where_the_field_says(cuts_every_waw: CliticWeights) -> None:
    assert Segmenter(cuts_every_waw, _NONE).cut(["وقال", "قال", "و"]) == [(1,), (), ()]


def test_exceptions_beat_the_field(cuts_every_waw: CliticWeights) -> None:
    cutter = Segmenter(cuts_every_waw, _NONE, read_exceptions(["وزير", "ب+ه"]))
    assert cutter.cut(["وزير", "وقال", "به"]) == [(), (1,), (1,)]


def test_exceptions_stay_when_a_segmenter_is_adapted(cuts_every_waw: CliticWeights) -> None:
    cutter = Segmenter(cuts_every_waw, _NONE, {"وزير": ()}).adapted({"زير": 1000})
    assert cutter.cut(["وزير"]) == [()]


def test_over_long_words_stay_whole(cuts_every_waw: CliticWeights) -> None:
    cutter = Segmenter(cuts_every_waw, _NONE)
    assert cutter.cut(["و" * LONGEST, "و" * (LONGEST + 1)]) == [(1,), ()]


def test_counts_of_a_corpus_change_a_cut(cuts_before_common_words: CliticWeights) -> None:
    cutter = Segmenter(cuts_before_common_words, _NONE)
    assert (cutter.cut(["وجبلة"]), cutter.adapted({"جبلة": 5}).cut(["وجبلة"])) == ([()], [(1,)])


def test_words_seen_before_are_answered_after_the_memory_was_emptied(
    cuts_every_waw: CliticWeights, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 1)
    cutter = Segmenter(cuts_every_waw, _NONE)
    cutter.cut(["وقال", "قال"])
    assert cutter.cut(["وقال", "وجاء"]) == [(1,), (1,)]


def test_an_exception_is_written_with_plus_signs() -> None:
    assert read_exceptions(["و+هم", "والي", "ف+ب+ها"]) == {"وهم": (1,), "والي": (), "فبها": (1, 2)}


@given(words)
def test_adapted_counts_change_cuts_only_through_counts(cuts_every_waw: CliticWeights, word: str) -> None:
    cutter = Segmenter(cuts_every_waw, _NONE)
    assert cutter.adapted({}).cut([word]) == cutter.adapted({"كتاب": 3}).cut([word]) == cutter.cut([word])


@given(st.lists(words, max_size=8))
def test_a_cut_does_not_depend_on_the_other_words(cuts_every_waw: CliticWeights, some: list[str]) -> None:
    alone = [Segmenter(cuts_every_waw, _NONE).cut([word])[0] for word in some]
    assert Segmenter(cuts_every_waw, _NONE).cut(some) == alone


@given(st.integers(0, 10_000), st.integers(1, 6))
def test_the_decoded_path_is_the_best_of_all(seed: int, width: int) -> None:
    draw = np.random.default_rng(seed)
    keys = np.arange(1, width + 1)
    weights = CliticWeights(keys, draw.normal(size=width).astype(np.float32), draw.normal(size=(2, 2)))
    got = weights.decode(keys[None, :, None])[0].astype(int)
    paths = [np.array((1, *rest)) for rest in itertools.product((0, 1), repeat=width - 1)]
    score = lambda path: (weights.weights * path).sum() + weights.transitions[path[:-1], path[1:]].sum()  # noqa: E731
    assert score(got) == pytest.approx(max(map(score, paths)), abs=1e-4)
    assert got[0] == 1


def test_a_well_known_word_is_not_cut_down_to_an_unseen_stem(language):
    seen = language.segmenter.adapted({"بكرتون": 5})
    assert seen.cut(["بكرتون"]) == [()]
