"""Who may use a store over the network: users, their sessions and keys, and what they did."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Role(StrEnum):
    """How far somebody may go; each may do what those before may."""

    READER = "reader"
    """Reads, searches, exports."""
    EDITOR = "editor"
    """Judges, and reads articles in."""
    ADMIN = "admin"
    """Adds and removes users and keys, and sees what everybody did."""

    def covers(self, other: Role) -> bool:
        """Whether who has this role may do what the other one may."""
        order = tuple(Role)
        return order.index(self) >= order.index(other)

    def lesser(self, other: Role) -> Role:
        """The one of both that may do less."""
        return other if self.covers(other) else self


class User(Struct, frozen=True, kw_only=True):
    """Somebody who may sign in."""

    name: str
    """Also what their judgements are signed with."""
    role: Role
    added_at: str
    """UTC, ISO 8601."""
    changed_at: str
    """When role or password were last set."""


class ApiKey(Struct, frozen=True, kw_only=True):
    """What lets a program ask for a user; the key itself is told once and kept nowhere."""

    id: str
    user: str
    role: Role
    """It goes no further than this, nor than its user."""
    label: str
    """What it is for, as its user calls it."""
    added_at: str
    expires_at: str | None
    """None: it stays good until it is removed."""
    used_at: str | None
    """Last use, to the minute; None: never."""


class Session(Struct, frozen=True, kw_only=True):
    """A user who signed in."""

    user: User
    begun_at: str
    seen_at: str
    """Last use, to a few minutes."""
    expires_at: str


class AuditRow(Struct, frozen=True, kw_only=True):
    """One request that could change something, and what came of it."""

    number: int
    at: str
    who: str | None
    """User, or the name given on this machine; None: nobody said who."""
    way: str | None
    """local | session | key | public; None: nobody was let in."""
    client: str | None
    """Address that the request came from."""
    method: str
    path: str
    status: int
