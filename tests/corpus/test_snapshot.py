from __future__ import annotations

import shutil
from threading import Event
from time import monotonic, sleep

import pytest
from msgspec.structs import replace

from riwaya.compare.event_mentions import EventMentionFinder
from riwaya.corpus.fingerprint import Watch
from riwaya.corpus.snapshot_keeper import SnapshotKeeper, State
from riwaya.corpus.snapshot_maker import SnapshotMaker, Step
from riwaya.errors import NotReadyError
from riwaya.judgements.making import make_judgement, make_target, now
from riwaya.model.judgement import JudgementKind
from riwaya.model.span import Span
from riwaya.pipeline import Analyzer
from riwaya.store import Store


@pytest.fixture
def store(samples, tmp_path):
    path = tmp_path / "own.db"
    shutil.copyfile(samples, path)
    with Store.open(path) as opened:
        yield opened


def until(holds, patience_s=60.0):
    deadline = monotonic() + patience_s
    while not holds():
        assert monotonic() < deadline
        sleep(0.02)


def judge(store, by="Lena"):
    """Somebody says that the first event of an article is none."""
    event = store.analysis("ex-afrin-sindiyan").events[0]
    target = make_target(store.article("ex-afrin-sindiyan"), Span(event.trigger.start, event.trigger.end))
    said = make_judgement(JudgementKind.NO_RECORD, [target], layer="events", by=by, at=now())
    store.judgements.put(said)
    return event, said


def test_a_snapshot_has_what_the_store_has_as_people_corrected_it(store, pack):
    maker = SnapshotMaker(store, pack)
    before = maker.make()
    event, _ = judge(store)
    after = maker.make()
    assert list(before.articles) == [row.id for row in store.articles()]
    assert len(before.events) == len(after.events) + 1
    assert before.cluster_of("ex-afrin-sindiyan", event) is not None
    assert after.cluster_of("ex-afrin-sindiyan", event) is None


def same(one, other):
    """Whether two snapshots have the same clusters and verdicts."""
    return (one.found.clusters, one.links, one.verdicts) == (other.found.clusters, other.links, other.verdicts)


def test_a_snapshot_is_the_same_whatever_its_maker_saw_before(store, pack):
    """An event goes, an article changes, another one is new, and all of it is taken back."""
    maker = SnapshotMaker(store, pack)
    first = maker.make()
    _, said = judge(store)
    article = store.article("ex-khan-ufuq")
    changed = replace(article, text=article.text[: len(article.text) // 2], published="2017-04-09")
    store.put(changed, Analyzer(pack).analyze(changed))
    added = replace(article, id="another")
    store.put(added, Analyzer(pack).analyze(added))
    second = maker.make()
    assert same(second, SnapshotMaker(store, pack).make())
    assert not same(second, first)
    store.judgements.undo(said.id, by="Omar", at=now())
    third = maker.make()
    assert same(third, SnapshotMaker(store, pack).make())


def test_a_making_that_failed_half_way_leaves_nothing_out_of_the_next(store, pack, monkeypatch):
    maker, find = SnapshotMaker(store, pack), EventMentionFinder.find

    def fail(finder, article, analysis, read=None):
        if article.id == "ex-khan-ufuq":
            raise ValueError("no memory")
        return find(finder, article, analysis, read)

    monkeypatch.setattr(EventMentionFinder, "find", fail)
    with pytest.raises(ValueError, match="no memory"):
        maker.make()
    monkeypatch.undo()
    assert same(maker.make(), SnapshotMaker(store, pack).make())


def test_progress_is_told_article_by_article(store, pack):
    told = []
    SnapshotMaker(store, pack).make(lambda *step: told.append(step))
    assert told[:20] == [(Step.READING, at, 20) for at in range(1, 21)]
    assert {step[0] for step in told} == set(Step)
    assert all(done <= of == 20 for _, done, of in told)


def test_only_what_changed_is_taken_again(store, pack):
    maker, told = SnapshotMaker(store, pack), []
    maker.make()
    judge(store)
    maker.make(lambda *step: told.append(step))
    assert [step for step in told if step[0] is Step.CLUSTERING] == [(Step.CLUSTERING, 1, 1)]


def test_a_fingerprint_changes_with_content_and_not_with_the_index_of_the_search(store):
    watch = Watch(store)
    first = watch.look()
    store.search.require_version("another")
    assert watch.look() == first
    _, said = judge(store)
    second = watch.look()
    store.judgements.undo(said.id, by="Omar", at=now())
    third = watch.look()
    assert len({first, second, third}) == 3
    watch.close()


def test_what_another_process_writes_is_seen(store):
    watch = Watch(store)
    first = watch.look()
    with Store.open(store.where) as other:
        judge(other)
    assert watch.look() != first
    watch.close()


class Made:
    """A snapshot that took no time."""

    def __init__(self, fingerprint):
        self.fingerprint, self.made_at = fingerprint, "2026-11-27T00:00:00+00:00"

    def fill(self):
        pass


@pytest.fixture
def keeping(store):
    """A keeper whose making waits until it is let go on."""
    watch, go_on = Watch(store), Event()

    def make(note):
        seen = watch.look()
        note(Step.READING, 1, 20)
        assert go_on.wait(30)
        note(Step.JUDGING, 20, 20)
        return Made(seen)

    keeper = SnapshotKeeper(watch, make)
    yield keeper, go_on
    go_on.set()
    keeper.close()
    watch.close()


def test_before_the_first_snapshot_nothing_is_ready(keeping):
    keeper, _ = keeping
    keeper.start()
    until(lambda: keeper.state.done == 1)
    assert (keeper.state.state, keeper.state.of, keeper.look()) == (State.BUILDING, 20, None)
    with pytest.raises(NotReadyError, match="1 of 20"):
        keeper.require()


def test_the_last_one_is_served_while_another_is_made(keeping, store):
    keeper, go_on = keeping
    go_on.set()
    keeper.start()
    until(lambda: keeper.state.state is State.READY)
    first = keeper.require()
    go_on.clear()
    judge(store)
    assert keeper.state.state is State.STALE
    assert keeper.require() is first
    go_on.set()
    until(lambda: keeper.state.state is State.READY)
    assert keeper.require() is not first


def test_a_making_that_fails_is_told_and_tried_again_after_a_change(store):
    watch, tries = Watch(store), []

    def make(_note):
        tries.append(1)
        if len(tries) == 1:
            raise ValueError("broken")
        return Made(watch.look())

    keeper = SnapshotKeeper(watch, make)
    keeper.start()
    until(lambda: keeper.state.error is not None)
    assert keeper.state.error == "ValueError: broken"
    sleep(0.5)
    assert len(tries) == 1
    judge(store)
    until(lambda: keeper.state.state is State.READY)
    assert keeper.state.error is None
    keeper.close()
    watch.close()


def test_an_end_does_not_wait_for_the_whole_making(store, pack):
    watch, began = Watch(store), Event()

    def make(note):
        began.set()
        for at in range(10_000):
            note(Step.READING, at, 10_000)
            sleep(0.01)
        raise AssertionError("nobody ended it")

    keeper = SnapshotKeeper(watch, make)
    keeper.start()
    assert began.wait(30)
    begun = monotonic()
    keeper.close()
    assert monotonic() - begun < 5
    watch.close()
