"""Serves the application with uvicorn."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from riwaya.api.settings import Mode
from riwaya.errors import MissingExtraError, OpenServerError

if TYPE_CHECKING:
    from riwaya.api.routes.account_files import AccountWriter
    from riwaya.api.settings import Settings
    from riwaya.knowledge.pack import Pack
    from riwaya.store import Store

EXTRA = "serve"
_NEEDED = ("argon2", "fastapi", "multipart", "uvicorn")
_DRAIN_S = 5


def require_extra() -> None:
    """Refuses to go on without what serving needs.

    Raises:
        MissingExtraError: a package is not installed.
    """
    for package in _NEEDED:
        if find_spec(package) is None:
            raise MissingExtraError(package, EXTRA)


def require_closed(store: Store, settings: Settings) -> None:
    """Refuses to serve where others can connect and nobody could be told from anybody.

    Raises:
        OpenServerError: users have to sign in, and there is none; or everybody could write.
    """
    if settings.mode is not Mode.LOGIN or store.users.all():
        return
    raise OpenServerError(
        f"{settings.host}: others could reach this server, and nobody can sign in yet. Add a user"
        f" (riwaya user add NAME --role admin --store {store.where}), or let everybody read and nobody write"
        " (--public)."
    )


def run_server(store: Store, pack: Pack, settings: Settings, account_writer: AccountWriter | None = None) -> None:
    """Serves until it is interrupted; arguments as of `create_app`.

    Raises:
        MissingExtraError: `riwaya[serve]` is not installed.
        OpenServerError: others could connect, and nobody can sign in.
    """
    require_extra()
    require_closed(store, settings)
    import uvicorn

    from riwaya.api.app import create_app

    app = create_app(store, pack, settings, account_writer)
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_DRAIN_S,
        ssl_certfile=settings.certificate,
        ssl_keyfile=settings.private_key,
    )
