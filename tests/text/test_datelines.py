"""Where a line's text begins: behind a dateline or the mark of a list item."""

from __future__ import annotations

import pytest

from riwaya.text.layers import TextLayers


def body_of(text: str) -> str:
    layers = TextLayers(text)
    return text[layers.tokens[layers.sentences[0].body].start :]


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
        ("سانا - دمشق: ", "أعلنت وزارة الدفاع السورية"),
        ("القدس (CNN)—", "أعلنت الوزارة ذلك أمس"),
    ],
)
def test_a_dateline_stands_before_the_body(head: str, rest: str) -> None:
    assert body_of(head + rest) == rest


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة الدفاع الروسية",
        "الاتفاق الروسي-التركي حول إدلب",
        '"لا" - قال محمد أمس هنا',
        "قال محمد: نعم - ثم غادر المكان",
        "موسكو – أمس",
        "وقال الجبير - في مؤتمر صحفي - إن الهجوم انتهى",
        "وقال قائد القوات الحكومية في المدينة - أمس إن الهجوم انتهى",
        "وقال الوزير -الذي زار المدينة- إن الهجوم انتهى",
        "في 7 شباط - فبراير أعلنت الوزارة ذلك.",
        "الحدود التركية - السورية مغلقة منذ أمس.",
        "اتفاق فرنسي ـ ألماني حول الحدود",
        "سقطت طائرة من طراز سوخوي -25 أمس.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert body_of(text) == text


def test_a_dateline_opens_a_line() -> None:
    layers = TextLayers("قال نعم. روسيا – كما قال – باقية هنا")
    assert [sentence.body - sentence.first for sentence in layers.sentences] == [0, 0]


def test_a_dateline_without_an_agency_stands_near_the_top() -> None:
    layers = TextLayers("\n".join(["قال نعم."] * 9 + ["موسكو – أعلنت الوزارة ذلك."]))
    assert [sentence.body - sentence.first for sentence in layers.sentences] == [0] * 10


@pytest.mark.parametrize("mark", ["- ", "-", "• ", "** ", "2- ", "2. ", "٣) ", "2 – "])
def test_the_mark_of_an_item_stands_before_the_body(mark: str) -> None:
    assert body_of(f"{mark}انسحاب القوات من المدينة.") == "انسحاب القوات من المدينة."


@pytest.mark.parametrize("text", ["10-12 قتيلا في الغارة.", "7 جرحى في الغارة.", "2018 - عام الحرب.", "-"])
def test_what_is_no_mark_of_an_item(text: str) -> None:
    assert body_of(text) == text
