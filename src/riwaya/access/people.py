"""Users of a store: added, signed in, recognised by session or key."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.access import tokens
from riwaya.access.passwords import hash_password, is_outdated, is_right, require_good
from riwaya.errors import AccessError, NotSignedInError, UnknownUserError
from riwaya.model.access import ApiKey, Role, Session, User

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.store import Store

IDLE = timedelta(hours=12)
"""After this time without a request a session has run out."""
LONGEST = timedelta(days=7)
"""After this time whoever signed in has to sign in again."""
_NOTED = timedelta(minutes=5)
"""A session in use is noted as such no more often."""
_KEY_NOTED = timedelta(minutes=1)
_LONGEST_NAME, _LONGEST_LABEL = 60, 100


class SignedIn(Struct, frozen=True, kw_only=True):
    """A session that has begun, with what its browser is to hold."""

    token: str
    session: Session


class People:
    """Who may use one store."""

    def __init__(self, store: Store, clock: Callable[[], datetime] | None = None) -> None:
        self._store = store
        self._clock = clock or _now

    # --- users
    def add(self, name: str, password: str, role: Role) -> User:
        """Adds a user.

        Raises:
            AccessError: no name for a user.
            WeakPasswordError: the password is easily guessed.
            KnownUserError: the name is taken.
        """
        at, good = self._time(), name_of(name)
        require_good(password, good)
        user = User(name=good, role=role, added_at=at, changed_at=at)
        self._store.users.add(user, hash_password(password))
        return user

    def set_password(self, name: str, password: str) -> None:
        """Another password, which ends all sessions of the user.

        Raises:
            WeakPasswordError: the password is easily guessed.
            UnknownUserError: nobody has the name.
        """
        require_good(password, name)
        self._store.users.set_password(name, hash_password(password), self._time())

    def set_role(self, name: str, role: Role) -> User:
        """Another role.

        Raises:
            UnknownUserError: nobody has the name.
            LastAdminError: they are the last admin.
        """
        return self._store.users.set_role(name, role, self._time())

    def is_password(self, name: str, password: str) -> bool:
        """Whether this is the password of a user; it takes as long where there is no such user."""
        kept = self._store.users.password(name)
        if not is_right(kept, password):
            return False
        if kept is not None and is_outdated(kept):
            self._store.users.renew_hash(name, kept, hash_password(password))
        return True

    # --- sessions
    def sign_in(self, name: str, password: str) -> SignedIn:
        """Begins a session.

        Raises:
            NotSignedInError: nobody has this name and password; which of them is wrong is not told.
        """
        user = self._store.users.find(name) if self.is_password(name, password) else None
        if user is None:
            raise NotSignedInError("nobody here has this name and password.")
        begun = self._clock()
        session = Session(
            user=user, begun_at=_text(begun), seen_at=_text(begun), expires_at=_text(begun + min(IDLE, LONGEST))
        )
        token = tokens.make_token()
        self._store.sessions.begin(tokens.digest_of(token), session)
        return SignedIn(token=token, session=session)

    def session(self, token: str) -> Session | None:
        """The session of a token; None: none, or it has run out."""
        if not tokens.is_token(token):
            return None
        digest, now = tokens.digest_of(token), self._clock()
        found = self._store.sessions.find(digest, _text(now))
        if found is not None and now - datetime.fromisoformat(found.seen_at) > _NOTED:
            end = min(now + IDLE, datetime.fromisoformat(found.begun_at) + LONGEST)
            self._store.sessions.renew(digest, _text(now), _text(end))
        return found

    def sign_out(self, token: str) -> None:
        """Ends the session of a token, if there is one."""
        self._store.sessions.end(tokens.digest_of(token))

    # --- keys
    def add_key(self, user: str, role: Role, label: str, days: int | None = None) -> tuple[str, ApiKey]:
        """Makes a key for a user; gives it, which is never told again, and what is kept of it.

        Raises:
            AccessError: an empty label, or one too long.
            UnknownUserError: nobody has the name.
        """
        now, told = self._clock(), label.strip()
        if not told or len(told) > _LONGEST_LABEL or not told.isprintable():
            raise AccessError(f"label: say in 1 to {_LONGEST_LABEL} characters what the key is for.")
        owner = self._store.users.find(user)
        if owner is None:
            raise UnknownUserError(f"there is no user {user!r}. `riwaya user list` lists them.")
        secret = tokens.make_key()
        key = ApiKey(
            id=tokens.make_key_id(),
            user=user,
            role=role.lesser(owner.role),
            label=told,
            added_at=_text(now),
            expires_at=None if days is None else _text(now + timedelta(days=days)),
            used_at=None,
        )
        self._store.keys.add(key, tokens.digest_of(secret))
        return secret, key

    def by_key(self, secret: str) -> tuple[str, Role] | None:
        """Name and role of who asks with a key; None: there is no such key, or it has run out."""
        if not tokens.is_key(secret):
            return None
        now = self._clock()
        found = self._store.keys.find(tokens.digest_of(secret), _text(now))
        if found is None:
            return None
        key, user = found
        if key.used_at is None or now - datetime.fromisoformat(key.used_at) > _KEY_NOTED:
            self._store.keys.note_use(key.id, _text(now))
        return user.name, key.role.lesser(user.role)

    def _time(self) -> str:
        return _text(self._clock())


def name_of(words: str) -> str:
    """A name as users bear it.

    Raises:
        AccessError: it is empty, too long, or has characters that do not show.
    """
    name = unicodedata.normalize("NFC", words).strip()
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise AccessError(f"name: a name has 1 to {_LONGEST_NAME} characters, all of which show; not {words[:80]!r}.")
    return name


def _now() -> datetime:
    return datetime.now(UTC)


def _text(time: datetime) -> str:
    """A time whose order is that of its text."""
    return time.isoformat(timespec="microseconds")
