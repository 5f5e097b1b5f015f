"""Pictures of every page of the web app over the sample accounts, for the docs; `make screens` after `make web`.

They are written to docs/images, with docs/reference/screens.md, which shows them.
"""

from __future__ import annotations

import base64
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import msgspec.yaml
from msgspec import Struct
from playwright.sync_api import sync_playwright
from tests.web.served import find_chromium, serve
from tests.web.visit import Language, Theme, Visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

_SCREENS = Path(__file__).with_name("screens.yaml")
_DOCS = Path(__file__).parents[1] / "docs"
_IMAGES, _PAGE = _DOCS / "images", _DOCS / "reference" / "screens.md"
_WIDE, _NARROW = 1280, 375
_MOST_HIGH = 1250
"""Pixels of a page that are shown at most."""
_QUALITY = 55
_DRAWN_MS = 1500
_ARTICLE = "ex-khan-nida"
_LEAD = (
    "The sample accounts in `riwaya serve --demo`, in Arabic and English; pictures by `make screens`. "
    "[What the pages do](../how-to/review-in-the-browser.md)."
)


class Screen(Struct, frozen=True, forbid_unknown_fields=True):
    """A page of the app and what is to be seen there (`tools/screens.yaml`)."""

    name: str
    path: str
    title: str
    seen: str
    english: Theme = "light"
    narrow: bool = False


class Shot(Struct, frozen=True):
    """A picture of a screen as one person sees it."""

    screen: Screen
    language: Language
    theme: Theme
    width: int
    label: str

    @property
    def file(self) -> str:
        """Its name in docs/images."""
        narrow = "-narrow" if self.width == _NARROW else ""
        return f"{self.screen.name}-{self.language}{narrow}.webp"


def read_screens() -> list[Screen]:
    """All that are shown, from `tools/screens.yaml`."""
    return msgspec.yaml.decode(_SCREENS.read_bytes(), type=list[Screen])


def shots(screen: Screen) -> Iterator[Shot]:
    """Its pictures: Arabic, English, and Arabic on a small screen where that shows something."""
    yield Shot(screen, "ar", "light", _WIDE, "Arabic")
    yield Shot(screen, "en", screen.english, _WIDE, "English")
    if screen.narrow:
        yield Shot(screen, "ar", "light", _NARROW, "Arabic, 375 px")


def take(browser: Browser, address: str, shot: Shot, names: dict[str, str]) -> None:
    """One picture, of the upper part of the page; `names` fill what its path leaves open."""
    visit = Visit(browser, address, language=shot.language, theme=shot.theme, width=shot.width)
    page = visit.open(shot.screen.path.format(**names))
    page.wait_for_timeout(_DRAWN_MS)
    (_IMAGES / shot.file).write_bytes(_picture(page, shot.width))
    visit.close()


def _picture(page: Page, width: int) -> bytes:
    """The upper part of a page as WebP, which only the protocol of Chromium writes."""
    high = int(page.evaluate("document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": width, "height": min(high, _MOST_HIGH), "scale": 1}
    asked = {"format": "webp", "quality": _QUALITY, "captureBeyondViewport": True, "clip": clip}
    return base64.b64decode(page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)["data"])


def write_page(screens: list[Screen]) -> None:
    """The page of the docs that shows them."""
    lines = [
        "# What it looks like",
        "",
        _LEAD,
        "",
    ]
    for screen in screens:
        pictures = list(shots(screen))
        heads = [shot.label for shot in pictures]
        images = [f"![{screen.title}, {shot.label}](../images/{shot.file})" for shot in pictures]
        lines += [f"## {screen.title}", "", screen.seen, "", _row(heads), _row(["---"] * len(heads)), _row(images), ""]
    _PAGE.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def find_names(address: str) -> dict[str, str]:
    """The happening that most outlets tell, and an event of the article that is read."""
    happenings = httpx.get(f"{address}/api/v1/clusters?order=tellers&limit=1", timeout=30).json()["rows"]
    reading = httpx.get(f"{address}/api/v1/articles/{_ARTICLE}/reading", timeout=30).json()
    return {"happening": happenings[0]["id"], "record": reading["analysis"]["events"][0]["id"]}


def main() -> None:
    """Takes all of them and writes the page."""
    screens = read_screens()
    shutil.rmtree(_IMAGES, ignore_errors=True)
    _IMAGES.mkdir()
    with serve("--demo") as address, sync_playwright() as engine:
        names = find_names(address)
        browser = engine.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for shot in (shot for screen in screens for shot in shots(screen)):
            take(browser, address, shot, names)
            print(shot.file, flush=True)
        browser.close()
    write_page(screens)


if __name__ == "__main__":
    main()
