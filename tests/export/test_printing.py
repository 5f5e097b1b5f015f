from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riwaya.export.page import Grid
from riwaya.export.printing import clean, kept_apart, kept_together, runs_left, split_columns, split_number

TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def grid(columns: int) -> Grid:
    names = tuple(f"c{at}" for at in range(columns))
    return Grid(names, ((*((f"r{name}",) for name in names),),))


def test_a_date_in_a_line_of_arabic_stays_in_order():
    assert clean("نشرت 2017-04-05 … 2017-10-27") == "نشرت \u20662017-04-05\u2069 … \u20662017-10-27\u2069"


def test_a_quotation_that_begins_with_a_figure_stands_apart():
    assert clean("People killed «24 قتيلا»").endswith("\u2068«24 قتيلا»\u2069")


def test_a_line_without_arabic_is_left_alone():
    assert clean("told «as» 2017-04-05 a/b") == "told «as» 2017-04-05 a/b"


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_every_turn_of_direction_is_ours_and_ends(text):
    depth = 0
    for sign in TURNS.findall(clean(text)):
        depth += 1 if sign in "\u2066\u2068" else -1
        assert sign in "\u2066\u2068\u2069"
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(
    ("line", "parts"),
    [("«قصف» [12]", ("«قصف»", 12)), ("«قصف [3]»", ("«قصف [3]»", None)), ("[7]", ("[7]", None))],
)
def test_the_number_of_a_note_stands_at_the_end_alone(line, parts):
    assert split_number(line) == parts


@pytest.mark.parametrize(("columns", "widths"), [(3, [3]), (5, [5]), (6, [3, 4]), (10, [4, 4, 4])])
def test_a_wide_table_becomes_several_that_name_their_rows(columns, widths):
    parts = list(split_columns(grid(columns)))
    assert [len(one.columns) for one in parts] == widths
    assert {one.columns[0] for one in parts} == {"c0"}
    assert [name for one in parts for name in one.columns[1:]] == [f"c{at}" for at in range(1, columns)]


def test_short_quotations_are_not_broken_and_long_ones_run_from_right_to_left():
    long = f"«{'قصف دوما ' * 5}»"
    assert kept_together("a «قصف دوما» b") == "a «قصف\u00a0دوما» b"
    assert kept_together(long) == long
    assert [runs_left("«قصف دوما»"), runs_left(long), runs_left(f"x {long}")] == [False, True, False]


def test_parts_of_a_quotation_keep_the_spaces_between_them():
    assert "".join(map(kept_apart, ("قال إن\u202e ", "قصف", "  وقع\n"))) == "قال إن قصف وقع "
