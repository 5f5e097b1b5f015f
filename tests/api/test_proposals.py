"""Proposals of a second reader over the network: they wait, become judgements of people, or are set aside."""

from __future__ import annotations

import shutil

import pytest
from fastapi.testclient import TestClient

from riwaya.api.app import create_app
from riwaya.store import Store
from tests.api.conftest import API, HOME, until
from tests.second.asked import ARTICLE, END, START, ask_about_samples

WHO = {"by": "Lena"}


@pytest.fixture(scope="module")
def client(samples, pack, tmp_path_factory):
    """One server for all tests, each of which takes back what it decided."""
    path = tmp_path_factory.mktemp("proposals") / "s.db"
    shutil.copyfile(samples, path)
    with Store.open(path) as store, TestClient(create_app(store, pack), base_url=HOME) as client:
        ask_about_samples(store)
        until(lambda: client.app.state.served.keeper.look() is not None)
        yield client


def waiting(client):
    return client.get(f"{API}/review", params={"sort": "proposal", "limit": 500}).json()["rows"]


def added(client):
    return next(one["proposal"] for one in waiting(client) if one["proposal"]["proposal"]["kind"] == "add")


def post(client, path, body):
    reply = client.post(API + path, json=body)
    return reply.status_code, reply.json()


def saying(item):
    proposal = item["proposal"]
    about = {"places": item["places"], "layer": proposal["layer"], "labels": proposal["labels"]}
    return {"say": "add", **about, "proposal": proposal["id"], **WHO}


def test_what_waits_stands_over_its_sentence_with_who_proposes_it(client):
    item = added(client)
    assert (item["places"], item["record"]) == ([f"{ARTICLE}:{START}-{END}"], None)
    assert item["quote"]["text"][START - item["quote"]["start"] :].startswith(item["proposal"]["targets"][0]["text"])
    assert (item["proposal"]["model"], item["article"]["id"]) == ("test-model", ARTICLE)
    kinds = [one["proposal"]["proposal"]["kind"] for one in waiting(client)]
    assert kinds == sorted(kinds, key=("add", "no_record").index)


def test_accepting_is_a_judgement_and_undoing_it_opens_the_proposal_again(client):
    item = added(client)
    status, preview = post(client, "/judgements/preview", saying(item))
    assert (status, [one["before"] for one in preview["records"]]) == (200, [None])
    status, taken = post(client, "/judgements", saying(item))
    assert (status, taken["judgement"]["note"].startswith(item["proposal"]["id"])) == (201, True)
    assert item["proposal"]["id"] not in {one["proposal"]["proposal"]["id"] for one in waiting(client)}
    (row,) = client.get(f"{API}/proposals", params={"state": "accepted"}).json()["rows"]
    assert (row["proposal"]["decided_by"], row["proposal"]["judgement"]) == ("Lena", taken["judgement"]["id"])
    assert post(client, "/judgements", saying(item))[0] == 404
    post(client, f"/judgements/{taken['judgement']['id']}/undo", WHO)
    assert added(client)["proposal"] == item["proposal"]


def test_what_is_set_aside_waits_no_more_until_it_is_reopened(client):
    name = added(client)["proposal"]["id"]
    status, decided = post(client, f"/proposals/{name}/dismiss", WHO)
    assert (status, decided["decided_by"], decided["judgement"]) == (200, "Lena", None)
    assert name not in {one["proposal"]["proposal"]["id"] for one in waiting(client)}
    assert post(client, f"/proposals/{name}/dismiss", WHO)[0] == 409
    assert post(client, f"/proposals/{name}/reopen", WHO)[0] == 200
    assert post(client, f"/proposals/{name}/reopen", WHO)[0] == 409
    assert added(client)["proposal"]["id"] == name


def test_who_decides_says_who_they_are_and_of_what(client):
    name = added(client)["proposal"]["id"]
    assert post(client, f"/proposals/{name}/dismiss", {})[0] == 422
    assert post(client, "/proposals/p-0/dismiss", WHO)[0] == 404
    assert post(client, "/judgements", {**saying(added(client)), "proposal": "p-0"})[0] == 404


def test_proposals_are_listed_by_article_and_state(client):
    def total(**asked):
        return client.get(f"{API}/proposals", params=asked).json()["total"]

    assert total() == total(article=ARTICLE) == total(state="open") > 1
    assert (total(article="other"), total(state="dismissed")) == (0, 0)
    assert client.get(f"{API}/proposals", params={"state": "x"}).status_code == 422
