from __future__ import annotations

import pytest

from riwaya.search.facets import Facet, facets_of, months_of
from riwaya.search.query import parse_query
from tests.told import ANALYSIS, ARTICLE


def test_an_article_has_facets_of_its_records():
    found = facets_of(ANALYSIS)
    assert {
        (Facet.ALL, ""),
        (Facet.MONTH, "2017-09"),
        (Facet.OUTLET, "neva"),
        (Facet.EVENT, "ASSAULT"),
        (Facet.EVENT, "ASSAULT/aerial"),
    } <= found


@pytest.mark.parametrize(
    ("begin", "end", "months"),
    [
        ("2017-11-05", "2018-02-01", ["2017-11", "2017-12", "2018-01", "2018-02"]),
        ("2018-03-31", "2018-03-31", ["2018-03"]),
        (None, "2018-03-31", []),
        ("0001-01-01", "2018-03-31", []),
    ],
)
def test_days_lie_in_months(begin, end, months):
    assert months_of(begin, end) == months


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("event:ASSAULT", ("told",)),
        ("event:PROTEST", ()),
        ("outlet:neva قصف", ("told",)),
        ("outlet:other قصف", ()),
        ("date:2017-09 قصف", ("told",)),
        ("date:2017-10 قصف", ()),
        ("date:2017-09-06..2017-09-06", ("told",)),
        ("-event:ASSAULT", ()),
    ],
)
def test_fields_filter(store, engine, typed, ids):
    store.put(ARTICLE, ANALYSIS)
    engine.refresh()
    assert engine.search(typed).ids == ids


def test_a_field_beside_an_actor_is_asked_of_that_actor(store, engine):
    store.put(ARTICLE, ANALYSIS)
    engine.refresh()
    events = {value for facet, value in facets_of(ANALYSIS) if facet is Facet.EVENT and "@" in value}
    code, _, entity = sorted(events)[0].partition("@")
    asked = [f"actor:{entity} event:{code}", f"actor:{entity} event:PROTEST", f"actor:nobody event:{code}"]
    assert [engine.search(parse_query(one)).total for one in asked] == [1, 0, 0]
