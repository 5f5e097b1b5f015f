"""What is stored stays, whatever happens to the process, the disk, another process, the server."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import subprocess
import sys
import threading
import time
from itertools import count
from pathlib import Path
from string import ascii_letters

import pytest
from msgspec.structs import replace
from sqlalchemy import event

from riwaya.errors import StoreFullError, StoreLostError
from riwaya.model.article import Article
from riwaya.pipeline import read_into
from riwaya.store import Store
from riwaya.store.doctor import Trouble
from riwaya.store.dump import read_all
from riwaya.store.writing import now, write_article
from tests.sampled import sampled
from tests.store.faults import die_at, fill_up, in_child
from tests.told import ANALYSIS, ARTICLE

MOST, PADS = 1_200_000, 576
"""Bytes of a file of PostgreSQL that is bounded, more than of its catalogues; articles that all but fill it."""
SOURCE = Path(__file__).parents[2] / "src"
READER = """
import sys
from pathlib import Path
from riwaya.knowledge.loader import load_pack
from riwaya.pipeline import Analyzer, read_into
from riwaya.store import Store
with Store.open(sys.argv[1]) as store:
    read_into(store, [Path(sys.argv[2])], Analyzer(load_pack()), on_article=lambda name: print(name, flush=True))
"""
OTHER = replace(ARTICLE, text=ARTICLE.text + " وفي المساء توقف القصف.")
"""The article of `tests.told` with another text."""


@pytest.fixture
def many(tmp_path):
    """A file of sixty articles."""
    path = tmp_path / "many.jsonl"
    rows = ({"id": f"k{n:02}", "text": f"قتل {n} مدنيا في قصف لقوات النظام على مدينة دوما. " * 5} for n in range(60))
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def start_reader(where, path):
    environ = {**os.environ, "PYTHONPATH": str(SOURCE), "RIWAYA_MODELS": "none"}
    command = [sys.executable, "-c", READER, where, str(path)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ)


def pad(store):
    """Stores articles that no compression makes smaller, four a page."""
    draw = random.Random(7)  # noqa: S311 - filler, no secret
    pads = [Article(id=f"p{n}", text="".join(draw.choices(ascii_letters, k=1_850))) for n in range(PADS)]
    store.database.write(lambda connection: [write_article(connection, one, now()) for one in pads])


def faults_beside_pads(store):
    """What is wrong with a store but that its pads have no analysis."""
    return [one for one in store.check() if one.trouble is not Trouble.NO_ANALYSIS or one.where[0] != "p"]


def ids(store):
    return {row.id for row in store.articles()}


@pytest.mark.parametrize("step", sampled(5, 1))
def test_killed_at_any_statement_an_article_is_stored_as_a_whole_or_not_at_all(where, step):
    with Store.open(where) as store:
        store.put(ARTICLE, ANALYSIS)
        before = tuple(read_all(store.database))
    for statement in count(1, step):

        def put(at=statement):
            with Store.open(where) as mine:
                die_at(mine.database.engine, at)
                mine.put(OTHER, ANALYSIS)

        ended = in_child(put)
        with Store.open(where) as store:
            if ended == 0:
                assert (store.article(ARTICLE.id), store.revisions(ARTICLE.id)) == (OTHER, (ARTICLE.text,))
                break
            assert (ended, tuple(read_all(store.database)), store.check()) == (-signal.SIGKILL, before, ())
    assert statement > 10


@pytest.mark.parametrize("kills", sampled(2, 5))
def test_a_batch_killed_again_and_again_ends_complete(where, many, kills):
    chance, told, rounds = random.Random(7), set(), 0  # noqa: S311 - when to kill, no secret
    while True:
        reader = start_reader(where, many)
        wanted = chance.randint(1, 20)
        for line in reader.stdout:
            told.add(line.strip())
            wanted -= 1
            if wanted == 0 and rounds < kills:
                time.sleep(chance.random() / 50)
                reader.send_signal(signal.SIGKILL)
        reader.stdout.close()
        ended = reader.wait()
        with Store.open(where) as store:
            assert told <= ids(store)
            assert store.check() == ()
            if ended == 0:
                assert len(ids(store)) == 60
                break
        assert ended == -signal.SIGKILL
        rounds += 1
    assert rounds == kills


def test_two_batches_into_one_store_end_well(where, many):
    Store.open(where).close()
    readers = [start_reader(where, many) for _ in range(2)]
    for reader in readers:
        assert len(reader.communicate()[0].split()) == 60
        assert reader.returncode == 0
    with Store.open(where) as store:
        assert (len(ids(store)), store.check()) == (60, ())
        assert all(store.revisions(name) == () for name in ids(store))


def test_many_may_make_a_store_at_once(where):
    children = []
    for _ in range(6):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                Store.open(where).close()
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 6


def test_a_full_disk_loses_nothing_and_the_next_run_goes_on(path, many, rules):
    """The system lets files grow to 500 kB, as a quota or a full disk would."""

    def read_to_the_end():
        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))
        with Store.open(path) as store, pytest.raises(StoreFullError, match="what was stored is safe"):
            read_into(store, [many], rules)

    assert in_child(read_to_the_end) == 0
    with Store.open(path) as store:
        assert 0 < len(ids(store)) < 60
        assert store.check() == ()
        assert read_into(store, [many], rules).read == 60


def test_a_store_that_may_not_grow_loses_nothing(path, article):
    with Store.open(path) as store:
        store.put(ARTICLE, ANALYSIS)
        with store.database.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        store.close()
        event.listen(store.database.engine, "connect", lambda c, _: c.execute(f"PRAGMA max_page_count={pages + 2}"))
        with pytest.raises(StoreFullError, match="what was stored is safe"):
            store.put(article("قصف على حلب. " * 40_000, id="big"), ANALYSIS)
    with Store.open(path) as again:
        assert ids(again) == {ARTICLE.id}
        assert again.check() == ()


def test_a_server_whose_files_may_not_grow_loses_nothing_and_the_next_run_goes_on(fragile_cluster, many, rules):
    url = fragile_cluster.make_database()
    with Store.open(url) as store:
        pad(store)
    fragile_cluster.stop()
    fragile_cluster.start(largest_file=MOST)
    with Store.open(url) as store, pytest.raises(StoreFullError, match="what was stored is safe"):
        read_into(store, [many], rules)
    with Store.open(url) as store:
        stored = len(ids(store)) - PADS
        assert 0 < stored < 60
        assert faults_beside_pads(store) == []
    fragile_cluster.stop()
    fragile_cluster.start()
    with Store.open(url) as store:
        assert read_into(store, [many], rules).new == 60 - stored
        assert (len(ids(store)), faults_beside_pads(store)) == (PADS + 60, [])


def test_a_server_whose_disk_is_full_loses_nothing_and_the_next_run_goes_on(cramped_cluster, small_disk, many, rules):
    """Where its journal finds no space PostgreSQL ends, and may not start before there is some."""
    url, told = cramped_cluster.make_database(), set()

    def on_article(name):
        told.add(name)
        if name == "k20":
            fill_up(small_disk / "ballast")

    with Store.open(url) as store:
        store.database.restart_wait_s = 2.0
        with pytest.raises((StoreFullError, StoreLostError), match="what was stored is safe"):
            read_into(store, [many], rules, on_article=on_article)
    (small_disk / "ballast").unlink()
    cramped_cluster.start_if_it_ended()
    with Store.open(url) as store:
        assert told <= ids(store)
        assert (len(told), store.check()) == (len(ids(store)), ())
        assert read_into(store, [many], rules).new == 60 - len(told)
        assert (len(ids(store)), store.check()) == (60, ())


def test_a_server_that_restarts_amid_a_batch_is_waited_for(fragile_cluster, many, rules):
    def restart():
        time.sleep(1)
        fragile_cluster.start()

    restarts = []

    def on_article(name):
        if name in {"k10", "k40"}:
            fragile_cluster.stop()
            restarts.append(threading.Thread(target=restart))
            restarts[-1].start()

    with Store.open(fragile_cluster.make_database()) as store:
        report = read_into(store, [many], rules, on_article=on_article)
        for thread in restarts:
            thread.join()
        assert (report.new, len(restarts), store.check()) == (60, 2, ())


def test_a_server_that_stays_away_ends_the_batch_and_the_next_run_goes_on(fragile_cluster, many, rules):
    url = fragile_cluster.make_database()

    def on_article(name):
        if name == "k20":
            fragile_cluster.stop()

    with Store.open(url) as store:
        store.database.restart_wait_s = 0.5
        with pytest.raises(StoreLostError, match="run the same command again"):
            read_into(store, [many], rules, on_article=on_article)
    fragile_cluster.start()
    with Store.open(url) as store:
        assert len(ids(store)) == 21
        assert read_into(store, [many], rules).new == 39
