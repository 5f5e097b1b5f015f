"""A visit to the app: a page in one language, theme and width, and what must hold on every page."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from msgspec import Struct

from tests.web.tabs import give_back, take_tab

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
_RUN_AXE = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
_PREFERENCES = "riwaya.preferences"
_DEFAULT = {"digits": "latn", "textSize": "normal"}
_BARE = "/health"
_KEEP_ONLY = "([key, value]) => { localStorage.clear(); sessionStorage.clear(); localStorage.setItem(key, value) }"
HEIGHT = 900

Language = Literal["ar", "en"]
Theme = Literal["light", "dark"]
_OFTEN = (("ar", "light", 375), ("en", "dark", 1280))
LOOKS = (
    *_OFTEN,
    *(
        pytest.param(*look, marks=pytest.mark.thorough)
        for look in product(("ar", "en"), ("light", "dark"), (375, 1600))
        if look not in _OFTEN
    ),
)
"""Language, theme and width in which every page is looked at; beyond the first two in thorough runs."""


class Violation(Struct, frozen=True):
    """A rule of accessibility that a page breaks."""

    rule: str
    where: tuple[str, ...]


class Visit:
    """One tab of the browser, which knows nobody; notes every request to elsewhere, and every complaint.

    A visit that begins signs all others of its browser out: tabs share cookies and what pages keep.
    """

    def __init__(self, browser: Browser, address: str, *, language: Language, theme: Theme, width: int) -> None:
        self.address = address
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        self.page: Page = take_tab(browser)
        self._listeners: dict[Any, Callable[[Any], None]] = {
            "request": self._note_request,
            "pageerror": lambda error: self.complaints.append(str(error)),
            "console": self._note,
        }
        self._devtools = self.page.context.new_cdp_session(self.page)
        self._devtools.send("Page.enable")
        self.page.add_init_script = self._say_first  # type: ignore[method-assign]
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.page.emulate_media(media="null", color_scheme=theme, reduced_motion="reduce")
        self._begin_anew({**_DEFAULT, "language": language, "theme": theme})
        for event, listener in self._listeners.items():
            self.page.on(event, listener)

    def _begin_anew(self, preferences: dict[str, str]) -> None:
        """A browser that keeps nothing but preferences, on a page of the server that shows nothing."""
        self.page.context.clear_cookies()
        self.page.goto(self.address + _BARE)
        self.page.evaluate(_KEEP_ONLY, [_PREFERENCES, json.dumps(preferences)])

    def _say_first(self, script: str) -> None:
        """Runs a script before each page of this visit; Playwright's own way would go on in the visits behind it."""
        self._devtools.send("Page.addScriptToEvaluateOnNewDocument", {"source": script})

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "blob:", "data:")):
            self.foreign.append(request.url)

    def _note(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.complaints.append(said.text)

    def forget_files(self) -> None:
        """Has everything fetched anew, as on the first visit of all."""
        self._devtools.send("Network.clearBrowserCache")

    def open(self, path: str) -> Page:
        """Goes to a page and waits until it has its data."""
        self.page.goto(self.address + path)
        self.page.wait_for_selector("main h1")
        self.page.wait_for_load_state("networkidle")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Waits until nothing is fetched any more, and what was pale meanwhile is so no longer."""
        self.page.locator("[aria-busy=true]").first.wait_for(state="detached")
        self.page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")

    def violations(self) -> list[Violation]:
        """What axe finds on the page as it is now."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate(_RUN_AXE)
        return [
            Violation(rule=one["id"], where=tuple(" ".join(node["target"]) for node in one["nodes"])) for one in found
        ]

    def overflow(self) -> int:
        """Pixels by which the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))

    def close(self) -> None:
        """Ends the visit."""
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)
        self._devtools.detach()
        give_back(self.page)


def check_page(visit: Visit) -> None:
    """On every page axe finds nothing, nobody elsewhere is asked, the browser does not complain, nothing overflows."""
    visit.settle()
    assert (visit.violations(), visit.foreign, visit.complaints, visit.overflow()) == ([], [], [], 0)
