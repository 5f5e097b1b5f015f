"""Review: decisions by keyboard, consequences before saving, names and days of who decided, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.visit import LOOKS, check_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.web.conftest import Visits
    from tests.web.visit import Visit

RECORD = "/review?record=ex-khan-neva:e1"
NAME = "Lena"


def _visit(visits: Visits, path: str, **options: object) -> tuple[Visit, Page]:
    """A page that knows who judges."""
    visit = visits(**{"language": "en", **options})  # type: ignore[arg-type]
    visit.page.add_init_script(f"localStorage.setItem('riwaya.name', '{NAME}')")
    page = visit.open(path)
    page.locator("main article h2").wait_for()
    return visit, page


def _given(page: Page, address: str) -> list[dict[str, object]]:
    rows = page.request.get(f"{address}/api/v1/judgements").json()["rows"]
    return [one["judgement"] for one in rows if one["judgement"]["undone_at"] is None]


def _undo_all(page: Page, address: str) -> None:
    for one in _given(page, address):
        page.request.post(f"{address}/api/v1/judgements/{one['id']}/undo", data={"by": NAME})


def test_keys_go_to_the_next_decision_and_back(visits: Visits):
    _, page = _visit(visits, "/review")
    first = page.locator("blockquote").first.inner_text()
    page.keyboard.press("j")
    page.get_by_text("2 of ").wait_for()
    page.keyboard.press("k")
    page.get_by_text("1 of ").wait_for()
    assert page.locator("blockquote").first.inner_text() == first


def test_consequences_are_shown_before_anything_is_stored(visits: Visits):
    visit, page = _visit(visits, "/review?sort=event")
    page.keyboard.press("x")
    page.get_by_role("button", name="Save").wait_for()
    assert "goes away" in page.locator(".consequences").inner_text()
    assert _given(page, visit.address) == []
    page.keyboard.press("Escape")
    page.locator(".consequences").wait_for(state="detached")


def test_an_answer_is_saved_by_enter_and_taken_back_by_its_key(visits: Visits):
    visit, page = _visit(visits, "/review?sort=event")
    page.keyboard.press("a")
    page.locator(".consequences").get_by_text("settled by you").wait_for()
    page.keyboard.press("Enter")
    page.get_by_text("2 of ").wait_for()
    said = _given(page, visit.address)
    page.keyboard.press("k")
    page.locator(".said").get_by_text(NAME).wait_for()
    page.keyboard.press("u")
    page.locator(".actions").wait_for()
    assert ([one["by"] for one in said], _given(page, visit.address)) == ([NAME], [])


def test_two_mentions_are_put_together_or_kept_apart_with_the_happenings_shown(visits: Visits):
    _, page = _visit(visits, "/review?sort=link")
    assert page.locator(".actions button").all_inner_texts() == ["One happening m", "Two happenings s"]
    page.keyboard.press("s")
    page.get_by_role("button", name="Save").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("m")
    page.get_by_role("button", name="Save").wait_for()


def test_an_event_may_be_the_same_as_another_one(visits: Visits):
    _, page = _visit(visits, RECORD)
    page.keyboard.press("m")
    page.get_by_role("heading", name="Which happening is it, too?").wait_for()
    page.locator("main section li button").first.wait_for()
    whole = page.locator("main section li button").count()
    page.get_by_label("Words that tell of it").fill("خان شيخون")
    page.get_by_label("Day, or near it").fill("2017-04-04")
    page.wait_for_function("n => document.querySelectorAll('main section li button').length < n", arg=whole)
    page.locator("main section li button").first.click()
    page.locator(".consequences").get_by_text("Happenings then").wait_for()


def test_who_took_part_is_corrected_and_taken_back(visits: Visits):
    visit, page = _visit(visits, RECORD)
    page.keyboard.press("p")
    role = page.get_by_label("Role of «الطيران السوري»")
    role.select_option("to whom")
    check_page(visit)
    page.get_by_role("button", name="See what it changes").click()
    page.locator(".consequences").get_by_text("Who did it").wait_for()
    page.get_by_role("button", name="Save").click()
    page.locator("main ol > li", has_text="who did it to whom").wait_for()
    assert role.input_value() == "recipient"
    page.keyboard.press("Escape")
    page.keyboard.press("u")
    page.get_by_text("taken back by").wait_for()
    assert _given(page, visit.address) == []


def test_a_record_that_is_missing_is_added_from_the_reader_and_taken_back(visits: Visits):
    visit = visits(language="en", width=375)
    visit.page.add_init_script(f"localStorage.setItem('riwaya.name', '{NAME}')")
    page = visit.open("/reader/ex-deir-sindiyan/541-544")
    page.locator(".reading .mark-focus").first.dblclick()
    page.get_by_role("link", name="Record these words").click()
    page.get_by_label("Type").select_option("REJECT")
    check_page(visit)
    page.get_by_role("button", name="See what it changes").click()
    page.locator(".consequences").get_by_text("is added").wait_for()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="See it in the reader").click()
    page.locator("section.card").get_by_text(NAME).first.wait_for()
    page.go_back()
    page.locator("main ol").get_by_role("button", name="Undo").first.click()
    page.get_by_text("taken back by").first.wait_for()
    assert _given(page, visit.address) == []


def test_words_of_a_record_that_is_missing_may_be_typed(visits: Visits):
    page = visits(language="en").open("/review?add=ex-deir-sindiyan")
    page.get_by_label("Words, as they stand in the text").fill("صمد")
    page.locator("main li a").first.click()
    page.get_by_label("Type").wait_for()
    assert page.url.endswith("add=ex-deir-sindiyan%3A541-544")


def test_who_does_not_say_who_they_are_is_asked_first(visits: Visits):
    page = visits(language="en").open("/review?sort=event")
    page.locator("main article h2").wait_for()
    assert page.locator(".actions button").first.is_disabled()
    page.get_by_label("Your name").fill("Omar")
    page.locator(".actions button:enabled").first.wait_for()


def test_letters_typed_into_a_field_are_no_commands(visits: Visits):
    _, page = _visit(visits, "/review?sort=event")
    page.get_by_label("Your name").fill("")
    page.get_by_label("Your name").type("jack")
    assert page.get_by_text("1 of ").is_visible()
    assert page.locator(".consequences").count() == 0


def test_what_was_said_is_listed_with_who_and_when_and_can_be_undone(visits: Visits):
    visit, page = _visit(visits, RECORD)
    page.keyboard.press("c")
    page.get_by_label("Told as").select_option("possible")
    page.get_by_role("button", name="See what it changes").click()
    page.get_by_role("button", name="Save").click()
    page.locator("main .said").wait_for()
    page = visit.open("/review?show=given")
    row = page.locator("main ol > li", has_text=NAME).first
    row.filter(has_text="told as fact").filter(has_text="possible").wait_for()
    row.get_by_role("button", name="Undo").click()
    page.locator("main ol > li").first.get_by_text("taken back by").wait_for()
    assert _given(page, visit.address) == []
    check_page(visit)


def test_a_member_of_a_happening_is_split_off_from_its_accounts(visits: Visits):
    visit = visits(language="en")
    rows = visit.page.request.get(f"{visit.address}/api/v1/clusters?limit=500").json()["rows"]
    page = visit.open(f"/accounts?event={rows[0]['id']}")
    page.get_by_text("Words that tell of it").click()
    page.get_by_role("link", name="tells of something else").first.click()
    page.get_by_role("heading", name="Does the first tell of another happening").wait_for()
    assert page.locator(".actions button").all_inner_texts() == ["Another happening s"]


@pytest.mark.parametrize(("language", "theme", "width"), LOOKS)
def test_review_is_accessible(visits: Visits, language, theme, width):
    visit, page = _visit(visits, "/review", language=language, theme=theme, width=width)
    check_page(visit)
    page.keyboard.press("c")
    page.locator("form select").first.wait_for()
    check_page(visit)


def test_from_a_happening_to_the_words_to_a_correction_and_back(visits: Visits):
    """The main journey: accounts, quotation, reader, correction, reader, undo."""
    visit, page = _visit(visits, "/review")
    page = visit.open("/accounts")
    page.locator("main ol h2 a").first.click()
    page.locator("td .answer a.quoted").first.click()
    page.locator(".reading").wait_for()
    assert page.evaluate("/^\\/reader\\/[^/]+\\/\\d+-\\d+$/.test(location.pathname)")
    page.locator(".reading .mark-events").first.click()
    page.get_by_role("link", name="Judge it").click()
    page.locator(".actions").wait_for()
    page.keyboard.press("c")
    page.get_by_label("Told as").select_option("future")
    page.get_by_role("button", name="See what it changes").click()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="See it in the reader").click()
    card = page.locator("section.card")
    card.filter(has_text=NAME).filter(has_text="in the future").wait_for()
    page.get_by_role("link", name="Judge it").click()
    page.locator("main ol").get_by_role("button", name="Undo").first.click()
    page.get_by_text("taken back by").first.wait_for()
    page.get_by_role("link", name="Back to the article").click()
    page.locator(".reading .mark-events").first.wait_for()
    assert _given(page, visit.address) == []
