"""How a guest behaves: what robots.txt asks for, and a pause between requests to one host."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct
from protego import Protego

from riwaya.errors import FetchError

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_ROBOTS = 500 * 1024
"""Bytes that are read of a robots.txt (RFC 9309 asks for no less)."""
LONGEST_PAUSE_S = 30.0
DAY_S, RETRY_S = 86_400.0, 600.0


class Pace:
    """Waits so that one host is not asked too often."""

    def __init__(
        self,
        delay_s: float = 1.0,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._delay_s, self._clock, self._sleep = delay_s, clock, sleep
        self._next: dict[str, float] = {}

    def wait(self, host: str, delay_s: float | None = None) -> None:
        """Waits for the host's turn; a longer delay that it asks for is kept, up to 30 seconds."""
        pause = min(max(self._delay_s, delay_s or 0.0), LONGEST_PAUSE_S)
        now = self._clock()
        left = self._next.get(host, now) - now
        if left > 0:
            self._sleep(left)
        self._next[host] = max(now, self._next.get(host, now)) + pause


class _Rules(Struct, frozen=True):
    """What a host was found to ask for."""

    until: float
    """By the clock; then it is asked again."""
    found: Protego | None
    """None where it could not be had."""
    reason: str = ""


class Robots:
    """What hosts ask of programs; each robots.txt is asked for once a day, or ten minutes after it could not be had."""

    def __init__(
        self, fetch: Callable[[str], tuple[int, bytes]], agent: str, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`fetch` gives status and body of an address and raises FetchError where nothing answers."""
        self._fetch, self._agent, self._clock = fetch, agent, clock
        self._rules: dict[str, _Rules] = {}

    def check(self, url: str) -> float | None:
        """The delay in seconds that the host asks for, or None, where the address may be fetched.

        Raises:
            FetchError: it may not, or robots.txt cannot be had for a reason on the host's side (RFC 9309, 2.3.1.4).
        """
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        rules = self._rules.get(origin)
        if rules is None or self._clock() >= rules.until:
            rules = self._rules[origin] = self._ask(origin)
        if rules.found is None:
            raise FetchError(f"{url}: robots.txt cannot be had, so the host was left alone. {rules.reason}")
        if not rules.found.can_fetch(url, self._agent):
            raise FetchError(
                f"{url}: the host's robots.txt asks programs to stay away. Save the page and read the file."
            )
        delay = rules.found.crawl_delay(self._agent)
        return float(delay) if delay is not None else None

    def _ask(self, origin: str) -> _Rules:
        """The rules; all is allowed where there are none, and nothing where the host fails."""
        try:
            status, body = self._fetch(f"{origin}/robots.txt")
        except FetchError as error:
            return _Rules(self._clock() + RETRY_S, None, str(error))
        if status >= 500 or status == 429:
            return _Rules(self._clock() + RETRY_S, None, f"The server answered {status}. Try again later.")
        text = body[:MAX_ROBOTS].decode("utf-8", "replace") if status < 300 else ""
        return _Rules(self._clock() + DAY_S, Protego.parse(text))
