from __future__ import annotations

import json

import pytest

from riwaya.cli import app
from tests.api.conftest import API


@pytest.fixture(scope="session")
def printed(samples):
    """What `riwaya compare --json` prints of the same store."""
    from typer.testing import CliRunner

    result = CliRunner().invoke(app, ["compare", "--store", str(samples), "--json"])
    return json.loads(result.stdout)


def test_clusters_are_those_of_the_command_line(get, printed):
    shared = {one["id"] for one in printed["clusters"] if len({m["article"] for m in one["members"]}) > 1}
    listed = get("/clusters", limit=500)
    assert {one["id"] for one in listed["rows"]} <= shared
    for row in listed["rows"]:
        view, line = get(f"/clusters/{row['id']}"), next(one for one in printed["clusters"] if one["id"] == row["id"])
        assert view["happening"] == row
        assert (view["sources"], view["evidence"]) == (line["sources"], line["evidence"])
        assert len(view["links"]) == len(view["members"]) - 1
        assert [(m["article"]["id"], m["trigger"]["start"]) for m in view["members"]] == [
            (m["article"], m["start"]) for m in line["members"]
        ]


def test_clusters_are_asked_for_by_place_and_by_how_many_tell(get):
    whole = get("/clusters", limit=500)["rows"]
    assert all(len(one["articles"]) >= 2 for one in whole)
    assert get("/clusters", least=1, limit=500)["total"] > len(whole)
    assert [one for one in whole if len(one["articles"]) >= 3] == get("/clusters", least=3, limit=500)["rows"]
    assert 0 < get("/clusters", place="afrin", limit=500)["total"] < len(whole)
    days = [one["begin"] for one in whole]
    assert days == sorted(days)


def test_clusters_are_looked_for_by_words_and_day(get):
    row = max(get("/clusters", limit=500)["rows"], key=lambda one: len(one["articles"]))
    day, word = row["begin"], row["best"]["event"]["trigger"]
    for asked in ({"words": word["text"]}, {"told_begin": day, "told_end": day}):
        found = get("/clusters", least=1, limit=500, **asked)
        assert row["id"] in {one["id"] for one in found["rows"]}
        assert found["total"] < get("/clusters", least=1)["total"]
    assert get("/clusters", least=1, words="لا شيء كهذا البتة")["total"] == 0


def test_clusters_come_in_the_order_of_how_many_tell_them(get):
    rows = get("/clusters", order="tellers", limit=500)["rows"]
    told = [(one["is_speech"], -len(one["outlets"]), -len(one["articles"])) for one in rows]
    assert told == sorted(told)
    assert {one["id"] for one in rows} == {one["id"] for one in get("/clusters", limit=500)["rows"]}


def test_accounts_of_an_event_are_those_of_the_command_line(get, samples):
    from typer.testing import CliRunner

    name = max(get("/clusters", limit=500)["rows"], key=lambda one: len(one["outlets"]))["id"]
    for by in ("outlet", "camp"):
        words = ["accounts", name, "--by", by, "--store", str(samples), "--json"]
        assert get("/accounts", event=name, by=by) == json.loads(CliRunner().invoke(app, words).stdout)


def test_accounts_of_a_place_are_those_of_the_command_line(get, samples):
    from typer.testing import CliRunner

    words = ["accounts", "--place", "Afrin", "--store", str(samples), "--json"]
    assert get("/accounts", place="Afrin") == json.loads(CliRunner().invoke(app, words).stdout)


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [
        ({}, 422, "RW950"),
        ({"event": "c-1", "place": "afrin"}, 422, "RW950"),
        ({"place": "afrin", "by": "month"}, 422, "RW950"),
        ({"event": "c-000000000000"}, 404, "RW801"),
        ({"event": "ex-afrin-sindiyan:0-"}, 404, "RW801"),
        ({"event": "ex-afrin-sindiyan:٣-٥"}, 404, "RW801"),
    ],
)
def test_accounts_of_nothing_are_refused(client, asked, status, code):
    reply = client.get(f"{API}/accounts", params=asked)
    assert (reply.status_code, reply.json()["code"]) == (status, code)


def test_an_unknown_cluster_is_not_found(client):
    reply = client.get(f"{API}/clusters/c-000000000000")
    assert (reply.status_code, reply.json()["code"]) == (404, "RW801")


def _all(get, **asked):
    """Every row, a page at a time."""
    rows, total = [], 1
    while len(rows) < total:
        page = get("/verdicts", limit=500, offset=len(rows), **asked)
        rows, total = rows + page["rows"], page["total"]
    return rows


def test_verdicts_are_those_of_the_command_line(get, printed):
    rows = _all(get)
    assert [row["verdict"] for row in rows] == printed["verdicts"]
    relation = "figure_contradiction"
    assert _all(get, type=relation) == [row for row in rows if row["verdict"]["relation"] == relation]
    assert _all(get, within=True) == [row for row in rows if row["clusters"]]


def test_sure_verdicts_are_those_between_articles_that_are_shown(get):
    rows, sure = _all(get), _all(get, sure=True)
    assert 0 < len(sure) < len(rows)
    assert all(row["left"]["article"]["id"] != row["right"]["article"]["id"] for row in sure)
    chances = [row["verdict"]["score"] for row in sure if row["verdict"]["score"] is not None]
    assert chances == sorted(chances, reverse=True)
    assert min(chances) >= 0.2


def test_verdicts_of_an_outlet_have_it_on_one_side(get):
    rows = get("/verdicts", outlet="neva", limit=500)["rows"]
    assert rows
    assert all("neva" in {row["left"]["article"]["outlet"], row["right"]["article"]["outlet"]} for row in rows)


def test_a_relation_that_is_none_is_refused(client):
    assert client.get(f"{API}/verdicts", params={"type": "friendship"}).status_code == 422


def test_outlets_have_their_alignment_in_both_languages(get):
    (row,) = [one for one in get("/sources")["outlets"] if one["outlet"] == "ufuq"]
    assert (row["alignment"], row["alignment_ar"]) == ("plays a channel of the Gulf", "تمثل قناة خليجية")


def test_sources_count_who_publishes_and_who_is_cited(get):
    sources = get("/sources", limit=500)
    assert sum(one["articles"] for one in sources["outlets"]) == get("/articles")["total"]
    assert sum(one["attributions"] for one in sources["outlets"]) == get("/attributions")["total"]
    counts = [one["count"] for one in sources["cited"]["rows"]]
    assert counts == sorted(counts, reverse=True)
    named = next(one for one in sources["cited"]["rows"] if one["entity"] is not None)
    only = get("/sources", actor=named["entity"], limit=500)["cited"]["rows"]
    assert [one["entity"] for one in only] == [named["entity"]]


def test_copies_are_found_with_what_they_change(own_client, own_store):
    from msgspec.structs import replace

    from tests.api.conftest import until

    article, analysis = own_store.article("ex-afrin-sindiyan"), own_store.analysis("ex-afrin-sindiyan")
    text = article.text.replace("التركي", "الغريب", 1)
    copy = replace(article, id="copy/of it", text=text, published="2018-03-25")
    own_store.put(copy, replace(analysis, article=copy.head))
    served = own_client.app.state.served
    until(lambda: served.keeper.look() is not None and "copy/of it" in served.keeper.look().articles)
    (group,) = own_client.get(f"{API}/reprints").json()["rows"]
    assert [one["article"]["id"] for one in group["members"]] == ["ex-afrin-sindiyan", "copy/of it"]
    view = own_client.get(f"{API}/reprints/copy/of it").json()
    assert view["group"] == group
    assert len(view["changes"]["copy/of it"]) == 1
    reading = own_client.get(f"{API}/articles/copy/of it/reading").json()
    assert reading["copies"] == ["ex-afrin-sindiyan", "copy/of it"]
    assert own_client.get(f"{API}/reprints/ex-aleppo-neva").status_code == 404
