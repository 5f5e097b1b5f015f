from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.compare.event_rows import event_row
from riwaya.compare.joined import JoinedArticle
from riwaya.compare.loaded_rows import loaded_row
from riwaya.compare.relation_rows import relation_row
from riwaya.compare.row_filter import RowFilter
from tests.told import ANALYSIS, ARTICLE, CONTROL, REGIME, STRIKE

LABELS = {"rus-mil": "Russian Armed Forces"}


def label(entity: str) -> str:
    return LABELS.get(entity, entity)


@pytest.fixture
def strike():
    return event_row(JoinedArticle(ARTICLE, ANALYSIS), STRIKE)


@pytest.mark.parametrize(
    ("wanted", "takes"),
    [
        (RowFilter(), True),
        (RowFilter(types=("ASSAULT",)), True),
        (RowFilter(types=("ASSAULT/heavy-weapons", "PROTEST")), False),
        (RowFilter(actor="russian armed"), True),
        (RowFilter(actor="douma"), False),
        (RowFilter(place="دومـا"), True),
        (RowFilter(place="SY0302"), True),
        (RowFilter(place="SY0301"), False),
        (RowFilter(begin="2017-09-05", end="2017-09-05"), True),
        (RowFilter(begin="2017-09-06", end="2017-09-07"), False),
    ],
)
def test_each_condition_has_to_hold(strike, wanted, takes):
    assert wanted.takes_event(strike, label) is takes


def test_an_undated_event_counts_for_the_day_of_publication(strike):
    undated = replace(strike, timexes=())
    assert RowFilter(begin="2017-09-06", end="2017-09-06").takes_event(undated, label)
    unknown = replace(undated, article=replace(undated.article, published=None))
    assert not RowFilter(begin="2017-09-06", end="2017-09-06").takes_event(unknown, label)


def test_an_entity_named_inside_another_mention_is_an_end_of_a_relation():
    relation = replace(CONTROL, subject="turkey-government")
    row = relation_row(JoinedArticle(ARTICLE, ANALYSIS), relation)
    assert (row.subject, RowFilter(actor="turkey-government").takes_relation(row, label)) == (None, True)


@pytest.mark.parametrize(
    ("wanted", "takes"),
    [
        (RowFilter(types=("delegitimising",)), True),
        (RowFilter(types=("honorific",)), False),
        (RowFilter(actor="قوات النظام"), True),
        (RowFilter(actor="douma"), False),
        (RowFilter(begin="2017-09-06", end="2017-09-06"), True),
    ],
)
def test_loaded_words_are_chosen_by_whom_they_are_about(wanted, takes):
    row = loaded_row(JoinedArticle(ARTICLE, ANALYSIS), REGIME)
    assert wanted.takes_loaded(row, label) is takes
