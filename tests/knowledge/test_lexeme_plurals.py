"""Plurals and duals that are listed apart from their words."""

from __future__ import annotations

import pytest

from riwaya.knowledge.lexeme_lexicon import LexemeFile, LexemeIndex, build_table

OWN = LexemeFile(
    verbs=("حقق يحقق تحقيق",),
    nouns=("عدو أعداء", "طرف أطراف", "تحقيق +ات", "علم أعلام", "مبرر +ات"),
    adjectives=("مبرر",),
)
OTHERS = LexemeFile(nouns=("عدوان", "طرفان", "طرفين", "إعلام", "مبررات"))


@pytest.fixture(scope="module")
def index() -> LexemeIndex:
    return LexemeIndex(build_table(OWN, OTHERS))


def lexemes(index, form):
    return {one.lexeme for one in index.find(form) if one.rank == max(other.rank for other in index.find(form))}


def test_a_dual_listed_in_both_cases_is_of_its_word(index):
    assert (lexemes(index, "طرفان"), lexemes(index, "طرفين")) == ({"n:طرف"}, {"n:طرف"})


def test_a_noun_spelled_like_a_dual_is_a_word_of_its_own(index):
    assert lexemes(index, "عدوان") == {"n:عدوان"}


def test_a_noun_spelled_like_a_plural_but_for_its_hamza_is_a_word_of_its_own(index):
    assert lexemes(index, "اعلام") == {"n:علم", "n:اعلام"}


def test_a_plural_is_of_the_noun_that_gives_it_rather_than_of_the_participle_that_makes_it(index):
    assert lexemes(index, "مبررات") == {"n:مبرر:+ات"}


def test_a_verb_has_the_plural_of_its_verbal_noun_though_that_is_listed_as_a_noun(index):
    assert lexemes(index, "تحقيقات") == {"n:تحقيق", "v:حقق:يحقق"}
