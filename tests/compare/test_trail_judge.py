"""Figures of a trail stand to each other as the judge of statements says."""

from __future__ import annotations

import pytest

from riwaya.compare.claim_rows import claim_rows
from riwaya.compare.figure_trails import find_trails
from riwaya.compare.joined import JoinedArticle
from riwaya.compare.judged_pairs import Relation
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.trail_judge import Told, TrailJudge
from riwaya.compare.verdict import Outcome
from riwaya.model.article import Article

_OBSERVATORY = "قتل {} مدنيا في دوما الثلاثاء، حسب المرصد السوري لحقوق الإنسان."
_RESCUERS = "قتل {} مدنيا في دوما الثلاثاء، حسب الدفاع المدني."


@pytest.fixture
def told(analyzer):
    """Articles and the trail of their figures, before anybody judges it."""

    def make(*texts, day="2018-02-21"):
        articles = {}
        for at, text in enumerate(texts):
            article = Article(id=f"a{at}", text=text, outlet=f"o{at}", published=day)
            articles[article.id] = JoinedArticle(article, analyzer.analyze(article))
        (trail,) = find_trails(row for one in articles.values() for row in claim_rows(one))
        return articles, trail

    return make


def places_of(analyzer, articles):
    reader = StatementReader(analyzer.pack)
    statements = [reader.read(one.article, one.analysis).statements() for one in articles.values()]
    return frozenset(one.place for (one, *_) in statements)


def last_verdict(judge, articles, trail, **known):
    (judged,) = judge.judge([trail], articles, **known)
    assert [step.claim for step in judged.steps] == [step.claim for step in trail.steps]
    return judged.steps[-1].verdict


def test_two_sources_contradict_and_one_source_gives_a_later_figure(analyzer, models, told):
    judge = TrailJudge(analyzer.pack, models)
    articles, trail = told(_OBSERVATORY.format(20), _RESCUERS.format(35))
    assert trail.steps[-1].verdict.outcome is Outcome.CONTRADICTS
    assert last_verdict(judge, articles, trail).outcome is Outcome.CONTRADICTS
    articles, trail = told(_OBSERVATORY.format(20), _OBSERVATORY.format(35))
    assert trail.steps[-1].verdict.outcome is Outcome.CONTRADICTS
    judged = last_verdict(TrailJudge(analyzer.pack, models), articles, trail)
    assert (judged.outcome, judged.fields) == (Outcome.UPDATES, ("figure",))


@pytest.mark.parametrize(
    ("relation", "outcome"),
    [
        (Relation.NOT_COMPARABLE, Outcome.NOT_COMPARABLE),
        (Relation.FIGURE_UPDATE, Outcome.UPDATES),
        (Relation.PLACE_CONTRADICTION, Outcome.CONTRADICTS),
    ],
)
def test_what_is_known_of_two_statements_is_not_judged_again(analyzer, told, relation, outcome):
    articles, trail = told(_OBSERVATORY.format(20), _RESCUERS.format(35))
    known = {places_of(analyzer, articles): Told(relation)}
    assert last_verdict(TrailJudge(analyzer.pack), articles, trail, known=known).outcome is outcome


def test_figures_that_differ_do_not_agree_unless_a_person_says_so(analyzer, told):
    articles, trail = told(_OBSERVATORY.format(20), _RESCUERS.format(35))
    places = places_of(analyzer, articles)
    by_machine, by_people = (Told(Relation.AGREEMENT, is_by_people=one) for one in (False, True))
    judge = TrailJudge(analyzer.pack)
    assert last_verdict(judge, articles, trail, known={places: by_machine}) == trail.steps[-1].verdict
    assert last_verdict(judge, articles, trail, known={places: by_people}).outcome is Outcome.AGREES


def test_figures_that_may_be_one_do_not_contradict_each_other_whatever_else_does(analyzer, told):
    articles, trail = told(_OBSERVATORY.format(20), _RESCUERS.format("أكثر من 19"))
    known = {places_of(analyzer, articles): Told(Relation.ACTOR_CONTRADICTION)}
    assert last_verdict(TrailJudge(analyzer.pack), articles, trail, known=known).outcome is Outcome.AGREES


def test_what_a_compared_store_does_not_tell_is_no_contradiction(analyzer, models, told):
    articles, trail = told(_OBSERVATORY.format(20), _RESCUERS.format(35))
    judged = last_verdict(TrailJudge(analyzer.pack, models), articles, trail, known={})
    assert judged.outcome is Outcome.NOT_COMPARABLE


def test_the_same_figure_twice_is_no_later_one(analyzer, told):
    articles, trail = told(_OBSERVATORY.format(20), _RESCUERS.format(20))
    known = {places_of(analyzer, articles): Told(Relation.FIGURE_UPDATE)}
    assert last_verdict(TrailJudge(analyzer.pack), articles, trail, known=known).outcome is Outcome.AGREES


def test_a_contradiction_needs_fields_that_compare(analyzer, models, told):
    articles, trail = told(_OBSERVATORY.format(20), "ربما " + _RESCUERS.format(35))
    before = trail.steps[-1].verdict
    assert (before.outcome, before.fields) == (Outcome.NOT_COMPARABLE, ("mood",))
    judge, places = TrailJudge(analyzer.pack, models), places_of(analyzer, articles)
    assert last_verdict(judge, articles, trail) == before
    assert last_verdict(judge, articles, trail, known={places: Told(Relation.FIGURE_CONTRADICTION)}) == before
    by_people = Told(Relation.FIGURE_CONTRADICTION, is_by_people=True)
    assert last_verdict(judge, articles, trail, known={places: by_people}).outcome is Outcome.CONTRADICTS
