from __future__ import annotations

import pytest

from tests.api.conftest import API


def test_words_are_found_in_every_form_with_their_places(get):
    found = get("/search", q="قصف", limit=5)
    assert found["total"] >= len(found["rows"]) > 0
    snippet = found["rows"][0]["snippets"][0]
    mark = snippet["highlights"][0]
    start = snippet["start"]
    assert snippet["text"][mark["start"] - start : mark["end"] - start] == mark["text"]


def test_pages_of_a_search_follow_each_other(get):
    whole = get("/search", q="مدينة", limit=8)["rows"]
    pages = [get("/search", q="مدينة", limit=4, offset=offset)["rows"] for offset in (0, 4)]
    assert [row["id"] for page in pages for row in page] == [row["id"] for row in whole]


def test_filters_narrow_a_search(get):
    whole = get("/search", q="مدينة", limit=50)
    outlet = whole["rows"][0]["outlet"]
    some = get("/search", q="مدينة", outlet=outlet, limit=50)["rows"]
    assert {row["id"] for row in some} == {row["id"] for row in whole["rows"] if row["outlet"] == outlet}
    assert get("/search", q="مدينة", begin="2030-01-01")["total"] == 0


def test_a_name_is_known_as_one(get):
    assert get("/search", q="داعش")["named"] == "isis"


def test_words_of_the_texts_are_suggested_as_they_begin_those_of_most_articles_first(get):
    found = get("/suggest/words", q="الحصا", limit=3)
    assert "حصار" in [one["word"] for one in found]
    assert [one["articles"] for one in found] == sorted((one["articles"] for one in found), reverse=True)
    assert found[0]["articles"] == get("/search", q=found[0]["word"])["total"]
    assert [get("/suggest/words", q=q) for q in ("\0 ", "%", "ال_")] == [[], [], []]


def test_names_are_suggested_of_the_kinds_asked_for(get):
    kinds = {one["kind"] for one in get("/suggest", q="ا", kind=["place", "country"], limit=50)}
    assert kinds == {"place", "country"}


def test_search_by_meaning_finds_without_the_word(get, models):
    assert get("/search", q="غارات جوية على المدنيين", by="meaning")["rows"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({}, "RW900"),
        ({"q": "(قصف"}, "RW900"),
        ({"q": "("*400}, "RW900"),
        ({"q": "-("*200 + "x"}, "RW900"),
        ({"q": "NOT "*120 + "x"}, "RW900"),
        ({"q": "قصف", "type": "WAR"}, "RW204"),
        ({"q": "قصف", "measure": "nothing"}, "RW204"),
        ({"q": "قصف", "camp": "nobody"}, "RW950"),
        ({"q": "قصف", "limit": 501}, "RW950"),
        ({"q": "قصف", "limit": 0}, "RW950"),
        ({"q": "قصف", "offset": -1}, "RW950"),
        ({"q": "x" * 501}, "RW950"),
        ({"q": "قصف", "by": "magic"}, "RW950"),
        ({"q": "قصف", "begin": "2018-02-30"}, "RW950"),
        ({"q": "قصف", "begin": "2018-03-02", "end": "2018-03-01"}, "RW950"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused_with_its_code(client, asked, code):
    reply = client.get(f"{API}/search", params=asked)
    assert (reply.status_code, reply.json()["code"]) == (422, code)


@pytest.mark.parametrize(
    "q", ["قصف\0", "\0", "' OR 1=1 --", '"', "*", "a" * 500, "قصف* NEAR(", "\u202e\ud7ff", "id:1", "٪"]
)
def test_no_query_breaks_the_server(client, q):
    assert client.get(f"{API}/search", params={"q": q}).status_code in {200, 422}
