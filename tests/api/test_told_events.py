from __future__ import annotations

from collections import Counter


def _day(row: dict) -> str | None:
    return next((one["begin"] for one in row["timexes"] if one["begin"]), row["article"]["published"])


def test_events_are_asked_for_by_the_day_that_the_text_tells(get):
    rows = [item["row"] for item in get("/events", limit=500)["rows"]]
    day = Counter(filter(None, map(_day, rows))).most_common(1)[0][0]
    found = [item["row"] for item in get("/events", told_begin=day, told_end=day, limit=500)["rows"]]
    assert found == [row for row in rows if _day(row) == day]
    assert get("/events/timeline", told_begin=day, told_end=day)["total"] == len(found)
    assert get("/events/map", told_begin=day, told_end=day)["total"] == len(found)


def test_events_are_asked_for_by_whom_they_are_done_to(get):
    rows = [item["row"] for item in get("/events", limit=500)["rows"]]
    target = Counter(one["entity"] for row in rows for one in row["recipients"] if one["entity"]).most_common(1)[0][0]
    found = [item["row"] for item in get("/events", recipient=target, limit=500)["rows"]]
    assert found == [row for row in rows if target in {one["entity"] for one in row["recipients"]}]


def test_days_of_events_that_are_none_are_refused(client):
    for asked in ({"told_begin": "2018-13-01"}, {"told_begin": "2018-03-02", "told_end": "2018-03-01"}):
        assert client.get("/api/v1/events", params=asked).status_code == 422


def test_places_in_a_list_bring_their_points(get):
    row = get("/places", limit=1)["rows"][0]
    assert row["location"] == get(f"/places/{row['entity']}")["location"]
    assert get("/actors", limit=1)["rows"][0]["location"] is None


def test_the_map_of_the_pack_is_geojson(get):
    made = get("/boundaries")
    assert made["type"] == "FeatureCollection"
    assert {one["properties"]["kind"] for one in made["features"]} >= {"land", "region", "border", "tentative"}
