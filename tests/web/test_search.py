"""Search: what is found, marked, suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.patience import until
from tests.web.visit import LOOKS, check_page

if TYPE_CHECKING:
    from tests.web.conftest import Visits


def test_words_are_found_in_other_forms_and_marked(visits: Visits):
    page = visits().open("/search?q=حصار")
    assert {"حصار", "الحصار", "المحاصرة"} <= set(page.locator("main article mark").all_inner_texts())


def test_a_hit_leads_to_its_words(visits: Visits):
    page = visits().open("/search?q=حصار")
    page.locator("main .snippet a").first.click()
    page.locator(".reading .mark-focus").wait_for()
    assert "حصار" in page.locator(".reading .mark-focus").inner_text()


def test_the_way_of_searching_is_in_the_address(visits: Visits):
    page = visits(language="en").open("/search?q=حصار")
    page.get_by_label("meaning").check()
    page.wait_for_function("location.search.includes('by=meaning')")


def test_a_search_that_finds_nothing_offers_words_of_the_texts(visits: Visits):
    page = visits(language="en").open("/search?q=الحصاار")
    assert "Nothing for «الحصاار»." in page.locator("main").inner_text()


def test_a_query_that_cannot_be_read_is_told_with_its_code(visits: Visits):
    page = visits(language="en").open("/search?q=(")
    assert "RW" in page.get_by_role("alert").inner_text()


def test_quotation_marks_and_markup_in_a_query_stay_words(visits: Visits):
    visit = visits()
    page = visit.open('/search?q=%3Cimg src=x onerror="document.title=1"%3E')
    assert page.locator("main img").count() == 0
    assert visit.foreign == []


def test_names_and_words_are_suggested_as_one_types_and_taken_by_keys(visits: Visits):
    visit = visits(width=375)
    page = visit.open("/events")
    box, options = page.get_by_role("combobox", name="ابحث في المقالات"), page.get_by_role("option")
    page.keyboard.press("/")
    page.keyboard.type("داع")
    options.first.wait_for()
    check_page(visit)
    page.keyboard.press("Escape")
    options.first.wait_for(state="detached")
    assert box.input_value() == "داع"
    page.keyboard.press("ArrowDown")
    options.first.wait_for()
    page.keyboard.press("ArrowDown")
    until(page, lambda: box.get_attribute("aria-activedescendant") == options.first.get_attribute("id"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=actor%3Aisis")
    box.fill("قصف الحصا")
    page.get_by_role("option", name="قصف حصار").click()
    page.wait_for_url("**/search?q=*%D8%B1")
    until(page, lambda: box.input_value() == "قصف حصار")


@pytest.mark.parametrize(("language", "theme", "width"), LOOKS)
@pytest.mark.parametrize("path", ["/search", "/search?q=حصار", "/sources", "/help/plover"])
def test_pages_that_look_things_up_are_accessible(visits: Visits, language, theme, width, path):
    visit = visits(language=language, theme=theme, width=width)
    visit.open(path)
    check_page(visit)


def test_sources_tell_who_cites_whom(visits: Visits):
    page = visits(language="en").open("/sources")
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="Syrian Observatory for Human Rights"))
    assert [row.locator("td").nth(at).inner_text() for at in (1, 3)] == ["4", ""]


def test_help_gives_the_meaning_of_each_code_in_both_languages(visits: Visits):
    page = visits(language="en").open("/help/plover")
    row = page.locator("#plover-AGREE")
    assert [row.locator("td").nth(at).inner_text() for at in (0, 1)] == ["اتفاق", "agree"]
