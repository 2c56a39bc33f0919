"""Keeps each browser with one worker, where its conversation lives.

All workers accept on one socket, so a browser's requests arrive anywhere. A cookie names the worker that began the conversation;
another worker that gets such a request hands it on over that worker's own socket, a file that only this server can open. Should the
worker have died, its successor takes its place and its file.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from http.cookies import CookieError, SimpleCookie
from pathlib import Path

import httpx
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import StreamingResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.office import texts
from assistant.office.door import said

COOKIE = "ntm_worker"
_FROM = "x-ntm-from"
_HOP = frozenset({"connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"})
_CHAT = "/gradio_api/"


class Affinity:
    """ASGI middleware outside the door: hands requests of the chat to the worker that holds the conversation."""

    def __init__(self, app: ASGIApp, folder: Path, own: int, workers: int) -> None:
        self._app, self._own = app, own
        self._others = {
            place: httpx.AsyncClient(
                transport=httpx.AsyncHTTPTransport(uds=str(socket_of(folder, place))),
                base_url="http://worker",
                timeout=httpx.Timeout(10, read=None),
            )
            for place in range(workers)
            if place != own
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        inside = scope.get("client") is None  # over the file that only workers open
        _take_sender(scope, inside)
        place = _place(headers)
        if not inside and place in self._others and scope["path"].startswith(_CHAT):
            await self._hand_on(self._others[place], scope, receive, send)
            return
        fresh = not inside and place != self._own and place not in self._others
        await self._app(scope, receive, self._marking(send) if fresh else send)

    def _marking(self, send: Send) -> Send:
        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                cookie = f"{COOKIE}={self._own}; Path=/; HttpOnly; SameSite=Strict"
                MutableHeaders(scope=message).append("set-cookie", cookie)
            await send(message)

        return marked

    async def _hand_on(self, worker: httpx.AsyncClient, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        kept = [(k, v) for k, v in scope["headers"] if k.decode("latin-1") not in _HOP]
        kept.append((_FROM.encode(), (request.client.host if request.client else "").encode("latin-1")))
        query = scope["query_string"]
        target = worker.base_url.copy_with(raw_path=scope["raw_path"] + (b"?" + query if query else b""))  # as it came, unread
        body = request.stream() if _has_body(request.headers) else None
        try:
            answer = await worker.send(worker.build_request(scope["method"], target, headers=kept, content=body), stream=True)
        except httpx.TransportError:
            await said(503, texts.WORKER_GONE, {"retry-after": "3"})(scope, receive, send)
            return
        except ClientDisconnect:
            return
        back = StreamingResponse(_pieces(answer), answer.status_code)
        back.raw_headers = [(k.lower(), v) for k, v in answer.headers.raw if k.decode("latin-1").lower() not in _HOP]
        await back(scope, receive, send)


def socket_of(folder: Path, place: int) -> Path:
    """The file on which a worker takes requests from the others."""
    return folder / f"worker-{place}.sock"


async def _pieces(answer: httpx.Response) -> AsyncIterator[bytes]:
    try:
        async for piece in answer.aiter_raw():
            yield piece
    except httpx.TransportError:
        return  # the worker died while it streamed: the browser sees the end and asks again
    finally:
        await answer.aclose()


def _take_sender(scope: Scope, inside: bool) -> None:
    """The address that another worker saw; from outside, the header that tells it counts for nothing."""
    told = [v for k, v in scope["headers"] if k == _FROM.encode()]
    scope["headers"] = [(k, v) for k, v in scope["headers"] if k != _FROM.encode()]
    if inside and told:
        scope["client"] = (told[0].decode("latin-1"), 0)


def _place(headers: Headers) -> int:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return -1
    return int(found.value) if found and found.value.isascii() and found.value.isdecimal() else -1


def _has_body(headers: Headers) -> bool:
    return "transfer-encoding" in headers or headers.get("content-length", "0") != "0"
