"""Words of an article with where they stand: what every cell of an account rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from riwaya.model.mention import Mention
    from riwaya.model.span import Quote, Span


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


def cite(article: str, words: Quote | Mention) -> Cited:
    """Words as a citation."""
    return Cited(article=article, start=words.start, end=words.end, text=words.text)


def cite_span(article: str, span: Span, text: str) -> Cited:
    """A span of the text of an article as a citation."""
    return Cited(article=article, start=span.start, end=span.end, text=span.of(text))
