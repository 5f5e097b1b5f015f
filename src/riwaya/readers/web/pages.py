"""What stands at an address to articles: pages, documents, feeds, and the pages that feeds and sitemaps list."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from riwaya.errors import FormatError, MissingExtraError, ReadError
from riwaya.readers import feeds, gzipped, sitemaps
from riwaya.readers.addresses import id_of_url
from riwaya.readers.files import SUFFIXES, has_reader, read_source, suffix_of
from riwaya.readers.kinds import suffix_by_content
from riwaya.readers.reading import Defaults, Reading, Refusal, Unchanged, refuse
from riwaya.readers.source import Source, data_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from riwaya.readers.feeds import Feed
    from riwaya.readers.web.fetcher import Fetcher, Page
    from riwaya.readers.web.validators import Validators

    Item = Reading | Refusal | Unchanged

MAX_PAGES = 200
"""Pages of one feed or sitemap that are fetched at most, unless told otherwise."""
_SITEMAPS_DEEP = 2
_KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "application/json": ".json",
}
_ALONE = frozenset({".html", ".htm", ".pdf", ".docx", ".txt"})
"""Kinds of file that are one article, which is called after its address."""
_GZIP = b"\x1f\x8b"
_HEAD = 16_384


class PageReader:
    """Reads addresses; what is kept already is asked for only where it may have changed."""

    def __init__(
        self,
        fetcher: Fetcher,
        validators: Validators,
        is_kept: Callable[[str], bool] = lambda _: False,
        *,
        follow: bool = False,
        most: int = MAX_PAGES,
    ) -> None:
        """`is_kept` tells by id whether an article is in the store; with `follow`, listed pages are fetched."""
        self._fetcher, self._validators, self._is_kept = fetcher, validators, is_kept
        self._follow, self._most = follow, most
        self._tried: set[str] = set()
        """Listed pages that were asked for; none is asked for twice, however often its feed is read."""

    def read(self, url: str, defaults: Defaults) -> Iterator[Item]:
        """Articles at an address; what cannot be had comes as a refusal, never as an exception."""
        try:
            yield from self._read(url, defaults, 0)
        except (ReadError, MissingExtraError) as error:
            yield refuse(url, error)

    def _read(self, url: str, defaults: Defaults, depth: int) -> Iterator[Item]:
        article_id = id_of_url(url)
        page = self._fetcher.get(url, self._validators.get(url))
        if page.is_unchanged:
            if self._is_kept(article_id):
                yield Unchanged(article_id=article_id)
            return
        source = _source(page, url)
        head = source.read()[:_HEAD]
        if sitemaps.is_sitemap(head):
            yield from self._read_sitemap(source, defaults, depth)
        elif feeds.is_feed(head):
            yield from self._read_feed(source, defaults)
        else:
            yield from _read_document(source, page, article_id, defaults)
        self._validators.put(url, page.validator)

    def _read_feed(self, source: Source, defaults: Defaults) -> Iterator[Item]:
        feed = feeds.parse(source.read(feeds.MAX_FEED), source.where)
        for entry in feed.entries[: self._most]:
            try:
                yield from self._read_entry(entry, feed, source.where, defaults)
            except ReadError as error:
                yield refuse(f"{source.where}, {entry.key}", error)

    def _read_entry(self, entry: feeds.Entry, feed: Feed, where: str, defaults: Defaults) -> Iterator[Item]:
        """The page of an entry; its own words where pages are not asked for, or this one cannot be had."""
        article_id = feeds.entry_id(entry)
        if self._follow and self._is_kept(article_id):
            yield Unchanged(article_id=article_id)
            return
        if self._follow and entry.url is not None and article_id not in self._tried:
            self._tried.add(article_id)
            own = replace(defaults, published=entry.day or defaults.published)
            items = list(self.read_page(entry.url, own))
            if any(isinstance(item, Reading) for item in items) or not entry.text.strip():
                yield from items
                return
        elif self._follow and article_id in self._tried:
            return
        if not self._follow and not entry.text.strip():
            return  # a title alone, as in a file
        yield feeds.article_of(entry, feed, where, defaults)

    def read_page(self, url: str, defaults: Defaults) -> Iterator[Item]:
        """The article of one page; feeds and sitemaps are none."""
        try:
            page = self._fetcher.get(url)
            yield from _read_document(_source(page, url), page, id_of_url(url), defaults)
        except (ReadError, MissingExtraError) as error:
            yield refuse(url, error)

    def _read_sitemap(self, source: Source, defaults: Defaults, depth: int) -> Iterator[Item]:
        listed = sitemaps.parse(source.read(sitemaps.MAX_SITEMAP), source.where)
        if not self._follow:
            message = f"{source.where}: a sitemap of {len(listed)} addresses and no text. --follow reads its pages."
            raise FormatError(message)
        count = 0
        for one in listed:
            if count >= self._most:
                return
            if one.is_sitemap:
                items = self._read(one.url, defaults, depth + 1) if depth < _SITEMAPS_DEEP else iter(())
            elif self._is_kept(id_of_url(one.url)):
                items = iter((Unchanged(article_id=id_of_url(one.url)),))
            else:
                items = self.read_page(one.url, defaults)
            for item in _refusing(items, one.url):
                count += 1
                yield item


def _refusing(items: Iterator[Item], url: str) -> Iterator[Item]:
    try:
        yield from items
    except (ReadError, MissingExtraError) as error:
        yield refuse(url, error)


def _source(page: Page, url: str) -> Source:
    """The bytes under a name whose end tells their kind; unpacked where the file itself is under gzip."""
    name = unquote(PurePosixPath(urlsplit(page.url).path).name) or "page"
    kind = _KINDS.get(page.kind)
    if kind is None and not has_reader(name):
        kind = suffix_by_content(page.data)
    if kind is not None and suffix_of(name) != kind:
        name += kind
    source = data_source(page.data, url, name, page.url)
    if page.data.startswith(_GZIP) and name.lower().endswith((".xml.gz", ".rss.gz")):
        unpacked = gzipped.unpacked(source)
        return data_source(unpacked.read(), url, unpacked.name, page.url)
    return source


def _read_document(source: Source, page: Page, article_id: str, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Articles of a file as it would be read from disk; a page or document of its own is called after its address."""
    is_alone = suffix_of(source.name) in _ALONE and suffix_of(source.name) in SUFFIXES
    for item in read_source(source, defaults):
        if is_alone and isinstance(item, Reading):
            yield replace(item, article=replace(item.article, id=article_id, url=page.url))
        else:
            yield item
