"""Asks the language model over HTTP, within a time and a size that hold for the whole reply."""

from __future__ import annotations

import json
import re
import time

import httpx

from assistant.phrasing.settings import Settings

_MOST_BYTES = 262_144
#: Models that think aloud put it first, in this element.
_THINKING = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)


class NoReplyError(Exception):
    """The model gave no usable reply; the message says why, for the log."""


def complete(settings: Settings, system: str, user: str) -> str:
    """The model's text.

    Raises:
        NoReplyError: no connection, late, broken off, too long, not JSON, or not what the interface promises.
    """
    request = {
        "model": settings.model,
        "messages": [{"role": "system", "content": system}, {"role": "user", "content": user}],
        "temperature": 0,
        "stream": False,
    }
    headers = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
    try:
        # No proxy of the environment and no redirect: the answer goes to the address that the office named, and nowhere else.
        with httpx.Client(timeout=settings.seconds, trust_env=False) as client:
            return _content(_body(client, f"{settings.url}/chat/completions", request, headers, settings.seconds))
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise NoReplyError(f"{type(error).__name__}: {error}") from error


def _body(client: httpx.Client, url: str, request: object, headers: dict[str, str], seconds: float) -> bytes:
    """The reply's bytes. The client's own time limit is for each read, so a server that trickles would hold it for ever."""
    end, parts, size = time.monotonic() + seconds, [], 0
    with client.stream("POST", url, json=request, headers=headers) as response:
        if response.status_code != httpx.codes.OK:
            raise NoReplyError(f"status {response.status_code}")
        for part in response.iter_bytes():
            parts.append(part)
            size += len(part)
            if size > _MOST_BYTES:
                raise NoReplyError("too many bytes")
            if time.monotonic() > end:
                raise NoReplyError("late")
    return b"".join(parts)


def _content(body: bytes) -> str:
    try:
        choice = json.loads(body)["choices"][0]
        content = choice["message"]["content"]
        finished = choice.get("finish_reason") in (None, "stop")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise NoReplyError(f"not a chat completion: {type(error).__name__}") from error
    if not isinstance(content, str) or not finished:
        raise NoReplyError("the text is missing or broken off")
    return _THINKING.sub("", content).strip()
