from __future__ import annotations

import pytest

from riwaya.errors import QueryError
from riwaya.search.facets import Facet
from riwaya.search.query import All, Any, Field, Query, Without, Words, fields_of, parse_query, runs_of
from riwaya.store.search import Range


def run(text, *, is_quoted=False):
    return Words(text, is_quoted=is_quoted)


@pytest.mark.parametrize(
    ("typed", "node"),
    [
        ("قصف المدن", run("قصف المدن")),
        ('"مجلس الأمن"', run("مجلس الأمن", is_quoted=True)),
        ("«مجلس الأمن» قرار", All((run("مجلس الأمن", is_quoted=True), run("قرار")))),
        ("قصف أو غارة", Any((run("قصف"), run("غارة")))),
        ("قصف | غارة | هجوم", Any((run("قصف"), run("غارة"), run("هجوم")))),
        ("قصف -دوما", All((run("قصف"), Without(run("دوما"))))),
        ("NOT دوما", Without(run("دوما"))),
        ("(قصف OR غارة) AND دوما", All((Any((run("قصف"), run("غارة"))), run("دوما")))),
        ("actor:isis", Field(Facet.ACTOR, "isis")),
        ('فاعل:"تنظيم الدولة"', Field(Facet.ACTOR, "تنظيم الدولة")),
    ],
)
def test_what_is_typed_is_read(typed, node):
    assert parse_query(typed) == Query(node, Range())


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("قصف date:2018", Range("2018-01-01", "2018-12-31")),
        ("قصف date:2018-03..2018-04", Range("2018-03-01", "2018-04-31")),
        ("قصف تاريخ:..2018-04-07", Range(None, "2018-04-07")),
    ],
)
def test_dates_bound_the_days(typed, days):
    assert parse_query(typed) == Query(run("قصف"), days)


def test_dates_alone_ask_for_all_articles_of_these_days():
    assert parse_query("date:2018").node == Field(Facet.ALL, "")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("(قصف", "bracket"),
        ("قصف)", "bracket"),
        ("قصف OR", "OR"),
        ("| قصف", "OR"),
        ('"قصف', "quotation"),
        ("قصف NOT", "NOT"),
        ("colour:red", "no field"),
        ("date:أمس", "no date"),
    ],
)
def test_what_cannot_be_read_says_why(typed, why):
    with pytest.raises(QueryError, match=why):
        parse_query(typed)


def test_words_that_must_not_be_there_are_no_runs():
    node = parse_query("قصف -دوما actor:isis").node
    assert ([one.text for one in runs_of(node)], fields_of(node)) == (["قصف"], [Field(Facet.ACTOR, "isis")])
