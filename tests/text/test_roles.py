"""Roles of lines: prose, headings, items, links, separators."""

from __future__ import annotations

import pytest

from riwaya.text.layers import TextLayers
from riwaya.text.roles import SentenceRole


def roles_of(*lines: str) -> list[str]:
    return [sentence.role.value for sentence in TextLayers("\n".join(lines)).sentences]


def test_an_article_with_everything() -> None:
    lines = [
        "غارة على السوق القديم",
        "قتل خمسة في غارة على السوق. وجرح عشرون.",
        "اقرأ أيضا: حريق في الميناء",
        "نزوح جديد",
        "- الأول: فتح المعبر.",
        "-----------",
    ]
    assert roles_of(*lines) == ["heading", "prose", "prose", "link", "heading", "item", "separator"]


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ: (حريق في الميناء.. والسلطات تحقق في أسباب الحادث وتغلق الطرق)",
        "إقرأ أيضاً في صحيفتنا: حريق في الميناء",
        "للمزيد - حريق في الميناء",
        "شاهد.. حريق في الميناء",
        "رابط الخبر بصحيفة المثال: حريق .. والسلطات تحقق",
        "المزيد...",
        "...المزيد",
        "https://www.example.org/a?b=1",
        "reader@example.org",
        "يمكنكم تلقي إشعارات بأهم الأخبار بعد تنزيل تطبيق الصحيفة.",
        "تابعونا على صفحتنا لمزيد من الأخبار.",
        "لمتابعة آخر الأخبار تصفح موقعنا",
        "للاشتراك في نشرتنا اليومية اضغط هنا",
    ],
)
def test_a_link_is_one_sentence(line: str) -> None:
    assert roles_of("عنوان", line) == ["heading", "link"]


@pytest.mark.parametrize(
    "line",
    [
        "شاهد عيان قال إن الحريق بدأ ليلا.",
        "شاهدت النار: كانت كبيرة.",
        "تابع: لم نر أحدا.",
        "أيضا قتل خمسة في الغارة.",
        "يمكنكم أن تعودوا إلى بيوتكم، قال الضابط.",
        "تابعوا الضربات حتى آخر موقع.",
        "انضم الوزير إلى الداعين لتطبيق القرار الذي صدر قبل عامين.",
        "اشترك خمسون مندوبا في الاجتماع لبحث تطبيق الهدنة.",
        "تابعوا تطبيق وقف إطلاق النار في القرى كلها.",
    ],
)
def test_a_cue_without_the_shape_is_no_link(line: str) -> None:
    assert roles_of("عنوان", line) == ["heading", "prose"]


def test_titles_under_the_head_of_a_list_are_links_until_text_goes_on() -> None:
    lines = (
        "عنوان",
        "قتل خمسة.",
        "اقرأ أيضا:",
        "حريق في الميناء",
        "- نزوح جديد",
        "وأضاف المصدر أن النار انطفأت.",
        "شهود",
    )
    assert roles_of(*lines) == ["heading", "prose", "link", "link", "link", "prose", "heading"]


def test_the_first_line_is_never_a_link() -> None:
    assert roles_of("شاهد.. حريق في الميناء") == ["heading"]


@pytest.mark.parametrize("line", ["وقال الوزير:", "قتل خمسة في الغارة.", "ماذا بعد؟", "كلمة " * 17, "وأضاف أنهم،"])
def test_a_line_with_a_closing_stop_or_many_words_is_no_heading(line: str) -> None:
    assert roles_of(line) == ["prose"]


@pytest.mark.parametrize("line", ["#المدينة تحت القصف الليلة.", "+ قال نعم."])
def test_a_hashtag_is_no_bullet(line: str) -> None:
    assert roles_of(line) == [SentenceRole.PROSE]
