"""What commands need to read addresses and standard input, beside files."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from riwaya.readers import Address, InputReader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from riwaya.model.store_address import StoreAddress
    from riwaya.readers import Input
    from riwaya.readers.web import Fetcher, PageReader, Validators
    from riwaya.store import Store

_BESIDE = ".pages.json"
"""End of the file beside a store that keeps what servers said of pages."""


def make_fetcher(delay_s: float) -> Fetcher:
    """The fetcher of commands: guarded, with a pause between two requests to a host."""
    from riwaya.readers.web import Fetcher
    from riwaya.readers.web.manners import Pace

    return Fetcher(pace=Pace(delay_s))


class Reader(InputReader):
    """Reads inputs for a store; `keep` after a batch that ended as it should."""

    def __init__(self, pages: PageReader | None = None, validators: Validators | None = None) -> None:
        super().__init__(pages, _stdin)
        self._validators = validators

    def keep(self) -> None:
        """Writes down what servers said of pages, so that what has not changed is not fetched again."""
        if self._validators is not None:
            self._validators.save()


@contextmanager
def open_reader(
    store: Store, where: StoreAddress, inputs: Sequence[Input], *, follow: bool, most: int, delay_s: float
) -> Iterator[Reader]:
    """A reader of `inputs`; it can fetch where there are addresses among them.

    Args:
        store: tells which articles are there already.
        where: the store is; beside a server nothing is kept of pages.
        inputs: what will be read.
        follow: fetch the pages that feeds and sitemaps list.
        most: pages of one feed or sitemap.
        delay_s: seconds between two requests to a host.
    """
    if not any(isinstance(one, Address) for one in inputs):
        yield Reader()
        return
    from riwaya.readers.web import PageReader, Validators

    validators = Validators(_beside(where.path))
    with make_fetcher(delay_s) as fetcher:

        def is_kept(article_id: str) -> bool:
            return store.state(article_id) is not None

        pages = PageReader(fetcher, validators, is_kept, follow=follow, most=most)
        yield Reader(pages, validators)


def _beside(path: Path | None) -> Path | None:
    return None if path is None else path.with_name(path.name + _BESIDE)


def _stdin() -> bytes:
    return sys.stdin.buffer.read()
