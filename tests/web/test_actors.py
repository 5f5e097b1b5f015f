"""Actors and one actor: names by outlet, deeds, ties, roles; every figure leads to its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.web.patience import until
from tests.web.visit import check_page

if TYPE_CHECKING:
    from tests.web.conftest import Visits

ARMY = "/actors/syr-army-saa"
PAGES = [
    ("ar", "light", 375, "/actors"),
    ("en", "dark", 1600, "/actors"),
    ("ar", "dark", 1280, ARMY),
    ("en", "light", 375, ARMY),
]


@pytest.mark.parametrize(("language", "theme", "width", "path"), PAGES)
def test_pages_are_sound_in_both_languages_and_themes(visits: Visits, language, theme, width, path):
    visit = visits(language=language, theme=theme, width=width)
    visit.open(path)
    check_page(visit)


def test_the_list_is_sorted_by_a_head_and_leads_to_one_actor(visits: Visits):
    page = visits(language="en").open("/actors")
    page.get_by_role("button", name="Actor", exact=True).click()
    names = page.locator("tbody td:first-child a > bdi")
    until(page, lambda: (told := names.all_inner_texts()) == sorted(told, key=str.casefold))
    page.get_by_role("link", name="Syrian Arab Army").click()
    page.get_by_role("heading", level=1, name="Syrian Arab Army").wait_for()


def test_a_cell_of_the_matrix_opens_its_sentences(visits: Visits):
    page = visits(language="en").open(ARMY)
    cell = page.locator("section:has(h2:text('Called what')) td a").first
    count = int(cell.inner_text())
    cell.click()
    page.wait_for_selector(".uses blockquote")
    name = page.locator(".uses h3").inner_text()
    assert page.locator(".uses li").count() == count
    assert "name=" in page.url
    assert page.locator(".uses mark").first.inner_text().strip("«»") in name


def test_an_open_cell_is_part_of_the_address(visits: Visits):
    visit = visits(language="en")
    visit.open(ARMY).locator("td a").first.click()
    visit.page.wait_for_selector(".uses blockquote")
    again = visits(language="en").open(visit.page.url.removeprefix(visit.address))
    again.wait_for_selector(".uses blockquote")


def test_names_stand_by_camp_when_asked(visits: Visits):
    page = visits(language="en").open(ARMY)
    page.get_by_role("radio", name="Camps").check()
    page.get_by_role("columnheader", name="Russia").wait_for()
    assert "by=camp" in page.url


def test_names_are_always_quoted(visits: Visits):
    page = visits(language="en").open(ARMY)
    heads = page.locator("section:has(h2:text('Called what')) tbody th bdi").all_inner_texts()
    assert heads
    assert all(re.fullmatch("«.+»", head) for head in heads)


def test_a_tie_leads_to_the_events_that_it_counts(visits: Visits):
    page = visits(language="en").open(ARMY)
    count = page.locator("figure .count").first
    told = int(count.inner_text())
    count.click()
    page.wait_for_selector(".list h2")
    until(page, lambda: int(re.sub(r"\D", "", page.locator(".list h2").inner_text())) == told)


def test_a_role_opens_the_words_that_it_rests_on(visits: Visits):
    page = visits(language="en").open(ARMY)
    cell = page.locator("section:has(h2:text('Cast as what')) td a").first
    count = int(cell.locator("bdi").inner_text())
    cell.click()
    page.wait_for_selector(".words blockquote")
    until(page, lambda: page.locator(".words > ul > li").count() == count)


def test_an_unknown_actor_says_so(visits: Visits):
    page = visits(language="en").open("/actors/nobody")
    page.get_by_text("There is nothing under this address.").first.wait_for()
