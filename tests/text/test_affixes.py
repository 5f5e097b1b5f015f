"""Affix features of tokens."""

from __future__ import annotations

from hypothesis import given

from riwaya.text.affixes import BUCKETS, COUNT, affixes_of
from tests.text.strategies import texts


def test_words_of_one_pattern_share_their_affixes() -> None:
    one, other = affixes_of("سيكتبون"), affixes_of("سيلعبون")
    assert [a == b for a, b in zip(one, other, strict=True)] == [True, True, False, True, True, True, True]


def test_a_beginning_is_no_ending() -> None:
    assert affixes_of("ت")[0] != affixes_of("ت")[3]


def test_numbers_are_known_by_their_shape() -> None:
    assert affixes_of("1987") == affixes_of("2045") == affixes_of("٢٠٤٥")


@given(texts)
def test_there_are_always_as_many_in_range(form: str) -> None:
    found = affixes_of(form)
    assert len(found) == COUNT
    assert all(0 <= one < BUCKETS for one in found)
