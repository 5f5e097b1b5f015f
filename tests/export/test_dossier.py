"""Dossiers of hostile words: as HTML and PDF they are words."""

from __future__ import annotations

import io
import re
import sys
from html.parser import HTMLParser

import pypdfium2
import pytest

from riwaya.errors import MissingExtraError
from riwaya.export.dossier_html import write_dossier_html
from riwaya.export.dossier_pdf import FONTS, write_dossier_pdf
from riwaya.export.page import (
    Chart,
    Chronicle,
    Dossier,
    Entry,
    Grid,
    Heading,
    Paragraph,
    Quotation,
    Reference,
)
from riwaya.export.trail_chart import Dot, draw_trail

HOSTILE = '<script>alert(1)</script> #panic("x") $x$ *b* _i_ @note-1 <note-1> \\ "q" =cmd|calc \u202eturned'
ALLOWED = {"link", "script", "img", "iframe", "object", "embed", "form", "base", "image", "use", "foreignobject"}


def quotation(words: str = "قصف", *, number: int = 1) -> Quotation:
    return Quotation(
        number=number,
        before=f"{HOSTILE} ",
        words=words,
        after=" مدينة دوما.",
        language="ar",
        source="[a1, 2018-02-20, 0:30]",
        url="https://example.org/a?b=1&c='\"",
    )


def dossier(*, language: str = "en", notes: int = 1) -> Dossier:
    svg = draw_trail([Dot(day=None, value=10, low=None, high=None), Dot(day=None, value=20, low=15, high=25)])
    blocks = (
        Paragraph(HOSTILE),
        Heading("الزمن", 2),
        Chronicle(("When", "What", "Who", "Id"), (Entry("2018-02-20", f"{HOSTILE} [1]", ("● Neva",), "c-1"),)),
        Grid(("Question", "Neva", "Ufuq"), ((("Who",), (f"«{HOSTILE}» [1]", "«قصف» [99]"), ()),)),
        Heading("قتلى", 3),
        Chart(svg, HOSTILE),
        *(quotation(number=number) for number in range(1, notes + 1)),
        Reference(f"Neva, «{HOSTILE}»", "https://example.org/a", "a1 · SHA-256 00"),
    )
    about = (("Asked for", HOSTILE), ("Made on", "2026-11-27"))
    return Dossier(
        language=language, title=f"Accounts: {HOSTILE}", about=about, notice="Machine output.", blocks=blocks
    )


class Read(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data


def text_of(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return " ".join("".join(page.get_textpage().get_text_range() for page in pages).split())


def test_html_runs_and_fetches_nothing():
    read = Read()
    read.feed(write_dossier_html(dossier()))
    assert not ALLOWED & set(read.tags)
    assert not [name for name, _ in read.attributes if name.startswith("on") or name in {"src", "srcset", "background"}]
    links = {value for name, value in read.attributes if name == "href"}
    assert all(one.startswith(("https://example.org/", "#note-")) for one in links)
    assert "url(" not in write_dossier_html(dossier())
    assert "default-src 'none'" in write_dossier_html(dossier())


def test_html_shows_hostile_words_as_words():
    read = Read()
    read.feed(write_dossier_html(dossier()))
    assert read.text.count("<script>alert(1)</script> #panic") >= 6
    assert "\u202e" not in read.text


def test_html_links_numbers_to_quotations_that_are_there():
    html = write_dossier_html(dossier())
    assert {"note-1"} == set(re.findall(r'href="#(note-\d+)"', html))
    assert "[99]" in html


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_html_says_its_language_and_direction(language, direction):
    assert f'<html lang="{language}" dir="{direction}">' in write_dossier_html(dossier(language=language))


def test_pdf_shows_hostile_words_as_words():
    pytest.importorskip("typst")
    text = text_of(write_dossier_pdf(dossier()))
    assert text.count('<script>alert(1)</script> #panic("x") $x$ *b* _i_') >= 4
    assert "2018-02-20" in text


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pdf_is_a4_and_numbers_its_pages(language):
    pytest.importorskip("typst")
    pages = pypdfium2.PdfDocument(io.BytesIO(write_dossier_pdf(dossier(language=language, notes=60))))
    assert len(pages) > 2
    assert {tuple(round(side) for side in page.get_size()) for page in pages} == {(595, 842)}


def test_pdf_needs_typst_and_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtraError, match=r"riwaya\[pdf\]"):
        write_dossier_pdf(dossier())


def test_fonts_come_with_their_licence_and_are_small():
    fonts = sorted(FONTS.glob("*.ttf"))
    assert len(fonts) == 5
    assert sum(one.stat().st_size for one in fonts) < 600_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8")
