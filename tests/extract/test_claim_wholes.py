from __future__ import annotations

import pytest

from riwaya.model.article import Article
from riwaya.pipeline import Analyzer


@pytest.fixture(scope="session")
def shares(pack):
    """Shares of a text as (measure, value, the pack's whole, words of the whole)."""
    analyzer = Analyzer(pack)

    def find(text: str):
        analysis = analyzer.analyze(Article(id="a1", text=text, published="2018-03-20"))
        return [
            (c.measure, c.value, c.whole, c.whole_text.text if c.whole_text else None)
            for c in analysis.claims
            if c.unit == "percent"
        ]

    return find


def test_a_whole_of_the_pack_is_found_by_its_names(shares):
    text = "باتت قوات النظام تسيطر على 55% من مساحة سوريا."
    assert shares(text) == [("share_of_area_controlled", 55, "syria-area", "مساحة سوريا")]


def test_a_whole_that_the_pack_lacks_keeps_its_words(shares):
    text = "وتسيطر الفصائل على 70 في المئة من مساحة مدينة دوما."
    assert shares(text) == [("share_of_area_controlled", 70, None, "مساحة مدينة دوما")]


def test_the_country_stands_for_its_area(shares):
    (found,) = shares("تسيطر قوات النظام في سوريا على 55% من مساحة البلاد.")
    assert found[2:] == ("syria-area", "مساحة البلاد")


def test_a_pronoun_points_back_to_the_whole(shares):
    text = "دخلت القوات مدينة دوما وباتت تسيطر على أكثر من 80% منها."
    assert shares(text) == [("share_of_area_controlled", 80, None, "مدينة دوما")]


def test_a_fraction_has_its_whole_inside(shares):
    assert shares("نزح نصف السكان.") == [("share_of_persons_displaced", 50, None, "السكان")]


def test_a_relative_clause_narrows_the_whole(shares):
    (found,) = shares("استعاد الجيش 90% من المساحات التي كان يسيطر عليها داعش.")
    assert found == ("share_of_area_recaptured", 90, "isis-held-land-peak", "المساحات التي كان يسيطر عليها داعش")
