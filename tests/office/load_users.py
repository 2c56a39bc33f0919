"""Under load, run by ``make test-load``: 50 people at once, memory that stays flat, no answer that another's presence changes.

``NTM_LOAD_SECONDS`` (300) and ``NTM_LOAD_USERS`` (50) say how long and how many.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from assistant.office.audit import Audit
from tests.office.running import ROOT, Server

SECONDS = float(os.environ.get("NTM_LOAD_SECONDS", "300"))
USERS = int(os.environ.get("NTM_LOAD_USERS", "50"))
#: A person reads for so many seconds, more or less, before asking again.
READS = 2.0
DAY = "2024-06-30"


@dataclass
class Seen:
    """What all people saw together."""

    times: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def _questions() -> list[str]:
    lines = (ROOT / "tests/evaluation/plan203-a.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines][:120]


async def _person(url: str, number: int, right: dict[str, bytes], until: float, seen: Seen) -> None:
    dice = random.Random(number)
    async with httpx.AsyncClient(base_url=url, timeout=30) as client:
        while time.monotonic() < until:
            await asyncio.sleep(dice.expovariate(1 / READS))
            question = dice.choice(list(right))
            began = time.perf_counter()
            answer = await client.post("/api/ask", json={"question": question, "as_of": DAY})
            seen.times.append(time.perf_counter() - began)
            if answer.status_code != 200 or answer.content != right[question]:
                seen.wrong.append(f"{answer.status_code} {question}")


async def _crowd(url: str, right: dict[str, bytes], seconds: float) -> Seen:
    seen, until = Seen(), time.monotonic() + seconds
    await asyncio.gather(*(_person(url, number, right, until, seen) for number in range(USERS)))
    return seen


def test_fifty_people_are_answered_rightly_within_a_second_and_memory_stays_flat(tmp_path: Path) -> None:
    with Server(tmp_path, workers=2, requests_per_minute=1_000_000) as server:
        with httpx.Client(base_url=server.url, timeout=60) as client:
            right = {q: client.post("/api/ask", json={"question": q, "as_of": DAY}).content for q in _questions()}
        asyncio.run(_crowd(server.url, right, min(60.0, SECONDS / 3)))  # warm-up
        before = server.memory()
        seen = asyncio.run(_crowd(server.url, right, SECONDS))
        after = server.memory()
        kept = Audit(server.store).verify()
    p95 = statistics.quantiles(seen.times, n=20)[-1]
    growth = after / before - 1
    print(f"\n{len(seen.times)} questions in {SECONDS:.0f} s, p50 {statistics.median(seen.times):.3f} s, p95 {p95:.3f} s, "
          f"memory {before >> 20} to {after >> 20} MB ({growth:+.1%}), {kept.entries} entries in the audit")  # fmt: skip
    assert seen.wrong == []
    assert kept.fault == ""
    assert p95 < 1
    assert growth < 0.05
