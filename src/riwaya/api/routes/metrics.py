"""`/metrics`: counters for Prometheus, above the prefix, where it looks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse

from riwaya.api.metrics import as_text, gauges
from riwaya.api.openapi import responses_of
from riwaya.api.routing import COMMON
from riwaya.api.security.gate import ROLE
from riwaya.model.access import Role

if TYPE_CHECKING:
    from riwaya.api.routing import Routes

_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def register(routes: Routes) -> None:
    """Adds the route. A Prometheus that is not at this machine asks with a key."""
    served, meter = routes.served, routes.app.state.meter

    def metrics() -> PlainTextResponse:
        """Requests by route and status, how long they took, articles, snapshot, jobs."""
        text = as_text(meter.lines(), gauges(served))
        return PlainTextResponse(text, media_type=_TYPE, headers={"Cache-Control": "no-store"})

    responses = responses_of(None, COMMON)
    responses[200]["content"] = {"text/plain": {"schema": {"type": "string"}}}
    routes.app.add_api_route(
        "/metrics",
        metrics,
        response_model=None,
        response_class=PlainTextResponse,
        responses=responses,
        tags=["server"],
        operation_id="metrics",
        summary="Requests by route and status, how long they took, articles, snapshot, jobs: text for Prometheus",
        openapi_extra={ROLE: Role.READER.value},
    )
