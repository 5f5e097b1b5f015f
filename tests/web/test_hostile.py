"""Texts that try to be more than text: markup, scripts, direction marks, letters outside the first plane."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from riwaya.pipeline import read_into
from riwaya.store import Store
from tests.web.conftest import visiting
from tests.web.served import serve
from tests.web.visit import Visit, check_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from riwaya.pipeline import Analyzer

TITLE = "<script>document.title='x'</script> غارة على بلدة <img src=x onerror=alert(1)>"
TEXT = (
    "🙂🙂 قال ناشطون إن طائرات روسية قصفت مدينة إدلب أمس. </p><svg onload=alert(1)>\n"
    '"><a href="javascript:alert(1)">انقر</a> {{constructor}} \u202eمقلوب\u202c وقتل 12 مدنيا.'
)
OUTLET = "<b onmouseover=alert(1)>منبر</b>"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, analyzer: Analyzer) -> Iterator[str]:
    """The address of an app over one article that means no good."""
    folder: Path = tmp_path_factory.mktemp("hostile")
    article = {"id": "<i>a&b</i>", "outlet": OUTLET, "date": "2018-03-20", "title": TITLE, "text": TEXT}
    (folder / "hostile.jsonl").write_text(json.dumps(article), encoding="utf-8")
    with Store.open(folder / "hostile.db") as store:
        read_into(store, [folder / "hostile.jsonl"], analyzer)
    with serve("--store", str(folder / "hostile.db")) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, hostile: str) -> Iterator[Visit]:
    with visiting(browser, hostile) as visit:
        yield visit


def test_an_article_shows_its_markup_as_words_and_runs_none_of_it(visit: Visit):
    page = visit.open("/reader")
    page.locator("main table a").first.click()
    page.locator(".reading").wait_for()
    assert page.locator("h1").inner_text() == TITLE
    assert "\n".join(page.locator(".reading p[dir=auto]").all_inner_texts()) == TEXT
    assert page.locator("main img, main script, .reading a, main b").count() == 0
    check_page(visit)


def test_marks_behind_an_emoji_stand_at_their_words(visit: Visit):
    page = visit.open("/reader/%3Ci%3Ea%26b%3C%2Fi%3E")
    assert "قصفت" in page.locator(".reading .mark-events").all_inner_texts()


def test_overview_search_and_sources_run_nothing(visit: Visit):
    for path in ("/", "/search?q=إدلب", "/sources"):
        page = visit.open(path)
        assert (path, page.locator("main img, main b, main svg [onload]").count()) == (path, 0)
        check_page(visit)
