"""One text as published, and the head of an analysis."""

from __future__ import annotations

import hashlib

from msgspec import Struct

_UNDATED = "9999"
_DIGEST = 12


def sha256_of(text: str) -> str:
    """Hex digest of the UTF-8 bytes; lone surrogates count as U+FFFD so that every text has a digest."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def own_id(given: str, digest: str, taken: dict[str, str]) -> str:
    """The id of a text of this digest: as given, unless another text bears it already.

    Args:
        given: id that the text was read with.
        digest: SHA-256 of the text.
        taken: which text bears which id of a batch; this one is entered where its id is free.
    """
    return given if taken.setdefault(given, digest) == digest else f"{given}-{digest[:_DIGEST]}"


class ArticleHead(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the contract says of an article: everything but its text."""

    id: str
    outlet: str | None
    """Outlet id in the pack, or the name as given; None when unknown."""
    title: str | None
    published: str | None
    """ISO date (YYYY-MM-DD), the document creation time; None when unknown."""
    url: str | None
    language: str
    """ISO 639 code; `und` when undetermined."""
    length: int
    """Code points in the text."""
    sha256: str

    @property
    def age(self) -> tuple[str, str]:
        """What sorts earlier articles first; what is not dated comes last."""
        return self.published or _UNDATED, self.id


class Article(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One text as published. Every offset in Riwaya counts code points of `text`."""

    id: str
    text: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO date (YYYY-MM-DD), the document creation time; None when unknown."""
    url: str | None = None
    language: str = "ar"
    author: str | None = None
    """Who signs it, as given; None when unsigned or unknown."""
    forwarded_from: str | None = None
    """Whose text it repeats, as a forwarded message tells (channel or person, as given); None for a text of its own."""

    @property
    def head(self) -> ArticleHead:
        """The contract's `article` record."""
        return ArticleHead(
            id=self.id,
            outlet=self.outlet,
            title=self.title,
            published=self.published,
            url=self.url,
            language=self.language,
            length=len(self.text),
            sha256=sha256_of(self.text),
        )
