from __future__ import annotations

import pytest

from riwaya.evaluation.b_cubed import b_cubed

GOLD = {"a": 1, "b": 1, "c": 2, "d": 2}


def test_the_gold_itself_is_perfect():
    assert b_cubed(GOLD, GOLD).f1 == 1.0


def test_singletons_are_precise_and_recall_half_of_pairs():
    fit = b_cubed(GOLD, {one: one for one in GOLD})
    assert (fit.precision, fit.recall) == (1.0, 0.5)


def test_one_cluster_recalls_all():
    fit = b_cubed(GOLD, dict.fromkeys(GOLD, 0))
    assert (fit.precision, fit.recall) == (0.5, 1.0)


def test_f1_is_the_harmonic_mean():
    assert b_cubed(GOLD, dict.fromkeys(GOLD, 0)).f1 == pytest.approx(2 / 3)
