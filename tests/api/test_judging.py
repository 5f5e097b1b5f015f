"""People judge over the network as they do at a terminal, and see what it changes."""

from __future__ import annotations

import pytest

from tests.api.conftest import API, until

WHO = {"by": "Lena"}
ARTICLE = "ex-afrin-sindiyan"


@pytest.fixture
def post(quiet):
    def ask(path, body, status=200):
        reply = quiet.post(API + path, json=body)
        assert reply.status_code == status, reply.text
        return reply.json()

    return ask


@pytest.fixture
def events(quiet):
    return quiet.get(f"{API}/articles/{ARTICLE}/analysis").json()["events"]


@pytest.fixture
def ready(own_client):
    until(lambda: own_client.app.state.served.keeper.look() is not None)
    return own_client


def wrong(event, **labels):
    return {"say": "wrong", "places": [f"{ARTICLE}:{event['id']}"], "labels": labels, **WHO}


def other_mood(event):
    return "possible" if event["modality"] != "possible" else "asserted"


def test_a_judgement_shows_at_once_and_can_be_taken_back(quiet, post, events):
    mood = other_mood(events[0])
    said = post("/judgements", wrong(events[0], modality=mood), 201)
    now = quiet.get(f"{API}/articles/{ARTICLE}/reading").json()
    assert now["analysis"]["events"][0]["modality"] == mood
    assert now["judged"][events[0]["id"]][0]["by"] == "Lena"
    undone = post(f"/judgements/{said['judgement']['id']}/undo", {"by": "Omar"})
    assert undone["undone_by"] == "Omar"
    again = quiet.get(f"{API}/articles/{ARTICLE}/analysis").json()["events"][0]
    assert again["modality"] == events[0]["modality"]


def test_the_list_tells_what_has_become_of_each(quiet, post, events):
    first = post("/judgements", wrong(events[0], modality=other_mood(events[0])), 201)
    second = post("/judgements", wrong(events[0], modality="desired"), 201)
    assert second["overrules"] == [first["judgement"]["id"]]
    rows = quiet.get(f"{API}/judgements").json()["rows"]
    assert [row["standing"] for row in rows] == ["holds", "overruled"]


def test_a_preview_tells_the_fields_that_would_change_and_stores_nothing(quiet, post, events):
    mood = other_mood(events[0])
    told = post("/judgements/preview", wrong(events[0], modality=mood))
    (change,) = told["records"]
    assert (change["before"], change["after"]) == ({"modality": events[0]["modality"]}, {"modality": mood})
    assert (change["id"], change["words"]) == (events[0]["id"], events[0]["trigger"]["text"])
    assert quiet.get(f"{API}/judgements").json()["total"] == 0


def test_a_preview_tells_what_would_go_and_what_would_come(post, events):
    gone = {"say": "no_record", "places": [f"{ARTICLE}:{events[0]['id']}"], **WHO}
    records = post("/judgements/preview", gone)["records"]
    assert (records[0]["layer"], records[0]["after"]) == ("events", None)
    place = f"{ARTICLE}:{events[0]['trigger']['start']}-{events[0]['trigger']['end']}"
    new = {"say": "add", "places": [place], "layer": "mentions", "labels": {"kind": "actor"}, **WHO}
    assert [one["before"] for one in post("/judgements/preview", new)["records"]] == [None]


def test_a_preview_names_who_takes_part(quiet, post, events):
    event = next(one for one in events if one["actors"])
    mentions = {one["id"]: one["text"] for one in quiet.get(f"{API}/articles/{ARTICLE}/analysis").json()["mentions"]}
    places = [f"{ARTICLE}:{event['id']}", f"{ARTICLE}:{event['actors'][0]}"]
    told = post("/judgements/preview", {"say": "wrong", "places": places, "labels": {"role": "recipient"}, **WHO})
    change = next(one for one in told["records"] if one["id"] == event["id"])
    assert change["after"]["recipients"] == [*change["before"]["recipients"], event["actors"][0]]
    assert change["names"][event["actors"][0]] == mentions[event["actors"][0]]


def test_a_merge_shows_the_cluster_it_makes(ready):
    one, other, *_ = ready.app.state.served.keeper.require().found.clusters
    body = {"say": "merge", "clusters": [one.id, other.id], **WHO}
    told = ready.post(f"{API}/judgements/preview", json=body).json()["happenings"]
    assert {row["cluster"] for row in told["before"]} >= {one.id, other.id}
    assert len(told["after"]) < len(told["before"])
    assert ready.post(f"{API}/judgements", json=body).json()["judgement"]["kind"] == "same"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"say": "same", "places": ["x:e1"]}, 422, "RW950"),
        ({"say": "wrong", "places": ["no-such:e1"], "labels": {"type": "FIGHT"}}, 404, "RW405"),
        ({"say": "wrong", "places": [f"{ARTICLE}:e9999"], "labels": {"type": "FIGHT"}}, 404, "RW406"),
        ({"say": "wrong", "places": [f"{ARTICLE}:0-99999"], "labels": {"type": "FIGHT"}}, 422, "RW001"),
        ({"say": "wrong", "places": [f"{ARTICLE}:0-4"], "labels": {}}, 422, "RW950"),
        ({"say": "wrong", "places": [ARTICLE], "labels": {"type": "FIGHT"}}, 422, "RW950"),
        ({"say": "shout", "places": []}, 422, "RW950"),
        ({"say": "same", "places": [], "colour": "red"}, 422, "RW950"),
        ({"say": "add", "places": [f"{ARTICLE}:0-4"], "labels": {"type": "NOTHING"}}, 422, "RW204"),
    ],
)
def test_what_cannot_be_judged_is_refused_with_the_reason(quiet, body, status, code):
    reply = quiet.post(f"{API}/judgements", json={**body, **WHO})
    assert (reply.status_code, reply.json()["code"]) == (status, code)


def test_somebody_has_to_sign_what_is_said(quiet, events):
    body = wrong(events[0], modality="desired")
    for by in (None, " ", "\u202e", "x" * 61):
        reply = quiet.post(f"{API}/judgements", json={**body, "by": by})
        assert reply.status_code == 422, by


def test_nothing_is_undone_twice_and_nothing_that_is_not_there(quiet, post, events):
    name = post("/judgements", wrong(events[0], modality="desired"), 201)["judgement"]["id"]
    post(f"/judgements/{name}/undo", WHO)
    assert quiet.post(f"{API}/judgements/{name}/undo", json=WHO).status_code == 409
    assert quiet.post(f"{API}/judgements/j-0/undo", json=WHO).status_code == 404


def test_a_body_says_that_it_is_json_and_is_short(quiet):
    text = quiet.post(f"{API}/judgements", content="{}", headers={"Content-Type": "text/plain"})
    long = quiet.post(f"{API}/judgements", content=b" " * 1_100_000, headers={"Content-Type": "application/json"})
    torn = quiet.post(f"{API}/judgements", content=b'{"say"', headers={"Content-Type": "application/json"})
    assert [one.status_code for one in (text, long, torn)] == [415, 413, 422]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        (b"[" * 200_000, None),
        (b'{"say":"same","places":["' + b"a" * 600 + b'"]}', "places[0]"),
        (b'{"say":"same","labels":{"":"x"}}', "labels"),
        (b'{"say":"same","note":"\\ud800"}', None),
        (b"\xff\xfe", None),
        (b"1e999999", None),
        (b"", None),
    ],
)
def test_a_body_that_is_no_record_is_told_where(quiet, body, where):
    reply = quiet.post(f"{API}/judgements", content=body, headers={"Content-Type": "application/json"})
    assert (reply.status_code, reply.json()["code"], reply.json()["where"]) == (422, "RW950", where)
