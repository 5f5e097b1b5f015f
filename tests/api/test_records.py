from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.api.conftest import API

ARTICLE = "ex-afrin-sindiyan"


def test_every_record_of_every_layer_can_be_looked_at(get):
    analysis = get(f"/articles/{ARTICLE}/analysis")
    fields = {"mentions": "mention", "timexes": "timex", "quantities": "quantity", "loaded": "loaded"}
    for layer in ("mentions", "timexes", "quantities", "attributions", "events", "relations", "claims", "loaded"):
        for record in analysis[layer]:
            view = get(f"/articles/{ARTICLE}/records/{record['id']}")
            assert (view["layer"], view["reason"]) == (layer, record["reason"])
            held = view[fields.get(layer, layer.removesuffix("s"))]
            assert held == record or held[fields.get(layer, layer.removesuffix("s"))] == record
            assert view["quote"]["text"]
            assert view["versions"] == analysis["versions"]


def test_a_record_brings_the_entries_of_the_pack_without_slurs_on_a_confession(get, pack):
    mention = next(one for one in get(f"/articles/{ARTICLE}/analysis")["mentions"] if one["entity"])
    (entry,) = get(f"/articles/{ARTICLE}/records/{mention['id']}")["entries"]
    assert entry["entity"] == mention["entity"]
    assert entry["names"]
    slurs = {name.form for actor in pack.actors.values() for name in actor.names if name.sectarian}
    assert slurs.isdisjoint(name["form"] for name in entry["names"])


def test_the_permalink_of_a_record_leads_to_its_words(client, get):
    event = get(f"/articles/{ARTICLE}/analysis")["events"][0]
    citation = get(f"/articles/{ARTICLE}/records/{event['id']}")["citation"]
    span = client.get(citation["permalink"]).json()
    assert span["text"] == event["trigger"]["text"]
    assert {"layer": "events", "id": event["id"]} in span["records"]
    assert citation["text"].startswith(f"[{ARTICLE}, sindiyan, 2018-03-20, ")
    assert (span["revision"], span["now"]) == (None, None)


def test_words_of_a_text_that_was_revised_are_shown_as_they_were_cited(own_client, own_store, analyzer):
    event = own_client.get(f"{API}/articles/{ARTICLE}/analysis").json()["events"][0]
    link = own_client.get(f"{API}/articles/{ARTICLE}/records/{event['id']}").json()["citation"]["permalink"]
    article = own_store.article(ARTICLE)
    revised = replace(article, text="عاجل: " + article.text)
    own_store.put(revised, analyzer.analyze(revised))
    span = own_client.get(link).json()
    assert (span["revision"], span["text"]) == (0, event["trigger"]["text"])
    assert span["now"]["start"] == event["trigger"]["start"] + len("عاجل: ")
    assert any(one["layer"] == "events" for one in span["records"])
    gone = replace(article, text="نص آخر تماما لا يقول شيئا.")
    own_store.put(gone, analyzer.analyze(gone))
    span = own_client.get(link).json()
    assert (span["revision"], span["now"], span["records"]) == (0, None, [])


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        (f"/articles/{ARTICLE}/records/e99", 404, "RW406"),
        ("/articles/nothing/records/e1", 404, "RW405"),
        (f"/articles/{ARTICLE}/span/5-5", 422, "RW001"),
        (f"/articles/{ARTICLE}/span/9-5", 422, "RW001"),
        (f"/articles/{ARTICLE}/span/0-99999", 422, "RW001"),
        (f"/articles/{ARTICLE}/span/0-999999999999999999999", 422, "RW950"),
        (f"/articles/{ARTICLE}/span/a-b", 422, "RW950"),
        (f"/articles/{ARTICLE}/span/0-4?sha256=00000000", 404, "RW950"),
        (f"/articles/{ARTICLE}/span/0-4?sha256=%", 422, "RW950"),
        ("/articles/nothing/span/0-4", 404, "RW405"),
    ],
)
def test_what_is_not_there_is_told_so(client, path, status, code):
    reply = client.get(API + path)
    assert (reply.status_code, reply.json()["code"]) == (status, code)


def test_the_queue_has_the_most_urgent_first_and_what_was_decided_leaves_it(own_client, own_store):
    from riwaya.judgements.making import make_judgement, make_target, now
    from riwaya.model.judgement import JudgementKind
    from riwaya.model.span import Span
    from tests.api.conftest import until

    served = own_client.app.state.served
    until(lambda: served.keeper.look() is not None)
    queue = own_client.get(f"{API}/review", params={"limit": 500}).json()
    urgencies = [one["urgency"] for one in queue["rows"]]
    assert urgencies == sorted(urgencies, reverse=True)
    assert {one["sort"] for one in queue["rows"]} == {"event", "verdict", "link"}
    link = next(one for one in queue["rows"] if one["sort"] == "link")
    assert [one["id"] for one in link["articles"]] == [link["link"][side]["article"] for side in ("left", "right")]
    only = own_client.get(f"{API}/review", params={"sort": "event", "limit": 500}).json()["rows"]
    assert only == [one for one in queue["rows"] if one["sort"] == "event"]
    row = only[0]["event"]["row"]
    trigger = row["event"]["trigger"]
    target = make_target(own_store.article(row["article"]["id"]), Span(trigger["start"], trigger["end"]))
    said = make_judgement(JudgementKind.NO_RECORD, [target], layer="events", by="Lena", at=now())
    own_store.judgements.put(said)
    listed = own_client.get(f"{API}/judgements", params={"article": row["article"]["id"]}).json()["rows"]
    assert [(one["judgement"]["id"], one["standing"]) for one in listed] == [(said.id, "holds")]
    seen = served.watch.look()
    until(lambda: served.keeper.look().fingerprint == seen)
    after = own_client.get(f"{API}/review", params={"sort": "event", "limit": 500}).json()
    assert row["event"]["id"] not in {
        one["event"]["row"]["event"]["id"]
        for one in after["rows"]
        if one["event"]["row"]["article"]["id"] == row["article"]["id"]
    }
