"""`/session`: signing in and out, and another password for who is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Request
from msgspec import Meta, Struct
from starlette.responses import Response

from riwaya.access.people import LONGEST
from riwaya.access.tokens import csrf_of
from riwaya.api.records import Who
from riwaya.api.replies import Reply
from riwaya.api.routing import Fresh
from riwaya.api.security.caller import Asking, Way
from riwaya.api.security.gate import Gate
from riwaya.api.settings import Mode
from riwaya.errors import NotAllowedError, NotSignedInError
from riwaya.model.access import Role

if TYPE_CHECKING:
    from riwaya.api.routing import Routes

_GROUP = "access"
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Password = Annotated[str, Meta(min_length=1, max_length=1000)]


class SignIn(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who wants to sign in."""

    name: Name
    password: Password

    def __repr__(self) -> str:
        """Without the password, wherever it may be written."""
        return f"SignIn(name={self.name!r})"


class NewPassword(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another password; all sessions end, this one too."""

    old: Password
    new: Password

    def __repr__(self) -> str:
        return "NewPassword()"


class SessionView(Struct, frozen=True, kw_only=True):
    """Who is signed in."""

    who: Who
    csrf: str | None
    """Token for the header `X-CSRF-Token`; None where none is needed."""
    expires_at: str | None = None
    """When the session runs out unless it is used; None: it is none."""


def register(routes: Routes) -> None:
    """Adds the routes."""

    @routes.post("/session", SessionView, body=SignIn, group=_GROUP, role=None)
    def sign_in(request: Request, given: SignIn, asking: Asking) -> Response:
        """Begins a session; its token is in a cookie that no script can read."""
        gate = _gate(request)
        if gate.mode is not Mode.LOGIN:
            raise NotAllowedError("nobody signs in here: " + _WHY[gate.mode])
        if routes.served.store.users.find(given.name) is not None:  # else it may be a password in the wrong place
            asking.signed = given.name
        begun = gate.people.sign_in(given.name, given.password)
        gate.people.sign_out(request.cookies.get(gate.cookie, ""))  # what was there before is over
        user = begun.session.user
        view = SessionView(
            who=Who(name=user.name, role=user.role), csrf=csrf_of(begun.token), expires_at=begun.session.expires_at
        )
        reply = Reply(view, headers={"Cache-Control": "no-store"})
        _set_cookie(reply, gate, begun.token, int(LONGEST.total_seconds()))
        return reply

    @routes.get("/session", SessionView, fresh=Fresh.NEVER, group=_GROUP, role=None)
    def session(asking: Asking) -> SessionView:
        """Who is signed in."""
        return SessionView(who=Who(name=asking.name, role=asking.role), csrf=asking.csrf)

    @routes.post("/session", None, method="DELETE", group=_GROUP, role=None)
    def sign_out(request: Request) -> Response:
        """Ends the session."""
        gate, reply = _gate(request), Response(status_code=204)
        token = request.cookies.get(gate.cookie)
        if token:
            gate.people.sign_out(token)
        _set_cookie(reply, gate, "", 0)
        return reply

    @routes.post("/session/password", None, body=NewPassword, group=_GROUP, role=Role.READER)
    def change_password(request: Request, given: NewPassword, asking: Asking) -> None:
        """Another password for who is signed in, which ends all their sessions."""
        people = _gate(request).people
        if asking.name is None or asking.way is not Way.SESSION:
            raise NotAllowedError("only who signed in with a password can change it.")
        if not people.is_password(asking.name, given.old):
            raise NotSignedInError("the old password is not yours.")
        people.set_password(asking.name, given.new)


_WHY = {
    Mode.LOOPBACK: "this server is for this machine alone, and whoever sits at it is its admin.",
    Mode.PUBLIC: "everybody may read, and nothing can be changed.",
}


def _gate(request: Request) -> Gate:
    gate: Gate = request.app.state.gate
    return gate


def _set_cookie(reply: Response, gate: Gate, token: str, age_s: int) -> None:
    """Out of reach of scripts, never sent along by pages of others, and over TLS alone unless this is loopback."""
    reply.set_cookie(
        gate.cookie, token, max_age=age_s, path="/", secure=gate.is_secure, httponly=True, samesite="strict"
    )
