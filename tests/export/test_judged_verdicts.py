from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.compare.cited import Cited
from riwaya.compare.judged_pairs import Relation
from riwaya.export.judged_verdicts import judge_verdicts
from riwaya.export.verdict_rows import VerdictRow
from riwaya.judgements.making import make_judgement, make_target
from riwaya.judgements.said import place_all
from riwaya.model.article import Article
from riwaya.model.judgement import JudgementKind
from riwaya.model.span import Span

LOW = Article(id="low", text="قتل 30 مدنيا. ثم ساد الهدوء.")
HIGH = Article(id="high", text="قتل 52 مدنيا. ثم عاد القصف.")


def side(article, start, end):
    return Cited(article=article.id, start=start, end=end, text=article.text[start:end])


DEAD = VerdictRow(
    left=side(LOW, 0, 12), right=side(HIGH, 0, 12), relation=Relation.FIGURE_CONTRADICTION, reason="30 / 52"
)
CALM = VerdictRow(left=side(LOW, 14, 28), right=side(HIGH, 14, 27), relation=Relation.AGREEMENT, reason="shared: ثم")


@pytest.fixture
def say():
    minutes = iter(range(60))

    def make(kind, low, high, relation=None):
        targets = [make_target(LOW, Span(*low)), make_target(HIGH, Span(*high))]
        labels = {} if relation is None else {"relation": relation}
        at = f"2026-11-26T10:{next(minutes):02}:00.000000+00:00"
        return make_judgement(JudgementKind(kind), targets, layer="verdicts", by="Lena", at=at, labels=labels)

    return make


def judged(*judgements):
    return judge_verdicts((DEAD, CALM), place_all(judgements, {one.id: one.text for one in (LOW, HIGH)}))


def test_a_person_changes_the_relation_of_the_nearest_pair(say):
    said = say("wrong_label", (0, 11), (2, 12), "figure_update")
    dead, calm = judged(said)
    assert (dead.relation, dead.judged) == (Relation.FIGURE_UPDATE, said.id)
    assert dead.reason == "figure_update, was figure_contradiction: says Lena on 2026-11-26; 30 / 52"
    assert calm == CALM


def test_the_later_of_two_wins(say):
    rows = judged(
        say("wrong_label", (0, 12), (0, 12), "figure_update"), say("wrong_label", (0, 12), (0, 12), "agreement")
    )
    assert rows[0].relation is Relation.AGREEMENT


def test_a_pair_that_the_machine_did_not_propose_is_one(say):
    said = say("wrong_label", (0, 12), (14, 27), "not_comparable")
    rows = judged(said)
    assert rows[1:] == (DEAD, CALM)
    assert (rows[0].left, rows[0].right, rows[0].judged) == (side(LOW, 0, 12), side(HIGH, 14, 27), said.id)


def test_a_pair_that_is_none_goes(say):
    assert judged(say("no_record", (0, 12), (0, 12))) == (CALM,)


def test_what_people_judged_comes_first_and_needs_no_chance(say):
    sure = replace(DEAD, score=0.9)
    unsure = replace(CALM, score=0.01)
    said = say("wrong_label", (14, 28), (14, 27), "outcome_contradiction")
    first, second = judge_verdicts((sure, unsure), place_all([said], {one.id: one.text for one in (LOW, HIGH)}))
    assert (first.relation, first.score, first.judged) == (Relation.OUTCOME_CONTRADICTION, None, said.id)
    assert second == sure
