from __future__ import annotations

import gzip
import json
import signal
import sqlite3

import pytest
from msgspec.structs import replace

from riwaya.errors import FormatError, MissingInputError, StoreCorruptError, StoreError
from riwaya.store import Store
from riwaya.store.archive import read_archive, write_archive
from riwaya.store.backup import back_up, restore, take_in
from riwaya.store.dump import read_all
from tests.store.faults import die_at, in_child, overwrite_page
from tests.store.test_doctor import pages_of
from tests.store.test_judgements import LATE, judgement
from tests.store.test_migrations import OLD, make_old
from tests.told import ANALYSIS, ARTICLE


@pytest.fixture
def filled(store, analyzer, article):
    """A store with something of every kind."""
    store.put(replace(ARTICLE, text="نص سابق"), analyzer.analyze(replace(ARTICLE, text="نص سابق")))
    store.put(ARTICLE, ANALYSIS)
    foreign = article("Not Arabic", id="en", language="und")
    store.put(foreign, analyzer.analyze(foreign))
    given = {
        "title": "عنوان",
        "url": "https://x.example/1",
        "outlet": "neva",
        "author": "كاتب",
        "forwarded_from": "قناة",
    }
    store.put(article(**given), analyzer.analyze(article()))
    store.refuse("f.txt", 3, "RW101", "empty")
    store.judgements.put(judgement(note="انظر"))
    store.judgements.put(judgement(LATE))
    store.judgements.undo(judgement(LATE).id, by="Omar", at=LATE)
    return store


@pytest.fixture(params=["sqlite", "postgresql"])
def other(request, tmp_path):
    """Where another new store may be made, of either kind."""
    if request.param == "sqlite":
        return str(tmp_path / "other.db")
    return request.getfixturevalue("cluster").make_database()


def contents(store):
    return list(read_all(store.database))


@pytest.mark.parametrize("name", ["all.jsonl.gz", "all.jsonl", "folder"])
def test_everything_that_is_exported_comes_back_in_a_store_of_either_kind(filled, other, tmp_path, name):
    counts = write_archive(contents(filled), tmp_path / name)
    assert counts == {
        "article": 3,
        "revision": 1,
        "analysis": 3,
        "issue": 2,
        "judgement": 2,
        "second_reading": 0,
        "proposal": 0,
    }
    with Store.open(other) as second:
        taken = restore(second, tmp_path / name)
        assert (taken.articles, taken.stale, taken.judgements, taken.issues) == (3, 0, 2, 1)
        assert contents(second) == contents(filled)
        assert second.check() == ()
        assert second.analysis(ARTICLE.id) == ANALYSIS
        assert (second.article("a1").author, second.article("a1").forwarded_from) == ("كاتب", "قناة")
        assert second.search.pending() == filled.search.pending() == ["a1", "en", ARTICLE.id]


def test_the_same_store_gives_the_same_bytes(filled, tmp_path):
    for name in ("one.jsonl.gz", "two.jsonl.gz"):
        write_archive(contents(filled), tmp_path / name)
    assert (tmp_path / "one.jsonl.gz").read_bytes() == (tmp_path / "two.jsonl.gz").read_bytes()


def test_a_backup_is_a_store_of_its_own_made_while_somebody_writes(path, analyzer, article):
    with Store.open(path) as store:
        store.put(ARTICLE, ANALYSIS)
        with Store.open(path) as writer, writer.database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM articles")
            back_up(store, path.with_name("b.db"))
    assert not path.with_name("b.db-wal").exists()
    with Store.open(path.with_name("b.db")) as kept:
        assert kept.analysis(ARTICLE.id) == ANALYSIS
        assert kept.check() == ()


def test_a_backup_fills_a_store_of_either_kind(path, other):
    with Store.open(path) as store:
        store.put(ARTICLE, ANALYSIS)
        back_up(store, path.with_name("b.db"))
        with Store.open(other) as second:
            restore(second, path.with_name("b.db"))
            assert contents(second) == contents(store)


def test_the_backup_of_a_server_is_an_archive(cluster, tmp_path):
    with Store.open(cluster.make_database()) as store:
        store.put(ARTICLE, ANALYSIS)
        with pytest.raises(StoreError, match=r"jsonl\.gz"):
            back_up(store, tmp_path / "b.db")
        back_up(store, tmp_path / "b.jsonl.gz")
        assert list(read_archive(tmp_path / "b.jsonl.gz")) == contents(store)


def test_a_damaged_store_replaces_no_good_backup(path):
    with Store.open(path) as store:
        for number in range(30):
            store.put(replace(ARTICLE, id=f"n{number}"), ANALYSIS)
        back_up(store, path.with_name("b.db"))
    good = path.with_name("b.db").read_bytes()
    overwrite_page(path, pages_of(path, "articles")[0])
    with Store.open(path) as store, pytest.raises(StoreCorruptError):
        back_up(store, path.with_name("b.db"))
    assert path.with_name("b.db").read_bytes() == good
    assert not path.with_name("b.db.part").exists()


def test_a_store_is_no_backup_of_itself(path):
    with Store.open(path) as store, pytest.raises(StoreError, match="of its own"):
        back_up(store, path)


def test_a_store_that_holds_something_is_restored_only_when_asked_so(filled, tmp_path, article, analyzer):
    write_archive(contents(filled), tmp_path / "a.jsonl.gz")
    before = contents(filled)
    filled.put(article(id="later"), analyzer.analyze(article(id="later")))
    with pytest.raises(StoreError, match="--replace"):
        restore(filled, tmp_path / "a.jsonl.gz")
    restore(filled, tmp_path / "a.jsonl.gz", replace=True)
    assert contents(filled) == before


def test_taking_in_twice_changes_nothing_and_no_text_is_overwritten(filled, other, tmp_path):
    write_archive(contents(filled), tmp_path / "a.jsonl.gz")
    with Store.open(other) as second:
        mine = replace(ARTICLE, text="نص آخر")
        second.put(mine, replace(ANALYSIS, article=mine.head))
        taken = take_in(second, tmp_path / "a.jsonl.gz")
        assert (taken.articles, taken.known, taken.differing, taken.judgements) == (2, 0, [ARTICLE.id], 2)
        assert second.article(ARTICLE.id) == mine
        before = contents(second)
        again = take_in(second, tmp_path / "a.jsonl.gz")
        assert (again.articles, again.known, again.judgements, again.issues) == (0, 2, 0, 0)
        assert contents(second) == before


def test_news_that_a_judgement_was_undone_is_taken_in(filled, other, tmp_path):
    write_archive(contents(filled), tmp_path / "a.jsonl.gz")
    with Store.open(other) as second:
        second.judgements.put(judgement(LATE))
        assert take_in(second, tmp_path / "a.jsonl.gz").judgements == 2
        assert second.judgements.all() == filled.judgements.all()


@pytest.mark.parametrize(
    "damage",
    [
        lambda lines: lines[:-1],
        lambda lines: [*lines[:2], *lines[3:]],
        lambda lines: lines[1:],
        lambda lines: [*lines[:2], b'{"kind":"article"}\n', *lines[2:]],
        lambda lines: [lines[0].replace(b'"format":2', b'"format":99'), *lines[1:]],
        lambda lines: [],
        lambda lines: [b'{"id": "a", "text": "x"}\n'],
    ],
)
def test_of_an_archive_that_is_not_whole_nothing_is_taken_in(filled, other, tmp_path, damage):
    write_archive(contents(filled), tmp_path / "a.jsonl")
    lines = (tmp_path / "a.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "a.jsonl").write_bytes(b"".join(damage(lines)))
    with Store.open(other) as second:
        with pytest.raises(FormatError, match=r"a\.jsonl"):
            take_in(second, tmp_path / "a.jsonl")
        assert contents(second) == []


def test_of_a_compressed_file_cut_off_nothing_is_taken_in(filled, tmp_path):
    write_archive(contents(filled), tmp_path / "a.jsonl.gz")
    data = (tmp_path / "a.jsonl.gz").read_bytes()
    with Store.open(tmp_path / "o.db") as second:
        for end in (0, 5, len(data) // 2, len(data) - 4):
            (tmp_path / "a.jsonl.gz").write_bytes(data[:end])
            with pytest.raises(FormatError):
                take_in(second, tmp_path / "a.jsonl.gz")
        assert contents(second) == []


@pytest.mark.parametrize(("name", "data"), [("cats.db", None), ("notes.txt", b"notes"), ("x.jsonl.gz", b"no gzip")])
def test_files_of_another_kind_are_refused(tmp_path, name, data):
    if data is None:
        with sqlite3.connect(tmp_path / name) as connection:
            connection.execute("CREATE TABLE cats (name TEXT)")
    else:
        (tmp_path / name).write_bytes(data)
    with Store.open(tmp_path / "s.db") as store, pytest.raises((FormatError, StoreCorruptError), match=name):
        restore(store, tmp_path / name)


def test_no_backup_is_no_backup(store, tmp_path):
    with pytest.raises(MissingInputError):
        restore(store, tmp_path / "none.db")


def test_a_backup_of_an_older_version_is_restored_and_left_as_it_is(tmp_path, store):
    make_old(str(tmp_path / "old.db"), OLD[0])
    with sqlite3.connect(tmp_path / "old.db") as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    before = (tmp_path / "old.db").read_bytes()
    taken = restore(store, tmp_path / "old.db")
    assert (taken.articles, taken.stale, store.article("a").id) == (1, 1, "a")
    assert (tmp_path / "old.db").read_bytes() == before


def test_a_folder_that_is_there_is_not_overwritten(filled, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "mine.txt").write_text("mine")
    with pytest.raises(StoreError, match="already"):
        write_archive(contents(filled), tmp_path / "folder")


def test_killed_while_it_restores_a_store_is_as_before(where, tmp_path):
    with Store.open(tmp_path / "b.db") as kept:
        for number in range(3):
            article = replace(ARTICLE, id=f"n{number}")
            kept.put(article, replace(ANALYSIS, article=article.head))
    with Store.open(where) as store:
        store.put(ARTICLE, ANALYSIS)
        before = contents(store)
    ends = []
    for statement in (5, 12, 20, 28):

        def run(at=statement):
            with Store.open(where) as mine:
                die_at(mine.database.engine, at)
                restore(mine, tmp_path / "b.db", replace=True)

        ends.append(in_child(run))
        with Store.open(where) as store:
            assert contents(store) == before
    assert ends == [-signal.SIGKILL] * 4


def test_an_archive_is_plain_json_lines(filled, tmp_path):
    write_archive(contents(filled), tmp_path / "a.jsonl.gz")
    with gzip.open(tmp_path / "a.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    assert [row["kind"] for row in rows[:2]] == ["riwaya", "article"]
    assert rows[-1]["kind"] == "end"
    assert {row["article"]["id"] for row in rows if row["kind"] == "article"} == {"a1", "en", ARTICLE.id}
