from __future__ import annotations

import pytest

from riwaya.model.article import Article


@pytest.fixture(scope="module")
def techniques(analyzer):
    """Techniques of a text as (words, technique)."""

    def find(text: str):
        found = analyzer.persuade(analyzer.read(Article(id="x", text=text)))
        return {(one.text, one.technique) for one in found}

    return find


def test_loaded_names_are_labels_and_loaded_language(techniques):
    found = techniques("اقتحمت عصابات الشبيحة القرية، وقال الجيش إنه سيعود.")
    assert {("الشبيحة", "Loaded_Language"), ("الشبيحة", "Name_Calling-Labeling")} <= found


def test_exaggeration_and_flag_waving_have_words_of_their_own(techniques):
    assert ("لا مثيل له", "Exaggeration-Minimisation") in techniques("وصف المسؤول ما جرى بأنه نجاح لا مثيل له.")
    assert ("تراب الوطن", "Flag_Waving") in techniques("دعا المسؤول الناس إلى الدفاع عن تراب الوطن.")


def test_a_plain_report_persuades_of_nothing(techniques):
    assert techniques("وصل الوفد إلى العاصمة يوم الأحد وعقد اجتماعا مع الوزير.") == set()
