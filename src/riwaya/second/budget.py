"""How much a second reader may be asked: calls and tokens, counted before each call so that no limit is passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.model.proposal import SecondCall


class Budget:
    """What is left of the limits that the user gave."""

    def __init__(self, calls: int | None = None, tokens: int | None = None) -> None:
        self._calls, self._tokens = calls, tokens

    def allows(self, most_tokens: int) -> bool:
        """Whether a call may be made that takes at most so many tokens, question and answer together."""
        if self._calls is not None and self._calls < 1:
            return False
        return self._tokens is None or self._tokens >= most_tokens

    def spend(self, call: SecondCall, most_tokens: int) -> None:
        """Counts a call; one of which the server does not say what it took counts with the most it can have taken."""
        if self._calls is not None:
            self._calls -= 1
        if self._tokens is not None:
            told = (call.prompt_tokens, call.completion_tokens)
            self._tokens -= most_tokens if None in told else sum(one or 0 for one in told)
