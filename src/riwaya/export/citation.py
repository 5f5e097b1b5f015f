"""What has to be said of an article, or of words in it, so that somebody else finds them again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from msgspec import Struct

from riwaya.errors import SpanError

if TYPE_CHECKING:
    from riwaya.compare.joined import JoinedArticle
    from riwaya.model.span import Span

_WEB = frozenset({"http", "https"})
_RESERVED = "%:/?#[]@!$&'()*+,;=~"
"""What an address may hold as it is."""
_CONTROLS, _BIDI, _NO_CHARACTERS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f",
    "\u202a-\u202e\u2066-\u2069",
    "\ufeff\ufffe\uffff",
)
_UNPRINTED = re.compile(f"[{_CONTROLS}{_BIDI}{_NO_CHARACTERS}]")
_NO_KEY = re.compile(r"[^A-Za-z0-9.-]+")


class Citation(Struct, frozen=True, kw_only=True):
    """An article, or words of it, as bibliographies need it; its text is fit to print."""

    article: str
    title: str | None
    outlet: str | None
    """What it is called."""
    author: str | None
    published: str | None
    url: str | None
    """None also where the article gives one that leads nowhere on the web."""
    accessed: str | None
    """ISO date; None also where there is no address."""
    language: str
    sha256: str
    """Of the text of which the offsets count code points."""
    start: int | None
    """None: of the whole article."""
    end: int | None
    words: str | None
    code: str
    """Version of Riwaya that read the text."""

    @property
    def key(self) -> str:
        """What to call it in a bibliography: ASCII letters, digits, `.` and `-`, of each place its own."""
        name = _NO_KEY.sub("-", self.article).strip("-.") or "article"
        told = name if name == self.article else f"{name}-{self.sha256[:8]}"
        return told if self.start is None else f"{told}.{self.start}-{self.end}"


def make_citation(
    joined: JoinedArticle, *, outlet: str | None, span: Span | None = None, accessed: str | None = None
) -> Citation:
    """The citation of an article, or of a span of it.

    Args:
        outlet: what to call the outlet.
        accessed: ISO date on which its address was looked at.

    Raises:
        SpanError: the span reaches behind the end of the text.
    """
    article, head = joined.article, joined.analysis.article
    url = web_address(head.url)
    if span is not None and span.end > head.length:
        raise SpanError(f"{head.id}: the text has {head.length} characters, none at {span.start}-{span.end}.")
    return Citation(
        article=head.id,
        title=printed(head.title),
        outlet=printed(outlet),
        author=printed(article.author),
        published=head.published,
        url=url,
        accessed=None if url is None else accessed,
        language=head.language,
        sha256=head.sha256,
        start=None if span is None else span.start,
        end=None if span is None else span.end,
        words=None if span is None else printed(span.of(article.text)),
        code=joined.analysis.versions.code,
    )


def printed(text: str | None) -> str | None:
    """Text on one line, without what controls terminals or the direction of what stands around it; None for none."""
    return None if text is None else " ".join(_UNPRINTED.sub("", text).split()) or None


def web_address(url: str | None) -> str | None:
    """An address of the web with all else than its own signs escaped; None for what is no `http` or `https`."""
    try:
        is_web = url is not None and urlsplit(url).scheme.lower() in _WEB
    except ValueError:
        return None
    return quote(url.encode("utf-8", "replace"), safe=_RESERVED) if url is not None and is_web else None
