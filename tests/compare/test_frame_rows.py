from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.compare.frame_rows import FRAME_COLUMNS, flat_frame, frame_rows
from riwaya.compare.joined import JoinedArticle
from riwaya.compare.row_filter import RowFilter
from riwaya.model.frame import Role, Valence
from tests.framed import FRAMED
from tests.told import ARTICLE, TEXT


@pytest.fixture
def rows():
    return frame_rows(JoinedArticle(ARTICLE, FRAMED))


def test_rows_have_the_columns_that_are_promised(rows):
    assert set(flat_frame(rows[0])) == set(FRAME_COLUMNS)


def test_offsets_of_evidence_lead_to_its_words(rows):
    cells = flat_frame(rows[0])
    spans = [tuple(map(int, piece.split(":"))) for piece in cells["evidence_offsets"].split("; ")]
    assert "; ".join(TEXT[start:end] for start, end in spans) == cells["evidence"]


def test_who_is_not_linked_is_a_question_mark_beside_its_words(rows):
    unlisted = replace(rows[0], frame=replace(rows[0].frame, entity=None))
    cells = flat_frame(unlisted)
    assert (cells["entity"], cells["entity_text"]) == ("?", rows[0].mention.text)


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({}, 2),
        ({"types": ("antagonist",)}, 1),
        ({"types": ("tyrant", "victim")}, 2),
        ({"valence": Valence.MIXED}, 0),
        ({"actor": "rus-mil"}, 1),
        ({"begin": "2018-01-01", "end": "2018-12-31"}, 0),
    ],
)
def test_filters_choose(rows, asked, count):
    wanted = RowFilter(**asked)
    assert sum(wanted.takes_frame(row, str) for row in rows) == count


def test_the_quotation_is_the_sentence_of_the_evidence(rows):
    assert rows[0].frame.role is Role.ANTAGONIST
    assert rows[0].frame.evidence[0].text in rows[0].quote.text
