"""Figures for Prometheus, summed over all workers."""

from __future__ import annotations

import os
import shutil
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.types import ASGIApp, Message, Receive, Scope, Send

if TYPE_CHECKING:
    from prometheus_client import Counter, Histogram

#: Where the workers of one server keep their counters; it must be set before the library is imported.
FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_API = frozenset(
    {"ask", "check", "duties", "search", "documents", "files", "feedback", "receipts", "worklist", "login", "logout"}
)
_OTHERS = frozenset({"healthz", "readyz", "metrics", "login"})
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


@cache
def _instruments() -> tuple[Counter, Histogram]:
    """One set a process, however many apps it makes."""
    from prometheus_client import Counter, Histogram

    return (
        Counter("ntm_requests", "Requests by address and status", ("address", "status")),
        Histogram("ntm_request_seconds", "Seconds until the answer was sent", ("address",), buckets=_BUCKETS),
    )


def prepare(folder: Path) -> None:
    """An empty place for the counters of the workers that will be started."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ[FOLDER] = str(folder)


class Measured:
    """ASGI middleware that counts requests and times them, by kind of address and status."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._count, self._time = _instruments()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, began = 500, time.perf_counter()

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            address = _kind(scope["path"])
            self._count.labels(address, str(status)).inc()
            if address != "chat":  # streams of the chat stay open as long as the page
                self._time.labels(address).observe(time.perf_counter() - began)


def _kind(path: str) -> str:
    """The address without what people put into it, so that there are few of them."""
    first, _, rest = path.lstrip("/").partition("/")
    second = rest.partition("/")[0]
    if first == "api":
        return f"/api/{second}" if second in _API else "/api"
    return f"/{first}" if first in _OTHERS else "chat"


def exposition() -> tuple[bytes, str]:
    """All figures as Prometheus reads them, with their content type."""
    from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
    from prometheus_client.multiprocess import MultiProcessCollector

    registry = REGISTRY
    if os.environ.get(FOLDER):
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry), CONTENT_TYPE_LATEST
