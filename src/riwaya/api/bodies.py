"""Bodies of requests: JSON, no longer than a route takes, as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import msgspec
from fastapi import Depends, Request

from riwaya.api.errors import TooLongError, WrongKindError
from riwaya.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

Record = TypeVar("Record")
MOST_JSON = 1024 * 1024
JSON = "application/json"


def kind_of(request: Request) -> str:
    """`application/json` of `application/json; charset=utf-8`."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def bounded(request: Request, most: int) -> AsyncGenerator[bytes, None]:
    """The body, piece by piece.

    Raises:
        TooLongError: it is longer than `most` bytes, or says so.
    """
    told = request.headers.get("content-length", "")
    left = most
    if told.isdigit() and int(told) > most:
        raise _too_long(most)
    async for piece in request.stream():
        left -= len(piece)
        if left < 0:
            raise _too_long(most)
        yield piece


def _too_long(most: int) -> TooLongError:
    return TooLongError(f"the body is longer than {most} bytes, which is all that this route takes.")


async def read_json(request: Request) -> bytes:
    """The bytes of a body that says it is JSON. Pages of strangers cannot say so unless the server lets them (CORS).

    Raises:
        WrongKindError: it says something else.
        TooLongError: it is longer than a mebibyte.
    """
    if kind_of(request) != JSON:
        raise WrongKindError(f"Content-Type: this route takes {JSON}.")
    return b"".join([piece async for piece in bounded(request, MOST_JSON)])


JsonBytes = Annotated[bytes, Depends(read_json)]


def decode_body(body: bytes, kind: type[Record]) -> Record:
    """The record that a body holds.

    Raises:
        RequestError: it holds none; the message says where it does not fit.
    """
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as error:
        told, _, where = str(error).replace("key` in `", "").partition(" - at `")
        raise _wrong(f"{told}.", where.rstrip("`").removeprefix("$").removeprefix(".") or None) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _wrong(f"the body is no JSON ({error}).", None) from error


def _wrong(message: str, where: str | None) -> RequestError:
    error: Any = RequestError(message if where is None else f"{where}: {message}")
    error.where = where
    return error  # type: ignore[no-any-return]
