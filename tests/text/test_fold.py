"""Folding: one spelling, and an exact way back."""

from __future__ import annotations

import pytest
from hypothesis import example, given

from riwaya.model.span import Span
from riwaya.text.fold import Folded, fold, fold_form
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أإآٱ", "اااا"),
        ("مستشفى", "مستشفي"),
        ("مدينة", "مدينه"),
        ("مسؤول", "مسوول"),
        ("هيئة", "هييه"),
        ("محمّدٌ", "محمد"),
        ("مـــن", "من"),
        ("پوتين وگاز", "بوتين وكاز"),
        ("٤٦٪", "46%"),
        ("۱۲٫۵", "12.5"),
        ("١٬٢٥٠", "1,250"),
        ("«قال» “قال” „قال‟", '"قال" "قال" "قال"'),
        ("أين؟ هنا؛", "اين? هنا;"),
        ("موسكو – أعلنت — أمس", "موسكو - اعلنت - امس"),
        ("10\u00a0كم", "10 كم"),
        ("سطر\u2028سطر", "سطر\nسطر"),
        ("BBC ＢＢＣ", "bbc bbc"),
        ("\u202bنص\u202c\u200f", "نص"),
    ],
)
def test_spellings_become_one(written: str, folded: str) -> None:
    assert fold_form(written) == folded


@pytest.mark.parametrize(("written", "folded"), [("ﻻ", "لا"), ("ﷲ", "الله"), ("ﻣﻨﺒﺞ", "منبج"), ("﷼", "ريال")])
def test_presentation_forms_become_letters(written: str, folded: str) -> None:
    assert fold_form(written) == folded


def test_a_ligature_of_several_words_stays_one_word() -> None:
    assert fold_form("ﷺ") == "صلياللهعليهوسلم"


def test_a_presentation_form_of_a_mark_rides_on_its_letter() -> None:
    folded = fold("ك\ufe77تب")
    assert (folded.text, folded.original(0, 1)) == ("كتب", Span(0, 2))


def test_a_hamza_or_maddah_written_as_a_mark_folds_as_the_letter_that_bears_it() -> None:
    assert [fold_form(word) for word in ("ا\u0654", "و\u0654", "ي\u0654", "ا\u0653")] == ["ا", "و", "ي", "ا"]


def test_both_codings_of_an_accent_keep_the_word_whole() -> None:
    assert fold_form("e\u0301te\u0301") == "ete"


@pytest.mark.parametrize("written", ["دمشق ـ سانا", "2012ـ2013", "ـ", "(ـــ)", "1ـ النص"])
def test_a_tatweel_that_touches_no_letter_is_a_dash(written: str) -> None:
    assert "-" in fold_form(written)


@pytest.mark.parametrize("written", ["1438هـ", "ـقال", "قالـ", "ـﻗﺎل", "مـن", "ل\u064bـ"])
def test_a_tatweel_at_a_letter_is_nothing(written: str) -> None:
    assert "-" not in fold_form(written)


def test_marks_belong_to_the_letter_before_them() -> None:
    folded = fold("قُتِلَ شخص")
    assert folded.original(0, 3).of("قُتِلَ شخص") == "قُتِلَ"


def test_text_without_marks_maps_to_itself() -> None:
    assert fold("نص") == Folded("نص", range(2), range(1, 3))


@given(texts)
@example("ل\u200f\u064bا")
@example("\ufe70")
def test_maps_are_as_long_as_the_text_and_rise(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))


@given(texts)
@example("\ufdfa\ufe71")
@example("ـ 1ـ2")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_form(fold_form(text)) == fold_form(text)


@given(texts)
def test_what_is_folded_away_carries_no_word(text: str) -> None:
    folded = fold(text)
    kept = {at for start, end in zip(folded.starts, folded.ends, strict=True) for at in range(start, end)}
    assert all(not fold_form(text[at]) or text[at] == "\u0640" for at in set(range(len(text))) - kept)
