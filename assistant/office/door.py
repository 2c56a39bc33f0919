"""The door: every request passes here once. Who asks is found, sizes and rates are kept, the rest goes on to the app.

What a request says of itself counts only from whom we trust: an account's name from the office's own login counts where the
connection comes from a proxy in the settings; a role is never read from a request.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.office import texts
from assistant.office.accounts import Accounts
from assistant.office.errors import StoreError
from assistant.office.people import CURRENT, LOCAL, Person
from assistant.office.rates import Rates
from assistant.office.sessions import Sessions
from assistant.office.settings import Settings

COOKIE = "ntm_session"
#: Who the door found; the app reads it from the scope.
PERSON = "ntm.person"
#: The address a request comes from, the proxy's word taken where it is trusted.
ADDRESS = "ntm.address"
#: Where editors bring official files.
FILES = "/api/files"
_OPEN = frozenset({"/healthz", "/readyz", "/login", "/api/login"})
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
#: Seconds that the rest of a refused request is still taken in.
_LINGER = 30
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_GUARDS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "content-security-policy": "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'",
}


class Door:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, settings: Settings, accounts: Accounts, sessions: Sessions) -> None:
        self._app, self._settings = app, settings
        self._accounts, self._sessions = accounts, sessions
        self._rates = Rates(settings.requests_per_minute, settings.workers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        scope[ADDRESS] = self._address(scope, headers)
        refusal, person = await self._judge(scope, headers)
        if refusal is not None:
            closes = refusal.headers.get("connection") == "close"
            await refusal(scope, receive, _once_read(receive, _guarded(send)) if closes else _guarded(send))
            return
        scope[PERSON] = person
        CURRENT.set(person)
        await self._app(scope, self._limited(scope, receive), _guarded(send))

    async def _judge(self, scope: Scope, headers: Headers) -> tuple[Response | None, Person | None]:
        """A refusal, or the person (None on the open pages)."""
        if refusal := self._ill_formed(scope, headers):
            return refusal, None
        try:
            person = await self._person(scope, headers)
        except StoreError as error:
            return said(503, str(error)), None
        if person is None:
            return (None if scope["path"] in _OPEN else _ask_to_log_in(scope, headers)), None
        if scope["method"] not in _SAFE and (wait := self._rates.wait(person.account or scope[ADDRESS])):
            return said(429, texts.TOO_MANY.format(seconds=wait), {"retry-after": str(wait)}), None
        return None, person

    def _ill_formed(self, scope: Scope, headers: Headers) -> Response | None:
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdecimal()) or int(length) > self._most(scope):
            return self._too_large(scope)
        if not self._settings.accounts and _host(headers) not in _HERE:
            return said(403, texts.WRONG_HOST)  # a page elsewhere whose name was pointed at this machine
        origin = headers.get("origin")
        if origin is not None and scope["method"] not in _SAFE and urlsplit(origin).netloc != headers.get("host"):
            return said(403, texts.WRONG_ORIGIN)
        return None

    async def _person(self, scope: Scope, headers: Headers) -> Person | None:
        if not self._settings.accounts:
            return LOCAL
        names = headers.getlist(self._settings.trusted_header) if self._settings.trusted_header else []
        if any(names) and self._settings.trusts(_peer(scope)):
            # Two names: one is the proxy's, the other was brought along, and nobody can tell which is which.
            return await asyncio.to_thread(self._accounts.person, names[0]) if len(names) == 1 else None
        token = token_of(headers)
        return await asyncio.to_thread(self._sessions.person, token) if token else None

    def _address(self, scope: Scope, headers: Headers) -> str:
        peer = _peer(scope)
        if self._settings.trusts(peer) and any(told := headers.getlist("x-forwarded-for")):
            return told[-1].rpartition(",")[2].strip()[:64]  # what stands before was brought along
        return peer

    def _most(self, scope: Scope) -> int:
        """Bytes that a request may have; only where editors bring files may it be large."""
        bringing = scope["method"] == "POST" and scope["path"] == FILES
        return self._settings.largest_file if bringing else self._settings.largest_body

    def _limited(self, scope: Scope, receive: Receive) -> Receive:
        most = left = self._most(scope)

        async def counted() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise HTTPException(413, texts.TOO_LARGE.format(limit=most))
            return message

        return counted

    def _too_large(self, scope: Scope) -> Response:
        return said(413, texts.TOO_LARGE.format(limit=self._most(scope)), {"connection": "close"})


def said(status: int, message: str, headers: Mapping[str, str] | None = None) -> Response:
    """A refusal as the API words it."""
    return JSONResponse({"error": message}, status, dict(headers or {}))


def token_of(headers: Headers) -> str:
    """The session token that a request brings, by cookie or by ``Authorization: Bearer``."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return token.strip()
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""


def _ask_to_log_in(scope: Scope, headers: Headers) -> Response:
    if scope["method"] == "GET" and "text/html" in headers.get("accept", ""):
        return RedirectResponse("/login", 303)
    return said(401, texts.LOGIN_NEEDED, {"www-authenticate": "Bearer"})


def _peer(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0]) if client else ""


def _host(headers: Headers) -> str:
    try:
        return urlsplit(f"//{headers.get('host', '')}").hostname or ""
    except ValueError:
        return ""


def _guarded(send: Send) -> Send:
    async def with_guards(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _GUARDS.items():
                headers.setdefault(name, value)
        await send(message)

    return with_guards


def _once_read(receive: Receive, send: Send) -> Send:
    """Ends the answer once the request is read to its end: closed before, the answer is lost to whoever still sends."""

    async def ending_late(message: Message) -> None:
        if message["type"] != "http.response.body":
            await send(message)
            return
        await send({**message, "more_body": True})
        with suppress(TimeoutError):
            async with asyncio.timeout(_LINGER):
                while (await receive()).get("more_body", False):
                    pass
        await send({"type": "http.response.body", "body": b""})

    return ending_late
