"""Phrases round a word: prepositions, places in the clause, where it ends."""

from __future__ import annotations

import pytest

from riwaya.extract.clauses import ClauseReader
from riwaya.extract.words import Words
from riwaya.text.layers import TextLayers


@pytest.fixture(scope="module")
def clauses(pack):
    return ClauseReader(pack.predicates)


@pytest.fixture(scope="module")
def phrases(clauses, mentions):
    """Phrases of a text from its second word on, as (words, preposition, slot)."""

    def read(text: str):
        words = Words(TextLayers(text), (), mentions(text))
        found = clauses.phrases(words, 1, limit=len(words.tokens))
        return [(words.mentions[p.mention].text, p.preposition, p.slot) for p in found]

    return read


def test_phrases_without_preposition_are_counted(phrases):
    assert phrases("قصفت قوات النظام مسلحي داعش في دوما.") == [
        ("قوات النظام", "", 1),
        ("مسلحي داعش", "", 2),
        ("دوما", "في", 0),
    ]


def test_joined_phrase_stands_where_the_first_one_stands(phrases):
    assert phrases("اشتبكت مع قوات النظام ومسلحي داعش.") == [("قوات النظام", "مع", 0), ("مسلحي داعش", "مع", 0)]


def test_spellings_of_a_preposition_have_one_name(phrases):
    assert phrases("تقدموا باتجاه مدينة دوما.") == phrases("تقدموا نحو مدينة دوما.") == [("مدينة دوما", "نحو", 0)]


def test_counted_party_stands_in_the_place_of_its_number(phrases):
    assert phrases("قتلت عشرات من مسلحي داعش.") == [("مسلحي داعش", "", 1)]


def test_clause_ends_at_a_subordinator_and_a_relative(phrases):
    assert phrases("قصفت قوات النظام لأن مسلحي داعش تقدموا.") == [("قوات النظام", "", 1)]
    assert phrases("قصفت قوات النظام التي حاصرت مسلحي داعش.") == [("قوات النظام", "", 1)]


def test_phrase_behind_a_comma_is_marked(clauses, mentions):
    words = Words(TextLayers("قصفت قوات النظام، مسلحي داعش."), (), mentions("قصفت قوات النظام، مسلحي داعش."))
    assert [p.is_crossed for p in clauses.phrases(words, 1, limit=len(words.tokens))] == [False, True]


def test_antecedent_is_the_mention_before_the_relative(clauses, mentions):
    text = "قوات النظام التي قصفت دوما تراجعت."
    words = Words(TextLayers(text), (), mentions(text))
    index = clauses.antecedent(words, 3, 0)
    assert index is not None
    assert words.mentions[index].text == "قوات النظام"
    assert clauses.antecedent(words, 5, 0) is None
