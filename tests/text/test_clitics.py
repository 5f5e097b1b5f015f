"""Readings of written words as proclitics, stem and pronoun."""

from __future__ import annotations

import pytest
from hypothesis import given

from riwaya.text.clitics import Reading, Suffixed, read_proclitics, read_pronouns
from tests.text.strategies import words


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("حلب", Reading("", "حلب", 0)),
        ("وحلب", Reading("و", "حلب", 1)),
        ("بحلب", Reading("ب", "حلب", 1)),
        ("وبحلب", Reading("وب", "حلب", 2)),
        ("فلدمشق", Reading("فل", "دمشق", 2)),
        ("للتحالف", Reading("ل", "التحالف", 1)),
        ("وللتحالف", Reading("ول", "التحالف", 2)),
        ("للبنان", Reading("ل", "لبنان", 1)),
        ("للبنانيين", Reading("ل", "اللبنانيين", 1)),
        ("كالقاعده", Reading("ك", "القاعده", 1)),
        ("واشنطن", Reading("", "واشنطن", 0)),
    ],
)
def test_a_word_has_the_reading(word: str, reading: Reading) -> None:
    assert reading in read_proclitics(word)


@pytest.mark.parametrize("word", ["في", "لو", "و", "ب"])
def test_short_words_have_one_reading(word: str) -> None:
    assert read_proclitics(word) == (Reading("", word, 0),)


@pytest.mark.parametrize(
    ("word", "suffixed"),
    [
        ("مليشياته", Suffixed("مليشيات", "ه")),
        ("حكومتها", Suffixed("حكومه", "ها")),
        ("قواتهم", Suffixed("قوات", "هم")),
        ("مقاتليهم", Suffixed("مقاتلين", "هم")),
        ("مقاتلوها", Suffixed("مقاتلون", "ها")),
    ],
)
def test_a_pronoun_is_set_apart(word: str, suffixed: Suffixed) -> None:
    assert suffixed in read_pronouns(word)


@pytest.mark.parametrize("word", ["الوجه", "له", "من"])
def test_what_bears_no_pronoun(word: str) -> None:
    assert read_pronouns(word) == ()


@given(words)
def test_proclitics_and_the_rest_make_up_the_word(word: str) -> None:
    for reading in read_proclitics(word):
        assert reading.proclitics == word[: reading.start]
        assert reading.stem in {word[reading.start :], "ال" + word[reading.start + 1 :], "ال" + word[reading.start :]}


@given(words)
def test_the_first_reading_is_the_word_as_it_stands(word: str) -> None:
    assert read_proclitics(word)[0] == Reading("", word, 0)


@given(words)
def test_readings_are_distinct_and_none_is_empty(word: str) -> None:
    readings = read_proclitics(word)
    assert len(set(readings)) == len(readings)
    assert all(reading.stem for reading in readings)


@given(words)
def test_a_pronoun_stands_at_the_end_of_its_word(word: str) -> None:
    for suffixed in read_pronouns(word):
        bare = word.removesuffix(suffixed.pronoun)
        assert word == bare + suffixed.pronoun
        assert suffixed.stem[:-1] in {bare[:-1], bare}
