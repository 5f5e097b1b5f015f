"""What a person names on a command line: files, folders, patterns, addresses, standard input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from riwaya.errors import AddressError
from riwaya.readers.addresses import is_address
from riwaya.readers.files import find_files, read_file, read_source
from riwaya.readers.kinds import suffix_by_content
from riwaya.readers.reading import Defaults, Reading, Refusal, Unchanged, refuse
from riwaya.readers.source import data_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from riwaya.readers.web.pages import PageReader

STDIN = Path("-")
_STDIN_NAME = "stdin"


class Address(Struct, frozen=True):
    """An address to fetch."""

    url: str

    @property
    def name(self) -> str:
        """What people are told of it."""
        return self.url


Input: TypeAlias = "Path | Address"


def find_inputs(words: Iterable[str]) -> tuple[Input, ...]:
    """What words mean: addresses and `-` as they are, all else as files, folders and patterns; each once."""
    found: dict[Input, None] = {}
    for word in words:
        found |= dict.fromkeys((Address(word),) if is_address(word) else find_files((Path(word),)))
    return tuple(found)


class InputReader:
    """Reads inputs of any kind."""

    def __init__(self, pages: PageReader | None = None, stdin: Callable[[], bytes] = bytes) -> None:
        """Without `pages` addresses are refused; `stdin` gives what `-` stands for."""
        self._pages, self._stdin = pages, stdin

    def read(self, one: Input, defaults: Defaults | None = None) -> Iterator[Reading | Refusal | Unchanged]:
        """Articles of an input, in its order; what cannot be read comes as a refusal, never as an exception."""
        known = defaults or Defaults()
        if isinstance(one, Address):
            if self._pages is None:
                yield refuse(one.url, AddressError(f"{one.url}: addresses are not fetched here; riwaya read does."))
            else:
                yield from self._pages.read(one.url, known)
        elif one == STDIN:
            data = self._stdin()
            yield from read_source(data_source(data, "-", _STDIN_NAME + suffix_by_content(data)), known)
        else:
            yield from read_file(one, known)
