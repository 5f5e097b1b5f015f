"""Writes down every request that could change something: who, from where, what, and what came of it."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from anyio import CancelScope, to_thread

from riwaya.api.security.caller import Caller
from riwaya.api.security.gate import SAFE
from riwaya.errors import StoreError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from riwaya.store.audit import AuditTable

_log = logging.getLogger("riwaya.api")
_LONGEST_PATH = 500
_FAILED = 500


class AuditTrail:
    """Notes requests when they have been answered. Bodies are never noted, nor queries: both may hold secrets."""

    def __init__(self, app: ASGIApp, table: AuditTable) -> None:
        self._app, self._table = app, table

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on."""
        if scope["type"] != "http" or scope["method"] in SAFE:
            await self._app(scope, receive, send)
            return
        status = _FAILED

        async def send_and_see(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_and_see)
        finally:
            with CancelScope(shield=True):
                await to_thread.run_sync(self._note, scope, status)

    def _note(self, scope: Scope, status: int) -> None:
        caller: Caller = scope.get("state", {}).get("caller") or Caller()
        try:
            self._table.put(
                at=datetime.now(UTC).isoformat(timespec="microseconds"),
                who=caller.name or caller.signed,
                way=None if caller.way is None else caller.way.value,
                client=None if scope.get("client") is None else str(scope["client"][0]),
                method=scope["method"],
                path=scope["path"].replace("\0", "")[:_LONGEST_PATH],
                status=status,
            )
        except StoreError as error:
            _log.error("%s: %s %s is not in the audit log: %s", error.code, scope["method"], scope["path"], error)
