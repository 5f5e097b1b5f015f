"""Word documents: paragraphs and cells in reading order, with the title that the document states."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from riwaya.errors import EmptyInputError, FormatError
from riwaya.readers.markup import parse_xml
from riwaya.readers.reading import Defaults, Reading, make_reading, with_file_date
from riwaya.readers.source import MAX_TEXT
from riwaya.readers.zipped import open_member, open_zip

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

    from riwaya.readers.source import Source

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC, _TERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
_BODY, _CORE = "word/document.xml", "docProps/core.xml"
_TITLE = "title"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_SAID_TWICE = frozenset({"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"})
"""What repeats the element beside it for older programs."""


def read(source: Source, defaults: Defaults) -> Iterator[Reading]:
    """The one article of a document; words that were struck out under tracked changes are none of it.

    Raises:
        FormatError: no Word document of 2007 or later, or a damaged one.
        LimitError: it unfolds to more than documents do.
        EmptyInputError: no text in it.
    """
    archive = source.with_budget()
    with archive.seekable() as stream, open_zip(stream, source.where) as opened:
        body = _part(archive, opened, _BODY)
        core = _part(archive, opened, _CORE)
    if body is None:
        raise FormatError(f"{source.where}: no Word document: {_BODY} is missing in it.")
    paragraphs = [(_style(one), _text(one)) for one in body.iter(f"{_W}p") if not _is_repeated(one)]
    text = "\n".join(words for _, words in paragraphs).strip("\n")
    if not text.strip():
        raise EmptyInputError(f"{source.where}: no text in the document; it may hold pictures of pages.")
    reading = make_reading(
        article_id=source.stem,
        text=text,
        where=source.where,
        outlet=defaults.outlet,
        title=next((words for style, words in paragraphs if style.startswith(_TITLE)), None)
        or _core(core, f"{_DC}title"),
        published=defaults.published,
        url=source.url,
    )
    yield reading if defaults.published else with_file_date(reading, _core(core, f"{_TERMS}created"))


def _part(archive: Source, opened: zipfile.ZipFile, name: str) -> Any:
    """The root of a part; None when the document has none of this name."""
    try:
        info = opened.getinfo(name)
    except KeyError:
        return None
    opener = partial(open_member, opened, info, f"{archive.where}!{name}")
    part = archive.inside(name, opener, info.file_size)
    return parse_xml(part.read(MAX_TEXT), part.where)


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else str(style.get(f"{_W}val", "")).casefold()


def _text(paragraph: Any) -> str:
    """The words of a paragraph, less those of text boxes in it, which are paragraphs themselves."""
    return "".join(
        (part.text or "") if part.tag == f"{_W}t" else _BREAKS[part.tag]
        for part in paragraph.iter(f"{_W}t", *_BREAKS)
        if next(part.iterancestors(f"{_W}p")) is paragraph
        and not _is_repeated(part)
        and part.getparent().tag == f"{_W}r"
    )


def _is_repeated(part: Any) -> bool:
    return any(True for _ in part.iterancestors(*_SAID_TWICE))


def _core(core: Any, tag: str) -> str | None:
    """A property of the document; None when it is not stated."""
    found = None if core is None else core.find(tag)
    return (found.text or "").strip() or None if found is not None else None
