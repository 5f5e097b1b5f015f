"""Contrast sets: which pairs they make, the same in every run."""

from __future__ import annotations

from collections import Counter

import msgspec
import pytest
from training.contrast_sets import ContrastSet, read_contrast_pairs

from riwaya.compare.judged_pairs import Relation

SET = ContrastSet(
    base=("قتل أربعة في السوق", "سقوط أربعة قتلى في سوق"),
    later=(("ارتفع العدد إلى سبعة", 2), ("سبعة قتلى حصيلة القصف", 2)),
    denied=("لم يقصف أي سوق",),
    figure=("لم يسقط سوى قتيلين",),
    apart=("قتل أربعة في حريق",),
)


def test_wordings_agree_and_stand_to_the_others_as_their_key_says():
    assert Counter(pair.relation for pair in SET.pairs("s")) == {
        Relation.AGREEMENT: 2,
        Relation.FIGURE_UPDATE: 4,
        Relation.OCCURRENCE_DENIED: 2,
        Relation.FIGURE_CONTRADICTION: 2,
        Relation.NOT_COMPARABLE: 2,
    }


def test_what_is_later_stands_behind():
    later = [pair.sides for pair in SET.pairs("s") if pair.relation is Relation.FIGURE_UPDATE]
    assert {(one.left in SET.base, one.days) for one in later} == {(True, 2)}


def test_a_set_makes_the_same_pairs_in_every_run():
    assert list(SET.pairs("s")) == list(SET.pairs("s"))
    assert list(SET.pairs("s")) != list(SET.pairs("t"))


def test_a_line_that_is_no_set_is_an_error(tmp_path):
    (tmp_path / "contrast-1.jsonl").write_text('{"base": ["قتل"], "lighter": []}', encoding="utf-8")
    with pytest.raises(msgspec.ValidationError):
        list(read_contrast_pairs(tmp_path))


def test_every_set_of_the_repository_is_read():
    pairs = list(read_contrast_pairs())
    assert {pair.relation for pair in pairs} == set(Relation)
    assert all(pair.sides.days is not None and pair.sides.left and pair.sides.right for pair in pairs)
