from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.compare.judged_pairs import Ground, Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.compare.judged_pairs import JudgedPair

    Judged = Callable[..., JudgedPair]


def test_nobody_hurt_stands_against_a_toll(judged: Judged) -> None:
    pair = judged("لم تسفر الغارة عن أي إصابات.", "قتل 12 مسلحا في الغارة.")
    assert pair.judgement.relation is Relation.OUTCOME_CONTRADICTION
    assert pair.judgement.reason.startswith("harm: none / ")


def test_nobody_hurt_so_far_and_a_death_on_the_next_day_is_an_update(judged: Judged) -> None:
    days = ("2018-03-16", "2018-03-17")
    pair = judged("سقطت القذائف دون وقوع إصابات.", "توفي رجل جراء سقوط القذائف.", days)
    assert pair.judgement.relation is Relation.FIGURE_UPDATE


def test_two_reports_of_no_harm_agree(judged: Judged) -> None:
    pair = judged("لم تسفر العملية عن أضرار مادية.", "انتهت العملية دون وقوع أضرار مادية.")
    assert pair.judgement.relation is Relation.AGREEMENT


@pytest.mark.parametrize("hit", ["سقط صاروخ على المطار في القصف.", "أصابت الصواريخ المطار في القصف."])
def test_shots_that_fell_stand_against_shots_brought_down(judged: Judged, hit: str) -> None:
    pair = judged("أسقطت الدفاعات الجوية صواريخ أطلقت على المطار.", hit)
    assert pair.judgement.relation is Relation.OUTCOME_CONTRADICTION
    assert pair.judgement.ground is Ground.STAGE
