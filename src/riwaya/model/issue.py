"""Layer `issues`: what went wrong with an article, kept beside what went right."""

from __future__ import annotations

from msgspec import Struct


class Issue(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A failure or doubt that a person should see."""

    code: str
    """Code of the error tree (`riwaya.errors`)."""
    message: str
    start: int | None = None
    """Where in the article; None when it is about the whole."""
    end: int | None = None
