from __future__ import annotations

import pytest

from riwaya.judgements.making import make_judgement, make_target, now
from riwaya.model.judgement import JudgementKind
from riwaya.model.span import Span
from tests.api.conftest import API


def test_articles_come_newest_first_and_page_by_page(get):
    everything = get("/articles", limit=500)
    first, second = (get("/articles", offset=offset, limit=7) for offset in (0, 7))
    assert everything["total"] == len(everything["rows"]) == first["total"]
    assert first["rows"] + second["rows"] == everything["rows"][:14]
    days = [row["published"] for row in everything["rows"]]
    assert days == sorted(days, reverse=True)
    assert get("/articles", order="oldest", limit=500)["rows"] == everything["rows"][::-1]


def test_articles_are_filtered_by_outlet_day_and_what_they_tell(get):
    rows = get("/articles", limit=500)["rows"]
    outlets = sorted({row["outlet"] for row in rows})[:2]
    assert {row["outlet"] for row in get("/articles", outlet=outlets)["rows"]} == set(outlets)
    march = [row["id"] for row in rows if "2018-03-01" <= row["published"] <= "2018-03-31"]
    assert [row["id"] for row in get("/articles", begin="2018-03-01", end="2018-03-31")["rows"]] == march
    assert [row["id"] for row in get("/articles", q="عفرين", limit=500)["rows"]]
    shelled = {row["id"] for row in get("/articles", type="ASSAULT", limit=500)["rows"]}
    assert shelled == {
        row["id"]
        for row in rows
        if any(event["type"] == "ASSAULT" for event in get(f"/articles/{row['id']}/analysis")["events"])
    }


def test_a_camp_stands_for_its_outlets(get, pack):
    rows = get("/articles", camp="gov", limit=500)["rows"]
    assert rows
    assert all("gov" in pack.outlets[row["outlet"]].camp for row in rows)


def test_the_reading_has_sentences_voices_and_the_text_they_stand_in(get):
    for row in get("/articles", limit=500)["rows"]:
        reading = get(f"/articles/{row['id']}/reading")
        text, analysis = reading["article"]["text"], reading["analysis"]
        assert analysis == get(f"/articles/{row['id']}/analysis")
        assert reading["sentences"][-1]["end"] <= len(text)
        assert all(text[one["start"] : one["end"]] == one["text"] for one in analysis["mentions"])
        assert set(reading["voices"]) == {one["id"] for one in analysis["attributions"]}
        assert all(chain[-1] == name for name, chain in reading["voices"].items())


def test_an_article_tells_how_much_is_known_of_it(get, client):
    view = get("/articles/ex-afrin-sindiyan")
    analysis = get("/articles/ex-afrin-sindiyan/analysis")
    assert view["article"] == analysis["article"]
    assert view["records"]["mentions"] == len(analysis["mentions"])
    text = client.get(f"{API}/articles/ex-afrin-sindiyan/text")
    assert text.headers["content-type"] == "text/plain; charset=utf-8"
    assert len(text.text) == view["article"]["length"]


@pytest.mark.parametrize("suffix", ["", "/reading", "/analysis", "/text"])
def test_an_unknown_article_is_told_by_its_code(client, suffix):
    reply = client.get(f"{API}/articles/no such/article{suffix}")
    assert reply.status_code == 404
    assert reply.json()["code"] == "RW405"
    assert ".db" not in reply.text


def test_a_judgement_shows_at_once(own_client, own_store):
    path = f"{API}/articles/ex-afrin-sindiyan"
    before = own_client.get(f"{path}/reading")
    event = before.json()["analysis"]["events"][0]
    article = own_store.article("ex-afrin-sindiyan")
    target = make_target(article, Span(event["trigger"]["start"], event["trigger"]["end"]))
    labels = {"type": "CONSULT"}
    judgement = make_judgement(
        JudgementKind.WRONG_LABEL, [target], layer="events", by="Lena", at=now(), labels=labels, was={}
    )
    own_store.judgements.put(judgement)
    after = own_client.get(f"{path}/reading", headers={"If-None-Match": before.headers["etag"]})
    assert after.json()["judged"][event["id"]][0]["by"] == "Lena"
    assert after.json()["analysis"]["events"][0]["type"] == "CONSULT"
    machine = own_client.get(f"{path}/analysis", params={"judged": False}).json()
    assert machine["events"][0] == event
    assert own_client.get(path).json()["judgements"] == 1
