"""Stores of every released schema are brought up with all they hold, whatever interrupts it."""

from __future__ import annotations

import signal
from itertools import count

import pytest
from alembic import command

from riwaya.errors import StoreCorruptError
from riwaya.model.article import sha256_of
from riwaya.model.store_address import parse_address
from riwaya.store import Store
from riwaya.store.database import Database
from riwaya.store.migrate import _config, find_schema, revisions
from tests.sampled import sampled
from tests.store.faults import die_at, in_child
from tests.store.test_judgements import judgement
from tests.told import ANALYSIS, ARTICLE

NEW_TEXT = "قصفت طائرات مدينة إدلب."
HELD = {
    "0001": [
        ("articles", {"id": "a", "sha256": sha256_of(NEW_TEXT), "language": "ar", "text": NEW_TEXT, "added_at": "1"}),
        ("revisions", {"article_id": "a", "sha256": sha256_of("x"), "text": "x", "replaced_at": "2"}),
        ("issues", {"path": "f.txt", "code": "RW101", "message": "empty", "at": "3"}),
    ],
    "0002": [
        (
            "judgements",
            {"id": "j-1", "kind": "same", "layer": "events", "labels": "{}", "was": "{}", "by": "L", "at": "4"},
        ),
    ],
    "0003": [
        (
            "search_articles",
            {"number": 7, "article_id": "a", "published": "2018-03-20", "title": "qa", "body": "qb qc", "facets": "qd",
             "vector": bytes(range(256)) * 4},
        ),
        ("search_codes", {"key": "قصف", "code": "qb", "word": "قصفت"}),
        ("search_pending", {"article_id": "a"}),
        ("search_state", {"version": "1"}),
    ],
    "0004": [
        (
            "articles",
            {"id": "b", "sha256": sha256_of(NEW_TEXT), "language": "ar", "text": NEW_TEXT, "added_at": "5",
             "author": "كاتب", "forwarded_from": "وكالة"},
        ),
    ],
    "0005": [
        ("users", {"name": "لينا", "role": "admin", "password": "$argon2id$x", "added_at": "6", "changed_at": "7"}),
        ("sessions", {"digest": "d1", "user": "لينا", "begun_at": "6", "seen_at": "7", "expires_at": "8"}),
        (
            "api_keys",
            {"id": "k-1", "digest": "d2", "user": "لينا", "role": "reader", "label": "لوحة", "added_at": "6",
             "expires_at": "9", "used_at": "8"},
        ),
        (
            "audit",
            {"at": "6", "who": "لينا", "way": "key", "client": "::1", "method": "POST", "path": "/", "status": 200},
        ),
        ("jobs", {"id": "job-1", "at": "6", "state": "done", "document": "{}"}),
    ],
    "0006": [
        ("second_readings", {"id": "s-1", "article": "a", "at": "7", "document": "{}"}),
        (
            "proposals",
            {"id": "p-1", "article": "a", "at": "7", "document": "{}", "decided_by": "لينا", "decided_at": "8",
             "judgement": "j-1"},
        ),
    ],
}  # fmt: skip
"""Rows that a store could hold, by the schema that brought table or columns; the first column tells which."""
OLD = revisions()[:-1]


def make_old(where, revision):
    """A store as a release with this schema left it."""
    database = Database.at(parse_address(where), create=True, busy_timeout_s=5.0)
    with database.writing() as connection:
        command.upgrade(_config(connection), revision)
        for table, row in held(revision):
            names = ", ".join(f'"{name}"' for name in row)
            values = ", ".join(literal(value, database) for value in row.values())
            connection.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({values})")
    database.close()


def literal(value, database):
    if isinstance(value, bytes):
        return f"X'{value.hex()}'" if database.is_file else f"'\\x{value.hex()}'::bytea"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def held(revision):
    return [row for name in revisions() if name <= revision for row in HELD.get(name, [])]


def rows_of(where, revision):
    """The rows of `held` as the database has them, and its schema."""
    database = Database.at(parse_address(where), create=False, busy_timeout_s=5.0)
    with database.reading() as connection:
        found = []
        for table, row in held(revision):
            names = ", ".join(f'"{name}"' for name in row)
            key, value = next(iter(row.items()))
            where_it_is = f'"{key}" = {literal(value, database)}'
            (values,) = connection.exec_driver_sql(f"SELECT {names} FROM {table} WHERE {where_it_is}").all()
            found.append((table, dict(zip(row, values, strict=True))))
        schema = find_schema(connection, where).revision
    database.close()
    return found, schema


def test_each_schema_has_rows_to_be_upgraded():
    assert set(HELD) == set(revisions())


@pytest.mark.parametrize("revision", revisions())
def test_a_store_of_each_release_is_upgraded_with_all_it_holds(where, revision):
    make_old(where, revision)
    with Store.open(where) as store:
        assert rows_of(where, revision) == (held(revision), revisions()[-1])
        assert (store.article("a").text, store.revisions("a")) == (NEW_TEXT, ("x",))
        store.put(ARTICLE, ANALYSIS)
        store.judgements.put(judgement())
        assert judgement() in store.judgements.all()


@pytest.mark.parametrize("step", sampled(7, 1))
@pytest.mark.parametrize("revision", OLD)
def test_an_upgrade_killed_at_any_statement_leaves_the_old_schema(where, revision, step):
    make_old(where, revision)
    for statement in count(1, step):

        def upgrade(at=statement):
            database = Database.at(parse_address(where), create=False, busy_timeout_s=5.0)
            die_at(database.engine, at)
            with database.migrating() as connection:
                command.upgrade(_config(connection), "head")

        ended = in_child(upgrade)
        assert ended in {0, -signal.SIGKILL}
        assert rows_of(where, revision) == (held(revision), revisions()[-1] if ended == 0 else revision)
        if ended == 0:
            break
    assert statement > 3


@pytest.mark.parametrize("step", sampled(7, 1))
def test_a_new_store_killed_at_any_statement_is_made_by_the_next(where, step):
    for statement in count(1, step):

        def make(at=statement):
            database = Database.at(parse_address(where), create=True, busy_timeout_s=5.0)
            die_at(database.engine, at)
            with database.migrating() as connection:
                command.upgrade(_config(connection), "head")

        ended = in_child(make)
        assert ended in {0, -signal.SIGKILL}
        if ended == 0:
            break
    with Store.open(where) as store:
        assert store.check() == ()
    assert statement > 20


def test_a_table_replaced_by_a_migration_keeps_what_hangs_on_it(path):
    with Store.open(path) as store:
        store.put(ARTICLE, ANALYSIS)
        with store.database.migrating() as connection:
            for statement in (
                "CREATE TABLE new_articles AS SELECT * FROM articles",
                "DROP TABLE articles",
                "ALTER TABLE new_articles RENAME TO articles",
            ):
                connection.exec_driver_sql(statement)
        assert store.analysis(ARTICLE.id) == ANALYSIS


def test_an_upgrade_that_would_lose_an_article_is_not_done(path):
    make_old(str(path), OLD[0])
    database = Database.at(parse_address(path), create=False, busy_timeout_s=5.0)
    with database.migrating() as connection:
        connection.exec_driver_sql("DELETE FROM articles")
    database.close()
    with pytest.raises(StoreCorruptError, match="nothing was upgraded"):
        Store.open(path)
    with pytest.raises(StoreCorruptError, match="nothing was upgraded"):
        Store.open(path)
