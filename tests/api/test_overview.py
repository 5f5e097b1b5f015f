from __future__ import annotations

from riwaya.api.app import create_app
from riwaya.api.routes.knowledge import labels_of_pack
from riwaya.store import Store
from tests.api.conftest import API


def test_the_overview_adds_up(get):
    overview = get("/overview")
    assert overview["shown"]["articles"] == overview["totals"]["articles"] == get("/articles")["total"]
    assert sum(one["articles"] for one in overview["by_day"]) == overview["totals"]["articles"]
    assert sum(one["events"] for one in overview["types"]) == overview["totals"]["events"] == get("/events")["total"]
    assert overview["places"] == get("/events/map")["points"]
    days = [max(one[side]["article"]["published"] for side in ("left", "right")) for one in overview["contradictions"]]
    assert days == sorted(days, reverse=True)


def test_the_overview_follows_the_filters(get):
    whole = get("/overview")
    outlet = whole["by_day"][0]["outlet"]
    some = get("/overview", outlet=outlet)
    assert some["shown"]["outlets"] == 1
    assert some["shown"]["of"] == whole["totals"]["articles"]
    assert {one["outlet"] for one in some["by_day"]} == {outlet}
    for one in some["contradictions"]:
        assert outlet in {one["left"]["article"]["outlet"], one["right"]["article"]["outlet"]}
        assert one["left"]["article"]["id"] != one["right"]["article"]["id"]
    nothing = get("/overview", begin="2030-01-01")
    assert (nothing["shown"]["articles"], nothing["shown"]["begin"]) == (0, None)


def test_statements_of_contradictions_stand_in_their_sentences(get):
    for one in get("/overview")["contradictions"]:
        for side in ("left", "right"):
            quote, cited = one[side]["quote"], one["verdict"][side]
            assert quote["start"] < cited["end"]
            assert cited["start"] < quote["end"]


def test_labels_name_everything_that_answers_bear(get, pack):
    labels = get("/labels")
    assert labels["isis"]["kind"] == "actor"
    assert labels["camp:gov"]["ar"]
    named = {
        one["entity"]
        for row in get("/articles", limit=500)["rows"]
        for one in get(f"/articles/{row['id']}/analysis")["mentions"]
    }
    assert named - {None} <= labels.keys()


def test_no_two_things_of_the_pack_share_a_label_by_accident(pack):
    labels = labels_of_pack(pack)
    assert {labels[name].kind for name in pack.wholes} == {"whole"}
    assert {labels[name].kind for name in pack.places} == {"place"}


def test_codebooks_tell_every_code_that_events_bear(get):
    codes = get("/codebooks")
    assert codes["plover"] == get("/codebooks/plover")
    for row in get("/events", limit=500)["rows"]:
        event = row["row"]["event"]
        assert event["type"] in codes["plover"]
        assert event["mode"] is None or f"{event['type']}/{event['mode']}" in codes["plover"]
        assert event["acled"] is None or event["acled"] in codes["acled"]
    assert {row["claim"]["measure"] for row in get("/claims", limit=500)["rows"]} <= codes["measures"].keys()


def test_a_codebook_that_is_not_there_is_not_found(client):
    reply = client.get(f"{API}/codebooks/tarot")
    assert (reply.status_code, reply.json()["code"]) == (404, "RW950")


def test_lists_wait_for_the_snapshot_and_single_articles_do_not(samples, pack):
    from fastapi.testclient import TestClient

    with Store.open(samples) as store:
        client = TestClient(
            create_app(store, pack), base_url="http://127.0.0.1"
        )  # not started: no snapshot is ever made
        waiting = client.get(f"{API}/events")
        assert (waiting.status_code, waiting.json()["code"]) == (503, "RW954")
        assert int(waiting.headers["retry-after"]) > 0
        assert client.get(f"{API}/snapshot").json()["state"] == "building"
        reading = client.get(f"{API}/articles/ex-afrin-sindiyan/reading").json()
        assert (reading["happenings"], reading["copies"]) == (None, None)
        client.app.state.served.close()
