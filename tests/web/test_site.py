"""The site of the documentation, as `make site` builds it and as it is read: without a server, in two languages."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
NARROW = {"width": 375, "height": 800}
LOADED = re.compile(r"<(?!a\s)\w+[^>]*\s(?:src|srcset|href|data)=[\"']?(?:https?:)?//[^>]*>|url\([\"']?(?:https?:)?//")


@pytest.fixture(scope="module")
def site() -> Path:
    """The folder of the site, built anew; what the builder warns of ends it."""
    command = [sys.executable, ROOT / "tools" / "build_site.py"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return ROOT / "build" / "site"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def found(page: Page, words: str) -> str:
    """What the search shows for words that are typed."""
    page.locator(".md-search__button").click()
    page.keyboard.type(words)
    page.get_by_role("option").first.wait_for()
    return "\n".join(page.get_by_role("option").all_inner_texts())


def test_no_page_loads_anything_from_elsewhere(site):
    texts = {path: path.read_text("utf-8") for path in [*site.rglob("*.html"), *site.rglob("*.css")]}
    assert len(texts) > 40
    assert {str(path): hit[0] for path, text in texts.items() if (hit := LOADED.search(text))} == {}


def test_pages_that_are_opened_as_files_ask_nobody_and_search_in_both_languages(site, page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "ar" / "index.html").as_uri())
    assert "المخزن" in found(page, "مخزن")
    page.goto((site / "index.html").as_uri())
    assert "Verdicts" in found(page, "verdict")
    assert [url for url in asked if not url.startswith(site.as_uri())] == []


def test_arabic_pages_run_from_right_to_left_with_labels_in_arabic(site, page):
    page.goto((site / "ar" / "index.html").as_uri())
    assert (page.locator("body").get_attribute("dir"), page.locator("html").get_attribute("lang")) == ("rtl", "ar")
    page.goto((site / "index.html").as_uri())
    assert (page.locator("body").get_attribute("dir"), page.locator("html").get_attribute("lang")) == ("ltr", "en")


@pytest.mark.parametrize(
    "name", ["index", "ar/index", "reference/accounts-afrin", "explanation/events", "reference/cli"]
)
def test_no_page_scrolls_sideways_on_a_telephone(site, page, name):
    page.set_viewport_size(NARROW)
    page.goto((site / f"{name}.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_arabic_quotations_on_english_pages_stand_apart_and_code_stays_as_it_is(site):
    pages = {path.stem: path.read_text("utf-8") for path in (site / "explanation").glob("*.html")}
    assert all("<bdi>«" in pages[name] for name in ("events", "attribution", "pitfalls"))
    assert not any(re.search(r"<code[^>]*>[^<]*(?:<bdi>|&lt;bdi)", text) for text in pages.values())


def test_notebooks_are_pages_with_their_pictures(site):
    page = (site / "notebooks" / "naming.html").read_text("utf-8")
    pictures = re.findall(r'<img alt="[^"]+" src="([^"]+[.]svg)"', page)
    assert pictures
    assert all((site / "notebooks" / name).is_file() for name in pictures)


def test_every_page_of_docs_is_in_the_navigation():
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    listed = {page for page in entries(settings["nav"]) if not page.startswith("repository/")}
    pages = [*ROOT.glob("docs/**/*.md"), *(path.with_suffix(".md") for path in ROOT.glob("docs/notebooks/*.ipynb"))]
    assert listed == {str(page.relative_to(ROOT / "docs")) for page in pages}


def entries(part: object) -> Iterator[str]:
    """The pages that a part of the navigation names."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, list):
        for one in part:
            yield from entries(one)
    elif isinstance(part, dict):
        yield from entries(list(part.values()))
