"""Which status an error has, and how it is told: `{"code": "RW405", "message": "...", "where": null}`."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError
from msgspec import Struct
from starlette.exceptions import HTTPException

from riwaya import errors
from riwaya.api.headers import SECURITY_HEADERS
from riwaya.api.replies import Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fastapi import FastAPI, Request

_log = logging.getLogger("riwaya.api")
RETRY_AFTER_S = 2
_NOT_SIGNED_IN, _NO_CONTENT_FOUND, _INTERNAL = 401, 404, 500


class NotHereError(errors.RequestError):
    """What an address names is not there, though others like it are."""

    status = 404


class WrongKindError(errors.RequestError):
    """A body of another kind than the route takes."""

    status = 415


class TooLongError(errors.RequestError):
    """A body that is longer than the route takes."""

    status = 413


class InTheWayError(errors.RequestError):
    """What is asked for does not fit what has happened meanwhile."""

    status = 409


STATUS: dict[type[errors.RiwayaError], int] = {
    errors.SpanError: 422,
    errors.ReadError: 422,
    errors.UnknownFormatError: 415,
    errors.LimitError: 413,
    errors.UnknownCodeError: 422,
    errors.UnknownPackError: 422,
    errors.StoreError: 503,
    errors.UnknownArticleError: 404,
    errors.UnknownRecordError: 404,
    errors.NoModelError: 422,
    errors.JudgementError: 422,
    errors.UnknownJudgementError: 404,
    errors.CompareError: 422,
    errors.UnknownHappeningError: 404,
    errors.QueryError: 422,
    errors.RequestError: 422,
    errors.NotSignedInError: 401,
    errors.NotAllowedError: 403,
    errors.TooManyRequestsError: 429,
    errors.NotReadyError: 503,
    errors.ForgedRequestError: 403,
    errors.AccessError: 422,
    errors.UnknownUserError: 404,
    errors.KnownUserError: 409,
    errors.LastAdminError: 409,
    errors.UnknownKeyError: 404,
    errors.JobError: 422,
    errors.UnknownJobError: 404,
    errors.ExportError: 422,
    errors.SecondReaderError: 422,
    errors.UnknownProposalError: 404,
}
"""The status of an error and of all below it that are not named themselves; others are faults of ours: 500."""


class Fault(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an answer says that is none."""

    code: str
    """Code of the error, explained in docs/reference/errors.md."""
    message: str
    where: str | None = None
    """Parameter or field that is to blame; None where no single one is."""


def status_of(error: errors.RiwayaError) -> int:
    """The status of an error: its own, where it has one, else that of its kind."""
    own: int | None = getattr(error, "status", None)
    return own or next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), _INTERNAL)


def handle_errors(app: FastAPI) -> None:
    """Makes the application answer all errors as `Fault`."""
    app.add_exception_handler(errors.RiwayaError, _own)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def fault_reply(error: errors.RiwayaError, *, hidden: str = "", where: str | None = None) -> Reply:
    """The answer that tells of an error; where the store lies (`hidden`) is nobody's business."""
    status = status_of(error)
    waits = status in {429, 503}
    headers = {"Retry-After": str(getattr(error, "retry_after_s", RETRY_AFTER_S))} if waits else {}
    if status == _NOT_SIGNED_IN:
        headers["WWW-Authenticate"] = "Bearer"
    fault = Fault(code=error.code, message=str(error).removeprefix(f"{hidden}: "), where=where)
    return Reply(fault, status_code=status, headers=headers)


async def _own(request: Request, error: Any) -> Reply:
    if status_of(error) == _INTERNAL:
        _log.error("%s: %s", error.code, error)
    return fault_reply(error, hidden=request.app.state.served.store.where, where=getattr(error, "where", None))


async def _invalid(_request: Request, error: Any) -> Reply:
    first = error.errors()[0]
    where = _place(first["loc"])
    message = f"{where or 'the request'}: {first['msg'].lower()}."
    return Reply(Fault(code=errors.RequestError.code, message=message, where=where), status_code=422)


def _place(location: Sequence[str | int]) -> str | None:
    """`begin` of `("query", "begin")`."""
    return ".".join(str(part) for part in location[1:]) or None


async def _http(request: Request, error: Any) -> Reply:
    """What the framework refuses by itself: addresses and methods that nothing answers, bodies that break off."""
    if error.status_code == _NO_CONTENT_FOUND:
        message = f"{request.url.path}: nothing is served there. /openapi.json lists the routes."
    else:
        message = f"{request.method} {request.url.path}: {str(error.detail).lower()}."
    fault = Fault(code=errors.RequestError.code, message=message)
    return Reply(fault, status_code=error.status_code, headers=error.headers)


async def _unexpected(request: Request, error: Exception) -> Reply:
    """The log has the details, the answer none of them; it is sent past all that would put headers on it."""
    _log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    message = "something failed here that should not. The log of the server tells what."
    return Reply(Fault(code=errors.RiwayaError.code, message=message), status_code=_INTERNAL, headers=SECURITY_HEADERS)
