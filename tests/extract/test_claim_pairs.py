from __future__ import annotations

import pytest

from riwaya.model.article import Article
from riwaya.pipeline import Analyzer


@pytest.fixture(scope="session")
def claims(pack):
    """Claims with figures of a text."""
    analyzer = Analyzer(pack)

    def find(text: str):
        analysis = analyzer.analyze(Article(id="a1", text=text, published="2018-03-20"))
        return [claim for claim in analysis.claims if claim.has_figure]

    return find


def test_what_is_compared_shares_measure_holder_and_whole(claims):
    now, before = claims("تسيطر قوات النظام على 60% من مساحة سوريا مقارنة بـ 25% العام الماضي.")
    assert (now.value, before.value, before.compared) == (60, 25, now.id)
    assert (before.measure, before.subject, before.whole) == (now.measure, now.subject, now.whole)


@pytest.mark.parametrize(
    "text",
    ["ارتفع عدد القتلى من 10 إلى 14 قتيلا.", "وارتفعت نسبة السيطرة من 10% إلى 14% من مساحة البلاد."],
)
def test_the_earlier_end_of_a_rise_is_set_against_the_later(claims, text):
    now, before = claims(text)
    assert (before.value, now.value, before.compared, now.compared) == (10, 14, now.id, None)
    assert before.measure == now.measure


def test_parts_take_what_happened_from_the_figure_before(claims):
    found = claims("قتل 30 شخصا بينهم 8 أطفال و5 نساء.")
    assert [(c.measure, c.value) for c in found] == [
        ("persons_killed", 30),
        ("children_killed", 8),
        ("women_killed", 5),
    ]
    assert [c.whole_text.text if c.whole_text else None for c in found] == [None, "30 شخصا", "30 شخصا"]
