from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from riwaya.compare.event_bonds import bind
from riwaya.compare.event_clusters import EventClusterer
from riwaya.judgements.making import make_judgement, make_target
from riwaya.judgements.said import place_all
from riwaya.model.article import Article
from riwaya.model.judgement import JudgementKind
from riwaya.model.span import Span

TEXTS = (
    "قصف الطيران الحربي السبت مدينة دوما وقتل 12 مدنيا.",
    "شن الطيران الحربي غارات على مدينة دوما السبت.",
    "قصفت الطائرات مدينة إدلب الثلاثاء.",
    "سيطر الجيش على بلدة كفربطنا في الغوطة الشرقية.",
)
ARTICLES = {f"a{at}": Article(id=f"a{at}", text=text, published=f"2018-03-{17 + at}") for at, text in enumerate(TEXTS)}
STRIKE, RAIDS, OTHER, CAPTURE = (("a0", "قصف"), ("a1", "غارات"), ("a2", "قصفت"), ("a3", "سيطر"))


@pytest.fixture(scope="module")
def told(analyzer):
    return [(article, analyzer.analyze(article)) for article in ARTICLES.values()]


@pytest.fixture
def clusterer(pack, told):
    made = EventClusterer(pack)
    made.add(told)
    return made


def say(kind, *places, minute=0):
    targets = []
    for name, words in places:
        start = ARTICLES[name].text.index(words)
        targets.append(make_target(ARTICLES[name], Span(start, start + len(words))))
    at = f"2026-11-26T10:{minute:02}:00.000000+00:00"
    return make_judgement(JudgementKind(kind), targets, layer="events", by="Lena", at=at)


def placed(*judgements):
    return place_all(judgements, {name: one.text for name, one in ARTICLES.items()})


def of(clusters, place):
    """The cluster in which a word stands."""
    found = [{(m.article, m.trigger.text) for m in one.members} for one in clusters]
    return next((one for one in found if place in one), None)


def test_what_a_person_calls_the_same_is_one_cluster(clusterer):
    assert OTHER not in of(clusterer.clusters(), STRIKE)
    assert OTHER in of(clusterer.clusters(placed(say("same", STRIKE, OTHER))), STRIKE)


def test_the_same_with_the_same_third_is_the_same(clusterer):
    clusters = clusterer.clusters(placed(say("same", STRIKE, OTHER), say("same", OTHER, CAPTURE, minute=1)))
    assert {STRIKE, OTHER, CAPTURE} <= of(clusters, STRIKE)


def test_what_a_person_parts_stands_apart(clusterer):
    assert RAIDS in of(clusterer.clusters(), STRIKE)
    assert RAIDS not in of(clusterer.clusters(placed(say("not_same", RAIDS, STRIKE))), STRIKE)


def test_the_later_of_two_wins(clusterer):
    same, apart = say("same", STRIKE, OTHER), say("not_same", OTHER, STRIKE, minute=1)
    bonds = bind(clusterer.mentions, placed(same, apart))
    assert (set(bonds.joined), bonds.overruled) == (set(), {same.id})
    later = say("same", STRIKE, OTHER, minute=2)
    bonds = bind(clusterer.mentions, placed(apart, same, later))
    assert (set(bonds.apart), bonds.overruled) == (set(), {apart.id})


def test_who_parts_one_of_many_leaves_the_others_together(clusterer):
    clusters = clusterer.clusters(
        placed(say("same", STRIKE, OTHER, CAPTURE), say("not_same", STRIKE, OTHER, CAPTURE, minute=1))
    )
    assert of(clusters, CAPTURE) >= {OTHER, CAPTURE}
    assert not of(clusters, STRIKE) & {OTHER, CAPTURE}


def test_what_was_undone_changes_nothing(clusterer):
    undone = replace(say("same", STRIKE, OTHER), undone_by="Lena", undone_at="2026-11-27T10:00:00.000000+00:00")
    assert clusterer.clusters(placed(undone)) == clusterer.clusters()


def test_a_link_that_a_person_made_says_so(clusterer):
    cluster = next(one for one in clusterer.clusters(placed(say("same", STRIKE, OTHER))) if one.said)
    reasons = {one.right.article: one.reason for one in clusterer.links(cluster)}
    assert reasons["a2"] == "same, says Lena on 2026-11-26"
    assert reasons["a1"].startswith("log odds")


def test_what_is_no_happening_is_in_no_cluster(pack, told):
    none = say("no_record", CAPTURE)
    made = EventClusterer(pack)
    made.add((article, replace(one, events=() if article.id == "a3" else one.events)) for article, one in told)
    assert of(made.clusters(), CAPTURE) == {CAPTURE}
    assert of(made.clusters(placed(none)), CAPTURE) is None


def test_a_judgement_on_what_is_not_there_binds_nothing(clusterer):
    said = say("same", STRIKE, ("a2", "مدينة"))
    assert bind(clusterer.mentions, placed(said)).placeless == {said.id}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(len(TEXTS))), st.permutations(range(3)))
def test_neither_order_of_articles_nor_of_judgements_matters(pack, told, order, said):
    judgements = [
        say("same", STRIKE, OTHER, CAPTURE),
        say("not_same", RAIDS, STRIKE, minute=1),
        say("not_same", OTHER, CAPTURE, minute=2),
    ]
    first, second = EventClusterer(pack), EventClusterer(pack)
    first.add(told)
    second.add(told[at] for at in order)
    assert first.clusters(placed(*judgements)) == second.clusters(placed(*(judgements[at] for at in said)))
