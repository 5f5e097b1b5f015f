"""Accounts: happenings to choose from, sides in columns, what stands behind them, the way to the words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.web.patience import until
from tests.web.visit import LOOKS, check_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.web.conftest import Visits

AFRIN, KHAN = "ex-afrin-nida", "ex-khan-neva"


def _event(page: Page, address: str, article: str, places: int) -> str:
    """Id of the happening that an article and others tell of, in at least so many articles."""
    rows = page.request.get(f"{address}/api/v1/clusters?limit=500").json()["rows"]
    return str(next(one["id"] for one in rows if article in one["articles"] and len(one["articles"]) >= places))


def _open(visits: Visits, article: str, places: int = 2, more: str = "", **options: object) -> Page:
    visit = visits(**options)  # type: ignore[arg-type]
    event = _event(visit.page, visit.address, article, places)
    page = visit.open(f"/accounts?event={event}{more}")
    page.locator("main table").wait_for()
    return page


def test_happenings_that_most_outlets_tell_come_first(visits: Visits):
    page = visits(language="en").open("/accounts")
    told = [row.locator(".outlets > span").count() for row in page.locator("main ol > li").all()]
    assert told == sorted(told, reverse=True)
    assert told[0] >= 3


def test_a_happening_opens_with_a_column_for_each_side_and_a_row_for_each_question(visits: Visits):
    page = visits(language="en").open("/accounts")
    page.locator("main ol h2 a").first.click()
    page.locator("main table").wait_for()
    heads = page.locator("thead th .name").all_inner_texts()
    rows = page.locator("tbody th").all_inner_texts()
    assert len(heads) >= 3
    assert rows[:2] == ["What happened", "Who"]


def test_a_side_may_be_a_camp_and_the_address_keeps_it(visits: Visits):
    page = _open(visits, AFRIN, 3, language="en")
    page.get_by_label("camp", exact=True).check()
    page.locator("thead", has_not_text="Nida al-Furat").wait_for()
    assert ("Opposition" in page.locator("thead").inner_text(), "by=camp" in page.url) == (True, True)


def test_what_differs_is_lit_and_what_all_say_is_quiet(visits: Visits):
    page = _open(visits, AFRIN, 3, language="en")
    who = page.locator("tbody tr", has=page.locator("th", has_text="Who")).first
    where = page.locator("tbody tr", has=page.locator("th", has_text="Where")).first
    assert (who.locator(".answer.lit").count() > 0, where.locator(".answer.lit").count()) == (True, 0)
    assert where.locator(".answer.quiet").count() > 1


def test_only_the_rows_that_differ_are_shown_where_that_is_asked(visits: Visits):
    page = _open(visits, AFRIN, 3, language="en")
    before = page.locator("tbody th").count()
    page.get_by_label("Only where they differ").check()
    until(page, lambda: 0 < page.locator("tbody th").count() < before)


def test_a_quotation_opens_into_its_sentence(visits: Visits):
    page = _open(visits, KHAN, language="en")
    cell = page.locator("td .answer", has_text="الطيران السوري").first
    cell.locator("button").click()
    cell.locator("blockquote", has_text="كوناشينكوف").wait_for()


def test_a_grade_is_told_with_its_reason_and_what_would_raise_it(visits: Visits):
    told = _open(visits, KHAN, language="en").locator("main").inner_text()
    assert "one independent source" in told
    assert "a second independent source that names the same party" in told


def test_the_page_goes_along_as_markdown_and_json(visits: Visits):
    page = _open(visits, KHAN, language="en")
    page.locator(".corner summary").click()
    links = {one.inner_text(): one.get_attribute("href") or "" for one in page.locator(".corner a").all()}
    address = page.url.split("/accounts")[0]
    report = json.loads(page.request.get(address + links["JSON"]).text())
    assert len(report["accounts"]) == 1
    assert page.request.get(address + links["MD"]).text().startswith("#")


def test_a_place_shows_all_that_is_told_of_it_together(visits: Visits):
    visit = visits(language="en")
    page = visit.open("/accounts?place=afrin")
    page.get_by_role("heading", name="In order of time").wait_for()
    check_page(visit)


def test_on_a_narrow_screen_one_side_is_shown_and_a_switch_chooses_it(visits: Visits):
    page = _open(visits, AFRIN, 3, width=375, language="en")
    visible = page.locator("thead th .name:visible")
    before = visible.count()
    page.get_by_label("Nida al-Furat", exact=True).check()
    visible.filter(has_text="Nida al-Furat").wait_for()
    assert (before, visible.count()) == (1, 1)


def test_on_paper_all_sides_and_answers_stand_in_black(visits: Visits):
    page = _open(visits, AFRIN, 3, language="en")
    page.emulate_media(media="print")
    assert page.locator(".controls").is_hidden()
    lit = page.locator(".answer.lit").first
    assert lit.evaluate("node => getComputedStyle(node).borderInlineStartColor") == "rgb(0, 0, 0)"


def test_an_event_that_is_not_there_is_told(visits: Visits):
    page = visits(language="en").open("/accounts?event=c-none")
    assert "There is nothing under this address." in page.locator("main").inner_text()


@pytest.mark.parametrize(("language", "theme", "width"), LOOKS)
def test_accounts_are_accessible(visits: Visits, language, theme, width):
    visit = visits(language=language, theme=theme, width=width)
    visit.open("/accounts")
    check_page(visit)
    event = _event(visit.page, visit.address, KHAN, 2)
    visit.open(f"/accounts?event={event}")
    visit.page.locator("main table").wait_for()
    check_page(visit)


def test_paper_has_the_accounts_their_articles_and_address_and_no_navigation(visits: Visits):
    page = _open(visits, KHAN, language="en")
    page.emulate_media(media="print")
    assert not page.locator("header.bar").is_visible()
    assert page.get_by_role("heading", name="Articles that tell of it").is_visible()
    assert page.locator(".printed").inner_text().endswith(page.url)
