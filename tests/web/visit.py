"""A visit to the app: a page in one language, theme and width, and what must hold on every page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
_RUN_AXE = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
_PREFERENCES = "riwaya.preferences"
_DEFAULT = {"digits": "latn", "textSize": "normal"}
HEIGHT = 900

Language = Literal["ar", "en"]
Theme = Literal["light", "dark"]


class Violation(Struct, frozen=True):
    """A rule of accessibility that a page breaks."""

    rule: str
    where: tuple[str, ...]


class Visit:
    """One browser context; it blocks and notes every request to elsewhere, and every complaint of the browser."""

    def __init__(self, browser: Browser, address: str, *, language: Language, theme: Theme, width: int) -> None:
        self.address = address
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        scheme: Theme = theme
        self._context: BrowserContext = browser.new_context(
            viewport={"width": width, "height": HEIGHT}, color_scheme=scheme, reduced_motion="reduce"
        )
        kept = json.dumps({**_DEFAULT, "language": language, "theme": theme})
        self._context.add_init_script(
            f"localStorage.getItem('{_PREFERENCES}') ?? localStorage.setItem('{_PREFERENCES}', {json.dumps(kept)})"
        )
        self._context.route("**/*", self._let_through)
        self.page: Page = self._context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda said: self._note(said.type, said.text))

    def _let_through(self, route: Route, request: Request) -> None:
        if request.url.startswith((self.address, "blob:", "data:")):
            route.continue_()
            return
        self.foreign.append(request.url)
        route.abort()

    def _note(self, kind: str, text: str) -> None:
        if kind == "error":
            self.complaints.append(text)

    def open(self, path: str) -> Page:
        """Goes to a page and waits until it has its data."""
        self.page.goto(self.address + path)
        self.page.wait_for_selector("main h1")
        self.page.wait_for_load_state("networkidle")
        return self.page

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
        self._context.close()


def check_page(visit: Visit) -> None:
    """On every page axe finds nothing, nobody elsewhere is asked, the browser does not complain, nothing overflows."""
    assert (visit.violations(), visit.foreign, visit.complaints, visit.overflow()) == ([], [], [], 0)
