from __future__ import annotations

from fastapi.testclient import TestClient

from riwaya.api.app import create_app
from riwaya.judgements.making import make_judgement, make_target, now
from riwaya.model.judgement import JudgementKind
from riwaya.model.span import Span
from riwaya.store import Store
from tests.api.conftest import API, until


def test_a_store_on_a_server_is_served_like_a_file_and_its_changes_are_seen(cluster, samples, pack):
    with Store.open(samples) as file, Store.open(cluster.make_database()) as store:
        for name in ("ex-afrin-sindiyan", "ex-afrin-salam"):
            store.put(file.article(name), file.analysis(name))
        with TestClient(create_app(store, pack), base_url="http://127.0.0.1") as client:
            served = client.app.state.served
            until(lambda: served.keeper.look() is not None)
            before = client.get(f"{API}/events")
            assert before.json()["total"] == len(served.keeper.look().events) > 0
            assert client.get(f"{API}/search", params={"q": "عفرين"}).json()["total"] == 2
            trigger = store.analysis("ex-afrin-sindiyan").events[0].trigger
            target = make_target(store.article("ex-afrin-sindiyan"), Span(trigger.start, trigger.end))
            store.judgements.put(make_judgement(JudgementKind.NO_RECORD, [target], layer="events", by="Lena", at=now()))
            seen = served.watch.look()
            until(lambda: served.keeper.look().fingerprint == seen)
            assert client.get(f"{API}/events").json()["total"] == before.json()["total"] - 1
