"""The web app: the only place that knows Gradio, and it knows only the service and its answers.

The switches below must be set before Gradio is imported: nothing may leave this machine.
"""

from __future__ import annotations

import os
from typing import Any

from assistant.storage import HERE, Storage

__all__ = ["account", "build", "mount", "serve"]

_OFFLINE = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TRANSFORMERS_OFFLINE": "1",
    # Gradio sums up all past events after each one, even where nobody may look at the sums: that slows every answer.
    "GRADIO_ANALYTICS_CACHE_FREQUENCY": "1000000000",
    "GRADIO_ANALYTICS_MAX_EVENTS": "1",
}


def _shut_off() -> None:
    os.environ.update(_OFFLINE)
    for name in ("GRADIO_VIBE_MODE", "GRADIO_SHARE", "GRADIO_MCP_SERVER"):
        os.environ.pop(name, None)


def build(service: Any = None) -> Any:
    """The app as Gradio blocks, over a service (a new one unless given)."""
    _shut_off()
    from assistant.web.app import build as build_app

    return build_app(service)


def serve(host: str = "127.0.0.1", port: int = 7860, storage: Storage = HERE) -> None:
    """Serves the app until it is stopped from the keyboard; what it stores lies where ``storage`` says."""
    _shut_off()
    from assistant.web.app import serve as serve_app

    serve_app(host, port, storage)


def mount(host: Any, service: Any, who: Any) -> Any:
    """Mounts the app in a FastAPI application; ``who`` gives the account of a request, or None to keep it out."""
    _shut_off()
    from assistant.web.mounting import mount as mount_app

    return mount_app(host, service, who)


def account() -> str:
    """The account whose event the app is answering; empty outside one."""
    from assistant.web.mounting import account as account_now

    return account_now()
