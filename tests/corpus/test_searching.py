from __future__ import annotations

import shutil
from threading import Event, Thread

import pytest

from riwaya.corpus import searching
from riwaya.corpus.fingerprint import Watch
from riwaya.corpus.searching import SearchRoom, search_fields
from riwaya.errors import NotReadyError, UnknownCodeError
from riwaya.search.facets import Facet
from riwaya.search.query import Field
from riwaya.search.ways import By
from riwaya.store import Store


@pytest.fixture
def store(samples, tmp_path):
    path = tmp_path / "own.db"
    shutil.copyfile(samples, path)
    with Store.open(path) as opened:
        yield opened


@pytest.fixture
def room(store, pack):
    watch = Watch(store)
    yield SearchRoom(store, pack, watch)
    watch.close()


def put(store, name, text, analyzer):
    article = store.article("ex-afrin-sindiyan")
    one = type(article)(id=name, text=text, published="2018-03-25")
    store.put(one, analyzer.analyze(one))


def test_what_came_in_is_found_by_the_next_search(room, store, analyzer):
    room.catch_up()
    assert room.engine().search("غواصة").total == 0
    put(store, "n1", "غرقت غواصة في البحر.", analyzer)
    assert room.engine().search("غواصة").ids == ("n1",)


def test_a_few_articles_are_indexed_by_the_search_itself(room):
    assert room.engine().search("عفرين").total > 0


def test_many_articles_are_left_to_the_thread_behind(room, monkeypatch):
    monkeypatch.setattr(searching, "_AT_ONCE", 5)
    with pytest.raises(NotReadyError):
        room.engine()
    room.catch_up()
    assert room.engine().search("عفرين").total > 0


def test_a_search_does_not_wait_long_for_another_that_fills_the_index(room, store, analyzer, monkeypatch):
    room.catch_up()
    monkeypatch.setattr(searching, "_PATIENCE_S", 0.05)
    put(store, "n1", "غرقت غواصة في البحر.", analyzer)
    holding, let_go = Event(), Event()

    def hold():
        with room._filling:
            holding.set()
            let_go.wait(30)

    thread = Thread(target=hold)
    thread.start()
    assert holding.wait(30)
    with pytest.raises(NotReadyError):
        room.engine()
    let_go.set()
    thread.join()
    assert room.engine().search("غواصة").total == 1


def test_vectors_are_made_only_where_meaning_is_asked_for(room, store, models):
    room.engine()
    assert len(store.search.without_vector()) == 20
    room.engine(By.MEANING)
    assert store.search.without_vector() == []


def test_fields_bear_codes_that_exist():
    asked = {"outlet": "neva", "event": "ASSAULT", "role": "antagonist", "place": None, "actor": ""}
    assert search_fields(asked) == (
        Field(Facet.OUTLET, "neva"),
        Field(Facet.EVENT, "ASSAULT"),
        Field(Facet.ROLE, "antagonist"),
    )
    with pytest.raises(UnknownCodeError):
        search_fields({"measure": "hopes"})
