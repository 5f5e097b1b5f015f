from __future__ import annotations

import pytest

from tests.api.conftest import API

LAYERS = ("events", "relations", "claims", "loaded", "frames", "attributions")


def head_of(row):
    return (row.get("row") or row)["article"]


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_has_the_records_of_all_articles(get, layer):
    expected = [
        (row["id"], record["id"])
        for row in get("/articles", order="oldest", limit=500)["rows"]
        for record in get(f"/articles/{row['id']}/analysis")[layer]
    ]
    rows = get(f"/{layer}", limit=500)["rows"]
    name = {"loaded": "loaded"}.get(layer, layer.removesuffix("s"))
    found = [(head_of(row)["id"], (row.get("row") or row)[name]["id"]) for row in rows]
    assert found == expected


@pytest.mark.parametrize("layer", LAYERS)
def test_pages_and_outlets_and_days_hold_for_every_layer(get, layer):
    whole = get(f"/{layer}", limit=500)
    pages = [get(f"/{layer}", offset=at, limit=20)["rows"] for at in range(0, whole["total"], 20)]
    assert [row for page in pages for row in page] == whole["rows"]
    outlet = head_of(whole["rows"][0])["outlet"]
    of_outlet = get(f"/{layer}", outlet=outlet, limit=500)["rows"]
    assert of_outlet == [row for row in whole["rows"] if head_of(row)["outlet"] == outlet]
    early = get(f"/{layer}", end="2017-01-01", limit=500)["rows"]
    assert early == [row for row in whole["rows"] if head_of(row)["published"] <= "2017-01-01"]
    assert get(f"/{layer}", begin="2030-01-01")["total"] == 0


def test_words_of_a_search_choose_the_articles(get):
    found = {row["id"] for row in get("/search", q="عفرين", limit=100)["rows"]}
    rows = get("/events", q="عفرين", limit=500)["rows"]
    assert found
    assert {head_of(row)["id"] for row in rows} <= found


def test_events_are_asked_for_by_type_actor_and_place(get):
    rows = get("/events", limit=500)["rows"]
    assaults = get("/events", type="ASSAULT", limit=500)["rows"]
    assert assaults == [row for row in rows if row["row"]["event"]["type"] == "ASSAULT"]
    entity = next(one["entity"] for row in rows for one in row["row"]["actors"] if one["entity"])
    assert get("/events", actor=entity, limit=500)["rows"] == [
        row for row in rows if entity in {one["entity"] for one in row["row"]["actors"]}
    ]
    assert get("/events", place="afrin", limit=500)["rows"] == [
        row for row in rows if "afrin" in {one["entity"] for one in row["row"]["places"]}
    ]
    in_words = get("/events", place="عفرين", limit=500)["rows"]
    assert {row["row"]["event"]["id"] for row in in_words}


def test_an_event_tells_its_cluster(get):
    event = next(row for row in get("/events", limit=500)["rows"] if row["cluster"]["articles"] > 1)
    cluster = get(f"/clusters/{event['cluster']['cluster']}")
    assert len(cluster["members"]) == event["cluster"]["mentions"]
    head, trigger = event["row"]["article"], event["row"]["event"]["trigger"]
    assert (head["id"], trigger) in [(one["article"]["id"], one["trigger"]) for one in cluster["members"]]
    reading = get(f"/articles/{head['id']}/reading")
    assert reading["happenings"][event["row"]["event"]["id"]] == event["cluster"]


def test_the_timeline_counts_every_event_once(get):
    timeline = get("/events/timeline")
    assert sum(day["count"] for day in timeline["days"]) == timeline["total"] == get("/events")["total"]
    days = [day["day"] for day in timeline["days"]]
    assert days == sorted(days)


def test_the_map_says_how_precise_its_points_are(get):
    found = get("/events/map")
    assert found["points"][0]["location"]["precision"] in {"exact", "town", "area", "admin1", "admin2", "country"}
    assert found["total"] == get("/events")["total"]
    first = found["points"][0]
    assert first["events"] == sum(first["types"].values())


def test_pairs_of_claims_bear_their_reason(get):
    pairs = get("/claims/pairs", limit=500)
    assert {row["outcome"] for row in pairs["rows"]} <= {"agrees", "contradicts", "updates", "not_comparable"}
    some = get("/claims/pairs", outcome=["contradicts", "agrees"], limit=500)["rows"]
    assert some == [row for row in pairs["rows"] if row["outcome"] in {"contradicts", "agrees"}]
    assert all(row["reason"] for row in some)


def test_figures_are_trails_of_two_steps_at_least(get):
    trails = get("/figures", limit=500)["rows"]
    assert trails
    assert all(len(trail["steps"]) > 1 for trail in trails)
    measure = trails[0]["measure"]
    assert {trail["measure"] for trail in get("/figures", type=measure, limit=500)["rows"]} == {measure}


@pytest.mark.parametrize(
    ("path", "asked", "code"),
    [
        ("/events", {"type": "WAR"}, "RW204"),
        ("/events/timeline", {"type": "ASSAULT/magic"}, "RW204"),
        ("/claims", {"type": "ASSAULT"}, "RW204"),
        ("/claims/pairs", {"outcome": "maybe"}, "RW950"),
        ("/figures", {"type": "nothing"}, "RW204"),
        ("/relations", {"type": "loves"}, "RW204"),
        ("/frames", {"type": "hero of all"}, "RW204"),
        ("/frames", {"place": "afrin"}, "RW950"),
        ("/loaded", {"place": "afrin"}, "RW950"),
        ("/attributions", {"type": "shouting"}, "RW204"),
        ("/events", {"camp": "nobody"}, "RW950"),
        ("/events", {"begin": "yesterday"}, "RW950"),
        ("/events", {"q": "(("}, "RW900"),
    ],
)
def test_what_a_layer_does_not_have_is_refused(client, path, asked, code):
    reply = client.get(API + path, params=asked)
    assert (reply.status_code, reply.json()["code"]) == (422, code)
