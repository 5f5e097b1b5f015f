"""Printed words that share no letter."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from riwaya.export.surface import Surface, find_gaps, find_surfaces, mentions_in
from tests.export.conftest import read_text
from tests.text.strategies import texts


@given(texts)
def test_surfaces_do_not_overlap_and_hold_every_piece_once(text: str) -> None:
    for sentence in read_text(text):
        surfaces = find_surfaces(sentence.pieces)
        assert [at for s in surfaces for at in range(s.first, s.last)] == list(range(len(sentence.pieces)))
        assert all(one.end <= two.start for one, two in pairwise(surfaces))


def test_gaps_stand_before_between_and_behind():
    assert find_gaps(" ab c\n", [Surface(0, 1, 1, 2), Surface(1, 2, 2, 3), Surface(2, 3, 4, 5)]) == [" ", "", " ", "\n"]


def test_a_mention_holds_the_words_that_it_touches(mention):
    text = "دخل الوفد مدينة حلب"
    found = mention(text, "مدينة حلب")
    assert list(mentions_in([(0, 3), (4, 9), (10, 15), (16, 19)], [found])) == [(2, 3, found)]


def test_a_mention_that_began_before_is_not_of_this_sentence(mention):
    assert list(mentions_in([(4, 9)], [mention("دخل الوفد", "دخل الوفد")])) == []
