from __future__ import annotations

import io

import pytest
from msgspec.structs import replace

from riwaya.compare.event_rows import event_rows
from riwaya.compare.joined import JoinedArticle
from riwaya.compare.loaded_rows import loaded_row
from riwaya.compare.relation_rows import relation_rows
from riwaya.export.flat import (
    EVENT_COLUMNS,
    LOADED_COLUMNS,
    RELATION_COLUMNS,
    flat_event,
    flat_loaded,
    flat_relation,
    write_csv,
)
from riwaya.model.quantity import Comparator
from tests.told import ANALYSIS, ARTICLE, MENTIONS, QUANTITY, REGIME, TEXT


@pytest.fixture
def rows():
    return event_rows(JoinedArticle(ARTICLE, ANALYSIS))


def test_rows_have_the_columns_that_are_promised(rows):
    (relation,) = relation_rows(JoinedArticle(ARTICLE, ANALYSIS))
    assert set(flat_event(rows[0])) == set(EVENT_COLUMNS)
    assert set(flat_relation(relation)) | {"begin", "end_date"} == set(RELATION_COLUMNS)


def test_offsets_lead_to_the_words(rows):
    cells = flat_event(rows[1])
    assert TEXT[cells["trigger_start"] : cells["trigger_end"]] == cells["trigger"]
    assert TEXT[cells["quote_start"] : cells["quote_end"]] == cells["quote"]


def test_who_is_not_linked_is_a_question_mark_beside_its_words(rows):
    cells = flat_event(replace(rows[0], actors=(MENTIONS[3], MENTIONS[2])))
    assert (cells["actors"], cells["actors_text"]) == ("rus-mil; ?", "الطيران الروسي; قائدا ميدانيا")


def test_vague_figures_have_their_bounds(rows):
    dozens = replace(QUANTITY, value=None, low=24, high=None, comparator=Comparator.DOZENS)
    assert flat_event(replace(rows[1], quantities=(dozens,)))["quantities"] == "dozens 24.. civilian"


def test_none_is_an_empty_cell():
    file = io.StringIO()
    write_csv(file, ("a", "b"), [{"a": None, "b": 'x "y", z'}])
    assert file.getvalue() == 'a,b\n,"x ""y"", z"\n'


def test_loaded_words_carry_target_and_offsets():
    row = flat_loaded(loaded_row(JoinedArticle(ARTICLE, ANALYSIS), REGIME))
    assert set(row) == set(LOADED_COLUMNS)
    assert (row["text"], row["target_text"], TEXT[row["start"] : row["end"]]) == (
        REGIME.text,
        "قوات النظام",
        REGIME.text,
    )
