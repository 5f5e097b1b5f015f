"""Names that several countries could bear are weighed by what the article tells of. Sentences are our own."""

from __future__ import annotations

import pytest


def entities(found, text):
    return [m.entity for m in found if m.text == text]


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        (
            "صدت القوات الحكومية في اليمن هجوما. وعززت القوات الحكومية مواقعها في تعز اليمنية.",
            "القوات الحكومية",
            "yemeni-army",
        ),
        (
            "صدت القوات الحكومية في سوريا هجوما. وعززت القوات الحكومية مواقعها في إدلب السورية.",
            "القوات الحكومية",
            "syr-army-saa",
        ),
        ("قال المسؤول العراقي إن الحرس الجمهوري حل عام 2003 في العراق", "الحرس الجمهوري", None),
    ],
)
def test_a_description_means_the_body_of_the_country_told_of(mentions, text, words, entity):
    assert set(entities(mentions(text), words)) == {entity}


def test_a_small_place_of_a_country_that_is_not_told_of_is_nil(mentions):
    found = mentions("تقدم الجيش اليمني في منطقة الحسينية في محافظة الحديدة غربي اليمن")
    assert entities(found, "منطقة الحسينية") == [None]


def test_small_places_count_together_where_no_country_is_named(mentions):
    found = mentions("قصفت الطائرات كفرنبل وخان شيخون")
    assert [m.entity for m in found if m.kind == "place"] == ["kafranbel", "khan-shaykhun"]


def test_short_names_need_no_introduction_where_their_war_is_told(mentions):
    text = "قصفت طائرات التحالف مواقع الحوثيين في صنعاء. وقال اليمن إن التحالف دعم الجيش اليمني في اليمن."
    assert entities(mentions(text), "التحالف") == ["saudi-led-coalition", "saudi-led-coalition"]


def test_a_nunated_adjective_is_no_country(mentions):
    found = mentions("أسفر الهجوم عن مقتل 16 عسكرياً تركياً")
    assert "turkey" not in {m.entity for m in found}
