"""Pictures of every page of the web app over the sample accounts, for the docs; `make screens` after `make web`.

They are written to docs/images, with docs/reference/screens.md, which shows them.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
from msgspec import Struct
from playwright.sync_api import sync_playwright
from tests.web.served import serve
from tests.web.visit import Language, Theme, Visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_DOCS = Path(__file__).parents[1] / "docs"
_IMAGES, _PAGE = _DOCS / "images", _DOCS / "reference" / "screens.md"
_WIDE, _NARROW, _QUALITY = 1280, 375, 55
_DRAWN_MS = 1500


class Shot(Struct, frozen=True):
    """A page as one person sees it."""

    name: str
    path: str
    title: str
    language: Language = "ar"
    theme: Theme = "light"
    width: int = _WIDE


def shots(happening: str, article: str) -> tuple[Shot, ...]:
    """All that are taken, of a happening that several outlets tell and of an article."""
    return (
        Shot("overview", "/", "Overview"),
        Shot("overview-en", "/", "Overview, in English, dark", "en", "dark"),
        Shot("reader", f"/reader/{article}", "Reader: marks, margin notes, chains of attribution"),
        Shot("reader-narrow", f"/reader/{article}", "Reader on a small screen", width=_NARROW),
        Shot("actors", "/actors", "Actors"),
        Shot("actor", "/actors/isis", "An actor: names by outlet, roles, who does what to whom", "en"),
        Shot("events", "/events", "Events: list, timeline and map are one selection"),
        Shot("places", "/places", "Places", "en"),
        Shot("place", "/places/aleppo", "A place"),
        Shot("claims", "/claims", "Claims: only figures that compare share an axis"),
        Shot("accounts", f"/accounts?event={happening}", "Accounts side by side"),
        Shot("accounts-narrow", f"/accounts?event={happening}", "Accounts on a small screen", width=_NARROW),
        Shot("review", "/review", "Review: one decision at a time"),
        Shot("search", "/search?q=حصار", "Search"),
        Shot("sources", "/sources", "Sources", "en"),
        Shot("upload", "/upload", "Adding articles"),
        Shot("help", "/help/plover", "Help: what every code means"),
        Shot("settings", "/settings", "Settings", "en"),
    )


def take(browser: Browser, address: str, shot: Shot) -> None:
    """One picture, of the upper part of the page."""
    visit = Visit(browser, address, language=shot.language, theme=shot.theme, width=shot.width)
    page = visit.open(shot.path)
    page.wait_for_timeout(_DRAWN_MS)
    page.screenshot(path=_IMAGES / f"{shot.name}.jpg", type="jpeg", quality=_QUALITY)
    visit.close()


def main() -> None:
    """Takes all of them and writes the page."""
    _IMAGES.mkdir(exist_ok=True)
    with serve("--demo") as address, sync_playwright() as engine:
        rows = httpx.get(f"{address}/api/v1/clusters?order=tellers&limit=1", timeout=30).json()["rows"]
        articles = httpx.get(f"{address}/api/v1/articles?limit=1", timeout=30).json()["rows"]
        taken = shots(rows[0]["id"], articles[0]["id"])
        browser = engine.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for shot in taken:
            take(browser, address, shot)
            print(shot.name, flush=True)
        browser.close()
    lines = [
        "# What it looks like",
        "",
        "The sample accounts in `riwaya serve --demo`; pictures by `make screens`.",
        "",
    ]
    lines += [
        line for shot in taken for line in (f"## {shot.title}", f"![{shot.title}](../images/{shot.name}.jpg)", "")
    ]
    _PAGE.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
