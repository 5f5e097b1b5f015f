from __future__ import annotations

import pytest

from riwaya.errors import EndpointError
from riwaya.second.endpoint import parse_endpoint, require_allowed


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1"),
        ("http://localhost:8000/v1/", "http://localhost:8000/v1"),
        ("http://[::1]:8000/v1/chat/completions", "http://[::1]:8000/v1"),
        ("http://127.8.9.1", "http://127.8.9.1:80"),
    ],
)
def test_a_loopback_address_is_this_machine(url, base):
    endpoint = parse_endpoint(url, "m")
    assert (endpoint.url, require_allowed(endpoint, may_leave=False)) == (base, endpoint)


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example.org/v1",
        "http://10.0.0.7:8000/v1",
        "http://0.0.0.0:8000/v1",
        "http://localhost.example.org/v1",
        "http://127.0.0.1.example.org/v1",
        "http://2130706433/v1",
        "http://[::ffff:10.0.0.7]/v1",
    ],
)
def test_another_machine_needs_the_flag(url):
    with pytest.raises(EndpointError, match="--send-text-to-second-reader"):
        require_allowed(parse_endpoint(url, "m"), may_leave=False)


def test_another_machine_is_asked_over_https_alone():
    there = parse_endpoint("https://api.example.org/v1", "m")
    assert require_allowed(there, may_leave=True) is there
    with pytest.raises(EndpointError, match="in the open"):
        require_allowed(parse_endpoint("http://10.0.0.7:8000/v1", "m"), may_leave=True)


@pytest.mark.parametrize(
    "url",
    ["http://me:sk-1@127.0.0.1/v1", "http://sk-1@127.0.0.1/v1", "https://h/v1?key=sk-1", "https://h/v1#sk-1"],
)
def test_a_key_in_an_address_is_refused_and_not_shown(url):
    with pytest.raises(EndpointError, match="RIWAYA_SECOND_KEY") as error:
        parse_endpoint(url, "m")
    assert "sk-1" not in str(error.value)


@pytest.mark.parametrize(
    "url", ["", "file:///etc/passwd", "ftp://127.0.0.1/v1", "127.0.0.1:80", "http://:80", "http://h:x/"]
)
def test_what_is_no_web_address_is_refused(url):
    with pytest.raises(EndpointError, match=r"no .*address"):
        parse_endpoint(url, "m")
