"""Over real sockets: articles of a store past a second reader; what is stored, passed over, left, and given up."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.corpus.desk import Desk
from riwaya.corpus.proposed import accept_proposal, waiting_proposals
from riwaya.corpus.sayings import plan_wrong
from riwaya.errors import UnknownProposalError
from riwaya.model.article import sha256_of
from riwaya.model.proposal import Price, ProposalState, ReadingState
from riwaya.second.asking import Asker
from riwaya.second.budget import Budget
from riwaya.second.client import SecondClient
from riwaya.second.endpoint import parse_endpoint
from riwaya.second.question import LAYERS, make_question, schema_of
from riwaya.second.reader import SecondReader
from riwaya.second.run import read_second
from riwaya.store import Store
from tests.second.server import records, says, serving, status
from tests.second.test_reader import DEATHS, RULES, STRIKE
from tests.told import ANALYSIS, ARTICLE, TEXT

LATE = "2026-11-27T10:00:00.000000+00:00"
CONTROL = {
    **STRIKE, "sentence": 2, "quote": "تسيطر", "type": "COERCE", "mode": None,
    "parties": [{"role": "actor", "quote": "قوات النظام"}],
}  # fmt: skip
ANSWER = records(events=[*RULES, CONTROL])


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "s.db") as opened:
        put(opened, ARTICLE.id)
        yield opened


def put(store, name, text=TEXT):
    article = replace(ARTICLE, id=name, text=text)
    store.put(article, replace(ANALYSIS, article=article.head))


def ask(store, *script, ids=(ARTICLE.id,), layers=LAYERS, budget=None, model="m", price=None, sleep=lambda _: None):
    """The report, and what was sent."""
    with serving(*script) as server:
        endpoint = parse_endpoint(server.url, model)
        with SecondClient(endpoint, None, timeout_s=2) as client:
            asker = Asker(client, budget or Budget(), schema=schema_of(layers), sleep=sleep)
            report = read_second(store, ids, SecondReader(endpoint, make_question(layers), asker, price))
    return report, server.sent


def waiting(store):
    return [one.proposal for one in waiting_proposals(store.proposals.all(), Desk(store, "").look)]


def test_reading_log_and_proposals_are_stored_and_the_analysis_stays(store):
    report, _ = ask(store, ANSWER, price=Price(2, 10))
    (reading,) = store.proposals.readings()
    assert (reading.state, reading.sha256, reading.records) == (ReadingState.DONE, sha256_of(TEXT), 3)
    assert (report.read, report.calls, report.agreed, report.proposals, report.cost) == (1, 1, 2, 2, 0.003)
    assert {one.reading for one in store.proposals.all()} == {reading.id}
    assert (store.analysis(ARTICLE.id), store.judgements.all()) == (ANALYSIS, ())


def test_what_was_answered_is_not_asked_again_but_another_model_text_or_question_is(store):
    ask(store, ANSWER)
    again = [ask(store, ANSWER), ask(store, ANSWER, model="other"), ask(store, ANSWER, layers=("events",))]
    put(store, ARTICLE.id, TEXT + " ثم ساد الصمت.")
    again.append(ask(store, ANSWER))
    assert [(report.known, len(sent)) for report, sent in again] == [(1, 0), (0, 1), (0, 1), (0, 1)]


def test_articles_that_are_not_there_or_not_analysed_are_passed_over(store):
    article = replace(ARTICLE, id="en", language="en")
    store.put(article, replace(ANALYSIS, article=article.head))
    report, sent = ask(store, ANSWER, ids=("en", "gone", "file.txt"))
    assert (report.read, report.left, sent) == (0, 0, [])


def test_a_failure_is_an_issue_of_the_article_until_it_is_answered(store):
    report, _ = ask(store, says("no"))
    assert (report.failed, report.read, store.analysis(ARTICLE.id)) == (1, 0, ANALYSIS)
    assert [(one.code, one.message[:17]) for one in store.issues_of(ARTICLE.id)] == [("RW980", "the second reader")]
    ask(store, ANSWER)
    assert store.issues_of(ARTICLE.id) == ()
    assert [one.state for one in store.proposals.readings()] == [ReadingState.FAILED, ReadingState.DONE]


def test_a_limit_leaves_articles_to_the_next_run(store):
    ids = [ARTICLE.id, "b", "c"]
    for name in ids[1:]:
        put(store, name)
    told = []
    for _ in range(2):
        report, _ = ask(store, ANSWER, ids=ids, budget=Budget(calls=2))
        told.append((report.calls, report.known, report.left, report.limit_reached, report.failed))
    assert told == [(2, 0, 1, True, 0), (1, 2, 0, False, 0)]


def test_who_interrupts_keeps_what_was_answered(store):
    def interrupt(_seconds):
        raise KeyboardInterrupt

    put(store, "long", "\n".join(f"قصفت طائرات مدينة إدلب في اليوم {number}." for number in range(60)))
    report, sent = ask(store, records(), status(429), ids=("long", ARTICLE.id), sleep=interrupt)
    (reading,) = store.proposals.readings()
    assert (report.interrupted, report.failed, len(sent)) == (True, 0, 2)
    assert (reading.article, reading.state, store.issues_of("long")) == ("long", ReadingState.PARTIAL, ())


@pytest.mark.parametrize(("step", "calls", "failed"), [(status(401), 1, 1), (says("no"), 6, 3)])
def test_who_does_not_answer_is_left_alone(store, step, calls, failed):
    ids = [ARTICLE.id, "b", "c", "d", "e"]
    for name in ids[1:]:
        put(store, name)
    report, sent = ask(store, step, ids=ids)
    assert (len(sent), report.failed, report.left, report.stopped is not None) == (calls, failed, 5 - failed, True)


def test_an_accepted_proposal_is_a_judgement_of_a_person_that_names_the_model(store):
    ask(store, ANSWER)
    add, part = store.proposals.all()
    assert waiting(store) == [add]
    judgement, decided = accept_proposal(store, add.id, by="Lena")
    assert (judgement.by, judgement.note) == ("Lena", f"{add.id}, proposed by the second reader m")
    assert (decided.state, decided.judgement) == (ProposalState.ACCEPTED, judgement.id)
    assert waiting(store) == [part]
    accept_proposal(store, part.id, by="Lena")
    event = next(one for one in Desk(store, "").read(ARTICLE.id).analysis.events if one.id == judgement.id)
    assert (event.type, event.actors, waiting(store)) == ("COERCE", ("m7",), [])


def test_a_proposal_is_decided_once(store):
    ask(store, ANSWER)
    add = waiting(store)[0]
    accept_proposal(store, add.id, by="Lena")
    with pytest.raises(UnknownProposalError, match="Lena decided"):
        accept_proposal(store, add.id, by="Omar")
    assert len(store.judgements.all()) == 1


def test_what_nobody_can_decide_any_more_does_not_wait_and_is_not_accepted(store):
    ask(store, ANSWER)
    add = waiting(store)[0]
    put(store, ARTICLE.id, "نص آخر تماما.")
    assert waiting(store) == []
    with pytest.raises(UnknownProposalError, match="nothing is left"):
        accept_proposal(store, add.id, by="Lena")


def test_after_a_judgement_on_it_a_record_is_proposed_about_no_more(store):
    other = {**STRIKE, "type": "COERCE", "mode": None}
    ask(store, records(events=[other, RULES[1]]))
    (label,) = waiting(store)
    desk = Desk(store, "Omar")

    plan = plan_wrong(
        desk, desk.place(f"{ARTICLE.id}:e1"), None, layer=None, labels={"type": "ASSAULT"}, no_record=False
    )
    plan.say(desk)
    assert (label.labels, waiting(store)) == ({"type": "COERCE"}, [])
    _, _ = ask(store, records(events=[other, RULES[1]]), model="other")
    assert waiting(store) == []


@pytest.mark.parametrize("said", [[DEATHS], []])
def test_a_figure_that_is_accepted_becomes_a_claim_and_one_that_is_not_there_goes(store, said):
    ask(store, records(claims=said), layers=("claims",))
    found = waiting(store)
    assert [one.kind.value for one in found] == ["add"] * len(said)
    for one in found:
        judgement, _ = accept_proposal(store, one.id, by="Lena")
        (claim,) = Desk(store, "").read(ARTICLE.id).analysis.claims
        told = (claim.id, claim.text, claim.measure, claim.value, claim.low, claim.high, claim.unit, claim.attribution)
        assert told == (judgement.id, "نحو 30 مدنيا", "civilians_killed", 30, 27, 33, "person", "a3")
