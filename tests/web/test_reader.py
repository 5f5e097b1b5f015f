"""The reader: marks, record card, margin, keys, links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.visit import LOOKS, check_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.web.conftest import Visits

ARTICLE = "/reader/ex-deir-nida"
SIEGE = "حصارا"
ALL = "mentions,timexes,quantities,attributions,events,relations,claims,frames,loaded"


def _words(page: Page, sort: str) -> list[str]:
    """What is marked, in the order of the text."""
    return page.locator(f".reading .mark-{sort}").all_inner_texts()


def test_the_list_of_articles_leads_to_one_of_them(visits: Visits):
    page = visits(language="en").open("/reader?outlet=nida-furat&end=2017-12-31&begin=2017-06-01")
    page.locator("main table a").first.click()
    page.locator(".reading").wait_for()
    page.wait_for_url(f"**{ARTICLE}*")


def test_the_text_stands_there_letter_by_letter_whatever_is_marked(visits: Visits):
    visit = visits()
    page = visit.open(f"{ARTICLE}?layers={ALL}")
    text = page.request.get(f"{visit.address}/api/v1/articles/ex-deir-nida/text").text()
    assert "\n".join(page.locator(".reading p[dir=auto]").all_inner_texts()) == text


def test_keys_show_and_hide_layers_and_the_address_keeps_them(visits: Visits):
    page = visits().open(ARTICLE)
    before = _words(page, "quantities")
    page.keyboard.press("3")
    page.locator(".reading .mark-quantities").first.wait_for()
    page.reload()
    page.locator(".reading .mark-quantities").first.wait_for()
    assert (before, "أكثر من 50 غارة" in "".join(_words(page, "quantities"))) == ([], True)


def test_the_legend_counts_the_records_of_each_layer(visits: Visits):
    visit = visits(language="en")
    page = visit.open(ARTICLE)
    analysis = page.request.get(f"{visit.address}/api/v1/articles/ex-deir-nida/analysis").json()
    counts = page.locator(".legend .number").all_inner_texts()
    assert counts == [str(len(analysis[layer])) for layer in ALL.split(",")]


def test_a_click_on_marked_words_pins_their_record_with_what_it_says(visits: Visits):
    page = visits(language="en").open(ARTICLE)
    page.locator(".reading .mark-events", has_text=SIEGE).click()
    card = page.get_by_role("region", name="Event e2")
    card.filter(has_text="Syrian Arab Army").wait_for()
    page.wait_for_url("**?record=e2")


def test_the_card_tells_rule_and_pack_entry_when_it_is_asked(visits: Visits):
    page = visits(language="en").open(f"{ARTICLE}?record=e2")
    page.get_by_text("Why the machine says so").click()
    page.get_by_text("In the knowledge pack").click()
    card = page.get_by_role("region", name="Event e2")
    card.get_by_text("«قوات الأسد»").wait_for()
    assert "masdar حاصر" in card.inner_text()


def test_an_event_leads_to_the_other_accounts_of_it(visits: Visits):
    page = visits(language="en").open(f"{ARTICLE}?record=e2")
    link = page.get_by_role("link", name="The same event in")
    assert (link.inner_text().split("\u00a0")[0], "/accounts?event=" in (link.get_attribute("href") or "")) == (
        "The same event in 2",
        True,
    )


def test_j_and_k_go_from_record_to_record_and_escape_lets_go(visits: Visits):
    page = visits().open(ARTICLE)
    for key, record in (("j", "?record=e1"), ("j", "?record=m1"), ("k", "?record=e1"), ("Escape", "")):
        page.keyboard.press(key)
        page.wait_for_url(lambda url, end=ARTICLE + record: url.endswith(end))


def test_the_margin_draws_who_has_it_from_whom_beside_the_line(visits: Visits):
    page = visits(language="en").open(ARTICLE)
    note, cue = page.locator(".note").last, page.locator(".reading .mark-attributions").last
    assert [one.split("\n", 1)[-1] for one in note.locator("li").all_inner_texts()] == [
        "Nida al-Furat",
        "زعم إعلام النظام distancing",
        "أكدت مصادر محلية endorsing",
    ]
    top, line = note.bounding_box(), cue.bounding_box()
    assert top is not None
    assert line is not None
    assert abs(top["y"] - line["y"]) < 40


def test_a_link_to_words_marks_them(visits: Visits):
    page = visits().open(f"{ARTICLE}/116-121")
    assert _words(page, "focus") == [SIEGE]


def test_a_link_to_words_of_an_earlier_text_says_that_it_has_changed(visits: Visits):
    page = visits(language="en").open(f"{ARTICLE}/116-121?sha256=000000000000")
    assert "The text has changed since this link was made" in page.get_by_role("note").inner_text()


def test_the_citation_has_words_outlet_day_place_and_link(visits: Visits):
    visit = visits(language="en")
    page = visit.open(f"{ARTICLE}?record=e2")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy citation").click()
    page.get_by_text("Copied").wait_for()
    said = page.evaluate("navigator.clipboard.readText()")
    assert said.startswith("«وصلت قوات النظام")
    assert "Nida al-Furat, «قوات النظام تصل إلى دير الزور تحت غطاء روسي», 6 Sep 2017 [ex-deir-nida:0-179]" in said
    assert f"{visit.address}/reader/ex-deir-nida/116-121?record=e2&sha256=" in said


def test_a_narrow_screen_has_one_column_and_the_card_at_its_foot(visits: Visits):
    page = visits(width=375).open(f"{ARTICLE}?record=e2")
    card = page.locator("aside .pinned").bounding_box()
    assert card is not None
    assert (card["x"], card["width"], card["y"] + card["height"]) == (0, 375, 900)


def test_an_article_that_is_not_there_is_told_in_words(visits: Visits):
    visit = visits(language="en")
    visit.page.goto(f"{visit.address}/reader/nothing")
    assert "There is nothing under this address." in visit.page.get_by_role("alert").inner_text()


@pytest.mark.parametrize(("language", "theme", "width"), LOOKS)
@pytest.mark.parametrize("path", ["/reader", f"{ARTICLE}?layers={ALL}&record=e2"])
def test_the_reader_is_accessible(visits: Visits, language, theme, width, path):
    visit = visits(language=language, theme=theme, width=width)
    visit.open(path)
    check_page(visit)
