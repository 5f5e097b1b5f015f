from __future__ import annotations

import sqlite3

import pytest

from riwaya.errors import (
    MissingInputError,
    StoreCorruptError,
    StoreError,
    StoreLockedError,
    StoreVersionError,
    UnknownArticleError,
)
from riwaya.store import Store


def rows(path):
    with sqlite3.connect(path) as connection:
        names = [r[0] for r in connection.execute("select name from sqlite_master where type='table' order by 1")]
        return {name: connection.execute(f'select * from "{name}"').fetchall() for name in names}


def test_an_article_comes_back_as_it_went_in(store, article, analyzer):
    given = article()
    analysis = analyzer.analyze(given)
    store.put(given, analysis)
    assert (store.article("a1"), store.analysis("a1")) == (given, analysis)


def test_layers_can_be_queried_as_rows(path, article, analyzer):
    with Store.open(path) as store:
        store.put(article(), analyzer.analyze(article()))
    assert ("a1", "idlib") in {(r[0], r[6]) for r in rows(path)["mentions"]}


def test_a_new_text_of_an_id_keeps_the_old_one(store, article, analyzer):
    for text in ("قصف على حلب.", "قصف على حمص."):
        store.put(article(text), analyzer.analyze(article(text)))
    assert (store.article("a1").text, store.revisions("a1")) == ("قصف على حمص.", ("قصف على حلب.",))


def test_state_tells_whether_reading_again_would_change_something(store, article, analyzer):
    store.put(article(), analyzer.analyze(article()))
    state = store.state("a1")
    assert state.same(article(), analyzer.versions)
    assert not state.same(article(outlet="o"), analyzer.versions)
    assert not state.same(article("نص آخر"), analyzer.versions)


def test_a_refusal_seen_twice_is_one_issue(store):
    for _ in range(2):
        store.refuse("f.txt", None, "RW101", "empty")
    assert [(i.path, i.code) for i in store.issues()] == [("f.txt", "RW101")]


def test_articles_are_listed_by_date_with_counts(store, article, analyzer):
    for name, day in (("b", "2018-02-01"), ("a", "2018-03-01")):
        store.put(article(id=name, published=day), analyzer.analyze(article(id=name, published=day)))
    listed = list(store.articles())
    assert [row.id for row in listed] == ["b", "a"]
    assert all(row.mentions for row in listed)


def test_an_unknown_id_is_a_clear_error(store):
    with pytest.raises(UnknownArticleError, match="riwaya articles"):
        store.article("nobody")


def test_text_is_data_never_sql(store, article, analyzer):
    nasty = "'); drop table articles; --"
    store.put(article(id=nasty), analyzer.analyze(article(id=nasty)))
    assert [row.id for row in store.articles()] == [nasty]


def test_a_file_that_is_no_store_is_refused_untouched(path):
    path.write_bytes(b"these are no pages of a database" * 100)
    before = path.read_bytes()
    with pytest.raises(StoreCorruptError):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_database_of_somebody_else_is_refused_untouched(path):
    with sqlite3.connect(path) as connection:
        connection.execute("create table cats (name text)")
    with pytest.raises(StoreCorruptError, match="cats"):
        Store.open(path)


def test_a_damaged_store_is_named_as_such(path, article, analyzer):
    with Store.open(path) as store:
        for n in range(30):
            store.put(article(id=f"n{n}"), analyzer.analyze(article(id=f"n{n}")))
    data = bytearray(path.read_bytes())
    data[4096 : len(data) - 4096] = b"\xff" * (len(data) - 8192)
    path.write_bytes(bytes(data))
    with pytest.raises(StoreCorruptError), Store.open(path) as store:
        list(store.articles())


def test_a_store_of_a_newer_riwaya_is_refused(where, store):
    with store.database.writing() as connection:
        connection.exec_driver_sql("update alembic_version set version_num='9999'")
    with pytest.raises(StoreVersionError, match="9999"):
        Store.open(where)


def test_a_locked_store_says_so(path, article, analyzer):
    Store.open(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    with Store.open(path, busy_timeout_s=0.1) as second, pytest.raises(StoreLockedError, match="another process"):
        second.put(article(), analyzer.analyze(article()))
    other.close()


def test_opening_to_read_does_not_make_a_store(path):
    with pytest.raises(MissingInputError):
        Store.open(path, create=False)
    assert not path.exists()


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(StoreError, match="folder"):
        Store.open(tmp_path)


def test_migrations_make_the_tables_of_the_code(store):
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    from riwaya.store.tables import is_of_metadata, metadata

    options = {"include_name": lambda name, kind, _parents: kind != "table" or is_of_metadata(name)}
    with store.database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_who_signs_and_whose_text_it_was_come_back(store, article, analyzer):
    one = article(author="كاتب", forwarded_from="قناة")
    store.put(one, analyzer.analyze(one))
    assert store.article(one.id) == one
    assert store.state(one.id).same(one, analyzer.versions)
    assert not store.state(one.id).same(article(author="غيره", forwarded_from="قناة"), analyzer.versions)


def test_articles_have_one_order_everywhere(store, article, analyzer):
    ids = ["b", "B", "a-1", "a1", "ب", "é"]
    for name in ids:
        store.put(article(id=name, published=None), analyzer.analyze(article(id=name)))
    store.put(article(id="dated"), analyzer.analyze(article(id="dated")))
    assert [row.id for row in store.articles()] == [*sorted(ids), "dated"]


def test_file_names_that_are_no_text_are_noted(store):
    store.refuse("caf\udce9\0.txt", None, "RW101", "caf\udce9: empty")
    assert [(issue.path, issue.message) for issue in store.issues()] == [("caf\ufffd\ufffd.txt", "caf\ufffd: empty")]


def test_readers_see_what_was_there_while_somebody_writes(where, store, article, analyzer):
    store.put(article(), analyzer.analyze(article()))
    with Store.open(where) as other, store.database.writing() as connection:
        connection.exec_driver_sql("delete from articles")
        assert [row.id for row in other.articles()] == ["a1"]


def test_the_second_writer_waits_then_says_why_not(where, store, article, analyzer):
    analysis = analyzer.analyze(article())
    locked = pytest.raises(StoreLockedError, match="another process")
    with Store.open(where, busy_timeout_s=0.2) as other, store.database.writing(), locked:
        other.put(article(), analysis)
    store.put(article(), analysis)


def test_a_server_without_a_store_is_not_made_one_by_looking(cluster):
    url = cluster.make_database()
    with pytest.raises(MissingInputError):
        Store.open(url, create=False)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("mysql://h/d", "postgresql://"),
        ("postgresql://127.0.0.1:1/d", "no PostgreSQL answers"),
        ("postgresql://u:secret@127.0.0.1:1/d?password=secret", "no PostgreSQL answers"),
        ("postgresql://h:port/d", "does not parse"),
    ],
)
def test_a_url_that_leads_nowhere_is_named_without_its_password(url, says):
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match=says) as caught:
        Store.open(url)
    assert "secret" not in str(caught.value)


def test_a_database_that_is_not_there_is_named(cluster):
    with pytest.raises(StoreError, match="nowhere"):
        Store.open(f"postgresql://riwaya@127.0.0.1:{cluster.port}/nowhere")
