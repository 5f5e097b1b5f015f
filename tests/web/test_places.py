"""Places and one place: on the map, with how exactly each is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.visit import check_page

if TYPE_CHECKING:
    from tests.web.conftest import Visits

PAGES = [
    ("ar", "light", 1600, "/places"),
    ("en", "dark", 375, "/places"),
    ("ar", "dark", 375, "/places/aleppo"),
    ("en", "light", 1280, "/places/deir-ez-zor-governorate"),
]


@pytest.mark.parametrize(("language", "theme", "width", "path"), PAGES)
def test_pages_are_sound_in_both_languages_and_themes(visits: Visits, language, theme, width, path):
    visit = visits(language=language, theme=theme, width=width)
    page = visit.open(path)
    page.locator(".frame").first.scroll_into_view_if_needed()
    page.wait_for_selector(".canvas.ready", timeout=60_000)
    check_page(visit)


def test_a_mark_says_how_exactly_its_place_is_known(visits: Visits):
    page = visits(language="en").open("/places")
    page.wait_for_selector(".canvas.ready", timeout=60_000)
    titles = [one.get_attribute("title") or "" for one in page.locator(".canvas a").all()]
    said = {title.rsplit(", ", 1)[-1] for title in titles}
    assert said == {"an exact point", "somewhere in the area", "a whole region"}


def test_what_lies_off_the_map_or_has_no_point_is_listed(visits: Visits):
    page = visits(language="en").open("/places")
    page.wait_for_selector(".canvas.ready", timeout=60_000)
    page.locator(".under").get_by_role("link", name="Moscow").wait_for()
    page.get_by_text("Without a point in the pack").wait_for()


def test_a_figure_of_a_place_leads_to_its_events(visits: Visits):
    page = visits(language="en").open("/places/aleppo")
    page.get_by_role("link", name="All events here").click()
    page.wait_for_selector("p.chosen")
    assert page.evaluate("location.pathname + location.search") == "/events?at=aleppo"


def test_a_place_shows_its_codes(visits: Visits):
    page = visits(language="en").open("/places/deir-ez-zor-governorate")
    assert "SY09" in page.locator("dl").inner_text()


def test_a_place_names_what_it_lies_in_and_leads_there(visits: Visits):
    page = visits(language="ar").open("/places/afrin")
    page.get_by_role("link", name="محافظة حلب").click()
    page.get_by_role("heading", name="محافظة حلب", level=1).wait_for()
    assert page.evaluate("location.pathname") == "/places/aleppo-governorate"
