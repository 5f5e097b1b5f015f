"""One request to a second reader and how it ended, through the client `openai`, which is loaded only here."""

from __future__ import annotations

import email.utils
import math
from datetime import UTC, datetime
from importlib.util import find_spec
from time import monotonic
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from riwaya import __version__
from riwaya.errors import EndpointError, MissingExtraError
from riwaya.judgements.making import now
from riwaya.model.proposal import CallOutcome, SecondCall
from riwaya.second.endpoint import KEY_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.second.endpoint import Endpoint

TIMEOUT_S = 180.0
_NO_KEY = "none"
_MOST_TOKENS = 10_000_000
_THROTTLED = 429
_AT_LIMIT = "length"


class Reply(Struct, frozen=True, kw_only=True):
    """What came of one request."""

    call: SecondCall
    text: str | None = None
    """What the model wrote; None where there is nothing to read."""
    retry_after_s: float | None = None
    """How long the server asks to wait."""
    detail: str = ""
    """What happened, for people; never a word of what the server said."""


class _Message(Struct):
    content: str | None = None


class _Choice(Struct):
    message: _Message
    finish_reason: str | None = None


class _Usage(Struct):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class _Completion(Struct):
    choices: list[_Choice]
    usage: _Usage | None = None


_decoder = msgspec.json.Decoder(_Completion)


class SecondClient:
    """Asks one model; use as a context manager."""

    def __init__(self, endpoint: Endpoint, key: str | None, *, timeout_s: float = TIMEOUT_S) -> None:
        """Nothing is sent yet.

        Raises:
            MissingExtraError: `openai` is not installed.
            EndpointError: a key that no header can hold.
        """
        if find_spec("openai") is None or find_spec("httpx2") is None:
            raise MissingExtraError("openai", "llm")
        if key is not None and not (key.isascii() and key.isprintable() and key.strip() == key):
            raise EndpointError(f"what {KEY_VARIABLE} holds is no key: it has letters that no key has, or spaces.")
        import openai

        from riwaya.second.transport import AnswerTooLargeError, make_http_client

        self.endpoint = endpoint
        self._api, self._too_large = openai, AnswerTooLargeError
        agent = f"riwaya/{__version__}"
        self._http = make_http_client(timeout_s=timeout_s, has_key=key is not None, agent=agent)
        self._client = openai.OpenAI(
            api_key=key or _NO_KEY, base_url=endpoint.url, http_client=self._http, max_retries=0, timeout=timeout_s
        )

    def __enter__(self) -> SecondClient:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def ask(self, messages: list[dict[str, str]], extra: Mapping[str, Any], *, attempt: int, sentences: int) -> Reply:
        """Sends one request; whatever happens becomes a reply.

        Args:
            messages: the question.
            extra: further fields of the request.
            attempt: which one this is, from 1.
            sentences: how many the question carries, for the log.
        """
        asked, api = _Asked(attempt, sentences), self._api
        create: Any = self._client.chat.completions.with_raw_response.create
        try:
            answer = create(model=self.endpoint.model, messages=messages, extra_body=dict(extra))
        except api.APIStatusError as error:
            outcome = CallOutcome.THROTTLED if error.status_code == _THROTTLED else CallOutcome.REFUSED
            wait = _retry_after(error.response.headers.get("retry-after"))
            return asked.reply(outcome, error.status_code, f"status {error.status_code}", retry_after_s=wait)
        except api.APITimeoutError:
            return asked.reply(CallOutcome.TIMED_OUT, None, "no answer in time")
        except self._too_large:
            return asked.reply(CallOutcome.TOO_LARGE, None, "an answer longer than Riwaya reads, or a packed one")
        except api.APIConnectionError as error:
            return asked.reply(CallOutcome.BROKEN, None, f"no whole answer ({type(error.__cause__).__name__})")
        return _read(answer.http_response.content, answer.http_response.status_code, asked)


class _Asked:
    """A request under way."""

    def __init__(self, attempt: int, sentences: int) -> None:
        self._at, self._began = now(), monotonic()
        self._attempt, self._sentences = attempt, sentences

    def reply(
        self,
        outcome: CallOutcome,
        status: int | None,
        detail: str = "",
        *,
        usage: _Usage | None = None,
        text: str | None = None,
        retry_after_s: float | None = None,
    ) -> Reply:
        """How it ended."""
        call = SecondCall(
            at=self._at,
            outcome=outcome,
            status=status,
            attempt=self._attempt,
            sentences=self._sentences,
            seconds=round(monotonic() - self._began, 3),
            prompt_tokens=_counted(usage.prompt_tokens) if usage is not None else None,
            completion_tokens=_counted(usage.completion_tokens) if usage is not None else None,
        )
        return Reply(call=call, detail=detail, text=text, retry_after_s=retry_after_s)


def _read(body: bytes, status: int, asked: _Asked) -> Reply:
    """What a good answer holds."""
    try:
        completion = _decoder.decode(body)
    except (msgspec.DecodeError, RecursionError):
        return asked.reply(CallOutcome.MALFORMED, status, "no answer of an OpenAI-compatible server")
    choice, usage = completion.choices[0] if completion.choices else None, completion.usage
    if choice is not None and choice.finish_reason == _AT_LIMIT:
        return asked.reply(CallOutcome.TRUNCATED, status, "an answer cut off at its limit", usage=usage)
    if choice is None or not choice.message.content:
        return asked.reply(CallOutcome.MALFORMED, status, "an empty answer", usage=usage)
    return asked.reply(CallOutcome.ANSWERED, status, usage=usage, text=choice.message.content)


def _counted(tokens: int | None) -> int | None:
    """A count that can be one."""
    return tokens if tokens is not None and 0 <= tokens <= _MOST_TOKENS else None


def _retry_after(header: str | None) -> float | None:
    """Seconds that a server asks to wait, as a number or a date (RFC 9110, 10.2.3); None: nothing of use."""
    if header is None:
        return None
    try:
        seconds = float(header)
    except ValueError:
        return _until(header)
    return max(0.0, seconds) if math.isfinite(seconds) else None


def _until(header: str) -> float | None:
    try:
        until = email.utils.parsedate_to_datetime(header)
    except ValueError:
        return None
    until = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
