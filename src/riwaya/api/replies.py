"""Answers: records encoded by msgspec, compressed for who takes that, with a tag that tells whether they changed."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

_SMALL = 1400
"""Bytes that fit into one packet; compressing them gains nothing."""
_LEVEL = 4
_NO_CONTENT, _NOT_MODIFIED = 204, 304
JSON = "application/json"


class Reply(Response):
    """A record as JSON."""

    media_type = JSON

    def render(self, content: Any) -> bytes:
        """The bytes of a record; bytes stay as they are."""
        return content if isinstance(content, bytes) else msgspec.json.encode(content)


def make_reply(content: Any, asked: Mapping[str, str], tag: str | None, status: int = 200) -> Response:
    """The answer to a request with these headers.

    It is encoded and compressed here, in the thread of the route: the loop that serves all the others never waits.
    """
    if isinstance(content, Response):
        return content
    if content is None:
        return Response(status_code=_NO_CONTENT)
    body = msgspec.json.encode(content)
    headers = {"Vary": "Accept-Encoding", "Cache-Control": "private, no-cache" if tag else "no-store"}
    if tag is not None:
        headers["ETag"] = tag
    if len(body) > _SMALL and "gzip" in asked.get("accept-encoding", ""):
        body = gzip.compress(body, _LEVEL, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Reply(body, status_code=status, headers=headers)


def unchanged_reply(tag: str) -> Response:
    """Says that the client has the answer already."""
    return Response(status_code=_NOT_MODIFIED, headers={"ETag": tag, "Cache-Control": "private, no-cache"})


def has_tag(asked: Mapping[str, str], tag: str) -> bool:
    """Whether a client that sent these headers has the answer with this tag."""
    given = asked.get("if-none-match", "")
    return given.strip() == "*" or tag in {one.strip() for one in given.split(",")}
