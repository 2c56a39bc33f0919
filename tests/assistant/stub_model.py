"""A real HTTP server on this machine that answers like a language model, or misbehaves as it is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[["Asked"], None]


class Asked(BaseHTTPRequestHandler):
    """One request to the stub; ``behaviour`` writes the reply."""

    behaviour: Behaviour
    server: StubModel

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append((self.path, dict(self.headers), body))
        type(self).behaviour(self)

    def reply(self, data: bytes, status: int = 200, promised: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(promised or len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        """Silence."""


class StubModel(ThreadingHTTPServer):
    """Keeps every request that came; ``released`` lets those go that hang."""

    daemon_threads = True

    def __init__(self, behaviour: Behaviour) -> None:
        super().__init__(("127.0.0.1", 0), type("Handler", (Asked,), {"behaviour": behaviour}))
        self.requests: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.released = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


@contextmanager
def stub(behaviour: Behaviour) -> Iterator[StubModel]:
    """The stub, running."""
    server = StubModel(behaviour)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


def completion(text: str, finish: str = "stop") -> bytes:
    """A reply as the interface promises it."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}
    return json.dumps({"id": "1", "object": "chat.completion", "choices": [choice]}).encode()


def says(text: str) -> Behaviour:
    """Answers with a text."""
    return lambda asked: asked.reply(completion(text))


def sends(data: bytes, status: int = 200, promised: int | None = None) -> Behaviour:
    """Answers with these bytes; with ``promised`` more bytes are announced than come."""
    return lambda asked: asked.reply(data, status, promised)


def hangs(asked: Asked) -> None:
    """Takes the request and never answers."""
    asked.server.released.wait(20)


def trickles(asked: Asked) -> None:
    """Sends a byte now and then, each in time, and never ends."""
    asked.send_response(200)
    asked.end_headers()
    try:
        while not asked.server.released.wait(0.05):
            asked.wfile.write(b" ")
            asked.wfile.flush()
    except OSError:
        return
