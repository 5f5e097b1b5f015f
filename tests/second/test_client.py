"""Over real sockets: what is sent to a second reader, and what each way of answering badly becomes."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from riwaya.errors import EndpointError, MissingExtraError
from riwaya.model.proposal import CallOutcome
from riwaya.second import client as client_module
from riwaya.second.client import SecondClient
from riwaya.second.endpoint import parse_endpoint
from riwaya.second.transport import MOST_BYTES
from tests.second.server import body, cut_off, drip, hang, says, serving, status

KEY = "sk-very-secret"
MESSAGES = [{"role": "system", "content": "ask"}, {"role": "user", "content": "قصفت"}]


def ask(server, *, key=None, timeout_s=5.0, extra=None):
    with SecondClient(parse_endpoint(server.url, "m"), key, timeout_s=timeout_s) as client:
        return client.ask(MESSAGES, extra or {}, attempt=1, sentences=1)


@pytest.mark.parametrize(
    ("step", "outcome", "code"),
    [
        (says("{}"), CallOutcome.ANSWERED, 200),
        (says("{", reason="length"), CallOutcome.TRUNCATED, 200),
        (says(None), CallOutcome.MALFORMED, 200),
        (says(""), CallOutcome.MALFORMED, 200),
        (body(b"<html><body>Sign in</body></html>", Content_Type="text/html"), CallOutcome.MALFORMED, 200),
        (body(b'{"choices": []}'), CallOutcome.MALFORMED, 200),
        (body(b"[" * 200_000), CallOutcome.MALFORMED, 200),
        (body(b'{"answer": "' + b"x" * (MOST_BYTES + 1) + b'"}'), CallOutcome.TOO_LARGE, None),
        (body(gzip.compress(b" " * 50_000_000), Content_Encoding="gzip"), CallOutcome.TOO_LARGE, None),
        (status(429), CallOutcome.THROTTLED, 429),
        (status(401), CallOutcome.REFUSED, 401),
        (status(500), CallOutcome.REFUSED, 500),
        (cut_off, CallOutcome.BROKEN, None),
    ],
)
def test_each_way_to_answer_has_its_outcome(step, outcome, code):
    with serving(step) as server:
        reply = ask(server)
    assert (reply.call.outcome, reply.call.status, reply.text) == (
        outcome,
        code,
        "{}" if outcome is CallOutcome.ANSWERED else None,
    )


@pytest.mark.parametrize("step", [hang, drip])
def test_an_answer_that_does_not_come_ends_with_the_time_for_it(step):
    with serving(step) as server:
        reply = ask(server, timeout_s=0.3)
    assert reply.call.outcome is CallOutcome.TIMED_OUT
    assert reply.call.seconds < 3


def test_nobody_there_is_a_broken_call():
    with serving(says("{}")) as server:
        pass
    assert ask(server).call.outcome is CallOutcome.BROKEN


def test_a_redirect_is_not_followed():
    with serving(says("{}")) as other, serving(status(307, Location=f"{other.url}/chat/completions")) as server:
        reply = ask(server)
    assert (reply.call.outcome, reply.call.status, other.sent) == (CallOutcome.REFUSED, 307, [])


def test_a_request_says_nothing_of_this_machine_and_asks_no_proxy(monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_API_KEY", "OPENAI_CUSTOM_HEADERS"):
        monkeypatch.setenv(name, "x-other: secret")
    with serving(says("{}")) as server:
        ask(server, extra={"temperature": 0})
    (sent,) = server.sent
    assert set(sent.headers) - {"connection"} == {
        "host", "accept", "content-type", "content-length", "user-agent", "accept-encoding",
    }  # fmt: skip
    assert sent.fields == {"model": "m", "messages": MESSAGES, "temperature": 0}
    assert (sent.path, sent.headers["user-agent"].partition("/")[0]) == ("/v1/chat/completions", "riwaya")


def test_the_key_goes_into_its_header_and_nowhere_else():
    with serving(says("{}")) as server:
        reply = ask(server, key=KEY)
    (sent,) = server.sent
    assert sent.headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in sent.body + sent.path + repr(reply)


def test_tokens_are_those_that_the_server_tells_where_they_can_be():
    counts = []
    for usage in ({"prompt_tokens": 7, "completion_tokens": 3}, None, {"prompt_tokens": -5, "completion_tokens": 1e9}):
        with serving(says("{}", usage=usage)) as server:
            call = ask(server).call
        counts.append((call.prompt_tokens, call.completion_tokens))
    assert counts == [(7, 3), (None, None), (None, None)]


@pytest.mark.parametrize(("header", "seconds"), [("3", 3), ("0.5", 0.5), ("-4", 0), ("soon", None), ("nan", None)])
def test_how_long_a_server_asks_to_wait_is_read(header, seconds):
    with serving(status(429, Retry_After=header)) as server:
        assert ask(server).retry_after_s == seconds


def test_a_time_to_wait_for_may_be_a_date():
    with serving(
        status(503, Retry_After=format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True))
    ) as it:
        assert 25 < ask(it).retry_after_s <= 30


def test_what_no_header_can_hold_is_no_key_and_is_not_shown():
    with pytest.raises(EndpointError) as error:
        SecondClient(parse_endpoint("http://127.0.0.1:9/v1", "m"), "sk-1\nX: y")
    assert "sk-1" not in str(error.value)


def test_without_its_package_the_extra_is_named(monkeypatch):
    monkeypatch.setattr(client_module, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match=r"riwaya\[llm\]"):
        SecondClient(parse_endpoint("http://127.0.0.1:9/v1", "m"), None)
