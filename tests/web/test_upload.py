"""Adding articles: files, one text, how far it is, what was refused, and the way to what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.visit import LOOKS, check_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.web.conftest import Visits

TEXT = "قال ناشطون إن القصف على المدينة أدى إلى مقتل ثلاثة مدنيين أمس."
BROKEN = b"%PDF-1.4\nnothing of a document"


@pytest.fixture(scope="module")
def address(store_address: str) -> str:
    """A server of its own: what is added here would change the pages of other tests."""
    return store_address


@pytest.fixture(scope="module")
def store_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    from tests.web.conftest import require_bundle
    from tests.web.served import serve

    require_bundle()
    with serve("--store", str(tmp_path_factory.mktemp("upload") / "own.db")) as found:
        yield found


def _open(visits: Visits, path: str = "/upload", **options: object):
    visit = visits(**{"language": "en", **options})  # type: ignore[arg-type]
    visit.page.add_init_script("localStorage.setItem('riwaya.name', 'Lena')")
    return visit, visit.open(path)


def test_a_text_is_read_and_leads_to_the_reader(visits: Visits):
    _, page = _open(visits, "/upload?how=text")
    page.get_by_label("Text", exact=True).fill(TEXT)
    page.get_by_label("Outlet").fill("Own paper")
    page.get_by_label("Day of publication").fill("2018-03-01")
    page.get_by_role("button", name="Read and analyse").click()
    page.locator("main section").get_by_text("1 new").wait_for()
    page.locator("main section article a").first.click()
    page.locator(".reading").wait_for()
    page.locator(".reading", has_text=TEXT).wait_for()


def test_of_several_files_the_broken_one_is_refused_and_the_rest_is_read(visits: Visits):
    visit, page = _open(visits)
    page.locator("input[type=file]").set_input_files([
        {"name": "one.txt", "mimeType": "text/plain", "buffer": (TEXT + " واحد").encode()},
        {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": BROKEN},
    ])
    page.get_by_text("2 files chosen").wait_for()
    page.get_by_role("button", name="Read and analyse").click()
    job = page.locator("main section article", has_text="one.txt").first
    job.get_by_text("1 refused").wait_for()
    job.filter(has_text="All else was read.").filter(has_text="broken.pdf").wait_for()
    check_page(visit)


def test_a_job_that_is_over_can_be_forgotten(visits: Visits):
    _, page = _open(visits, "/upload?how=text")
    page.get_by_label("Text", exact=True).fill(TEXT + " مرة أخرى.")
    page.get_by_role("button", name="Read and analyse").click()
    job = page.locator("main section ol > li").first
    job.get_by_text("1 new").wait_for()
    named = page.locator("main section article", has_text=job.locator("strong").inner_text())  # another may come first
    named.get_by_role("button", name="Forget it").click()
    named.wait_for(state="detached")


def test_nothing_is_sent_before_there_is_something_to_send(visits: Visits):
    _, page = _open(visits)
    assert page.get_by_role("button", name="Read and analyse").is_disabled()


@pytest.mark.parametrize(("language", "theme", "width"), LOOKS)
def test_adding_articles_is_accessible(visits: Visits, language, theme, width):
    visit, _ = _open(visits, "/upload?how=text", language=language, theme=theme, width=width)
    check_page(visit)
    visit.open("/upload")
    check_page(visit)
