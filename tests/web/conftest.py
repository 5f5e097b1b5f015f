"""A browser on the machine, and the app that it visits."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytest.register_assert_rewrite("tests.web.visit")
from tests.web.served import find_chromium, serve  # noqa: E402
from tests.web.visit import AXE, Language, Theme, Visit  # noqa: E402

BUNDLE = Path(__file__).parents[2] / "src" / "riwaya" / "web" / "index.html"
WIDE = 1280
NOBODY_ELSE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""Has the browser find no server but ours."""


class Visits(Protocol):
    """Makes visits, which end with the test."""

    def __call__(self, *, language: Language = "ar", theme: Theme = "light", width: int = WIDE) -> Visit: ...


def _lack(reason: str) -> None:
    """Skips on a user's machine, fails on the build machine."""
    (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)


def require_bundle() -> None:
    """Skips, or fails, where the pages are not built."""
    if not BUNDLE.is_file() or not AXE.is_file():
        _lack("the web app is not built: make web")


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the app over the sample accounts is."""
    require_bundle()
    with serve("--demo") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, once for all tests of a worker."""
    playwright = pytest.importorskip("playwright.sync_api", reason="part of the dev extra")
    found = find_chromium()
    if found is None:
        _lack("no Chromium: apt install chromium")
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=found, args=["--no-sandbox", NOBODY_ELSE])
        yield browser
        browser.close()


@contextmanager
def visiting(
    browser: Browser, address: str, *, language: Language = "ar", theme: Theme = "light", width: int = WIDE
) -> Iterator[Visit]:
    """One visit, which ends with the block."""
    visit = Visit(browser, address, language=language, theme=theme, width=width)
    yield visit
    visit.close()


@pytest.fixture
def visits(browser: Browser, address: str) -> Iterator[Visits]:
    """Visits in any language, theme and width."""
    made: list[Visit] = []

    def visit(*, language: Language = "ar", theme: Theme = "light", width: int = WIDE) -> Visit:
        made.append(Visit(browser, address, language=language, theme=theme, width=width))
        return made[-1]

    yield visit
    for one in made:
        one.close()
