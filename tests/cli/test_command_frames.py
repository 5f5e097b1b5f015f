from __future__ import annotations

import csv
import io
import json

import pytest
from inline_snapshot import snapshot

from riwaya.store import Store
from tests.framed import FRAMED
from tests.told import ARTICLE


@pytest.fixture
def framed(tmp_path):
    """A store with one article and its two frames."""
    path = tmp_path / "framed.db"
    with Store.open(path) as opened:
        opened.put(ARTICLE, FRAMED)
    return path


def test_lists_who_is_cast_how_and_by_which_words(lines, framed):
    assert lines("frames", "--store", framed, "--role", "innocent")[:-1] == snapshot([
        "Frames (1)",
        "",
        "f2  innocent · neutral",
        "    Who: Civilians / displaced / refugees in Syria · Fine role: victim ·",
        "    Evidence: «30 مدنيا»",
        "    أفادت رويترز نقلا عن المرصد السوري أن قائدا ميدانيا قال إن الطيران الروسي",
        "    قصف دوما في 5 أيلول 2017، ولن يقتل نحو ⟬30 مدنيا⟭.",
        "    [told, Neva, 2017-09-06, 0:122]",
        "",
    ])


def test_groups_stand_side_by_side(lines, framed):
    assert lines("frames", "--by", "outlet", "--store", framed, COLUMNS="110")[:-1] == snapshot([
        "Who is cast how (1 parties)",
        "Who                   Frames  Neva",
        "Russian armed forces       1  ▼▼▼▼▼▼▼▼▼▼ (1)",
    ])


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("--role", "antagonist"), 1),
        (("--role", "victim,antagonist"), 2),
        (("--role", "protagonist"), 0),
        (("--valence", "unfavourable"), 1),
        (("--actor", "rus-mil"), 1),
        (("--between", "2018-01-01", "2018-02-01"), 0),
    ],
)
def test_options_choose(run, framed, words, count):
    assert len(json.loads(run("frames", *words, "--store", framed, "--json").stdout)) == count


def test_csv_is_one_line_a_frame(run, framed):
    rows = csv.DictReader(io.StringIO(run("frames", "--store", framed, "--csv").stdout))
    assert [(row["entity"], row["role"], row["fine"], row["valence"]) for row in rows] == [
        ("rus-mil", "antagonist", "tyrant", "unfavourable"),
        ("?", "innocent", "victim", "neutral"),
    ]


def test_csv_of_groups_has_the_share_of_each_role(run, framed):
    (row,) = csv.DictReader(io.StringIO(run("frames", "--by", "outlet", "--store", framed, "--csv").stdout))
    assert (row["entity"], row["group"], row["frames"], row["antagonist"]) == ("rus-mil", "neva", "1", "1.0")


def test_an_unknown_role_names_those_nearby(run, framed):
    result = run("frames", "--role", "terorist", "--store", framed)
    assert (result.exit_code, "terrorist" in result.stderr) == (1, True)


def test_explain_gives_each_feature_with_its_weight_in_words(run, framed):
    shown = run("explain", "told", "f1", "--store", framed).stdout
    assert "+1.40 harms civilians (harms_civilians)" in shown


def test_show_marks_the_evidence_when_asked(run, framed):
    assert "⟬الطيران الروسي قصف⟭" in run("show", "told", "--layers", "frames", "--store", framed).stdout
