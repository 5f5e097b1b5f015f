"""How routes are added: each names the record that it answers, its errors, and what its answer depends on."""

from __future__ import annotations

import inspect
from enum import StrEnum
from typing import TYPE_CHECKING, Any, get_type_hints

from fastapi import Request
from starlette.responses import PlainTextResponse

from riwaya.api.openapi import responses_of
from riwaya.api.replies import Reply, ReplyCache, has_tag, make_reply, takes_gzip, unchanged_reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from fastapi import FastAPI

    from riwaya.api.served import Served

    Handler = Callable[..., Any]

PREFIX = "/api/v1"
COMMON = (401, 403, 422, 429, 503)
"""What any route may answer: not signed in, not allowed, not understood, too often, the store is away."""
_REQUEST = "request"


class Fresh(StrEnum):
    """What an answer depends on, besides the address that was asked."""

    STORE = "store"
    """Articles, analyses and judgements."""
    CODE = "code"
    """This program and its pack alone."""
    NEVER = "never"
    """Who asks and when: no tag."""


class Routes:
    """Adds routes to an application."""

    def __init__(self, app: FastAPI, served: Served) -> None:
        self.app, self.served = app, served
        self.records: list[Any] = []
        """What the routes answer with, for the description."""
        self._made = ReplyCache()

    def get(
        self, path: str, answer: Any, *, errors: Iterable[int] = (), fresh: Fresh = Fresh.STORE, group: str
    ) -> Callable[[Handler], Handler]:
        """Adds a route that reads. Its function runs in a thread, gives a record, and is named in the description.

        Args:
            path: below the prefix.
            answer: type of the record.
            errors: statuses besides the common ones.
            fresh: what the answer depends on.
            group: what the route is listed under.
        """

        def add(handler: Handler) -> Handler:
            self.records.append(answer)
            self.app.add_api_route(
                PREFIX + path,
                self._tagged(handler, fresh),
                methods=["GET"],
                name=handler.__name__,
                operation_id=handler.__name__,
                summary=_summary(handler),
                responses=responses_of(answer, sorted({*COMMON, *errors})),
                response_model=None,
                response_class=PlainTextResponse if answer is str else Reply,
                tags=[group],
            )
            return handler

        return add

    def _tagged(self, handler: Handler, fresh: Fresh) -> Handler:
        """The handler as the framework calls it; it is not asked where its answer is there, here or with the client."""

        def route(**given: Any) -> Any:
            request = given.pop(_REQUEST)
            tag = self._tag(fresh)
            if tag is None:
                return make_reply(handler(**given), request.headers, tag)
            if has_tag(request.headers, tag):
                return unchanged_reply(tag)
            key = (tag, request.url.path, request.url.query, str(takes_gzip(request.headers)))
            reply = self._made.get(key)
            if reply is None:
                reply = make_reply(handler(**given), request.headers, tag)
                self._made.put(key, reply)
            return reply

        route.__name__, route.__doc__ = handler.__name__, handler.__doc__
        route.__signature__ = _signature(handler)  # type: ignore[attr-defined]
        return route

    def _tag(self, fresh: Fresh) -> str | None:
        match fresh:
            case Fresh.STORE:
                return self.served.store_tag()
            case Fresh.CODE:
                return self.served.code_tag
            case Fresh.NEVER:
                return None


def _signature(handler: Handler) -> inspect.Signature:
    """That of the handler with its types resolved, and the request in front."""
    hints = get_type_hints(handler, include_extras=True)
    request = inspect.Parameter(_REQUEST, inspect.Parameter.KEYWORD_ONLY, annotation=Request)
    rest = [
        one.replace(annotation=hints[one.name], kind=inspect.Parameter.KEYWORD_ONLY)
        for one in inspect.signature(handler).parameters.values()
    ]
    return inspect.Signature([request, *rest])


def _summary(handler: Handler) -> str:
    return inspect.getdoc(handler).partition("\n")[0].rstrip(".")  # type: ignore[union-attr]
