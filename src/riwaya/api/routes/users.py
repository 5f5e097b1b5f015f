"""`/users`, `/keys`, `/audit`: who may use the server, by which keys, and what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Path, Request
from msgspec import Meta, Struct

from riwaya.access.passwords import require_good
from riwaya.access.people import People
from riwaya.api.parameters import Part, Typed, Word
from riwaya.api.records import Page, page_of
from riwaya.api.routes.session import Name, Password
from riwaya.api.routing import Fresh
from riwaya.errors import RequestError, UnknownUserError
from riwaya.model.access import ApiKey, AuditRow, Role, User

if TYPE_CHECKING:
    from riwaya.api.routing import Routes

_GROUP = "access"
_MOST_DAYS = 3650
UserName = Annotated[Word, Path(max_length=200)]


class NewUser(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody to be added."""

    name: Name
    password: Password
    role: Role

    def __repr__(self) -> str:
        """Without the password, wherever it may be written."""
        return f"NewUser(name={self.name!r}, role={self.role!r})"


class UserChange(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What changes of a user; None: it stays."""

    role: Role | None = None
    password: Password | None = None

    def __repr__(self) -> str:
        return f"UserChange(role={self.role!r})"


class NewKey(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A key to be made."""

    user: Name
    role: Role
    label: Name
    """What it is for."""
    days: Annotated[int, Meta(ge=1, le=_MOST_DAYS)] | None = None
    """Until it runs out; None: never."""


class MadeKey(Struct, frozen=True, kw_only=True):
    """A key that was made."""

    key: ApiKey
    secret: str
    """The key itself. It is told here and never again."""

    def __repr__(self) -> str:
        return f"MadeKey(key={self.key!r})"


def register(routes: Routes) -> None:
    """Adds the routes."""
    _add_users(routes)
    _add_keys(routes)

    @routes.get("/audit", Page[AuditRow], fresh=Fresh.NEVER, group=_GROUP, role=Role.ADMIN)
    def audit(part: Part, who: Typed = None) -> Page[AuditRow]:
        """Requests that could change something, and what came of them, the latest first."""
        total, rows = routes.served.store.audit.page(part.offset, part.limit, who)
        return Page(rows=rows, total=total, offset=part.offset, limit=part.limit)


def _add_users(routes: Routes) -> None:
    store = routes.served.store

    @routes.get("/users", Page[User], fresh=Fresh.NEVER, group=_GROUP, role=Role.ADMIN)
    def users(part: Part) -> Page[User]:
        """Who may sign in."""
        return page_of(store.users.all(), part)

    @routes.post("/users", User, body=NewUser, errors=(409,), status=201, group=_GROUP, role=Role.ADMIN)
    def add_user(request: Request, given: NewUser) -> User:
        """Adds a user."""
        return _people(request).add(given.name, given.password, given.role)

    @routes.post(
        "/users/{name}", User, method="PATCH", body=UserChange, errors=(404, 409), group=_GROUP, role=Role.ADMIN
    )
    def change_user(request: Request, name: UserName, given: UserChange) -> User:
        """Another role, another password, or both; a new password ends the sessions of the user."""
        people, found = _people(request), store.users.find(name)
        if given.role is None and given.password is None:
            raise RequestError("say which role or which password the user is to have.")
        if found is None:
            raise UnknownUserError(f"there is no user {name!r}.")
        if given.password is not None:
            require_good(given.password, name)
        if given.role is not None:
            found = people.set_role(name, given.role)
        if given.password is not None:
            people.set_password(name, given.password)
        return found

    @routes.delete("/users/{name}", errors=(404, 409), group=_GROUP, role=Role.ADMIN)
    def remove_user(name: UserName) -> None:
        """Removes a user with their sessions and keys; what they said and did stays."""
        store.users.remove(name)


def _add_keys(routes: Routes) -> None:
    store = routes.served.store

    @routes.get("/keys", Page[ApiKey], fresh=Fresh.NEVER, group=_GROUP, role=Role.ADMIN)
    def keys(part: Part) -> Page[ApiKey]:
        """Keys by which programs ask; the keys themselves are kept nowhere."""
        return page_of(store.keys.all(), part)

    @routes.post("/keys", MadeKey, body=NewKey, errors=(404,), status=201, group=_GROUP, role=Role.ADMIN)
    def add_key(request: Request, given: NewKey) -> MadeKey:
        """Makes a key for a user, and tells it this once."""
        secret, key = _people(request).add_key(given.user, given.role, given.label, given.days)
        return MadeKey(key=key, secret=secret)

    @routes.delete("/keys/{key_id}", group=_GROUP, role=Role.ADMIN)
    def remove_key(key_id: Annotated[Word, Path(max_length=100)]) -> None:
        """Removes a key; what asks with it is refused from now on."""
        store.keys.remove(key_id)


def _people(request: Request) -> People:
    people: People = request.app.state.gate.people
    return people
