"""Addresses of pages: one form for each, and the id of its article."""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit, urlunsplit

_WEB = frozenset({"http", "https"})


def is_address(text: str) -> bool:
    """Whether a word on a command line is meant as an address."""
    return text.lower().startswith(("http://", "https://"))


def without_fragment(url: str) -> str:
    """The address without what only a browser looks at; what is no address stays as it is."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", parts.query, ""))


def host_of(url: str | None) -> str | None:
    """The host, in small letters without `www.`; None where there is none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def id_of_url(url: str) -> str:
    """The id of the article at an address: its host and a digest, so that a page read again is the same article."""
    whole = without_fragment(url)
    return f"{host_of(whole) or 'page'}-{hashlib.sha256(whole.encode('utf-8', 'replace')).hexdigest()[:12]}"
