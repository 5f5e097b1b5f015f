"""Serves the application with uvicorn."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from riwaya.errors import MissingExtraError

if TYPE_CHECKING:
    from riwaya.api.settings import Settings
    from riwaya.knowledge.pack import Pack
    from riwaya.store import Store

EXTRA = "serve"
_NEEDED = ("fastapi", "uvicorn")
_DRAIN_S = 5


def require_extra() -> None:
    """Refuses to go on without what serving needs.

    Raises:
        MissingExtraError: a package is not installed.
    """
    for package in _NEEDED:
        if find_spec(package) is None:
            raise MissingExtraError(package, EXTRA)


def run_server(store: Store, pack: Pack, settings: Settings) -> None:
    """Serves until it is interrupted.

    Raises:
        MissingExtraError: `riwaya[serve]` is not installed.
    """
    require_extra()
    import uvicorn

    from riwaya.api.app import create_app

    app = create_app(store, pack, settings)
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_DRAIN_S,
    )
