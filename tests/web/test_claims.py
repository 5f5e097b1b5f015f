"""Claims: what compares shares an axis, what does not stands apart with its reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.web.patience import until
from tests.web.visit import check_page

if TYPE_CHECKING:
    from tests.web.conftest import Visits

PAGES = [
    ("ar", "light", 1280, "/claims"),
    ("en", "dark", 375, "/claims"),
    ("ar", "dark", 375, "/claims?show=contradictions"),
    ("en", "light", 1600, "/claims?show=apart"),
    ("ar", "light", 375, "/claims?show=all"),
]


@pytest.mark.parametrize(("language", "theme", "width", "path"), PAGES)
def test_pages_are_sound_in_both_languages_and_themes(visits: Visits, language, theme, width, path):
    visit = visits(language=language, theme=theme, width=width)
    visit.open(path)
    check_page(visit)


def test_a_figure_of_the_chart_leads_to_its_words(visits: Visits):
    page = visits(language="en").open("/claims")
    dot = page.locator("svg[role=group] a").first
    assert re.match(r"about 93,000, Nashrat al-Salam, 8 Sep 2017", dot.get_attribute("aria-label") or "")
    dot.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".mark")
    assert "/reader/ex-deir-salam/200-221" in page.url


def test_a_figure_that_does_not_compare_is_off_the_axis_with_its_reason(visits: Visits):
    page = visits(language="en").open("/claims")
    trail = page.locator("li", has=page.get_by_role("heading", name="People killed")).first
    assert trail.locator("svg[role=group] a").count() == 1
    trail.get_by_text("stands apart").click()
    assert "the unit: stated by neither" in trail.locator("details").inner_text()


def test_contradictions_come_with_both_sentences_and_a_reason(visits: Visits):
    page = visits(language="en").open("/claims")
    page.get_by_role("radio", name="Contradictions").check()
    page.wait_for_selector("ol article blockquote")
    first = page.locator("ol li").first
    assert first.locator("blockquote").count() == 2
    assert first.locator(".how").inner_text().strip()
    assert "show=contradictions" in page.url


def test_claims_are_narrowed_to_a_measure(visits: Visits):
    page = visits(language="en").open("/claims?show=all")
    everything = page.locator("h2").inner_text()
    page.get_by_label("Measure").select_option(label="People killed")
    until(page, lambda: page.locator("h2").inner_text() != everything)
    assert "measure=persons_killed" in page.url


def test_a_type_of_events_in_the_filter_line_does_not_empty_the_claims(visits: Visits):
    page = visits(language="en").open("/claims?show=all&type=ASSAULT")
    assert page.locator("ol li").count() > 0


def test_a_long_list_is_read_part_by_part(visits: Visits):
    page = visits(language="en").open("/claims?show=all")
    first = page.locator("ol li").first.inner_text()
    page.get_by_role("link", name="Further").click()
    until(page, lambda: page.locator("ol li").first.inner_text() != first)
    assert "offset=50" in page.url
