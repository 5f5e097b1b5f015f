from __future__ import annotations

import pytest

from riwaya.readers.language import language_of
from tests.readers.conftest import NEWS

ENGLISH = "The government announced a ceasefire in the city and local sources said that forces withdrew from its east."
PERSIAN = "دولت اعلام کرد که آتش بس در شهر برقرار شده است و نیروها از محله‌های شرقی عقب‌نشینی کردند و به خانه‌ها بازگشتند."
URDU = "حکومت نے شہر میں جنگ بندی کا اعلان کیا ہے اور مقامی ذرائع کا کہنا ہے کہ فوجیں مشرقی علاقوں سے واپس چلی گئی ہیں۔"
SORANI = "حکومەت ڕایگەیاند کە ئاگربەست لە شارەکە دەستی پێکردووە و سەرچاوەکان دەڵێن هێزەکان لە ڕۆژهەڵات کشاونەتەوە."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (NEWS, "ar"),
        (f"{NEWS} CNN BBC Reuters", "ar"),
        (f"{NEWS} في كلجي وپراغ", "ar"),
        ("قصف", "ar"),
        (ENGLISH, "en"),
        (PERSIAN, "fa"),
        (URDU, "ur"),
        (SORANI, "ckb"),
        ("A town.", "und"),
        ("12 %", "und"),
    ],
)
def test_languages_are_told_apart(text, language):
    assert language_of(text) == language


def test_arabic_news_is_taken_for_arabic(shared):
    texts = [path.read_text("utf-8") for path in (shared / "data" / "seeds").glob("*.txt")]
    assert {language_of(text) for text in texts} == {"ar"}
