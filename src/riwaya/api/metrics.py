"""Counters of what is asked and how long it takes, as text for Prometheus; nothing that tells of anybody."""

from __future__ import annotations

from collections import Counter, defaultdict
from threading import Lock
from time import perf_counter
from typing import TYPE_CHECKING

from riwaya import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from riwaya.api.served import Served

BUCKETS_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_NO_ROUTE = "none"
"""Route of addresses that nothing answers, however many there are."""
_PAGE = "/{path:path}"
_FAILED = 500


class Meter:
    """Counts requests; any number of threads may ask it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._within: Counter[tuple[str, float]] = Counter()
        self._sums: defaultdict[str, float] = defaultdict(float)
        self._counts: Counter[str] = Counter()

    def note(self, route: str, method: str, status: int, seconds: float) -> None:
        """Counts one request."""
        with self._lock:
            self._requests[route, method, status] += 1
            self._counts[route] += 1
            self._sums[route] += seconds
            for bound in BUCKETS_S:
                if seconds <= bound:
                    self._within[route, bound] += 1

    def lines(self) -> Iterator[str]:
        """What was counted. Source: Prometheus, "Text-based format", version 0.0.4."""
        with self._lock:
            requests, within = dict(self._requests), dict(self._within)
            sums, counts = dict(self._sums), dict(self._counts)
        yield from _head("riwaya_http_requests_total", "counter", "Requests by route, method and status.")
        for (route, method, status), count in sorted(requests.items()):
            yield f'riwaya_http_requests_total{{route="{_escaped(route)}",method="{method}",status="{status}"}} {count}'
        name = "riwaya_http_request_seconds"
        yield from _head(name, "histogram", "Time until an answer was sent, by route.")
        for route, count in sorted(counts.items()):
            label = f'route="{_escaped(route)}"'
            for bound in BUCKETS_S:
                yield f'{name}_bucket{{{label},le="{bound}"}} {within.get((route, bound), 0)}'
            yield f'{name}_bucket{{{label},le="+Inf"}} {count}'
            yield f"{name}_sum{{{label}}} {sums[route]:.6f}"
            yield f"{name}_count{{{label}}} {count}"


class Metered:
    """Notes every request by the pattern of its route: addresses tell what somebody reads."""

    def __init__(self, app: ASGIApp, meter: Meter) -> None:
        self._app, self._meter = app, meter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = perf_counter(), _FAILED

        async def send_and_see(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_and_see)
        finally:
            route = getattr(scope.get("route"), "path", _NO_ROUTE)
            method = scope["method"] if scope["method"] in _METHODS else "OTHER"
            self._meter.note("page" if route == _PAGE else route, method, status, perf_counter() - began)


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def gauges(served: Served) -> Iterator[str]:
    """What there is now."""
    seen, snapshot = served.watch.look(), served.keeper.state
    yield from _head("riwaya_info", "gauge", "Version and pack.")
    yield f'riwaya_info{{version="{_escaped(__version__)}",pack="{_escaped(served.pack.version)}"}} 1'
    yield from _gauge("riwaya_articles", "Articles of the store.", seen.articles)
    yield from _gauge("riwaya_judgements", "Judgements of the store, those undone included.", seen.judgements)
    yield from _head("riwaya_snapshot", "gauge", "1 for the state in which the snapshot of the store is.")
    for state in type(snapshot.state):
        yield f'riwaya_snapshot{{state="{state.value}"}} {int(state is snapshot.state)}'
    yield from _gauge("riwaya_snapshot_done", "Articles read for the snapshot.", snapshot.done)
    yield from _head("riwaya_jobs", "gauge", "Jobs by state.")
    states = Counter(job.state.value for job in served.jobs.all())
    yield from (f'riwaya_jobs{{state="{state}"}} {count}' for state, count in sorted(states.items()))


def as_text(*groups: Iterable[str]) -> str:
    """All lines of some groups."""
    return "".join(f"{line}\n" for group in groups for line in group)


def _head(name: str, kind: str, told: str) -> Iterator[str]:
    yield f"# HELP {name} {told}"
    yield f"# TYPE {name} {kind}"


def _gauge(name: str, told: str, value: float) -> Iterator[str]:
    yield from _head(name, "gauge", told)
    yield f"{name} {value}"


def _escaped(value: str) -> str:
    return value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
