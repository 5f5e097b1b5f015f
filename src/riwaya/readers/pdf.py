"""PDF: text by where glyphs stand, refused where its letters or their order are not certain."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from riwaya.errors import EmptyInputError, FormatError, LimitError, UnsureTextError
from riwaya.readers.pdf_glyphs import ALEFS, LAM, MARKS, read_lines
from riwaya.readers.pdf_lines import Glyph
from riwaya.readers.pdf_quality import doubt_of
from riwaya.readers.reading import Defaults, Reading, iso_date, make_reading, with_file_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.readers.source import Source

MAX_PAGES, MAX_GLYPHS = 2_000, 50_000
"""Of a document; of a page."""
_MADE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_PAGE_NUMBER = re.compile(r"[\W\d_]*")
_END_OF_SENTENCE = re.compile('[.!?؟:؛»"”)\\]]$')
_FULL, _FURNITURE = 0.75, 0.5
"""Share of the longest lines that a line inside a paragraph fills; of the pages that bear a line that is no text."""
_PAGES_FOR_FURNITURE = 3
_HYPHEN = "\x02"
"""What the parser puts for a hyphen that breaks a word at the end of a line."""
_NO_WIDTH = 0.1
"""Points."""


def read(source: Source, defaults: Defaults) -> Iterator[Reading]:
    """The one article of a document; page numbers, and lines that most pages bear, are left out.

    Raises:
        FormatError: no PDF, a damaged or an encrypted one.
        LimitError: more than 2,000 pages, or a page that no text fills.
        EmptyInputError: no text in it, as in scans.
        UnsureTextError: letters or their order are not certain.
    """
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(source.read())
    except pdfium.PdfiumError as error:
        raise FormatError(
            f"{source.where}: no PDF that opens ({error}). It may be damaged or need a password."
        ) from error
    try:
        pages = _pages(document, source.where)
        facts = document.get_metadata_dict()
    except pdfium.PdfiumError as error:
        raise FormatError(f"{source.where}: a page is damaged ({error}).") from error
    finally:
        document.close()
    text = "\n".join(_paragraphs(_without_furniture(pages)))
    if not text.strip():
        raise EmptyInputError(
            f"{source.where}: no text; its pages may be pictures. Recognise the text (OCR) and read that."
        )
    doubt = doubt_of(text)
    if doubt is not None:
        raise UnsureTextError(
            f"{source.where}: {doubt}. Quotes would be wrong, so it was not read; use another version."
        )
    reading = make_reading(
        article_id=source.stem,
        text=text,
        where=source.where,
        outlet=defaults.outlet,
        title=_title(facts),
        published=defaults.published,
        url=source.url,
    )
    yield reading if defaults.published else with_file_date(reading, _made(facts))


def _pages(document: Any, where: str) -> list[list[str]]:
    if len(document) > MAX_PAGES:
        raise LimitError(f"{where}: {len(document)} pages; at most {MAX_PAGES} are read. Split it.")
    try:
        return [list(filter(None, read_lines(_glyphs(page.get_textpage())))) for page in document]
    except LimitError as error:
        raise LimitError(f"{where}: {error}.") from error


def _glyphs(page: Any) -> list[Glyph]:
    """Glyphs in the order of drawing; letters that one glyph stands for are together."""
    from pypdfium2 import raw

    found: list[Glyph] = []
    if page.count_chars() > MAX_GLYPHS:
        raise LimitError(f"a page of more than {MAX_GLYPHS} glyphs, as no text has")
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(page.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(page, at))
        if raw.FPDFText_IsGenerated(page, at) == 1 or char in "\r\n":
            continue
        raw.FPDFText_GetCharOrigin(page, at, x, y)
        left, bottom, right, top = page.get_charbox(at, loose=True)
        text = unicodedata.normalize("NFKC", char)
        if text == " " and right - left < _NO_WIDTH:
            continue  # the parser's guess; gaps tell
        last = found[-1] if found else None
        if last is not None and text != " " and (last.x, last.baseline) == (x.value, y.value) and right > left:
            left, right = min(left, last.left), max(right, last.right)
            found[-1] = Glyph(_ligature(last.text + text), last.x, left, right, last.baseline, last.height)
        else:
            found.append(Glyph(text, x.value, left, right, y.value, top - bottom))
    return found


def _ligature(letters: str) -> str:
    """Letters of one glyph in the order of writing: the parser turns some round, but no glyph begins with a mark, and
    no ligature of two with alef."""
    bare = letters.lstrip(MARKS)
    if bare and bare != letters:
        return bare[0] + letters[: -len(bare)] + bare[1:]
    return letters[::-1] if len(letters) == 2 and letters[0] in ALEFS and letters[1] == LAM else letters


def _without_furniture(pages: Sequence[Sequence[str]]) -> list[str]:
    """Lines of all pages without page numbers and without what most pages bear at their edges."""
    borne = Counter(line for page in pages for line in {*page[:2], *page[-2:]})
    often = max(_PAGES_FOR_FURNITURE, _FURNITURE * len(pages))
    return [line for page in pages for line in page if not _PAGE_NUMBER.fullmatch(line) and borne[line] < often]


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """Lines put together that print broke: a line that fills its width, or ends no sentence, goes on in the next."""
    widths = sorted(map(len, lines))
    full = _FULL * widths[int(0.9 * (len(widths) - 1))] if widths else 0
    out: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and out[-1].endswith(_HYPHEN):
            out[-1] = out[-1].removesuffix(_HYPHEN) + line
        elif goes_on:
            out[-1] += f" {line}"
        else:
            out.append(line)
        goes_on = len(line) >= full and not (len(line) < 0.9 * full / _FULL and _END_OF_SENTENCE.search(line))
    return [one.replace(_HYPHEN, "-") for one in out]


def _title(facts: dict[str, str]) -> str | None:
    """The title that the document states, unless it is the name of a file."""
    title = facts.get("Title", "").strip()
    is_file = re.search(r"\.\w{2,5}$|^Microsoft|^untitled", title, re.IGNORECASE)
    return None if is_file or not title else title


def _made(facts: dict[str, str]) -> str | None:
    found = _MADE.match(facts.get("CreationDate", ""))
    return iso_date("-".join(found.groups())) if found else None
