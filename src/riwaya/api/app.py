"""The application: middleware, errors, routes, pages."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from anyio import to_thread
from fastapi import FastAPI

from riwaya.access.people import People
from riwaya.api.bundle import serve_bundle
from riwaya.api.errors import handle_errors
from riwaya.api.headers import SecurityHeaders
from riwaya.api.metrics import Meter, Metered
from riwaya.api.openapi import describe
from riwaya.api.routes import (
    about,
    account_files,
    articles,
    clusters,
    entities,
    event_views,
    export_formats,
    exports,
    jobs,
    judgements,
    judging,
    knowledge,
    layers,
    metrics,
    naming,
    overview,
    proposals,
    records,
    search,
    session,
    sources,
    users,
    verdicts,
)
from riwaya.api.routing import Routes
from riwaya.api.security.gate import Gate, GuardedRoute
from riwaya.api.security.hosts import KnownHosts
from riwaya.api.security.limits import RateLimits
from riwaya.api.security.trail import AuditTrail
from riwaya.api.served import Served
from riwaya.api.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from riwaya.api.routes.account_files import AccountWriter
    from riwaya.knowledge.pack import Pack
    from riwaya.store import Store

_GROUPS = (
    about,
    overview,
    records,  # before the articles, whose ids may hold anything
    articles,
    search,
    layers,
    event_views,
    clusters,
    verdicts,
    sources,
    entities,
    naming,
    judgements,
    judging,
    proposals,
    jobs,
    account_files,  # before the other exports, whose names are a parameter
    export_formats,
    exports,
    session,
    users,
    metrics,
    knowledge,
)
THREADS = 8
"""Requests that are worked on at once; more would only take the interpreter from each other."""


def create_app(
    store: Store, pack: Pack, settings: Settings | None = None, account_writer: AccountWriter | None = None
) -> FastAPI:
    """The application over an open store; `app.state.served` holds what its routes ask.

    Args:
        store: what is served. It stays open until the application has ended.
        pack: labels what is served.
        settings: how it is set up; for this machine alone when left out.
        account_writer: writes accounts as pages and dossiers; without one they are handed out as JSON alone.
    """
    settings = settings or Settings()
    served = Served(store, pack, settings)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url="/openapi.json", lifespan=_lifespan)
    app.router.route_class = GuardedRoute
    app.state.served = served
    app.state.account_writer = account_writer
    app.state.meter = Meter()
    app.state.gate = Gate(settings, People(store))
    handle_errors(app)
    app.add_middleware(AuditTrail, table=store.audit)
    app.add_middleware(RateLimits, settings=settings)
    app.add_middleware(KnownHosts, settings=settings)
    app.add_middleware(Metered, meter=app.state.meter)
    app.add_middleware(SecurityHeaders, tiles=settings.tiles)
    routes = Routes(app, served)
    for group in _GROUPS:
        group.register(routes)
    describe(app, routes.records)
    serve_bundle(app, settings.bundle)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Index and snapshot are made in the background while requests are answered already."""
    to_thread.current_default_thread_limiter().total_tokens = THREADS
    served: Served = app.state.served
    served.start()
    yield
    served.close()
