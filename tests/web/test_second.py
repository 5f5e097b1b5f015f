"""Review of what a second reader proposes: named as a machine's, accepted or set aside by keyboard, taken back."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from riwaya.store import Store
from tests.second.asked import ask_about_samples
from tests.web.conftest import require_bundle, visiting
from tests.web.served import serve
from tests.web.visit import check_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

NAME = "Lena"
QUEUE = "/review?sort=proposal"


@pytest.fixture(scope="module")
def address(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over the sample accounts with proposals."""
    require_bundle()
    path = tmp_path_factory.mktemp("second") / "s.db"
    with Store.open(path):
        pass
    shutil.copyfile(samples, path)
    with Store.open(path) as store:
        ask_about_samples(store)
    with serve("--store", str(path)) as address:
        yield address


def _open(visit) -> Page:
    visit.page.add_init_script(f"localStorage.setItem('riwaya.name', '{NAME}')")
    page = visit.open(QUEUE)
    page.locator("main article h2").wait_for()
    return page


def _proposals(page: Page, address: str, state: str) -> list[dict[str, object]]:
    rows = page.request.get(f"{address}/api/v1/proposals?state={state}").json()["rows"]
    return [one["proposal"] for one in rows]


def test_a_proposal_is_accepted_with_its_consequences_shown_and_taken_back(browser: Browser, address: str):
    with visiting(browser, address, language="en") as visit:
        page = _open(visit)
        assert "test-model" in page.locator(".proposed").inner_text()
        assert page.locator(".actions button").all_inner_texts() == ["Right a", "Correct c", "Not right x"]
        check_page(visit)
        page.keyboard.press("a")
        page.locator(".consequences").get_by_text("is added").wait_for()
        assert _proposals(page, address, "accepted") == []
        page.keyboard.press("Enter")
        page.get_by_text("2 of ").wait_for()
        (accepted,) = _proposals(page, address, "accepted")
        page.keyboard.press("k")
        page.locator(".said").get_by_text(NAME).wait_for()
        page.keyboard.press("u")
        page.locator(".actions").wait_for()
        assert (accepted["decided_by"], _proposals(page, address, "accepted")) == (NAME, [])


def test_a_proposal_is_set_aside_by_its_key_and_taken_back(browser: Browser, address: str):
    with visiting(browser, address, language="ar", width=375) as visit:
        page = _open(visit)
        with page.expect_response("**/dismiss"):
            page.keyboard.press("x")
        page.get_by_text("2 من ").wait_for()
        (dismissed,) = _proposals(page, address, "dismissed")
        page.locator(".actions").wait_for()
        page.keyboard.press("k")
        page.locator(".said").get_by_text(NAME).wait_for()
        visit.settle()
        check_page(visit)
        with page.expect_response("**/reopen"):
            page.keyboard.press("u")
        assert (dismissed["judgement"], _proposals(page, address, "dismissed")) == (None, [])


def test_other_labels_than_those_proposed_may_be_given(browser: Browser, address: str):
    with visiting(browser, address, language="en") as visit:
        page = _open(visit)
        page.keyboard.press("c")
        page.get_by_label("Type").select_option("COERCE")
        page.get_by_role("button", name="See what it changes").click()
        page.get_by_role("button", name="Save").click()
        page.get_by_text("2 of ").wait_for()
        (accepted,) = _proposals(page, address, "accepted")
        said = page.request.get(f"{address}/api/v1/judgements").json()["rows"][0]["judgement"]
        assert (said["id"], said["labels"]["type"]) == (accepted["judgement"], "COERCE")
        with page.expect_response("**/undo"):
            page.keyboard.press("u")
