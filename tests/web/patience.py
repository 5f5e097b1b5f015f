"""Waiting for a page: its Content-Security-Policy forbids Playwright's own functions that wait for an expression."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

_MOST_S, _STEP_MS = 30.0, 50


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Comes back when something holds.

    Raises:
        AssertionError: it did not for half a minute.
    """
    deadline = time.monotonic() + _MOST_S
    while not holds():
        assert time.monotonic() < deadline, f"{page.url} did not come to it"
        page.wait_for_timeout(_STEP_MS)
