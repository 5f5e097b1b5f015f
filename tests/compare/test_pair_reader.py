"""What a transformer says of two statements side by side."""

from __future__ import annotations

import json

import numpy as np
import pytest

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.pair_reader import MOST, READS, RELATIONS, Sides, joined, load_pair_reader
from riwaya.errors import DamagedModelError
from riwaya.text.subwords import BEGIN, END, UNKNOWN
from tests.damaged import damaged

TOLL, LATER = "قتل ستة مدنيين في قصف على السوق", "ارتفعت حصيلة قصف السوق إلى 9 قتلى"


@pytest.fixture(scope="module")
def reader(models):
    return load_pair_reader(models)


def cut(tokens):
    return [(len(token) + 2,) * 2 for token in tokens]


def likeliest(reader, left, right, days=0):
    return RELATIONS[int(reader.read([Sides(left, right, days)])[0].argmax())]


def test_two_statements_are_one_run_with_the_days_between():
    run = joined(Sides("قصف", "حي", None), cut)
    assert run.pieces == (BEGIN, 5, 5, END, 4, 4, END)
    assert (run.pieces[run.left], run.pieces[run.right]) == ((5, 5), (4, 4))
    assert joined(Sides("قصف", "حي", 1), cut).pieces[4:-3] == (5, 5, 5, 5, 3, 3)


def test_long_statements_are_cut_and_an_empty_one_is_unknown():
    run = joined(Sides("كلمة " * 500, "كلمة " * 500, 3), cut)
    assert run.pieces.count(END) == 2
    assert len(run.pieces) < 2 * MOST + 20
    assert run.pieces[run.right] == (6,) * MOST
    assert joined(Sides("", "حي", None), cut).pieces[:3] == (BEGIN, UNKNOWN, END)


def test_odds_have_no_common_part(reader):
    rows = reader.read([Sides(TOLL, LATER, 1), Sides("", "", None)])
    assert rows.shape == (2, len(Relation))
    assert rows.sum(axis=1) == pytest.approx([0, 0], abs=1e-4)
    assert reader.read([]).shape == (0, len(Relation))


def test_a_pair_is_read_the_same_in_any_company(reader):
    pairs = [Sides(TOLL, LATER, 1), Sides("نفت الوزارة الخبر", TOLL, 0)]
    np.testing.assert_array_equal(reader.read(pairs)[1], reader.read(pairs[1:])[0])


@pytest.mark.parametrize(
    ("left", "right", "days", "relation"),
    [
        (TOLL, LATER, 2, Relation.FIGURE_UPDATE),
        (TOLL, "سقط ستة قتلى من المدنيين بقذائف أصابت السوق", 0, Relation.AGREEMENT),
        (TOLL, "نفى الجيش قصف السوق", 0, Relation.OCCURRENCE_DENIED),
    ],
)
def test_plain_pairs_are_read_as_anybody_would(reader, left, right, days, relation):
    assert likeliest(reader, left, right, days) is relation


def test_features_carry_the_names_of_the_weights(reader, pack):
    assert tuple(f"reader_{one}" for one in Relation) == READS
    tables = pack.verdict_weights
    assert {name for row in tables.with_reader.values() for name in row if name.startswith("reader_")} <= set(READS)
    assert not any(name in READS for row in tables.weights.values() for name in row)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("verdicts.json", json.dumps({"relations": ["agreement"]}).encode(), "other relations"),
        ("verdicts.npz", b"PK", "verdicts"),
        ("verdicts.onnx", None, "missing"),
    ],
)
def test_damaged_files_are_told(models, tmp_path, name, content, told):
    folder = damaged(models, tmp_path, name, content, "verdicts")
    with pytest.raises(DamagedModelError, match=told):
        load_pair_reader(folder)
