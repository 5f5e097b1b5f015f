"""How routes are added: each names the record that it answers, its errors, the role it needs, and what it takes."""

from __future__ import annotations

import inspect
from enum import StrEnum
from typing import TYPE_CHECKING, Any, get_type_hints

from fastapi import Request
from msgspec import Struct
from starlette.responses import PlainTextResponse, Response

from riwaya.api.bodies import JSON, JsonBytes, decode_body
from riwaya.api.openapi import responses_of, schema_of
from riwaya.api.replies import Reply, ReplyCache, has_tag, make_reply, takes_gzip, unchanged_reply
from riwaya.api.security.gate import ANYBODY, ROLE
from riwaya.model.access import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from fastapi import FastAPI

    from riwaya.api.served import Served

    Handler = Callable[..., Any]

PREFIX = "/api/v1"
COMMON = (401, 403, 422, 429, 503)
"""What any route may answer: not signed in, not allowed, not understood, too often, the store is away."""
_OF_BODIES = (413, 415)
_REQUEST, _BODY = "its_request", "its_body"
_NO_CONTENT = 204


class Fresh(StrEnum):
    """What an answer depends on, besides the address that was asked."""

    STORE = "store"
    """Articles, analyses and judgements."""
    CODE = "code"
    """This program and its pack alone."""
    NEVER = "never"
    """Who asks and when: no tag."""


class _Kind(Struct, frozen=True, kw_only=True):
    """What is particular to a route."""

    method: str
    answer: Any
    status: int = 200
    fresh: Fresh = Fresh.NEVER
    body: type | None = None
    """Record that the body of requests holds; None: they have none."""
    content: dict[str, Any] | None = None
    """How a good answer is described that is no JSON."""


class Routes:
    """Adds routes to an application."""

    def __init__(self, app: FastAPI, served: Served) -> None:
        self.app, self.served = app, served
        self.records: list[Any] = []
        """What the routes answer with and take, for the description."""
        self._kept = ReplyCache()

    def get(
        self,
        path: str,
        answer: Any,
        *,
        errors: Iterable[int] = (),
        fresh: Fresh = Fresh.STORE,
        group: str,
        role: Role | None = Role.READER,
        content: dict[str, Any] | None = None,
    ) -> Callable[[Handler], Handler]:
        """Adds a route that reads. Its function runs in a thread, gives a record, and is named in the description.

        Args:
            path: below the prefix.
            answer: type of the record.
            errors: statuses besides the common ones.
            fresh: what the answer depends on.
            group: what the route is listed under.
            role: who may ask; None: anybody, also who did not sign in.
            content: how an answer is described that is no JSON, by its media type.
        """
        return self._adder(path, _Kind(method="GET", answer=answer, fresh=fresh, content=content), errors, group, role)

    def post(
        self,
        path: str,
        answer: Any,
        *,
        body: type | None = None,
        errors: Iterable[int] = (),
        status: int = 200,
        group: str,
        role: Role | None,
        method: str = "POST",
        takes: dict[str, Any] | None = None,
    ) -> Callable[[Handler], Handler]:
        """Adds a route that may change something; as `get`, and the parameter of type `body` gets what was sent.

        Args:
            path: below the prefix.
            answer: type of the record; None: the answer is empty (204).
            body: type of the record that is sent.
            errors: statuses besides the common ones and those of bodies.
            status: of a good answer.
            group: what the route is listed under.
            role: who may ask; None: anybody, also who did not sign in.
            method: POST, PATCH, PUT or DELETE.
            takes: how the description tells of a body that the route reads itself.
        """
        good = _NO_CONTENT if answer is None else status
        more = (*errors, *(_OF_BODIES if body is not None or takes is not None else ()))
        kind = _Kind(method=method, answer=answer, status=good, body=body)
        return self._adder(path, kind, more, group, role, takes)

    def delete(
        self, path: str, *, errors: Iterable[int] = (404,), group: str, role: Role
    ) -> Callable[[Handler], Handler]:
        """Adds a route that removes something and answers with nothing."""
        return self.post(path, None, errors=errors, group=group, role=role, method="DELETE")

    def _adder(
        self,
        path: str,
        kind: _Kind,
        errors: Iterable[int],
        group: str,
        role: Role | None,
        takes: dict[str, Any] | None = None,
    ) -> Callable[[Handler], Handler]:
        responses = responses_of(kind.answer, sorted({*COMMON, *errors}), status=kind.status)
        if kind.content is not None:
            responses[kind.status]["content"] = kind.content

        def add(handler: Handler) -> Handler:
            self.records += [one for one in (kind.answer, kind.body) if one is not None]
            self.app.add_api_route(
                PREFIX + path,
                self._made(handler, kind),
                methods=[kind.method],
                name=handler.__name__,
                operation_id=handler.__name__,
                summary=_summary(handler),
                responses=responses,
                status_code=kind.status,
                response_model=None,
                response_class=_class_of(kind),
                tags=[group],
                openapi_extra=_described(kind, role, takes),
            )
            return handler

        return add

    def _made(self, handler: Handler, kind: _Kind) -> Handler:
        """The handler as the framework calls it; it is not asked where its answer is there, here or with the client."""
        taken, asked = _named(handler, kind.body), _named(handler, Request)

        def make(request: Request, given: dict[str, Any], tag: str | None) -> Response:
            if asked is not None:
                given[asked] = request
            if taken is not None and kind.body is not None:
                given[taken] = decode_body(given.pop(_BODY), kind.body)
            return make_reply(handler(**given), request.headers, tag, kind.status)

        def route(**given: Any) -> Response:
            request = given.pop(_REQUEST)
            tag = self._tag(kind.fresh)
            if tag is None:
                return make(request, given, tag)
            if has_tag(request.headers, tag):
                return unchanged_reply(tag)
            key = (tag, request.url.path, request.url.query, str(takes_gzip(request.headers)))
            reply = self._kept.get(key)
            if reply is None:
                reply = make(request, given, tag)
                self._kept.put(key, reply)
            return reply

        route.__name__, route.__doc__ = handler.__name__, handler.__doc__
        route.__signature__ = _signature(handler, taken, asked)  # type: ignore[attr-defined]
        return route

    def _tag(self, fresh: Fresh) -> str | None:
        match fresh:
            case Fresh.STORE:
                return self.served.store_tag()
            case Fresh.CODE:
                return self.served.code_tag
            case Fresh.NEVER:
                return None


def _class_of(kind: _Kind) -> type[Response]:
    """What tells the description of the media type, where nothing else does."""
    if kind.answer is str:
        return PlainTextResponse
    return Response if kind.answer is None else Reply


def _described(kind: _Kind, role: Role | None, takes: dict[str, Any] | None) -> dict[str, Any]:
    """What the description of a route has besides what the framework puts there."""
    said: dict[str, Any] = {ROLE: ANYBODY if role is None else role.value}
    if role is None:
        said["security"] = []
    if kind.body is not None:
        said["requestBody"] = {"required": True, "content": {JSON: {"schema": schema_of(kind.body)}}}
    elif takes is not None:
        said["requestBody"] = takes
    return said


def _named(handler: Handler, wanted: type | None) -> str | None:
    """The parameter of a type; None: there is none."""
    if wanted is None:
        return None
    return next((name for name, kind in get_type_hints(handler).items() if kind is wanted and name != "return"), None)


def _signature(handler: Handler, taken: str | None, asked: str | None) -> inspect.Signature:
    """That of the handler with its types resolved, the request in front, and bytes in the place of the body."""
    hints = get_type_hints(handler, include_extras=True)
    first = [inspect.Parameter(_REQUEST, inspect.Parameter.KEYWORD_ONLY, annotation=Request)]
    if taken is not None:
        first.append(inspect.Parameter(_BODY, inspect.Parameter.KEYWORD_ONLY, annotation=JsonBytes))
    rest = [
        one.replace(annotation=hints[one.name], kind=inspect.Parameter.KEYWORD_ONLY)
        for one in inspect.signature(handler).parameters.values()
        if one.name not in {taken, asked}
    ]
    return inspect.Signature([*first, *rest])


def _summary(handler: Handler) -> str:
    return inspect.getdoc(handler).partition("\n")[0].rstrip(".")  # type: ignore[union-attr]
