"""Secrets that somebody holds and the store knows by their digests alone."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

KEY_PREFIX = "rw_"
"""So that a key that was committed or sent by mistake is found by searching for it."""
_BYTES = 32
_KEY = re.compile(r"rw_[A-Za-z0-9_-]{43}")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def make_token() -> str:
    """A secret that nobody can guess: 256 bits."""
    return secrets.token_urlsafe(_BYTES)


def make_key() -> str:
    """The same, as a key for programs."""
    return KEY_PREFIX + make_token()


def make_key_id() -> str:
    """A name for a key that tells nothing of it."""
    return f"k-{secrets.token_hex(6)}"


def digest_of(secret: str) -> str:
    """What the store keeps. A secret of 256 bits needs no slow hash: nobody can try them all."""
    return hashlib.sha256(secret.encode()).hexdigest()


def csrf_of(token: str) -> str:
    """The token of pages of a session: only who holds the session's own can tell it, and it does not tell that."""
    return hmac.new(token.encode(), b"csrf", hashlib.sha256).hexdigest()


def are_same(one: str, other: str) -> bool:
    """Compares secrets in a time that tells nothing of them."""
    return hmac.compare_digest(one.encode(), other.encode())


def is_key(text: str) -> bool:
    """Whether this has the form of a key."""
    return _KEY.fullmatch(text) is not None


def is_token(text: str) -> bool:
    """Whether this has the form of a session's token."""
    return _TOKEN.fullmatch(text) is not None
