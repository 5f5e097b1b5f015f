"""The tabs of a browser, which visits use one after the other: for each a new one would take three times as long."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_taken: set[Page] = set()


def take_tab(browser: Browser) -> Page:
    """A tab that nobody uses; all of a browser share what it keeps."""
    context = browser.contexts[0] if browser.contexts else browser.new_context(reduced_motion="reduce")
    free = [page for page in context.pages if page not in _taken]
    page = free[0] if free else context.new_page()
    _taken.add(page)
    return page


def give_back(page: Page) -> None:
    """Leaves a tab to the next visit, without what this one has set up in it."""
    page.unroute_all()
    page.context.clear_permissions()
    _taken.discard(page)
