"""Many people at once: each asks questions through the HTTP API of the served app; every answer must be the service's own.

``python tests/benchmarks/app_load.py [USERS] [QUESTIONS]`` (20 and 10 by default) prints how many were right, p50 and p95.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import quantiles

import httpx

from assistant.service import Service

_QUESTIONS = Path(__file__).resolve().parents[1] / "evaluation" / "plan203-a.jsonl"
_SERVE = "import sys; from assistant.web import serve; serve('127.0.0.1', int(sys.argv[1]))"
_DAY = "2025-06-30"


@contextmanager
def _served() -> Iterator[str]:
    """The app in a process of its own, as ``ntm chat`` serves it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-c", _SERVE, str(port)], stdout=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(600):
            try:
                httpx.get(address, timeout=1)
                break
            except httpx.HTTPError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait()


def ask(client: httpx.Client, question: str) -> dict[str, object]:
    """A question by the named endpoint: one request starts it, another reads its answer."""
    started = client.post("/gradio_api/call/ask", json={"data": [question, _DAY, []]})
    stream = client.get(f"/gradio_api/call/ask/{started.json()['event_id']}").text
    line = [line for line in stream.splitlines() if line.startswith("data: ")][-1]  # heartbeats may come first
    answer: dict[str, object] = json.loads(line.removeprefix("data: "))[0]
    return answer


def _user(address: str, questions: list[str]) -> list[tuple[str, float, dict[str, object]]]:
    found = []
    with httpx.Client(base_url=address, timeout=60) as client:
        for question in questions:
            started = time.perf_counter()
            answer = ask(client, question)
            found.append((question, time.perf_counter() - started, answer))
    return found


def main(users: int, each: int) -> None:
    """Asks, compares, prints; ends with 1 where an answer was another than the service's."""
    asked = [json.loads(line)["question"] for line in _QUESTIONS.read_text(encoding="utf-8").splitlines()]
    shares = [[asked[(user * each + i) % len(asked)] for i in range(each)] for user in range(users)]
    with _served() as address, ThreadPoolExecutor(users) as pool:
        found = [one for answers in pool.map(lambda share: _user(address, share), shares) for one in answers]
    service = Service()
    right = sum(json.loads(service.ask(q, (), date.fromisoformat(_DAY)).to_json()) == answer for q, _, answer in found)
    cuts = quantiles([seconds for _, seconds, _ in found], n=100)
    sys.stdout.write(f"{users} người x {each} câu: đúng {right}/{len(found)}; p50 {cuts[49]:.2f} s; p95 {cuts[94]:.2f} s\n")
    raise SystemExit(right != len(found))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, int(sys.argv[2]) if len(sys.argv) > 2 else 10)
