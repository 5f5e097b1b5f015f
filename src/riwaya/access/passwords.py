"""Passwords: which are good enough, what is kept of them, and whether one is right."""

from __future__ import annotations

import secrets
import unicodedata
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from riwaya.errors import MissingExtraError, TooManyRequestsError, WeakPasswordError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argon2 import PasswordHasher

EXTRA = "serve"
LEAST, MOST = 12, 256
"""Characters."""
_LEAST_DIFFERENT = 5
_AT_ONCE = BoundedSemaphore(2)
"""Each takes 64 MiB and all of a core; more at once would let strangers fill the memory."""
_PATIENCE_S = 3.0
"""How long one waits for those before it: threads that wait here answer nobody."""


def require_good(password: str, name: str) -> None:
    """Refuses a password that is easily guessed.

    Raises:
        WeakPasswordError: it is too short, too long, all alike, or the user's own name.
    """
    if not LEAST <= len(password) <= MOST:
        raise WeakPasswordError(f"a password has {LEAST} to {MOST} characters; this one has {len(password)}.")
    if len(set(password)) < _LEAST_DIFFERENT:
        raise WeakPasswordError(f"the password repeats itself. Use {_LEAST_DIFFERENT} different characters or more.")
    if name.casefold() in password.casefold() and len(password) - len(name) < LEAST // 2:
        raise WeakPasswordError("the password is little more than the user's name. Choose another one.")


def hash_password(password: str) -> str:
    """What is kept of a password: argon2id, with salt and costs.

    Raises:
        MissingExtraError: `riwaya[serve]` is not installed.
        TooManyRequestsError: many are at it at once.
    """
    with _turn():
        return _hasher().hash(_normal(password))


def is_right(kept: str | None, password: str) -> bool:
    """Whether a password is the one that was hashed. It takes as long where nobody is known (None).

    Raises:
        MissingExtraError: `riwaya[serve]` is not installed.
        TooManyRequestsError: many are at it at once.
    """
    from argon2.exceptions import InvalidHashError, VerificationError

    with _turn():
        try:
            found = _hasher().verify(_nobody() if kept is None else kept, _normal(password[:MOST]))
        except (VerificationError, InvalidHashError):
            return False
    return found and kept is not None and len(password) <= MOST


def is_outdated(kept: str) -> bool:
    """Whether a hash was made with lower costs than those of now."""
    return _hasher().check_needs_rehash(kept)


@contextmanager
def _turn() -> Iterator[None]:
    if not _AT_ONCE.acquire(timeout=_PATIENCE_S):
        raise TooManyRequestsError("many are signing in at once. Try again in a few seconds.")
    try:
        yield
    finally:
        _AT_ONCE.release()


@cache
def _hasher() -> PasswordHasher:
    if find_spec("argon2") is None:
        raise MissingExtraError("argon2-cffi", EXTRA)
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _nobody() -> str:
    """A hash that nobody's password fits, so that an unknown name takes as long as a known one."""
    return _hasher().hash(secrets.token_urlsafe())


def _normal(password: str) -> str:
    """One spelling of the same characters, whatever keyboard they came from (RFC 8265, OpaqueString)."""
    return unicodedata.normalize("NFC", password)
