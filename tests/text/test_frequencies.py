"""Counts of written words."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from riwaya.text.frequencies import Frequencies, count_words, key_of
from riwaya.text.layers import TextLayers
from tests.text.strategies import words

_COUNTS = st.dictionaries(words, st.integers(1, 300_000), min_size=1, max_size=5)


def test_words_are_counted_under_one_spelling() -> None:
    texts = [TextLayers("أمس وامس، على 3 طرق"), TextLayers("إلى علي")]
    assert count_words(texts) == Counter({"علي": 2, "امس": 1, "وامس": 1, "طرق": 1, "الي": 1})


def test_an_unseen_word_is_in_the_lowest_bucket_and_a_very_common_one_in_the_highest() -> None:
    frequencies = Frequencies({"في": 999_999, "نادر": 1})
    assert [frequencies.bucket(word) for word in ("غائب", "نادر", "في")] == [0, 1, 5]


def test_without_any_counts_all_is_unseen() -> None:
    assert (Frequencies({}).bucket("كتاب"), Frequencies({}).count("كتاب"), len(Frequencies({}))) == (0, 0, 0)


def test_counts_of_another_corpus_are_added() -> None:
    both = Frequencies({"كتاب": 2}).plus({"كتاب": 1, "قلم": 4})
    assert (both.count("كتاب"), both.count("قلم"), len(both)) == (3, 4, 2)


def test_adding_counts_leaves_the_old_ones_as_they_were() -> None:
    old = Frequencies({"كتاب": 2})
    old.plus({"كتاب": 5})
    assert old.count("كتاب") == 2


@given(_COUNTS, st.integers(2, 1000))
def test_buckets_do_not_depend_on_the_size_of_the_corpus(counts: dict[str, int], times: int) -> None:
    larger = Frequencies({word: count * times for word, count in counts.items()})
    assert [larger.bucket(word) for word in counts] == [Frequencies(counts).bucket(word) for word in counts]


@given(words)
def test_the_key_of_a_key_is_itself(word: str) -> None:
    assert key_of(key_of(word)) == key_of(word)
