"""What is round every page: the bar, the filter line, the corner, languages and themes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from tests.web.visit import LOOKS, check_page

if TYPE_CHECKING:
    from playwright.sync_api import Route

    from tests.web.conftest import Visits

NO_BREAK = "\u00a0"
MAKING = '{"state": "building", "step": "reading", "done": 3, "of": 20, "made_at": null, "error": null}'
PLACES = ["نظرة عامة", "القراءة", "الأطراف", "الأحداث", "المزاعم", "الروايات", "المراجعة"]


def test_the_bar_leads_to_the_seven_places(visits: Visits):
    page = visits().open("/settings")
    assert page.locator("header nav a").all_inner_texts() == PLACES


def test_arabic_runs_from_right_to_left_and_english_from_left_to_right(visits: Visits):
    page = visits().open("/settings")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    page.get_by_role("button", name="English").click()
    page.locator("html[lang=en][dir=ltr]").wait_for()


def test_the_language_is_kept_for_the_next_visit(visits: Visits):
    visit = visits()
    visit.open("/settings").get_by_role("button", name="English").click()
    assert visit.open("/settings").title() == "Settings · Riwaya"


def test_a_slash_goes_to_the_search_and_enter_searches(visits: Visits):
    page = visits().open("/settings")
    page.keyboard.press("/")
    page.keyboard.type("الحصار")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: unquote(url).endswith("/search?q=الحصار"))


def test_the_filter_line_says_in_words_what_is_shown(visits: Visits):
    page = visits(language="en").open("/?outlet=sindiyan")
    assert (
        page.locator(".line .said p").inner_text().replace(NO_BREAK, " ")
        == "4 articles · 1 outlet · 23 Dec 2016 – 20 Mar 2018"
    )


def test_a_filter_is_taken_off_by_its_chip(visits: Visits):
    visit = visits(language="en")
    page = visit.open("/?begin=2018-01-01")
    page.get_by_role("button", name="Take away: since 1 Jan 2018").click()
    page.wait_for_url(visit.address + "/")


def test_an_actor_and_a_place_are_filters_of_every_page(visits: Visits):
    visit = visits(language="en")
    page = visit.open("/reader")
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("combobox", name="Place").fill("Afr")
    page.get_by_role("option", name="Afrin", exact=False).first.click()
    page.get_by_role("combobox", name="Actor").fill("Turk")
    page.get_by_role("option", name="Turkey", exact=False).first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Take away: Place: Afrin").wait_for()
    assert "place=afrin" in page.url
    assert "actor=" in page.url
    check_page(visit)
    page.get_by_role("button", name="Take away: Actor").click()
    page.get_by_role("combobox", name="Place").fill("")
    page.keyboard.press("Enter")
    page.wait_for_url(visit.address + "/reader")


def test_filters_go_along_to_the_next_place(visits: Visits):
    visit = visits(language="en")
    page = visit.open("/?outlet=sindiyan")
    page.locator("header nav").get_by_role("link", name="Reader").click()
    page.wait_for_url(f"{visit.address}/reader?outlet=sindiyan")


def test_going_back_shows_the_page_before(visits: Visits):
    page = visits(language="en").open("/settings")
    page.locator("header nav").get_by_role("link", name="Reader").click()
    page.get_by_role("heading", name="Reader").wait_for()
    page.go_back()
    page.get_by_role("heading", name="Settings").wait_for()


def test_an_address_that_leads_nowhere_says_so(visits: Visits):
    visit = visits(language="en")
    assert visit.open("/nowhere").locator("h1").inner_text() == "Nothing here"
    check_page(visit)


@pytest.mark.parametrize(("language", "theme", "width"), LOOKS)
def test_settings_are_accessible(visits: Visits, language, theme, width):
    visit = visits(language=language, theme=theme, width=width)
    visit.open("/settings")
    check_page(visit)


def test_arabic_digits_are_shown_where_they_are_wanted(visits: Visits):
    visit = visits()
    visit.open("/settings").get_by_label("٠ ١ ٢ ٣").check()
    assert "٢٠١٦" in visit.open("/").locator(".line .said p").inner_text()


def test_what_is_still_being_made_is_told_and_comes_by_itself(visits: Visits):
    visit = visits(language="en")
    page = visit.page
    answers = [(503, '{"code": "RW954", "message": "being made"}')]
    page.route("**/api/v1/sources*", lambda route: _answer(route, answers))
    page.route("**/api/v1/snapshot", lambda route: _answer(route, [(200, MAKING)]))
    page.goto(visit.address + "/sources")
    said = page.get_by_role("status").filter(has_text="still comparing")
    said.get_by_text("Read 3 of 20 articles.").wait_for()
    assert page.get_by_role("alert").count() == 0
    page.get_by_role("heading", name="Who publishes?").wait_for()
    assert said.count() == 0


def _answer(route: Route, answers: list[tuple[int, str]]) -> None:
    """The next of the answers; behind the last one, what the server says."""
    if not answers:
        route.fallback()
        return
    status, body = answers.pop(0)
    route.fulfill(status=status, body=body, content_type="application/json")


def test_events_are_taken_along_in_the_formats_of_other_programs(visits: Visits):
    page = visits().open("/events?type=ASSAULT")
    assert not page.get_by_role("link", name="GeoJSON").is_visible()
    page.locator(".corner summary").click()
    names = page.locator(".corner li a").all_inner_texts()
    assert names == ["CSV", "JSONL", "ACLED CSV", "PLOVER", "GeoJSON", "FollowTheMoney"]
    with page.expect_download() as taken:
        page.get_by_role("link", name="ACLED CSV").click()
    assert taken.value.suggested_filename == "riwaya-acled.csv"
    assert "type=ASSAULT" in taken.value.url
    assert not page.get_by_role("link", name="ACLED CSV").is_visible()
