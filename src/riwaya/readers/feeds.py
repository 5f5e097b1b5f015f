"""RSS and Atom: entries as articles, by feedparser."""

from __future__ import annotations

import calendar
import hashlib
import io
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.errors import EmptyInputError, FormatError, ReadError
from riwaya.readers.addresses import id_of_url, is_address
from riwaya.readers.page_limits import refuse_crowded
from riwaya.readers.reading import Defaults, Reading, Refusal, iso_date, make_reading, refuse
from riwaya.readers.source import MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Source

MAX_FEED = 20 * MEBIBYTE
"""Bytes."""
_ROOTS = re.compile(rb"<(?:\w+:)?(rss|feed|RDF)[\s>]")
_ENTITY = re.compile(rb"<!ENTITY|<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y", re.IGNORECASE)
_HEAD = 8_192


class Entry(Struct, frozen=True, kw_only=True):
    """An entry of a feed."""

    url: str | None
    key: str
    """What tells it from others of its feed: its id, address or title."""
    title: str | None
    day: str | None
    """ISO date, in the time zone of the feed."""
    author: str | None
    text: str
    """Words of its content, or of its summary where it has no other; empty for neither."""
    is_whole: bool
    """Whether the feed gives the content, not a summary alone."""


class Feed(Struct, frozen=True, kw_only=True):
    """A feed as it was found."""

    title: str | None
    entries: tuple[Entry, ...]


def is_feed(data: bytes) -> bool:
    """Whether bytes begin like RSS or Atom."""
    return _ROOTS.search(data[:_HEAD].replace(b"\0", b"")) is not None


def parse(data: bytes, where: str) -> Feed:
    """The feed; what feedparser can still read of a damaged one is read.

    Raises:
        FormatError: no feed, or one that declares XML entities.
        LimitError: made to keep a parser busy.
    """
    import feedparser

    if _ENTITY.search(data):
        raise FormatError(f"{where}: declares XML entities, which can read other files or fill the memory. Not read.")
    _refuse_crowded(data, where)
    try:
        found = feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=True)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise FormatError(f"{where}: a feed so damaged that it cannot be read ({error}).") from error
    entries = tuple(_entry(one) for one in found.entries)
    if not entries and (found.bozo or not found.get("version")):
        raise FormatError(f"{where}: no RSS or Atom that can be read ({found.get('bozo_exception', 'no feed in it')}).")
    return Feed(title=found.feed.get("title") or None, entries=entries)


def _refuse_crowded(data: bytes, where: str) -> None:
    """Lets feeds pass whose own tags, and those of the pages they hold, a parser can be given."""
    text = data.replace(b"\0", b"").decode("latin-1")
    for markup in (text, unescape(text)):
        refuse_crowded(markup, where)


def read(source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Entries with words, in the order of the feed.

    Raises:
        FormatError: no feed.
        EmptyInputError: no entry has words.
    """
    feed = parse(source.read(MAX_FEED), source.where)
    entries = [entry for entry in feed.entries if entry.text.strip()]
    if not entries:
        raise EmptyInputError(f"{source.where}: none of its {len(feed.entries)} entries has words.")
    for number, entry in enumerate(entries, 1):
        try:
            yield article_of(entry, feed, source.where, defaults)
        except ReadError as error:
            yield refuse(source.where, error, number)


def article_of(entry: Entry, feed: Feed, where: str, defaults: Defaults) -> Reading:
    """What the feed itself says of an entry, as an article.

    Raises:
        EmptyInputError: no words.
    """
    return make_reading(
        article_id=entry_id(entry),
        text=entry.text,
        where=f"{where}, entry {entry.key}",
        outlet=defaults.outlet or (None if entry.url else feed.title),
        title=entry.title,
        published=entry.day or defaults.published,
        url=entry.url,
        author=entry.author,
    )


def entry_id(entry: Entry) -> str:
    """The id of the article: the same as that of the page that it links to."""
    return id_of_url(entry.url) if entry.url else f"feed-{hashlib.sha256(entry.key.encode()).hexdigest()[:12]}"


def _entry(one: Any) -> Entry:
    content = max((part.get("value") or "" for part in one.get("content", [])), key=len, default="")
    words = _words(content) or _words(one.get("summary", ""))
    title = _words(one.get("title", "")) or None
    url = link if is_address(link := one.get("link") or "") else None
    return Entry(
        url=url,
        key=one.get("id") or url or title or words[:80],
        title=title,
        day=_day(one, "published") or _day(one, "updated"),
        author=one.get("author") or None,
        text=words,
        is_whole=bool(_words(content)),
    )


def _day(one: Any, field: str) -> str | None:
    """The day as written; by the clock of UTC where only feedparser knows how to read it."""
    written, at = dict.get(one, field) or "", dict.get(one, f"{field}_parsed")
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, OverflowError):
        return iso_date(written) or (_utc_day(at) if at else None)


def _utc_day(at: Any) -> str | None:
    """The day of a time as feedparser gives it; None out of the calendar."""
    try:
        return datetime.fromtimestamp(calendar.timegm(at), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return None


def _words(markup: str | None) -> str:
    """The words of a piece of HTML, a paragraph a line; none for what a damaged feed leaves open."""
    from resiliparse.extract.html2text import extract_plain_text

    markup = markup or ""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    return str(extract_plain_text(markup, preserve_formatting=True, main_content=False, links=False)).strip()
