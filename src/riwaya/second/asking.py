"""A question to a second reader until it is answered: other forms of request, patience, limits."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from riwaya.model.proposal import CallOutcome, SecondCall

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from riwaya.second.budget import Budget
    from riwaya.second.client import Reply, SecondClient

MOST_TOKENS = 6000
"""Of one answer."""
ATTEMPTS = 4
LONGEST_PAUSE_S = 60.0
_PAUSE_S = 1.0
_NOT_SO = frozenset({400, 422})
"""The server does not know a field of the request."""
_TOO_LONG = 413
_LATER = frozenset({408, 429, 500, 502, 503, 504})
_PATIENT = frozenset({CallOutcome.TIMED_OUT, CallOutcome.BROKEN})
_MOST_MALFORMED = 2
_OVERHEAD_TOKENS = 200
"""For what servers put round messages."""


class Asked(Struct, frozen=True, kw_only=True):
    """What came of a question."""

    text: str | None
    """None: no usable answer."""
    is_truncated: bool = False
    """The answer did not fit, or the question: half of it may."""
    is_spent: bool = False
    """The limits do not allow to ask at all, or again."""
    is_hopeless: bool = False
    """No other question will be answered either: no such model, no right to ask it, an address that leads elsewhere."""
    detail: str = ""
    calls: tuple[SecondCall, ...] = ()


class Asker:
    """Asks one second reader; what it has learnt of the server it keeps."""

    def __init__(
        self,
        client: SecondClient,
        budget: Budget,
        *,
        schema: Mapping[str, Any],
        pause_s: float = _PAUSE_S,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Nothing is asked yet.

        Args:
            client: sends requests.
            budget: what is left of the limits.
            schema: JSON Schema of answers, for servers that keep to one.
            pause_s: before the second attempt; it doubles with each further one.
            sleep: waits.
        """
        self._client, self._budget = client, budget
        self._forms = list(_forms(schema))
        self._pause_s, self._sleep = pause_s, sleep

    def ask(self, messages: list[dict[str, str]], *, sentences: int, is_usable: Callable[[str], bool]) -> Asked:
        """Asks until there is an answer that can be used, or no hope of one.

        Args:
            messages: the question.
            sentences: how many it carries.
            is_usable: whether an answer has the form that was asked for.
        """
        calls: list[SecondCall] = []
        malformed = tries = 0
        most_tokens = MOST_TOKENS + _OVERHEAD_TOKENS + sum(len(one["content"].encode()) for one in messages)
        while True:
            if not self._budget.allows(most_tokens):
                return Asked(text=None, is_spent=True, detail="the limit is reached", calls=tuple(calls))
            tries += 1
            reply = self._client.ask(messages, self._forms[0], attempt=tries, sentences=sentences)
            self._budget.spend(reply.call, most_tokens)
            call = reply.call
            if reply.text is not None and not is_usable(reply.text):
                call = _malformed(call)
            calls.append(call)
            malformed += call.outcome is CallOutcome.MALFORMED
            if call.outcome is CallOutcome.ANSWERED:
                return Asked(text=reply.text, calls=tuple(calls))
            if call.status in _NOT_SO and len(self._forms) > 1:
                del self._forms[0]
                tries -= 1
                continue
            wait = self._wait(call, reply.retry_after_s, tries, malformed)
            if wait is None:
                return _given_up(call, reply, tuple(calls))
            self._sleep(wait)

    def _wait(self, call: SecondCall, asked_s: float | None, tries: int, malformed: int) -> float | None:
        """Seconds until the next attempt; None: there is none."""
        if call.outcome is CallOutcome.MALFORMED:
            return 0.0 if malformed < _MOST_MALFORMED else None
        is_later = call.outcome in _PATIENT or call.status in _LATER
        if not is_later or tries >= ATTEMPTS:
            return None
        wait = asked_s if asked_s is not None else self._pause_s * 2 ** (tries - 1)
        return wait if wait <= LONGEST_PAUSE_S else None


def _forms(schema: Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
    """Fields of a request, those of the most exact one first; the last two are for models that fix the temperature."""
    strict = {"type": "json_schema", "json_schema": {"name": "records", "strict": True, "schema": dict(schema)}}
    some_json = {"type": "json_object"}
    steady: dict[str, Any] = {"temperature": 0, "max_tokens": MOST_TOKENS}
    bare: dict[str, Any] = {"max_completion_tokens": MOST_TOKENS}
    return (
        {**steady, "response_format": strict},
        {**steady, "response_format": some_json},
        steady,
        {**bare, "response_format": some_json},
        bare,
    )


def _malformed(call: SecondCall) -> SecondCall:
    return replace(call, outcome=CallOutcome.MALFORMED)


def _given_up(call: SecondCall, reply: Reply, calls: tuple[SecondCall, ...]) -> Asked:
    """Why there is no answer. A refusal that is not for a while holds for all questions."""
    is_too_long = call.status == _TOO_LONG
    is_refused = call.outcome is CallOutcome.REFUSED and call.status not in _LATER and not is_too_long
    waits_too_long = reply.retry_after_s is not None and reply.retry_after_s > LONGEST_PAUSE_S
    detail = reply.detail or "an answer that is not the JSON asked for"
    if waits_too_long:
        detail = f"{detail}, and is to be asked again after {reply.retry_after_s:.0f} s"
    return Asked(
        text=None,
        is_truncated=call.outcome is CallOutcome.TRUNCATED or is_too_long,
        is_hopeless=is_refused or waits_too_long,
        detail=detail,
        calls=calls,
    )
