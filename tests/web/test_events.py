"""Events: list, timeline and map are one selection; each row leads to its words and to its accounts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.web.patience import until
from tests.web.visit import LOOKS, check_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.web.conftest import Visits

AFRIN = re.compile("Afrin$")
NO_WEBGL = """
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest);
  };
"""


def _told(page: Page) -> int:
    """Events of the list, as its heading counts them."""
    return int(re.sub(r"\D", "", page.locator(".list h2").inner_text()))


def _rows(page: Page) -> int:
    return page.locator(".list li").count()


@pytest.mark.parametrize(("language", "theme", "width"), LOOKS)
def test_the_page_is_sound_in_both_languages_and_themes(visits: Visits, language, theme, width):
    visit = visits(language=language, theme=theme, width=width)
    page = visit.open("/events")
    page.wait_for_selector(".canvas.ready", timeout=60_000)
    assert _rows(page) > 0
    check_page(visit)


def test_a_place_of_the_list_narrows_the_rows_and_is_told_in_words(visits: Visits):
    page = visits(language="en").open("/events")
    everything = _told(page)
    page.locator("aside").get_by_role("link", name=AFRIN).click()
    until(page, lambda: _told(page) != everything)
    count = int(page.locator("aside li", has=page.get_by_role("link", name=AFRIN)).locator("bdi").last.inner_text())
    assert (_told(page), page.locator("p.chosen").inner_text().split("\n")[0][:6]) == (count, "Chosen")
    assert "at=afrin" in page.url


def test_choosing_a_place_again_lets_it_go(visits: Visits):
    page = visits(language="en").open("/events?at=afrin")
    page.locator("aside").get_by_role("link", name=AFRIN).click()
    page.wait_for_url(lambda url: "at=" not in url)


def test_a_mark_on_the_map_chooses_its_place(visits: Visits):
    page = visits(language="en").open("/events")
    page.wait_for_selector(".canvas.ready", timeout=60_000)
    page.locator(".canvas a", has_text="Shayrat").click()
    page.wait_for_selector("p.chosen")
    assert "at=shayrat" in page.url
    page.wait_for_selector(".canvas a.chosen")


def test_a_bar_narrows_the_list_to_its_days(visits: Visits):
    page = visits(language="en").open("/events")
    bar = page.locator("svg[role=group] a").last
    told = int(re.findall(r": (\d+)", bar.get_attribute("aria-label") or "")[0])
    bar.focus()
    page.keyboard.press("Enter")
    until(page, lambda: _told(page) == told)
    assert "from=" in page.url
    assert "until=" in page.url


def test_dragging_over_the_timeline_chooses_all_bars_on_the_way(visits: Visits):
    page = visits(language="en").open("/events")
    everything = _told(page)
    box = page.locator("svg[role=group]").first.bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] - 20, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, middle, steps=5)
    page.mouse.up()
    page.wait_for_selector("p.chosen")
    until(page, lambda: 0 < _told(page) < everything)


def test_a_type_narrows_and_is_let_go_by_all_types(visits: Visits):
    page = visits(language="en").open("/events")
    everything = _told(page)
    page.locator(".types").get_by_role("button", name=re.compile("^accuse")).click()
    until(page, lambda: _told(page) < everything)
    page.wait_for_url(lambda url: url.endswith("?type=ACCUSE"))
    page.get_by_role("button", name="All types").click()
    page.wait_for_url(lambda url: "?" not in url)


def test_a_row_opens_the_reader_at_its_words(visits: Visits):
    page = visits(language="en").open("/events")
    words = page.locator(".list li").first.locator("mark").inner_text()
    page.locator(".list li").first.locator("blockquote a").click()
    page.wait_for_selector(".mark")
    assert "/reader/" in page.url
    page.locator("main", has_text=words).wait_for()


def test_a_row_leads_to_the_accounts_of_its_event(visits: Visits):
    page = visits(language="en").open("/events?at=aleppo")
    link = page.get_by_role("link", name=re.compile("Also told by")).first
    assert re.match(r"/accounts\?event=", link.get_attribute("href") or "")


def test_to_whom_it_is_done_can_be_asked_for(visits: Visits):
    page = visits(language="en").open("/events?recipient=civilians")
    assert _rows(page) > 0
    assert all("Civilians" in text for text in page.locator(".list .who").all_inner_texts())


def test_without_webgl_the_list_of_places_stays(visits: Visits):
    visit = visits(language="en")
    visit.page.add_init_script(NO_WEBGL)
    page = visit.open("/events")
    page.get_by_text("This browser draws no maps").wait_for(timeout=60_000)
    page.locator("aside").get_by_role("link", name=AFRIN).click()
    page.wait_for_selector("p.chosen")
