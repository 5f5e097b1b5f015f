from __future__ import annotations

import numpy as np
import pytest
from training.frames import Case, fit, measure, table_of, with_table, write_table

from riwaya.evaluation.judged import JudgedFrame
from riwaya.extract.frame_sums import COLUMNS, MATTERS
from riwaya.knowledge.loader import find_packs_root, load_pack


@pytest.fixture(scope="module")
def lexicon():
    return load_pack("syria").frames


@pytest.fixture
def cases(lexicon):
    """Those who harm civilians are antagonists, others are not framed at all."""
    names = [row.id for row in lexicon.features]
    always, harms, mentions = names.index("always"), names.index("harms_civilians"), names.index("mentions")
    out = []
    for number in range(20):
        values = np.zeros(len(names))
        values[always] = 1
        values[[harms, mentions]] = number % 2
        gold = JudgedFrame(entity="x", role="antagonist", valence="unfavourable") if number % 2 else None
        out.append(Case(f"t{number}", "x", True, values, gold))
    return out


def test_weights_fit_the_cases(cases, lexicon):
    table = fit(cases, np.sign(table_of(lexicon)))
    found, predicted, given, roles, valences = measure(cases, table)
    assert (found, predicted, given, roles, valences) == (10, 10, 10, 10, 10)


def test_no_weight_leaves_its_side_of_zero(cases, lexicon):
    signs = np.sign(table_of(lexicon))
    assert (fit(cases, signs) * signs >= 0).all()
    assert not fit(cases, signs)[signs == 0].any()


def test_a_written_table_is_read_back(tmp_path, lexicon):
    source = find_packs_root() / "arabic" / "lexicon" / "frames.yaml"
    copy = tmp_path / "frames.yaml"
    copy.write_text(source.read_text("utf-8"), "utf-8")
    write_table(copy, lexicon, table_of(lexicon) * 2)
    (line,) = [line for line in copy.read_text("utf-8").splitlines() if "{id: mentions," in line]
    mentions = next(row for row in lexicon.features if row.id == "mentions")
    assert f"matters: {round(mentions.matters * 2, 2):g}" in line


def test_another_table_makes_another_pack(lexicon):
    pack = load_pack("syria")
    table = np.zeros_like(table_of(lexicon))
    table[0, COLUMNS.index(MATTERS)] = 3
    assert with_table(pack, table).frames.features[0].matters == 3
