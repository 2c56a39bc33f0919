"""Under load, run by ``make test-load``: 50 people at once, memory that stays flat, no answer that another's presence changes.

Half of the people ask through the API, half through the events of the page. Each thinks for ``NTM_LOAD_THINKS`` seconds on average
(2, exponentially spread) between an answer and the next question: ten times as fast as people read, so that the server is as busy as
with some 500 of them. ``NTM_LOAD_SECONDS`` (300) and ``NTM_LOAD_USERS`` (50) say how long and how many.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import statistics
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from assistant.office.audit import Audit
from tests.office.running import ROOT, Server

SECONDS = float(os.environ.get("NTM_LOAD_SECONDS", "300"))
USERS = int(os.environ.get("NTM_LOAD_USERS", "50"))
THINKS = float(os.environ.get("NTM_LOAD_THINKS", "2"))
#: Until caches are full and every thread has run; what grows later is a leak.
WARM_UP = min(60.0, SECONDS / 2)
DAY = "2024-06-30"

#: Asks a question; gives the status and what was answered.
Ask = Callable[[httpx.AsyncClient, str], Coroutine[Any, Any, tuple[int, Any]]]


@dataclass
class Seen:
    """What all people saw together."""

    times: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def _questions() -> list[str]:
    lines = (ROOT / "tests/evaluation/plan203-a.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines[::2]][:120]  # the tuning half: every second line


async def _by_api(client: httpx.AsyncClient, question: str) -> tuple[int, Any]:
    answer = await client.post("/api/ask", json={"question": question, "as_of": DAY})
    return answer.status_code, answer.json()


async def _by_page(client: httpx.AsyncClient, question: str) -> tuple[int, Any]:
    begun = await client.post("/gradio_api/call/ask", json={"data": [question, DAY, []]})
    if begun.status_code != 200:
        return begun.status_code, begun.text
    stream = await client.get(f"/gradio_api/call/ask/{begun.json()['event_id']}")
    said = [line for line in stream.text.splitlines() if line.startswith("data: ")][-1]
    return stream.status_code, (json.loads(said.removeprefix("data: ")) or [None])[0]


async def _person(url: str, number: int, right: dict[str, Any], until: float, seen: Seen) -> None:
    dice, ask = random.Random(number), (_by_api, _by_page)[number % 2]
    async with httpx.AsyncClient(base_url=url, timeout=30) as client:
        if ask is _by_page:
            await client.get("/")  # gives the cookie of the worker that holds the conversation
        while time.monotonic() < until:
            await asyncio.sleep(dice.expovariate(1 / THINKS))
            question = dice.choice(list(right))
            began = time.perf_counter()
            try:
                status, answer = await ask(client, question)
            except httpx.TransportError as error:
                status, answer = 0, repr(error)
            seen.times.append(time.perf_counter() - began)
            if status != 200 or answer != right[question]:
                seen.wrong.append(f"{ask.__name__} {status} {question} {str(answer)[:200]}")


async def _crowd(url: str, right: dict[str, Any], seconds: float) -> Seen:
    seen, until = Seen(), time.monotonic() + seconds
    await asyncio.gather(*(_person(url, number, right, until, seen) for number in range(USERS)))
    return seen


def test_fifty_people_are_answered_rightly_within_a_second_and_memory_stays_flat(folder: Path) -> None:
    with Server(folder, workers=2, requests_per_minute=1_000_000) as server:
        with httpx.Client(base_url=server.url, timeout=60) as client:
            right = {q: client.post("/api/ask", json={"question": q, "as_of": DAY}).json() for q in _questions()}
        warm = asyncio.run(_crowd(server.url, right, WARM_UP))
        before, workers = server.memory(), server.workers()
        seen = asyncio.run(_crowd(server.url, right, SECONDS))
        after = server.memory()
        assert server.workers() == workers, server.log.read_text(encoding="utf-8")[-3000:]
        kept = Audit(server.store).verify()
    p95 = statistics.quantiles(seen.times, n=20)[-1]
    growth = after / before - 1
    print(f"\n{len(seen.times)} questions in {SECONDS:.0f} s, p50 {statistics.median(seen.times):.3f} s, p95 {p95:.3f} s, "
          f"memory {before >> 20} to {after >> 20} MB ({growth:+.1%}), {kept.entries} entries in the audit")  # fmt: skip
    assert warm.wrong + seen.wrong == []
    assert kept.fault == ""
    assert kept.entries == len(right) + len(warm.times) + len(seen.times)
    assert p95 < 1
    assert growth < 0.05
