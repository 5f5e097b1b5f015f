"""One client cannot keep the server from all others."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from riwaya.api.security.limits import Buckets, RateLimits, client_of
from riwaya.api.settings import Settings


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def nothing():
    return {}


def app_with(settings, clock):
    app = FastAPI(openapi_url=None)
    app.add_middleware(RateLimits, settings=settings, clock=clock)
    app.add_api_route("/health", nothing)
    app.add_api_route("/api/v1/session", nothing, methods=["POST"])
    app.add_api_route("/x", nothing)
    return TestClient(app)


def test_a_bucket_gives_what_it_holds_and_then_what_flows_in(clock):
    buckets = Buckets(rate=2, burst=3, clock=clock)
    assert [buckets.take("a") for _ in range(4)] == [0, 0, 0, 0.5]
    clock.now = 0.5
    assert [buckets.take("a"), buckets.take("a")] == [0, 0.5]
    clock.now = 1000
    assert [buckets.take("a") for _ in range(4)] == [0, 0, 0, 0.5]


def test_one_client_does_not_empty_the_bucket_of_another(clock):
    buckets = Buckets(rate=1, burst=1, clock=clock)
    assert [buckets.take(one) for one in ("a", "b", "a", "b")] == [0, 0, 1, 1]


def test_a_flood_of_addresses_does_not_fill_the_memory(clock, monkeypatch):
    monkeypatch.setattr("riwaya.api.security.limits._MOST_CLIENTS", 10)
    buckets = Buckets(rate=1, burst=1, clock=clock)
    for number in range(1000):
        buckets.take(str(number))
    assert len(buckets._held) == 10


def test_who_asks_too_often_is_told_when_to_go_on(clock):
    client = app_with(Settings(login=True, rate=0.5, burst=2), clock)
    codes = [client.get("/x").status_code for _ in range(3)]
    last = client.get("/x")
    assert codes == [200, 200, 429]
    assert (last.json()["code"], last.headers["retry-after"]) == ("RW953", "2")
    assert client.get("/health").status_code == 200
    clock.now = 2
    assert client.get("/x").status_code == 200


def test_passwords_cannot_be_tried_quickly_even_at_this_machine(clock):
    client = app_with(Settings(), clock)
    codes = [client.post("/api/v1/session").status_code for _ in range(12)]
    assert codes == [200] * 10 + [429] * 2
    assert [client.get("/x").status_code for _ in range(500)] == [200] * 500


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("fe80::1%eth0", "fe80::"),
        ("testclient", "testclient"),
    ],
)
def test_a_subscriber_with_many_addresses_is_one_client(address, client):
    assert client_of({"client": (address, 1)}) == client
