"""`/health`, `/about`: whether the server answers, and what runs here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya import __version__
from riwaya.api.openapi import responses_of
from riwaya.api.records import About, Health, PackInfo, Who
from riwaya.api.replies import Reply
from riwaya.api.routing import Fresh
from riwaya.api.security.caller import Asking
from riwaya.api.security.gate import ANYBODY, ROLE
from riwaya.errors import StoreError
from riwaya.installed import find_installed

if TYPE_CHECKING:
    from riwaya.api.routing import Routes

_GROUP = "server"
_DEGRADED = 503


def register(routes: Routes) -> None:
    """Adds the routes."""
    served, installed = routes.served, find_installed()

    @routes.get("/about", About, fresh=Fresh.NEVER, group=_GROUP, role=None)
    def about(asking: Asking) -> About:
        """Versions of code, packs and models, mode, and who is signed in."""
        pack = served.pack
        return About(
            version=__version__,
            python=installed.python if asking.role is not None else None,
            pack=PackInfo(
                id=pack.id,
                version=pack.version,
                label_en=pack.manifest.label.en,
                label_ar=pack.manifest.label.ar,
                box=pack.manifest.box,
            ),
            packs=installed.packs,
            models=installed.models,
            codebook=pack.codebook_digest,
            mode=served.settings.mode,
            demo=served.settings.is_demo,
            who=Who(name=asking.name, role=asking.role),
            csrf=asking.csrf,
            tiles=served.settings.tiles,
        )

    _add_health(routes)


def _add_health(routes: Routes) -> None:
    """The one route that stands above the prefix and asks nobody who he is."""

    def health() -> Reply:
        """Whether the server and its store answer."""
        try:
            routes.served.watch.look()
        except StoreError:
            return Reply(Health(status="degraded", version=__version__), status_code=_DEGRADED)
        return Reply(Health(status="ok", version=__version__), headers={"Cache-Control": "no-store"})

    responses = responses_of(Health, ())
    responses[_DEGRADED] = {**responses[200], "description": "The store does not answer"}
    routes.records.append(Health)
    routes.app.add_api_route(
        "/health",
        health,
        response_model=None,
        responses=responses,
        tags=[_GROUP],
        operation_id="health",
        openapi_extra={ROLE: ANYBODY, "security": []},
    )
