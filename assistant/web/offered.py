"""Which addresses of Gradio the app offers. It brings many more than its pages need; those are not there for anybody."""

from __future__ import annotations

import logging
import re

from starlette.responses import JSONResponse, PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.web.texts import common as texts

_LOG = logging.getLogger(__name__)
_PAGE = r"|config/?|theme\.css|favicon\.ico|robots\.txt|manifest\.json|pwa_icon|(?:static|assets|svelte)/.*"
_EVENTS = r"queue/(?:join|data|status)|call/(?:v2/)?[^/]+(?:/[^/]*)?|cancel|reset/?|heartbeat/[^/]+|startup-events|app_id/?"
_FILES = r"upload|upload_progress|file=.*|theme\.css"
_PROGRAMS = r"info/?|openapi\.json|mcp(?:/.*)?"
_OFFERED = re.compile(rf"/(?:{_PAGE}|gradio_api/(?:{_EVENTS}|{_FILES}|{_PROGRAMS}))", re.DOTALL)

#: Here an event is only taken into the queue or out of it; nothing of ours runs yet, so what fails is the reading of the request.
_TAKING = re.compile(r"/gradio_api/(?:queue/join|call/.+|cancel|reset/?)", re.DOTALL)


class Offered:
    """ASGI middleware inside Gradio's own app: what is not offered is not found, an event that can't be read is the caller's error."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif not _OFFERED.fullmatch(scope["path"]):
            await PlainTextResponse("Not Found", 404)(scope, receive, send)
        elif scope["method"] == "POST" and _TAKING.fullmatch(scope["path"]):
            await self._take(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _take(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self._app(scope, receive, send)
        except Exception:
            _LOG.info("an event could not be read", exc_info=True)
            await JSONResponse({"error": texts.NO_EVENT}, 400)(scope, receive, send)
