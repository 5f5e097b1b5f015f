"""Who sends a request."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from fastapi import Depends, Request
from msgspec import Struct

from riwaya.access.people import name_of
from riwaya.errors import AccessError, RequestError
from riwaya.model.access import Role


class Way(StrEnum):
    """How the server knows who asks."""

    LOCAL = "local"
    """They sit at this machine."""
    SESSION = "session"
    KEY = "key"
    PUBLIC = "public"
    """It does not: everybody may read."""


class Caller(Struct, kw_only=True):
    """Who asks, and how far they may go; made for each request."""

    name: str | None = None
    """Of the user; None: nobody signed in."""
    role: Role | None = None
    """None: they may do nothing but sign in."""
    way: Way | None = None
    csrf: str | None = None
    """Token that requests of this session have to send when they change something."""
    signed: str | None = None
    """What the request is noted under where nobody signed in: a name given in it."""


async def _caller_of(request: Request) -> Caller:
    caller: Caller = request.state.caller
    return caller


Asking = Annotated[Caller, Depends(_caller_of)]
"""A parameter of routes: who asks."""


def signature_of(caller: Caller, given: str | None) -> str:
    """The name that something is signed with: the user's own, or on this machine the one given.

    Raises:
        RequestError: none is given, or another than the user's.
    """
    if caller.name is not None:
        if given is not None and given != caller.name:
            raise RequestError(f"by: you are signed in as {caller.name}; leave it out.")
        return caller.name
    try:
        caller.signed = name_of(given or "")
    except AccessError as error:
        raise RequestError("by: say who you are, in 1 to 60 characters.") from error
    return caller.signed
