"""The overview: the corpus in sentences, who wrote when, what of, where the accounts part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.visit import LOOKS, check_page

if TYPE_CHECKING:
    from tests.web.conftest import Visits

NO_BREAK = "\u00a0"


def test_the_corpus_is_told_in_sentences(visits: Visits):
    page = visits(language="en").open("/")
    said = page.locator(".lead").inner_text().replace(NO_BREAK, " ")
    assert said.startswith("20 articles of 5 outlets, 16 Dec 2016 – 21 Mar 2018, tell of")


def test_the_first_page_weighs_less_than_300_kilobytes(visits: Visits):
    visit = visits()
    visit.forget_files()
    page = visit.open("/")
    sizes = page.evaluate("performance.getEntries().map((one) => one.transferSize ?? 0)")
    assert 100_000 < sum(sizes) < 300_000


def test_a_dot_leads_to_the_articles_of_that_outlet_and_day(visits: Visits):
    page = visits(language="en").open("/")
    page.get_by_role("link", name="As-Sindiyan, 6 Sep 2017").click()
    page.get_by_role("heading", name="Reader").wait_for()
    assert page.evaluate("location.search") == "?outlet=sindiyan&begin=2017-09-06&end=2017-09-06"


def test_a_type_of_event_leads_to_its_events(visits: Visits):
    page = visits(language="en").open("/?camp=gov")
    link = page.locator("main").get_by_role("link", name="assault", exact=True)
    assert link.get_attribute("href") == "/events?camp=gov&type=ASSAULT"


def test_a_statement_that_is_contradicted_leads_to_its_words(visits: Visits):
    page = visits().open("/")
    page.locator("main blockquote a").first.click()
    page.locator(".reading .mark-focus").first.wait_for()


@pytest.mark.parametrize(("language", "said"), [("ar", "هل وقع: "), ("en", "did it happen: ")])
def test_the_reason_of_a_contradiction_is_told_in_the_language_of_the_reader(visits: Visits, language, said):
    page = visits(language=language).open("/")
    page.locator("main bdi", has_text=said).first.wait_for()


def test_filters_that_leave_nothing_say_so_and_can_be_taken_off(visits: Visits):
    page = visits(language="en").open("/?begin=2030-01-01")
    page.locator("main").get_by_role("button", name="Show all").click()
    page.locator(".lead").wait_for()


@pytest.mark.parametrize(("language", "theme", "width"), LOOKS)
def test_the_overview_is_accessible(visits: Visits, language, theme, width):
    visit = visits(language=language, theme=theme, width=width)
    visit.open("/")
    check_page(visit)
