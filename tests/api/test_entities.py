from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.api.divisions import Division, Divisions
from riwaya.extract.locations import Locator
from riwaya.model.mention import Kind
from tests.api.conftest import API


def test_actors_are_listed_by_how_often_they_are_named(get):
    rows = get("/actors", limit=500)["rows"]
    counts = [row["mentions"] for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert len({row["entity"] for row in rows}) == len(rows)
    assert get("/actors", offset=3, limit=4)["rows"] == rows[3:7]


def test_places_are_what_has_a_location_and_are_asked_for_by_part_of_a_name(get):
    named = {
        one["entity"]
        for row in get("/articles", limit=500)["rows"]
        for one in get(f"/articles/{row['id']}/analysis")["mentions"]
        if one["kind"] in {"place", "facility"} and one["entity"]
    }
    assert {row["entity"] for row in get("/places", limit=500)["rows"]} == named
    assert "afrin" in {row["entity"] for row in get("/places", place="عفر")["rows"]}


def test_actors_are_those_of_articles_that_name_the_place_asked_for_and_the_other_way_round(get):
    assert get("/overview", place="afrin")["shown"]["articles"] == get("/articles", place="afrin")["total"]
    for path, asked in (("/actors", {"place": "afrin"}), ("/places", {"actor": "turkey"})):
        articles = [row["id"] for row in get("/articles", limit=500, **asked)["rows"]]
        kinds = {"place", "facility"} if path == "/places" else {"actor", "person", "organisation", "media"}
        named = {
            one["entity"]
            for name in articles
            for one in get(f"/articles/{name}/analysis")["mentions"]
            if one["kind"] in kinds and one["entity"]
        }
        assert {row["entity"] for row in get(path, limit=500, **asked)["rows"]} == named


def test_an_actor_has_names_roles_and_partners(get):
    row = get("/actors", limit=1)["rows"][0]
    view = get(f"/actors/{row['entity']}")
    assert view["articles"] >= row["articles"]
    assert sum(view["outlets"].values()) == sum(one["mentions"] for one in view["over_time"]) == view["mentions"]
    assert view["names"][: len(row["names"])] == row["names"]
    does = sum(one["does"] for one in view["roles"])
    mine = [
        one
        for one in get("/events", limit=500)["rows"]
        if any(who["entity"] == row["entity"] for who in one["row"]["actors"])
    ]
    assert does == len(mine)
    assert all(one["does"] or one["suffers"] for one in view["partners"])


def test_partners_see_each_other_from_both_sides(get):
    for row in get("/actors", limit=20)["rows"]:
        for partner in get(f"/actors/{row['entity']}")["partners"]:
            back = get(f"/actors/{partner['entity']}")["partners"]
            (same,) = [one for one in back if (one["entity"], one["type"]) == (row["entity"], partner["type"])]
            assert (same["suffers"], same["does"]) == (partner["does"], partner["suffers"])


def test_a_place_lies_somewhere_and_tells_what_happens_there(get):
    view = get("/places/afrin")
    assert view["location"]["precision"]
    there = [
        one
        for one in get("/events", limit=500)["rows"]
        if any(place["entity"] == "afrin" for place in one["row"]["places"])
    ]
    assert sum(view["types"].values()) == len(there)


def test_a_place_lies_in_the_district_and_governorate_that_the_pack_has_with_their_codes(get):
    aleppo = {
        "pcode": "SY02",
        "place": "aleppo-governorate",
        "label": {"en": "Aleppo governorate", "ar": "محافظة حلب"},
    }
    afrin = {"pcode": "SY0203", "place": "afrin-district", "label": {"en": "Afrin district", "ar": "منطقة عفرين"}}
    assert get("/places/afrin")["lies_in"] == [afrin, aleppo]
    assert get("/places/afrin-district")["lies_in"] == [aleppo]
    assert get("/places/aleppo-governorate")["lies_in"] == []
    assert get("/places/syria")["lies_in"] == []


def test_a_code_that_no_place_of_the_pack_has_stays_a_code(pack):
    location = Locator(pack).locate("afrin", Kind.PLACE)
    (first, _) = Divisions(pack).of(replace(location, admin2="SY9901"))
    assert first == Division(pcode="SY9901", place=None, label=None)


def test_filters_hold_for_one_actor(get):
    whole = get("/actors/turkey")
    outlet = next(iter(whole["outlets"]))
    assert get("/actors/turkey", outlet=outlet)["outlets"] == {outlet: whole["outlets"][outlet]}


def test_what_the_pack_has_and_no_text_names_is_empty(get):
    view = get("/actors/houthis" if "houthis" in get("/labels") else "/actors/abdulmalik-houthi")
    assert (view["mentions"], view["names"], view["frames"]) == (0, [], None)


def test_the_matrix_counts_names_and_each_cell_has_its_uses(get):
    entity = get("/actors", limit=1)["rows"][0]["entity"]
    matrix = get(f"/naming/{entity}")
    assert sum(row["count"] for row in matrix["names"]) == matrix["count"]
    for row in matrix["names"][:3]:
        for cell in row["cells"]:
            uses = get(f"/naming/{entity}/uses", name=row["name"], group=cell["group"], limit=500)
            assert uses["total"] == cell["count"]
            assert cell["example"] in uses["rows"]


def test_names_in_quotations_are_counted_when_asked_for(get):
    entity = get("/actors", limit=1)["rows"][0]["entity"]
    counts = {voice: get(f"/naming/{entity}", voice=voice)["count"] for voice in ("own", "quoted", "all")}
    assert counts["own"] + counts["quoted"] == counts["all"]
    by_camp = get(f"/naming/{entity}", by="camp")
    assert {group["group"] for group in by_camp["groups"]} & {"gov", "opp", "rus"}


@pytest.mark.parametrize("path", ["/actors/nobody", "/places/nowhere", "/naming/nobody", "/naming/nobody/uses"])
def test_an_id_that_the_pack_lacks_is_not_found(client, path):
    reply = client.get(API + path)
    assert (reply.status_code, reply.json()["code"]) == (404, "RW950")


def test_names_are_suggested_from_every_word_on_by_neutral_labels(get):
    labels = get("/labels")
    for typed, entity in (("عفر", "afrin"), ("الديمقراطية", "sdf"), ("isl", "isis"), ("داع", "isis")):
        found = get("/suggest", q=typed, limit=50)
        (row,) = [one for one in found if one["entity"] == entity]
        assert (row["label_ar"], row["label_en"]) == (labels[entity]["ar"], labels[entity]["en"])
    counts = [one["articles"] for one in get("/suggest", q="ا", limit=50)]
    assert counts == sorted(counts, reverse=True)
    assert get("/suggest", q="\0 ") == []
