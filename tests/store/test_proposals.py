"""Proposals of second readers in the store: what people decided of them is kept, whatever is read again."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.errors import UnknownProposalError
from riwaya.judgements.making import make_target
from riwaya.model.judgement import JudgementKind
from riwaya.model.proposal import (
    CallOutcome,
    Price,
    Proposal,
    ProposalState,
    ReadingState,
    SecondCall,
    SecondReading,
)
from riwaya.model.span import Span
from riwaya.store import Store
from riwaya.store.archive import write_archive
from riwaya.store.backup import take_in
from riwaya.store.dump import read_all
from tests.store.test_judgements import EARLY, LATE, judgement
from tests.told import ARTICLE

CALL = SecondCall(
    at=EARLY,
    outcome=CallOutcome.ANSWERED,
    status=200,
    attempt=1,
    sentences=2,
    seconds=0.5,
    prompt_tokens=1000,
    completion_tokens=200,
)
READING = SecondReading(
    id="s-1",
    article=ARTICLE.id,
    sha256=ARTICLE.head.sha256,
    model="m",
    host="127.0.0.1:1",
    prompt="1",
    layers=("events",),
    at=EARLY,
    state=ReadingState.DONE,
    calls=(CALL, replace(CALL, prompt_tokens=None, completion_tokens=None)),
    records=3,
    accepted=2,
    refused={"invented": 1},
    agreed=1,
    proposals=1,
    price=Price(2.0, 10.0),
)
PROPOSAL = Proposal(
    id="p-1",
    kind=JudgementKind.ADD,
    targets=(make_target(ARTICLE, Span(0, 5)),),
    layer="events",
    labels={"type": "ASSAULT", "mode": None},
    was={},
    reading="s-1",
    model="m",
    host="127.0.0.1:1",
    prompt="1",
    at=EARLY,
)


def decide(store, judged=None):
    return store.proposals.decide("p-1", by="لينا", at=LATE, judgement=judged)


def test_a_reading_comes_back_with_what_it_proposed(store):
    assert store.proposals.put(READING, [PROPOSAL]) == 1
    assert (store.proposals.readings(ARTICLE.id), store.proposals.all()) == ((READING,), (PROPOSAL,))
    assert (store.proposals.readings("other"), store.proposals.all("other")) == ((), ())


def test_tokens_and_cost_are_summed_as_far_as_the_server_says(store):
    assert (READING.tokens, READING.cost) == ((1000, 200), 0.004)
    assert replace(READING, price=None).cost is None


def test_what_was_dismissed_is_not_proposed_again(store):
    store.proposals.put(READING, [PROPOSAL])
    dismissed = decide(store)
    assert store.proposals.put(replace(READING, id="s-2"), [PROPOSAL]) == 0
    assert (store.proposals.all(), dismissed.state) == ((dismissed,), ProposalState.DISMISSED)


def test_a_proposal_is_decided_once_and_what_was_dismissed_may_be_reopened(store):
    store.proposals.put(READING, [PROPOSAL])
    decide(store)
    with pytest.raises(UnknownProposalError, match="already"):
        decide(store)
    assert store.proposals.reopen("p-1") == PROPOSAL
    with pytest.raises(UnknownProposalError, match="not dismissed"):
        store.proposals.reopen("p-1")
    with pytest.raises(UnknownProposalError, match="no proposal"):
        store.proposals.find("p-2")


def test_a_proposal_is_open_again_when_its_judgement_is_undone(store):
    store.proposals.put(READING, [PROPOSAL])
    made = judgement()
    store.judgements.put(made)
    assert decide(store, made.id).state is ProposalState.ACCEPTED
    store.judgements.undo(made.id, by="Omar", at=LATE)
    assert (store.proposals.all(), store.proposals.find("p-1")) == ((PROPOSAL,), PROPOSAL)
    assert decide(store).state is ProposalState.DISMISSED


def test_archives_take_proposals_and_decisions_along(store, tmp_path):
    store.proposals.put(READING, [PROPOSAL])
    with Store.open(tmp_path / "other.db") as other:
        write_archive(read_all(store.database), tmp_path / "before")
        assert take_in(other, tmp_path / "before").proposals == 1
        decide(store)
        write_archive(read_all(store.database), tmp_path / "after.jsonl.gz")
        taken = [take_in(other, tmp_path / "after.jsonl.gz").proposals for _ in range(2)]
        assert (taken, list(read_all(other.database))) == ([1, 0], list(read_all(store.database)))


def test_an_archive_of_an_older_format_is_taken_in(store, tmp_path):
    store.judgements.put(judgement())
    path = tmp_path / "a.jsonl"
    write_archive(read_all(store.database), path)
    text = path.read_text("utf-8").replace(',"second_reading":0,"proposal":0', "")
    path.write_text(text.replace('"format":2', '"format":1'), "utf-8")
    with Store.open(tmp_path / "other.db") as other:
        assert take_in(other, path).judgements == 1


def test_a_folder_of_an_older_format_is_taken_in(store, tmp_path):
    store.judgements.put(judgement())
    write_archive(read_all(store.database), tmp_path / "a")
    for name in ("proposals", "second_readings"):
        (tmp_path / "a" / f"{name}.jsonl").unlink()
    with Store.open(tmp_path / "other.db") as other:
        assert take_in(other, tmp_path / "a").judgements == 1


def test_the_doctor_names_a_proposal_that_does_not_decode(store):
    store.proposals.put(READING, [PROPOSAL])
    with store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE proposals SET document = 'x'")
    assert [(one.trouble.value, one.where) for one in store.check()] == [("proposal", "p-1")]
