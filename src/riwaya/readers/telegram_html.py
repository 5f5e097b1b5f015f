"""`messages.html` of Telegram Desktop: a channel or chat as pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import html

from riwaya.errors import EmptyInputError, ReadError
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse
from riwaya.readers.telegram import Message, make_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Source

_MARKS = ('class="page_header', 'class="history"', 'class="message ')
_HEAD = 20_000
_NUMBER = re.compile(r"message(\d+)$")
_DAY = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")


def is_export(page: str) -> bool:
    """Whether a page is one that Telegram Desktop writes."""
    return all(mark in page[:_HEAD] for mark in _MARKS)


def read_page(page: str, source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Messages with text, in the order of the page.

    Raises:
        EmptyInputError: no message has text.
    """
    root = html.document_fromstring(page)
    chat = _words(_first(root, "page_header", "text"))
    seen, message = False, None
    for at, element in enumerate(_all(root, "message"), 1):
        number = _NUMBER.match(element.get("id", ""))
        if number is None or "service" in element.get("class", "").split():
            message = None
            continue
        message = _message(element, int(number.group(1)), chat, message)
        if not message.text.strip():
            continue
        seen = True
        try:
            yield make_article(message, source.where, defaults)
        except ReadError as error:
            yield refuse(source.where, error, at)
    if not seen:
        raise EmptyInputError(f"{source.where}: no message on the page has text.")


def _message(element: Any, number: int, chat: str, before: Message | None) -> Message:
    """A message; where it is joined to the one before, sender and origin stand there only."""
    joined = before if "joined" in element.get("class", "").split() else None
    forwarded = next(_all(element, "forwarded", "body"), None)
    day = _DAY.search(_first(element, "date").get("title", "")) if _first(element, "date") is not None else None
    names = [name for name in _all(element, "from_name") if forwarded is None or forwarded not in name.iterancestors()]
    sender = (
        _words(names[0] if names else None)
        or (joined.sender if joined else None)
        or _words(_first(element, "signatures"))
    )
    origin = None
    if forwarded is not None:
        origin = _own_words(_first(forwarded, "from_name")) or (joined.forwarded_from if joined else None)
    return Message(
        chat=chat,
        number=number,
        text=_words(_first(forwarded if forwarded is not None else element, "text")),
        day="-".join(reversed(day.groups())) if day else None,
        sender=None if sender in {chat, ""} else sender,
        forwarded_from=origin,
    )


def _all(element: Any, *classes: str) -> Iterator[Any]:
    """Elements below that are of all these classes."""
    for found in element.iter("div", "span"):
        if found is not element and set(classes) <= set(found.get("class", "").split()):
            yield found


def _first(element: Any, *path: str) -> Any:
    """The first element of a class inside the first of the class before it; None when there is none."""
    for step in path:
        if element is None:
            return None
        element = next(_all(element, step), None)
    return element


def _words(element: Any) -> str:
    """The text of an element with its line ends, as Telegram shows it; empty for none."""
    if element is None:
        return ""
    parts: list[str] = []
    for event, part in _walk(element):
        if event == "start":
            parts.append("\n" if part.tag == "br" else (part.text or "") if isinstance(part.tag, str) else "")
        elif part is not element:
            parts.append(part.tail or "")
    return "".join(parts).strip()


def _walk(element: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    return iter(etree.iterwalk(element, events=("start", "end")))


def _own_words(element: Any) -> str | None:
    """The words of an element before any inside it, as a name before its date."""
    return (element.text or "").strip() or None if element is not None else None
