from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.errors import StoreCorruptError
from riwaya.model.store_address import parse_address
from riwaya.store import Store
from riwaya.store.backup import rescue_into
from riwaya.store.database import Database
from riwaya.store.doctor import Trouble, examine
from tests.sampled import sampled
from tests.store.faults import overwrite_page
from tests.store.test_judgements import judgement
from tests.store.test_migrations import OLD, make_old
from tests.told import ANALYSIS, ARTICLE

COUNT = 40


def named(number):
    """The account of `tests.told` under another id."""
    article = replace(ARTICLE, id=f"n{number:02}", text=f"{ARTICLE.text} {number}")
    return article, replace(ANALYSIS, article=article.head)


@pytest.fixture
def filled(where):
    with Store.open(where) as store:
        for number in range(COUNT):
            store.put(*named(number))
        store.judgements.put(judgement())
        store.refuse("f.txt", None, "RW101", "empty")
        yield store


def change(store, statement):
    with store.database.writing() as connection:
        connection.exec_driver_sql(statement)


def found(store):
    return [(one.trouble, one.where) for one in examine(store.database).findings]


def test_a_sound_store_has_no_findings_and_is_counted(filled):
    diagnosis = examine(filled.database)
    assert diagnosis.findings == ()
    assert (diagnosis.readable["articles"], diagnosis.readable["analyses"]) == (COUNT, COUNT)
    assert diagnosis.schema == diagnosis.newest_schema


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE articles SET text = 'غير ذلك' WHERE id = 'n03'", (Trouble.TEXT, "n03")),
        ("DELETE FROM analyses WHERE article_id = 'n04'", (Trouble.NO_ANALYSIS, "n04")),
        ("UPDATE analyses SET document = '{' WHERE article_id = 'n05'", (Trouble.ANALYSIS, "n05")),
        ("DELETE FROM mentions WHERE article_id = 'n06'", (Trouble.ROWS, "n06")),
        ("UPDATE mentions SET entity = 'isis' WHERE article_id = 'n07'", (Trouble.ROWS, "n07")),
        ("UPDATE judgements SET \"by\" = 'x'", (Trouble.JUDGEMENT, judgement().id)),
        ("UPDATE judgements SET labels = 'x'", (Trouble.JUDGEMENT, judgement().id)),
    ],
)
def test_what_was_changed_behind_the_back_is_named(filled, statement, finding):
    change(filled, statement)
    assert finding in found(filled)
    assert {where for _, where in found(filled)} <= {finding[1], f"mentions of {finding[1]}"}


def test_rows_whose_article_is_gone_are_named(path):
    with Store.open(path) as store:
        store.put(*named(1))
        with store.database.migrating() as connection:
            connection.exec_driver_sql("DELETE FROM articles")
        assert (Trouble.ORPHAN, "analyses n01") in found(store)


def test_an_older_store_is_examined_as_it_is(where):
    make_old(where, OLD[0])
    database = Database.at(parse_address(where), create=False, busy_timeout_s=5.0)
    diagnosis = examine(database)
    database.close()
    assert [(one.trouble, one.where) for one in diagnosis.findings] == [(Trouble.NO_ANALYSIS, "a")]
    assert diagnosis.schema == OLD[0]


def pages_of(path, table):
    """Numbers of the leaf pages of a table, overflow pages left out."""
    with Store.open(path) as store, store.database.reading() as connection:
        return [
            row[0] - 1
            for row in connection.exec_driver_sql(
                f"SELECT pageno FROM dbstat WHERE name = '{table}' AND pagetype = 'leaf' ORDER BY pageno"
            )
        ]


@pytest.fixture
def file(path):
    with Store.open(path) as store:
        for number in range(COUNT):
            store.put(*named(number))
        store.judgements.put(judgement())
    return path


def test_a_lost_page_costs_only_what_was_on_it(file, tmp_path):
    """Every leaf of the articles in turn: the ids that were on it are named, and the rest is saved."""
    whole, lost_somewhere = file.read_bytes(), set()
    try:
        leaves = pages_of(file, "articles")
    except Exception:  # noqa: BLE001 - SQLite may be built without dbstat
        pytest.skip("this SQLite has no dbstat")
    assert len(leaves) > 3
    for number, page in enumerate(leaves):
        file.write_bytes(whole)
        overwrite_page(file, page)
        database = Database.at(parse_address(file), create=False, busy_timeout_s=5.0)
        findings = examine(database).findings
        lost = {one.where.removeprefix("articles ") for one in findings if one.trouble is Trouble.UNREADABLE}
        saved = rescue_into(database, parse_address(tmp_path / f"saved{number}.db"))
        database.close()
        assert Trouble.STRUCTURE in {one.trouble for one in findings}
        assert (saved.articles + len(lost), saved.judgements) == (COUNT, 1)
        assert 0 < len(lost) < COUNT
        with Store.open(tmp_path / f"saved{number}.db") as store:
            kept = {row.id for row in store.articles()}
            assert store.check() == ()
            assert lost == {f"n{at:02}" for at in range(COUNT)} - kept
            assert all(store.article(name).text == named(int(name[1:]))[0].text for name in kept)
        lost_somewhere |= lost
    assert lost_somewhere == {f"n{at:02}" for at in range(COUNT)}


@pytest.mark.parametrize("step", sampled(7, 1))
def test_a_store_with_any_page_lost_is_examined_to_the_end(file, step):
    """But for those, few, that hold the names of its tables."""
    whole, hopeless = file.read_bytes(), 0
    for page in range(1, len(whole) // 4096, step):
        file.write_bytes(whole)
        overwrite_page(file, page)
        database = Database.at(parse_address(file), create=False, busy_timeout_s=5.0)
        try:
            assert not examine(database).is_sound
        except StoreCorruptError as error:
            hopeless += "Restore a backup" in str(error) or 100
        finally:
            database.close()
    assert hopeless <= 3


def test_without_its_first_page_a_store_says_that_nothing_is_left(file):
    with file.open("r+b") as opened:
        opened.seek(100)
        opened.write(b"\xa5" * 3900)
    database = Database.at(parse_address(file), create=False, busy_timeout_s=5.0)
    with pytest.raises(StoreCorruptError, match="Restore a backup"):
        examine(database)
    database.close()


def test_a_lost_page_of_a_server_costs_only_what_was_on_it(fragile_cluster, tmp_path):
    url = fragile_cluster.make_database()
    with Store.open(url) as store:
        for number in range(COUNT):
            store.put(*named(number))
        with store.database.reading() as connection:
            file = connection.exec_driver_sql("SELECT pg_relation_filepath('articles')").scalar()
    fragile_cluster.sql("CHECKPOINT")
    fragile_cluster.stop()
    overwrite_page(fragile_cluster.data / file, 1, size=8192)
    fragile_cluster.start()
    database = Database.at(parse_address(url), create=False, busy_timeout_s=5.0)
    findings = examine(database).findings
    saved = rescue_into(database, parse_address(tmp_path / "saved.db"))
    database.close()
    assert [one.where for one in findings if one.trouble is Trouble.UNREADABLE] == ["articles block 1"]
    lost = {one.where for one in findings if one.trouble is Trouble.ORPHAN}
    with Store.open(tmp_path / "saved.db") as store:
        kept = {row.id for row in store.articles()}
        assert store.check() == ()
    assert lost == {f"analyses n{at:02}" for at in range(COUNT)} - {f"analyses {name}" for name in kept}
    assert 0 < len(lost) < COUNT == saved.articles + len(lost)


def test_bits_that_rot_inside_a_text_are_noticed(file):
    data = file.read_bytes()
    assert data.count("حلب. 17".encode()) == 1
    file.write_bytes(data.replace("حلب. 17".encode(), "حلب. 19".encode()))
    with Store.open(file) as store:
        assert [(one.trouble, one.where) for one in store.check()] == [(Trouble.TEXT, "n17")]
