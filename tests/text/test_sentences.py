"""Sentences: where they end, and where they begin behind a dateline."""

from __future__ import annotations

import pytest
from hypothesis import given

from riwaya.text.layers import TextLayers
from riwaya.text.tokens import TokenKind
from tests.text.strategies import texts


def sentences_of(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in TextLayers(text).sentences]


def body_of(text: str) -> str:
    layers = TextLayers(text)
    return text[layers.tokens[layers.sentences[0].body].start :]


@pytest.mark.parametrize(
    "parts",
    [
        ["قال نعم.", "وأضاف لا."],
        ["ماذا؟", "نعم؛", "لا!", "ثم…", "كفى"],
        ["أمام المحكمة الدولية.", "احتشد المئات."],
        ['أمام "المحكمة الدولية".', "احتشد المئات."],
        ['قال: "لن نغادر."', "وأضاف أنه باق."],
        ["قال: «لن نغادر.»", "وأضاف أنه باق."],
        ["قال: “لن نغادر!”", "وأضاف أنه باق."],
        ["قال: ”لن نغادر”.", "وأضاف أنه باق."],
        ["وصل (أمس.)", "ثم غادر."],
        ["في عام 2018.", "وقال"],
        ["في عام 1438هـ.", "وقال"],
        ["حقا؟!", "نعم.."],
    ],
)
@pytest.mark.parametrize("joint", [" ", "", "\n", "\r\n"])
def test_a_stop_ends_a_sentence(parts: list[str], joint: str) -> None:
    assert sentences_of(joint.join(parts)) == parts


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\n\n", "\u2028"])
def test_a_line_end_ends_a_sentence(end: str) -> None:
    lines = ["• بند أول", "• بند ثان", "- بند ثالث"]
    assert sentences_of(end.join(lines)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "بنسبة 3.5 بالمئة و ٣٫٥ بالمئة",
        "في 12.5.2018 قال",
        "نقلت أ.ف.ب عن مصدر",
        "نقلت ا.ف.ب. عن مصدر",
        "قال د. محمد",
        "قال أ.د. محمد",
        "1. النص",
        "بنسبة 46%من المساحة، حسب «سانا»: نعم",
        "انظر https://www.example.com/a.b?x=1&y=2 و a.b@c.org الآن",
        "قالت U.S. troops أمس",
        "ذكرت صحيفة example.org أمس",
    ],
)
def test_a_stop_inside_a_word_does_not(text: str) -> None:
    assert sentences_of(text) == [text]


def test_a_number_that_ends_a_line_is_no_list_item() -> None:
    assert sentences_of("25.\nالنص") == ["25.", "النص"]


def test_a_long_sentence_stays_whole() -> None:
    text = "كلمة " * 160 + "نهاية."
    assert sentences_of(text) == [text]


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("موسكو – ", "أعلنت وزارة الدفاع الروسية"),
        ("دمشق ـ ", "أعلنت وزارة الدفاع السورية"),
        ("واشنطن - ", "قال مسؤول أمريكي كبير"),
        ("دبي، الإمارات العربية المتحدة (CNN) – ", "أعلنت وزارة الدفاع الروسية"),
        ("دبي، الإمارات العربية المتحدة (CNN)-- ", "أعلنت وزارة الدفاع الروسية"),
        ("بيروت - (أ ف ب) - ", "أعلنت وزارة الدفاع الروسية"),
        ("(رويترز) - ", "أعلنت وزارة الدفاع الروسية"),
    ],
)
def test_a_dateline_stands_before_the_body(head: str, rest: str) -> None:
    assert body_of(head + rest) == rest


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة الدفاع الروسية",
        "الاتفاق الروسي-التركي حول إدلب",
        "- بند أول في القائمة الطويلة",
        '"لا" - قال محمد أمس هنا',
        "قال محمد: نعم - ثم غادر المكان",
        "موسكو – أمس",
        "وقال الجبير - في مؤتمر صحفي - إن الهجوم انتهى",
        "وقال قائد القوات الحكومية في المدينة - أمس إن الهجوم انتهى",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert body_of(text) == text


def test_a_dateline_opens_a_line() -> None:
    layers = TextLayers("قال نعم. روسيا – كما قال – باقية هنا")
    assert [sentence.body - sentence.first for sentence in layers.sentences] == [0, 0]


def assert_laws(text: str) -> None:
    """Sentences hold every token but line ends, once and in order; spans and body lie inside."""
    layers = TextLayers(text)
    held = [at for sentence in layers.sentences for at in range(sentence.first, sentence.last)]
    assert held == [at for at, token in enumerate(layers.tokens) if token.kind is not TokenKind.LINE]
    for sentence in layers.sentences:
        assert sentence.first <= sentence.body < sentence.last
        assert sentence.start == layers.tokens[sentence.first].start
        assert sentence.end == layers.tokens[sentence.last - 1].end


@given(texts)
def test_laws_of_sentences_hold_for_any_text(text: str) -> None:
    assert_laws(text)


def test_laws_of_sentences_hold_for_real_texts(real_texts: tuple[str, ...]) -> None:
    for text in real_texts:
        assert_laws(text)
