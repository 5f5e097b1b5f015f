"""Signing in and out, users, keys, and what was done."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.web.visit import LOOKS, check_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from tests.web.conftest import Visits
    from tests.web.visit import Visit

ADMIN, PASSWORD = "Maryam", "olive-press-at-dawn-47"
READER, HERS = "Salma", "slow-river-under-nine-bridges"


@pytest.fixture(scope="module")
def address(closed: str) -> str:
    """A server where people sign in."""
    return closed


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    from tests.web.conftest import require_bundle
    from tests.web.served import serve

    require_bundle()
    store = str(tmp_path_factory.mktemp("login") / "own.db")
    for name, role, password in ((ADMIN, "admin", PASSWORD), (READER, "reader", HERS)):
        command = [sys.executable, "-m", "riwaya", "user", "add", name, "--role", role, "--store", store]
        subprocess.run([*command, "--password-stdin"], input=password, text=True, check=True, capture_output=True)
    with serve("--login", "--store", store) as found:
        yield found


def _sign_in(page: Page, name: str, password: str) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def _check(visit: Visit) -> None:
    """As on every page; but the browser notes that strangers are refused, and a list that is asked anew is dim."""
    visit.page.locator(".loaded.waiting").wait_for(state="detached")
    visit.complaints.clear()
    check_page(visit)


def test_who_did_not_sign_in_is_led_to_it(visits: Visits):
    page = visits(language="en").open("/reader")
    page.locator("main").get_by_role("link", name="Sign in").first.click()
    page.get_by_role("heading", name="Sign in").wait_for()


def test_a_wrong_password_is_told_and_lets_nobody_in(visits: Visits):
    page = visits(language="en").open("/signin")
    _sign_in(page, ADMIN, "not-the-password-at-all")
    page.get_by_role("alert").get_by_text("do not belong together").wait_for()


def test_who_signs_in_goes_where_they_wanted_and_signs_out_again(visits: Visits):
    page = visits(language="en").open("/signin?next=/settings")
    _sign_in(page, READER, HERS)
    page.get_by_role("heading", name="Settings").wait_for()
    page.locator("footer").get_by_role("link", name=READER).click()
    page.get_by_text(f"You are signed in as {READER}.").wait_for()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_label("Password", exact=True).wait_for()


def test_nobody_is_led_to_a_page_of_strangers(visits: Visits):
    visit = visits(language="en")
    _sign_in(visit.open("/signin?next=//example.org/"), READER, HERS)
    visit.page.wait_for_url(f"{visit.address}/")
    assert visit.foreign == []


def test_a_reader_sees_no_users(visits: Visits):
    page = visits(language="en").open("/signin?next=/admin")
    _sign_in(page, READER, HERS)
    page.get_by_text("Only admins see this.").wait_for()


def test_an_admin_adds_a_user_changes_the_role_and_removes_them(visits: Visits):
    visit = visits(language="en")
    page = visit.open("/signin?next=/admin")
    _sign_in(page, ADMIN, PASSWORD)
    page.get_by_role("heading", name="Add a user").wait_for()
    page.get_by_label("Name").fill("Omar")
    page.get_by_label("Password").fill("a-lantern-for-the-seventh-well")
    page.get_by_role("button", name="Add").click()
    row = page.locator("tbody tr", has_text="Omar")
    with page.expect_response(lambda reply: reply.request.method == "PATCH"):
        row.get_by_label("Role: Omar").select_option("editor")
    users = page.request.get(f"{visit.address}/api/v1/users").json()["rows"]
    _check(visit)
    row.get_by_role("button", name="Remove: Omar").click()
    row.get_by_role("button", name="Yes, remove").click()
    row.wait_for(state="detached")
    assert {one["name"]: one["role"] for one in users} == {ADMIN: "admin", READER: "reader", "Omar": "editor"}


def test_a_key_is_told_once_and_the_audit_knows_who_made_it(visits: Visits):
    visit = visits(language="en")
    page = visit.open("/signin?next=/admin%3Fshow=keys")
    _sign_in(page, ADMIN, PASSWORD)
    page.get_by_label("What it is for").fill("notebook")
    page.get_by_role("button", name="Add").click()
    secret = page.locator("code").inner_text()
    page.get_by_role("cell", name="notebook", exact=True).wait_for()
    _check(visit)
    page = visit.open("/admin?show=audit")
    page.locator("tbody tr", has_text="POST /api/v1/keys").filter(has_text=ADMIN).first.wait_for()
    assert secret.startswith("rw_")
    assert secret not in page.locator("main").inner_text()
    _check(visit)


@pytest.mark.parametrize(("language", "theme", "width"), LOOKS)
def test_signing_in_is_accessible(visits: Visits, language, theme, width):
    visit = visits(language=language, theme=theme, width=width)
    visit.open("/signin")
    _check(visit)
