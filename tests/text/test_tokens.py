"""Tokens: words, numbers and signs, each with its span."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from riwaya.text.fold import fold, fold_form
from riwaya.text.tokens import Token, TokenKind, find_tokens
from tests.text.strategies import texts


def tokens_of(text: str) -> tuple[Token, ...]:
    return find_tokens(fold(text))


def cut(text: str) -> list[str]:
    return [token.text for token in tokens_of(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("46%من", ["46", "%", "من"]),
        ("19 %فقط", ["19", "%", "فقط"]),
        ("٤٦٪ من", ["46", "%", "من"]),
        ("3.5 و 1,250 و ١٬٢٥٠٫٥", ["3.5", "و", "1,250", "و", "1,250.5"]),
        ("عام 2018. وقال", ["عام", "2018", ".", "وقال"]),
        ("كمطار ال T4 والسين", ["كمطار", "ال", "t4", "والسين"]),
        ("اس300", ["اس", "300"]),
        ("T-4", ["t", "-", "4"]),
        ("كم²", ["كم", "²"]),
        ("كم2", ["كم", "2"]),
        ("أ.ف.ب", ["ا", ".", "ف", ".", "ب"]),
        ("«الدولية».احتشد", ['"', "الدوليه", '"', ".", "احتشد"]),
        ("#ميليشيات_الحوثي", ["#", "ميليشيات", "_", "الحوثي"]),
        ("CNN بالعربية", ["cnn", "بالعربيه"]),
        ("«نعم”", ['"', "نعم", '"']),
        ("دمشق-سانا", ["دمشق", "-", "سانا"]),
        ("گوران ڕێبەر", ["كوران", "ريبهر"]),
        ("", []),
        ("\u064e\u200f", []),
    ],
)
def test_where_text_is_cut(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


@pytest.mark.parametrize("end", ["\n", "\r", "\u2028", "\u0085"])
def test_every_line_end_is_a_token(end: str) -> None:
    assert [token.kind for token in tokens_of(f"نص{end}نص")] == [TokenKind.WORD, TokenKind.LINE, TokenKind.WORD]


def test_a_token_holds_the_marks_of_its_last_letter() -> None:
    (token,) = tokens_of("قُتِلَ")
    assert (token.start, token.end) == (0, 6)


def assert_laws(text: str) -> None:
    """Tokens lie in order, do not meet, hold what folds to their text, and leave out only white space."""
    folded = fold(text)
    tokens = find_tokens(folded)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
    assert all(fold_form(text[token.start : token.end]) == token.text for token in tokens)
    assert all(folded.text[token.at : token.at + len(token.text)] == token.text for token in tokens)
    covered = {at for token in tokens for at in range(token.at, token.at + len(token.text))}
    assert all(at in covered or char.isspace() for at, char in enumerate(folded.text))


@given(texts)
def test_laws_of_tokens_hold_for_any_text(text: str) -> None:
    assert_laws(text)


def test_laws_of_tokens_hold_for_real_texts(real_texts: tuple[str, ...]) -> None:
    for text in real_texts:
        assert_laws(text)


@pytest.mark.parametrize(
    ("word", "marks"),
    [
        ("تركياً", {"is_nunated": True}),
        ("مدرسة", {"is_marbuta": True}),
        ("على", {"is_maksura": True}),
        ("بإحياء", {"below": 1}),
        ("وَأَدَّى", {"above": 1, "is_maksura": True}),
        ("علي", {}),
    ],
)
def test_a_token_keeps_what_folding_takes_from_its_spelling(word, marks):
    (token,) = find_tokens(fold(word), word)
    plain = {"is_nunated": False, "is_marbuta": False, "is_maksura": False, "above": -1, "below": -1}
    assert {name: getattr(token, name) for name in plain} == plain | marks
