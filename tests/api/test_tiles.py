from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from riwaya.api.app import create_app
from riwaya.api.headers import POLICY, policy_with
from riwaya.api.settings import Settings, tile_origin
from tests.api.conftest import HOME

TILES = "https://tiles.example.org:8443/base/{z}/{x}/{y}.png"


def test_without_tiles_browsers_may_ask_this_server_alone():
    assert policy_with(None) == POLICY
    assert "http" not in POLICY


def test_tiles_open_the_policy_to_their_host_alone(own_store, pack):
    with TestClient(create_app(own_store, pack, Settings(tiles=TILES)), base_url=HOME) as client:
        reply = client.get("/api/v1/about")
    policy = reply.headers["Content-Security-Policy"]
    assert reply.json()["tiles"] == TILES
    assert "img-src 'self' https://tiles.example.org:8443 data: blob:" in policy
    assert "connect-src 'self' https://tiles.example.org:8443" in policy
    assert policy.startswith("default-src 'self';")


@pytest.mark.parametrize(
    "address",
    [
        "https://tiles.example.org/{z}/{x}.png",
        "https://a.org; script-src */{z}/{x}/{y}",
        "ftp://a.org/{z}/{x}/{y}",
        "//a.org/{z}/{x}/{y}",
        "https://*/{z}/{x}/{y}",
    ],
)
def test_an_address_that_could_loosen_the_policy_is_none(address):
    assert tile_origin(address) is None
    assert policy_with(address) == POLICY
