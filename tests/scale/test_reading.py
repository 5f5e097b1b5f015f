"""Any number of processes gives the records of one; what was done is not done again."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.errors import DatasetError
from riwaya.pipeline import read_into
from riwaya.scale import reading, work
from riwaya.scale.loading import load
from riwaya.scale.reading import read_to
from riwaya.scale.runners import HereRunner, PoolRunner
from riwaya.store import Store
from tests.scale.conftest import SMALL, files_of, held_by, stored_in

pytestmark = pytest.mark.usefixtures("at_hand")


def _read(dataset, *paths, runner=None, sizes=SMALL):
    return read_to(dataset, paths, runner or HereRunner(), pack="syria", sizes=sizes)


def test_a_dataset_brought_into_a_store_gives_what_reading_into_it_gives(tmp_path, news, make_dataset, analyzer):
    dataset = make_dataset("d")
    report = _read(dataset, news)
    with Store.open(tmp_path / "read.db") as store:
        read_into(store, [news], analyzer)
        refused = [(row.path, row.line, row.code, row.message) for row in store.issues() if row.path]
    with Store.open(tmp_path / "load.db") as store:
        load(dataset, store, analyzer.versions)
        loaded = [(row.path, row.line, row.code, row.message) for row in store.issues() if row.path]
    assert (report.shards > 3, report.articles, report.refused) == (True, 15, 1)
    assert stored_in(tmp_path / "load.db") == stored_in(tmp_path / "read.db")
    assert loaded == refused


def test_several_processes_write_the_bytes_of_one(news, make_dataset, monkeypatch):
    alone, together = make_dataset("one"), make_dataset("two")
    _read(alone, news)
    with PoolRunner(2) as pool:
        report = _read(together, news, runner=pool)
    assert len(report.processes) == 2
    assert files_of(together) == files_of(alone)


def test_shards_of_another_size_give_the_same_records(news, make_dataset):
    small, large = make_dataset("small"), make_dataset("large")
    _read(small, news)
    _read(large, news, sizes=None)
    assert held_by(small) == held_by(large)


def test_a_second_run_reads_nothing_and_changes_nothing(news, make_dataset):
    dataset = make_dataset("d")
    first = _read(dataset, news)
    before = files_of(dataset)
    again = _read(dataset, news)
    assert (again.shards, again.up_to_date) == (0, first.shards)
    assert files_of(dataset) == before


def test_a_run_that_was_interrupted_keeps_what_is_done_and_goes_on(news, make_dataset):
    class Impatient(HereRunner):
        def run(self, work, tasks):
            for done, pair in enumerate(super().run(work, tasks)):
                if done == 2:
                    raise KeyboardInterrupt
                yield pair

    dataset, whole = make_dataset("d"), make_dataset("whole")
    first = read_to(dataset, [news / "lines.jsonl"], Impatient(), pack="syria", sizes=SMALL)
    assert (first.interrupted, dataset.manifest().finished) == (True, False)
    second = _read(dataset, news / "lines.jsonl")
    assert (second.up_to_date, second.interrupted, dataset.manifest().finished) == (3, False, True)
    _read(whole, news / "lines.jsonl")
    assert files_of(dataset) == files_of(whole)


def test_a_file_that_changed_is_read_again_and_nothing_else(news, make_dataset):
    dataset = make_dataset("d")
    _read(dataset, news)
    (news / "t1.txt").write_text("انسحبت القوات من بلدة كفرنبل.", "utf-8")
    report = _read(dataset, news)
    assert report.shards == 1
    assert held_by(dataset)[0]["t1"][0].text == "انسحبت القوات من بلدة كفرنبل."


def test_one_file_of_a_folder_read_by_itself_takes_the_place_of_what_the_folder_had(news, make_dataset):
    dataset = make_dataset("d")
    _read(dataset, news)
    before = held_by(dataset)
    _read(dataset, news / "t1.txt")
    assert held_by(dataset)[0] == before[0]
    report = _read(dataset, news)
    assert (report.shards, held_by(dataset)) == (1, before)


def test_a_part_that_lost_a_file_is_made_again(news, make_dataset):
    dataset = make_dataset("d")
    _read(dataset, news)
    before = files_of(dataset)
    next((dataset.path / "events").glob("*.parquet")).unlink()
    assert _read(dataset, news).shards >= 1
    assert files_of(dataset) == before


def test_a_shard_that_cannot_be_read_is_told_and_the_others_are_read(news, make_dataset, monkeypatch):
    dataset = make_dataset("d")

    def read_but_one(order):
        if order.shard.pieces[0].path.endswith("t0.txt"):
            raise ZeroDivisionError
        return work.read_shard(order)

    monkeypatch.setattr(reading, "read_shard", read_but_one)
    report = _read(dataset, news)
    assert [(one.code, one.sources[0]) for one in report.failed] == [("RW450", str(news / "t0.txt"))]
    assert dataset.manifest().missing == tuple(str(news / f"t{n}.txt") for n in range(3))
    assert len(held_by(dataset)[0]) == 11


@pytest.mark.parametrize("field", ["code", "versions"])
def test_a_process_that_would_find_other_things_ends_the_run(news, make_dataset, monkeypatch, field):
    def read_as_another(order):
        other = {"code": "0", "versions": replace(order.versions, pack="other")}
        return work.read_shard(replace(order, **{field: other[field]}))

    monkeypatch.setattr(reading, "read_shard", read_as_another)
    with pytest.raises(DatasetError) as raised:
        _read(make_dataset("d"), news)
    assert raised.value.code == "RW456"


def test_a_full_disk_ends_the_run_and_says_so(news, make_dataset, monkeypatch):
    def no_space(_order):
        raise OSError(28, "No space left on device", "/data")

    monkeypatch.setattr(reading, "read_shard", no_space)
    with pytest.raises(DatasetError, match="/data: No space left on device"):
        _read(make_dataset("d"), news)
