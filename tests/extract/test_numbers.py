from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.extract.numbers import parse_digits
from riwaya.text.layers import TextLayers

UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
TENS = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]


def below_hundred(n):
    if n <= 10:
        return [UNITS[n]] if n else []
    if n < 20:
        return [f"{'اثنا' if n == 12 else 'أحد' if n == 11 else UNITS[n - 10]} عشر"]
    return [*([UNITS[n % 10]] if n % 10 else []), TENS[n // 10]]


def below_thousand(n):
    return [*([HUNDREDS[n // 100]] if n >= 100 else []), *below_hundred(n % 100)]


def in_words(n):
    """A number as an Arabic newsroom writes it."""
    thousands, rest = divmod(n, 1000)
    parts = []
    if thousands:
        scale = {1: "ألف", 2: "ألفان"}.get(thousands)
        parts = (
            [scale]
            if scale
            else [
                *below_thousand(thousands)[:-1],
                below_thousand(thousands)[-1] + (" آلاف" if thousands <= 10 else " ألفا"),
            ]
        )
    return " و".join([*parts, *below_thousand(rest)])


def read(numerals, text):
    tokens = TextLayers(text).tokens
    found = numerals.read(tokens, 0, len(tokens))
    return None if found is None else (found.value, found.last == len(tokens))


@given(n=st.integers(min_value=1, max_value=999_999))
def test_numbers_in_words_read_back(numerals, n):
    assert read(numerals, in_words(n)) == (n, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("٨٦", 86),
        ("۱۲", 12),
        ("1.630", 1630),
        ("12,500", 12500),
        ("1,5 مليون", 1_500_000),
        ("45 ألف", 45_000),
        ("13ألف", 13_000),
        ("مليوني", 2_000_000),
        ("مئتي ألف", 200_000),
        ("مائة", 100),
        ("ثلاث مئة", 300),
        ("مليون ومئتي ألف", 1_200_000),
        ("ألف و300", 1300),
        ("الثلاثة", 3),
        ("وخمسين", 50),
    ],
)
def test_numbers_read_as_written(numerals, text, value):
    assert read(numerals, text) == (value, True)


@pytest.mark.parametrize(("text", "value"), [("150 و200", 150), ("ثلاثة وأربعة", 3), ("50 ألفا و70 ألف", 50_000)])
def test_two_numbers_are_not_one(numerals, text, value):
    assert read(numerals, text) == (value, False)


@pytest.mark.parametrize("text", ["آلاف المدنيين", "ملايين", "الأول", "كتاب"])
def test_what_is_no_number_of_its_own_is_not_read(numerals, text):
    assert read(numerals, text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("مليونا فلسطيني", 2_000_000),
        ("ألفا عائلة", 2000),
        ("مليارا دولار", 2_000_000_000),
        ("ألفا", 1000),
        ("مليوناً شخص", 1_000_000),
        ("ألفا من المقاتلين", 1000),
        ("11 مليونا", 11_000_000),
        ("35 ألفا آخرين", 35_000),
    ],
)
def test_a_scale_in_alif_is_a_dual_only_before_what_it_counts(numerals, text, value):
    found = read(numerals, text)
    assert found is not None
    assert found[0] == value


def test_three_parts_are_no_number():
    assert parse_digits("1.2.3") is None
