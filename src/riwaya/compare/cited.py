"""Words of an article with where they stand: what every cell of an account, and either side of a verdict, rests on."""

from __future__ import annotations

import re
from typing import Protocol

from msgspec import Struct

from riwaya.model.span import Span

_PLACE = re.compile(r"(.+):(\d{1,12})-(\d{1,12})")


class Words(Protocol):
    """A record that holds a stretch of its article: a quotation, a mention, a claim, a statement."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point behind the last one."""

    @property
    def text(self) -> str:
        """What stands there."""


class Cited(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of an article."""

    article: str
    start: int
    end: int
    text: str

    @property
    def place(self) -> tuple[str, int, int]:
        """Where it stands."""
        return self.article, self.start, self.end


def cite(article: str, words: Words) -> Cited:
    """Words of an article as a citation."""
    return Cited(article=article, start=words.start, end=words.end, text=words.text)


def find_place(words: str) -> tuple[str, Span] | None:
    """Article and span that `ARTICLE:START-END` names; None for other words, also where it ends before it begins."""
    found = _PLACE.fullmatch(words)
    if found is None or int(found[2]) >= int(found[3]):
        return None
    return found[1], Span(int(found[2]), int(found[3]))
