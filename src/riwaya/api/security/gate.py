"""Lets requests in, or not: every route says which role it needs, and one that does not say is no route."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio import to_thread
from fastapi.routing import APIRoute

from riwaya.access import tokens
from riwaya.api.security.caller import Caller, Way
from riwaya.api.settings import Mode
from riwaya.errors import ForgedRequestError, NotAllowedError, NotSignedInError
from riwaya.model.access import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from fastapi import Request, Response

    from riwaya.access.people import People
    from riwaya.api.settings import Settings

ROLE = "x-role"
"""Where the description of a route has the role that it needs."""
ANYBODY = "anybody"
"""Instead of a role: the route is there for who did not sign in."""
CSRF_HEADER = "x-csrf-token"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_BEARER = "bearer "


class Gate:
    """Knows who asks; made once for an application."""

    def __init__(self, settings: Settings, people: People) -> None:
        self.people = people
        self.mode = settings.mode
        self.is_secure = settings.is_secure
        self.cookie = "__Host-riwaya" if settings.is_secure else "riwaya"
        """Name of the cookie; the prefix binds it to this host and to TLS (RFC 6265bis, 4.1.3)."""

    def identify(self, request: Request) -> Caller:
        """Who asks: a key is looked at first, then a session."""
        if self.mode is Mode.LOOPBACK:
            return Caller(role=Role.ADMIN, way=Way.LOCAL)
        if self.mode is Mode.PUBLIC:
            return Caller(role=Role.READER, way=Way.PUBLIC)
        given = request.headers.get("authorization", "")
        if given:
            found = self.people.by_key(given[len(_BEARER) :].strip()) if given.lower().startswith(_BEARER) else None
            return Caller() if found is None else Caller(name=found[0], role=found[1], way=Way.KEY)
        token = request.cookies.get(self.cookie, "")
        session = self.people.session(token) if token else None
        if session is None:
            return Caller()
        user = session.user
        return Caller(name=user.name, role=user.role, way=Way.SESSION, csrf=tokens.csrf_of(token))

    def admit(self, request: Request, needed: Role | None) -> Caller:
        """Who asks, if they may.

        Args:
            request: as it came, its body not read yet.
            needed: role that the route needs; None: it is there for anybody.

        Raises:
            NotSignedInError: nobody is known, and somebody has to be.
            NotAllowedError: the role does not go so far.
            ForgedRequestError: a session without its token wants to change something.
        """
        caller = self.identify(request)
        changes = request.method not in SAFE
        if needed is not None:
            self._require(caller, needed, changes=changes)
        begins_session = needed is None and request.method == "POST"  # in the place of one that may have no page left
        if changes and caller.csrf is not None and not begins_session:
            _require_token(request, caller.csrf)
        return caller

    def _require(self, caller: Caller, needed: Role, *, changes: bool) -> None:
        if caller.role is None:
            raise NotSignedInError("this is for users. Sign in, or send a key as `Authorization: Bearer rw_…`.")
        if caller.way is Way.PUBLIC and (changes or not caller.role.covers(needed)):
            raise NotAllowedError("this server is for reading; nothing can be changed here.")
        if not caller.role.covers(needed):
            raise NotAllowedError(f"this needs the role {needed}; yours is {caller.role}.")


def _require_token(request: Request, token: str) -> None:
    """Raises: ForgedRequestError: the header has not the token of the session."""
    if not tokens.are_same(request.headers.get(CSRF_HEADER, ""), token):
        raise ForgedRequestError(
            f"the header {CSRF_HEADER} does not have the token of your session. GET /api/v1/about tells it."
        )


class GuardedRoute(APIRoute):
    """A route that asks the gate before anything of a request is read."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        super().__init__(path, endpoint, **options)
        said = (self.openapi_extra or {}).get(ROLE)
        if said is None:
            raise ValueError(f"{path}: a route has to say which role it needs")
        self.needed = None if said == ANYBODY else Role(said)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The framework's handler, behind the gate."""
        handle = super().get_route_handler()

        async def guarded(request: Request) -> Response:
            gate: Gate = request.app.state.gate
            if gate.mode is Mode.LOGIN:  # looks into the store
                request.state.caller = await to_thread.run_sync(gate.admit, request, self.needed)
            else:
                request.state.caller = gate.admit(request, self.needed)
            return await handle(request)

        return guarded
