from __future__ import annotations

import shutil

import pytest

from riwaya.corpus.desk import Desk
from riwaya.corpus.sayings import plan_add, plan_same, plan_wrong
from riwaya.errors import JudgementError
from riwaya.model.judgement import JudgementKind
from riwaya.store import Store

EVENT = "ex-afrin-sindiyan:e1"


@pytest.fixture
def store(samples, tmp_path):
    path = tmp_path / "own.db"
    shutil.copyfile(samples, path)
    with Store.open(path) as opened:
        yield opened


def relabelled(desk, kind):
    return plan_wrong(desk, desk.place(EVENT), None, layer=None, labels={"type": kind}, no_record=False)


def test_a_draft_tells_what_it_would_overrule_and_stores_nothing(store):
    first, _ = relabelled(Desk(store, "Lena"), "CONSULT").say(Desk(store, "Lena"))
    desk = Desk(store, "Omar")
    drafted, overruled = relabelled(desk, "REJECT").draft(desk)
    assert overruled == (first.id,)
    assert (drafted.by, drafted.labels, drafted.was["type"]) == ("Omar", {"type": "REJECT"}, "CONSULT")
    assert store.judgements.all() == (first,)
    said, overruled = relabelled(desk, "REJECT").say(desk)
    assert overruled == (first.id,)
    assert store.judgements.all() == (first, said)


def test_a_plan_that_does_not_fit_its_places_is_none(store):
    desk = Desk(store, "Lena")
    one, other = desk.place(EVENT), desk.place("ex-afrin-sindiyan:m1")
    assert plan_wrong(desk, one, other, layer="events", labels={"type": "CONSULT"}, no_record=False) is None
    assert plan_wrong(desk, one, None, layer="verdicts", labels={"relation": "agreement"}, no_record=False) is None
    assert plan_wrong(desk, one, other, layer=None, labels={"role": "actor"}, no_record=True) is None


def test_what_is_there_is_not_added(store):
    desk = Desk(store, "Lena")
    with pytest.raises(JudgementError, match="stands there already"):
        plan_add(desk, desk.place(EVENT), layer=None, labels={"type": "CONSULT"})


def test_places_of_one_happening_are_those_of_its_words(store):
    desk = Desk(store, "Lena")
    one = desk.place(EVENT)
    plan = plan_same(desk, JudgementKind.SAME, [one, desk.place("ex-afrin-salam:e1")])
    assert [place.joined.article.id for place in plan.places] == ["ex-afrin-sindiyan", "ex-afrin-salam"]
    with pytest.raises(JudgementError, match="same words"):
        plan_same(desk, JudgementKind.SAME, [one, one]).draft(desk)
