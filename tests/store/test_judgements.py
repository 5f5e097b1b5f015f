from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.errors import UnknownJudgementError
from riwaya.judgements.making import make_judgement, make_target, name_of
from riwaya.model.judgement import JudgementKind
from riwaya.model.span import Span
from riwaya.store.judgements import Taken
from tests.told import ANALYSIS, ARTICLE

EARLY, LATE = "2026-11-26T10:00:00.000000+00:00", "2026-11-27T10:00:00.000000+00:00"


def judgement(at=EARLY, **fields):
    targets = [make_target(ARTICLE, Span(0, 5)), make_target(ARTICLE, Span(6, 12))]
    return make_judgement(JudgementKind.SAME, targets, **({"layer": "events", "by": "لينا", "at": at} | fields))


def test_a_judgement_comes_back_as_it_went_in(store):
    given = judgement(labels={"mode": None, "type": "PROTEST"}, was={"type": "ASSAULT"}, note="انظر السطر الأول")
    assert store.judgements.put(given) is Taken.NEW
    assert store.judgements.all() == (given,)


def test_the_same_judgement_twice_is_one(store):
    given = judgement()
    assert [store.judgements.put(given), store.judgements.put(given)] == [Taken.NEW, Taken.KNOWN]
    assert store.judgements.all() == (given,)


def test_they_come_in_order_of_time(store):
    late, early = judgement(LATE), judgement(EARLY)
    for one in (late, early):
        store.judgements.put(one)
    assert store.judgements.all() == (early, late)


def test_undoing_is_recorded_and_deletes_nothing(store):
    given = judgement()
    store.judgements.put(given)
    undone = store.judgements.undo(given.id, by="Omar", at=LATE)
    assert undone == replace(given, undone_by="Omar", undone_at=LATE)
    assert store.judgements.all() == (undone,)


def test_what_was_undone_elsewhere_is_undone_here(store):
    given = judgement()
    store.judgements.put(given)
    undone = replace(given, undone_by="Omar", undone_at=LATE)
    assert [store.judgements.put(undone), store.judgements.put(given)] == [Taken.UNDONE, Taken.KNOWN]
    assert store.judgements.all() == (undone,)


def test_nothing_is_undone_twice_or_that_is_not_there(store):
    given = judgement()
    store.judgements.put(given)
    store.judgements.undo(given.id, by="Omar", at=LATE)
    for name, why in ((given.id, "already"), ("j-0", "no judgement")):
        with pytest.raises(UnknownJudgementError, match=why):
            store.judgements.undo(name, by="Omar", at=LATE)


def test_reading_an_article_again_keeps_what_was_said_of_it(store):
    store.judgements.put(judgement())
    store.put(ARTICLE, ANALYSIS)
    store.put(replace(ARTICLE, text="نص آخر"), ANALYSIS)
    assert store.judgements.all() == (judgement(),)


def test_the_name_says_what_is_said(store):
    assert judgement().id == name_of(judgement()) != judgement(LATE).id
    assert name_of(replace(judgement(), undone_by="x", undone_at=LATE)) == judgement().id
