"""The app inside another server, and who is using it there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import gradio as gr
from gradio.context import LocalContext

from assistant.service import Service
from assistant.web.app import build
from assistant.web.look import launch_options
from assistant.web.sessions import keep_small

#: What ``launch`` takes and a mounted app doesn't.
_LAUNCH_ONLY = ("share", "quiet", "inbrowser")


def mount(host: Any, service: Service, who: Callable[[Any], str | None]) -> Any:
    """Mounts the app at ``/`` of a FastAPI application. ``who`` names the account of a request; None keeps it out."""
    options = {name: value for name, value in launch_options().items() if name not in _LAUNCH_ONLY}
    app = build(service)
    host = gr.mount_gradio_app(host, app, path="/", auth_dependency=who, **options)
    keep_small(app)
    return host


def account() -> str:
    """The account whose event is being answered; empty outside one."""
    request = LocalContext.request.get(None)
    return str(getattr(request, "username", None) or "")
