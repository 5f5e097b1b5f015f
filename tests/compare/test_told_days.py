"""Which days a time expression may mean."""

from __future__ import annotations

import pytest

from riwaya.compare.told_days import possible_days
from riwaya.model.article import Article


@pytest.fixture(scope="session")
def days(rules):
    """The days that the times of a text may mean, which was published on a Saturday."""

    def find(text: str, published: str = "2018-04-21") -> list[tuple[str, str]]:
        found = rules.analyze(Article(id="a", text=text, published=published)).timexes
        return [one for timex in found for one in possible_days(timex, published)]

    return find


@pytest.mark.parametrize("text", ["الأسوأ في العالم حاليا.", "وفي الوقت نفسه دخلت الشاحنات.", "قتل مؤخرا في حلب."])
def test_what_names_no_day_means_none(days, text):
    assert days(text) == []


def test_a_day_that_is_named_is_that_day(days):
    assert days("وقتل أربعة في 13 نيسان 2018.") == [("2018-04-13", "2018-04-13")]
    assert days("قصفت الطائرات المدينة اليوم.") == [("2018-04-21", "2018-04-21")]
    assert days("وقتل أربعة يوم الأربعاء.") == [("2018-04-18", "2018-04-18")]


def test_last_friday_is_yesterday_or_a_week_before(days):
    assert set(days("وقتل أربعة الجمعة الماضية.")) == {("2018-04-20", "2018-04-20"), ("2018-04-13", "2018-04-13")}


def test_next_friday_is_one_day(days):
    assert days("وتبدأ المحادثات الجمعة المقبلة.") == [("2018-04-27", "2018-04-27")]


def test_a_week_by_the_day_of_writing_may_begin_on_other_days(days):
    ((begin, end),) = days("التقى المبعوث الرئيس الأسبوع الماضي.")
    ((other_begin, other_end),) = days("التقى المبعوث الرئيس الأسبوع الماضي.", "2018-04-23")
    assert begin <= other_end
    assert other_begin <= end
