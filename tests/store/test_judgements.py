from __future__ import annotations

import sqlite3

import pytest
from alembic import command
from msgspec.structs import replace
from sqlalchemy import create_engine

from riwaya.errors import UnknownJudgementError
from riwaya.judgements.making import make_judgement, make_target, name_of
from riwaya.model.judgement import JudgementKind
from riwaya.model.span import Span
from riwaya.store import Store
from riwaya.store.judgements import Taken
from riwaya.store.migrate import _config
from tests.told import ANALYSIS, ARTICLE

EARLY, LATE = "2026-11-26T10:00:00.000000+00:00", "2026-11-27T10:00:00.000000+00:00"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "s.db"


@pytest.fixture
def store(path):
    with Store.open(path) as opened:
        yield opened


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


def test_a_store_of_the_first_release_is_upgraded_with_all_it_holds(path):
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        command.upgrade(_config(connection), "0001")
        connection.exec_driver_sql(
            "insert into articles (id, sha256, language, text, added_at) values ('a', 'x', 'ar', 'قصف', '2026-11-24')"
        )
    engine.dispose()
    with Store.open(path) as store:
        store.judgements.put(judgement())
        assert (store.article("a").text, store.judgements.all()) == ("قصف", (judgement(),))
    with sqlite3.connect(path) as connection:
        assert connection.execute("select version_num from alembic_version").fetchall() == [("0004",)]
