"""Answers: records encoded by msgspec, compressed for who takes that, with a tag that tells whether they changed."""

from __future__ import annotations

import gzip
from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct
from starlette.responses import JSONResponse, Response

if TYPE_CHECKING:
    from collections.abc import Mapping

_SMALL = 1400
"""Bytes that fit into one packet; compressing them gains nothing."""
_LEVEL = 4
_NO_CONTENT, _NOT_MODIFIED = 204, 304
_KEPT, _SHARE = 32 * 2**20, 8
"""Bytes of answers that are kept, and how many of the largest kind fit in."""
JSON = "application/json"


class Reply(JSONResponse):
    """A record as JSON."""

    media_type = JSON

    def render(self, content: Any) -> bytes:
        """The bytes of a record; bytes stay as they are."""
        return content if isinstance(content, bytes) else msgspec.json.encode(content)


class _Kept(Struct, frozen=True):
    """What is left of an answer that was made."""

    body: bytes
    headers: dict[str, str]


class ReplyCache:
    """Answers that were made before, the last asked for, up to a size; a tag in their key tells what they are of."""

    def __init__(self, most: int = _KEPT) -> None:
        self._lock, self._most, self._size = Lock(), most, 0
        self._held: OrderedDict[tuple[str, ...], _Kept] = OrderedDict()

    def get(self, key: tuple[str, ...]) -> Response | None:
        """The answer under a key, a new one each time: on its way others may put something on it."""
        with self._lock:
            found = self._held.get(key)
            if found is None:
                return None
            self._held.move_to_end(key)
        return Response(found.body, headers=found.headers)

    def put(self, key: tuple[str, ...], reply: Response) -> None:
        """Keeps an answer, and lets go of the oldest ones for it."""
        kept = _Kept(bytes(reply.body), dict(reply.headers))
        if len(kept.body) > self._most // _SHARE:
            return
        with self._lock:
            before = self._held.pop(key, None)
            self._size += len(kept.body) - (0 if before is None else len(before.body))
            self._held[key] = kept
            while self._size > self._most:
                _, gone = self._held.popitem(last=False)
                self._size -= len(gone.body)


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
    if len(body) > _SMALL and takes_gzip(asked):
        body = gzip.compress(body, _LEVEL, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Reply(body, status_code=status, headers=headers)


def takes_gzip(asked: Mapping[str, str]) -> bool:
    """Whether a client that sent these headers takes compressed answers."""
    return "gzip" in asked.get("accept-encoding", "")


def unchanged_reply(tag: str) -> Response:
    """Says that the client has the answer already."""
    return Response(status_code=_NOT_MODIFIED, headers={"ETag": tag, "Cache-Control": "private, no-cache"})


def has_tag(asked: Mapping[str, str], tag: str) -> bool:
    """Whether a client that sent these headers has the answer with this tag."""
    given = asked.get("if-none-match", "")
    return given.strip() == "*" or tag in {one.strip() for one in given.split(",")}
