"""Logs as lines of JSON on standard error. They name addresses, times and faults; never what people asked."""

from __future__ import annotations

from typing import Any


def log_config(level: str) -> dict[str, Any]:
    """The logging set-up for every process of the server."""
    formatter = {
        "()": "pythonjsonlogger.json.JsonFormatter",
        "fmt": "%(asctime)s %(levelname)s %(name)s %(process)d %(message)s",
        "rename_fields": {"asctime": "at", "levelname": "level", "name": "logger", "process": "pid"},
        "json_ensure_ascii": False,
    }
    handler = {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": formatter},
        "handlers": {"stderr": handler},
        "root": {"level": level, "handlers": ["stderr"]},
        # Gradio's client logs each call that it makes to itself.
        "loggers": {"httpx": {"level": "WARNING"}, "uvicorn.access": {"level": "WARNING"}},
    }
