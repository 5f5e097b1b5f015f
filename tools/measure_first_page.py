"""Measure what the first page weighs and how soon it can be used: write the table of docs/explanation/serving.md.

`make first-page` after `make web`. A page can be used once its words stand there and it waits for nothing more
(`aria-busy`); the browser starts with nothing kept, on the machine of the server, which has its snapshot.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from tests.web.served import find_chromium, serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_PAGE = Path(__file__).parents[1] / "docs" / "explanation" / "serving.md"
_BEGIN, _END = "<!-- first page -->", "<!-- /first page -->"
_TIMES = 9
_CHOOSE = "localStorage.setItem('riwaya.preferences', JSON.stringify({language: '%s'}))"
_WAITING = "main [aria-busy=true]"
_USABLE = (
    "() => document.querySelector('main h1, main .lead') !== null && "
    f"document.querySelector('{_WAITING}') === null && performance.now()"
)
_WEIGHT = "performance.getEntries().reduce((sum, one) => sum + (one.transferSize ?? 0), 0)"


def measure(browser: Browser, address: str, language: str) -> tuple[float, float, float]:
    """Milliseconds until the first words, and until the page can be used; kilobytes that came."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page: Page = context.new_page()
        page.add_init_script(_CHOOSE % language)
        page.goto(address, wait_until="commit")
        usable = float(page.wait_for_function(_USABLE, polling=5).json_value())
        page.wait_for_load_state("networkidle")
        painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
        return float(painted), usable, float(page.evaluate(_WEIGHT)) / 1000


def main() -> None:
    """Prints the table and puts it into the page of the docs."""
    lines = ["| language | first words, ms | usable, ms | most of 9, ms | weight, kB |", "|---|---:|---:|---:|---:|"]
    with serve("--demo") as address, sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for language in ("ar", "en"):
            painted, usable, weight = zip(*(measure(browser, address, language) for _ in range(_TIMES)), strict=True)
            figures = median(painted), median(usable), max(usable), median(weight)
            lines.append(f"| {language} | {' | '.join(f'{one:.0f}' for one in figures)} |")
        browser.close()
    print("\n".join(lines))
    before, mark, rest = _PAGE.read_text("utf-8").partition(_BEGIN)
    if mark:
        _PAGE.write_text("\n".join([before + _BEGIN, *lines, _END]) + rest.partition(_END)[2], "utf-8")


if __name__ == "__main__":
    main()
