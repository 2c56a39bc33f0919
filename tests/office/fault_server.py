"""Workers die while people ask, run by ``make test-faults``: requests are answered or fail clean, nothing acknowledged is lost.

``NTM_FAULT_SECONDS`` (60) says for how long workers are killed.
"""

from __future__ import annotations

import json
import os
import random
import signal
import threading
import time
import uuid
from pathlib import Path
from typing import Any

import httpx

from assistant.office.audit import Audit
from tests.office.running import Server

ASK = {"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}
SECONDS = float(os.environ.get("NTM_FAULT_SECONDS", "60"))
EVERY = 10.0
PEOPLE = 8


class _Crowd:
    """People who ask until told to stop, and ask again when they were cut off; they keep the receipts that they were given."""

    def __init__(self, url: str) -> None:
        self.receipts: list[str] = []
        self.codes: set[int] = set()
        self.cut_off = 0
        self._url, self._over = url, threading.Event()
        self._people = [threading.Thread(target=self._ask) for _ in range(PEOPLE)]

    def _ask(self) -> None:
        while not self._over.is_set():
            try:
                answer = httpx.post(f"{self._url}/api/ask", json=ASK, timeout=30)
            except httpx.TransportError:
                self.cut_off += 1
                continue
            self.codes.add(answer.status_code)
            if answer.status_code == 200:
                self.receipts.append(answer.headers["ntm-receipt"])
            time.sleep(0.1)

    def __enter__(self) -> _Crowd:
        for person in self._people:
            person.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for person in self._people:
            person.join()


def test_a_worker_killed_every_ten_seconds_under_load_loses_nothing_acknowledged(folder: Path) -> None:
    kills = 0
    with Server(folder, workers=2, requests_per_minute=1_000_000) as server:
        with _Crowd(server.url) as crowd:
            until = time.monotonic() + SECONDS
            while time.monotonic() < until:
                time.sleep(EVERY)
                os.kill(random.choice(server.workers()), signal.SIGKILL)
                kills += 1
        audit = Audit(server.store)
        entries = [e for e in audit.entries() if e.kind == "ask"]
        assert audit.verify().fault == ""
    print(f"\n{kills} kills, {len(crowd.receipts)} answers, {crowd.cut_off} connections cut, {len(entries)} entries")
    assert crowd.codes == {200}
    assert {e.receipt for e in entries} >= set(crowd.receipts)
    # Every answer has its entry; an entry without an answer is one whose connection was cut after it had been kept.
    assert 0 < len(crowd.receipts) <= len(entries) <= len(crowd.receipts) + crowd.cut_off
    assert crowd.cut_off <= kills * PEOPLE


def test_a_worker_that_dies_while_it_is_asked_whether_it_lives_is_replaced_at_once(folder: Path) -> None:
    with Server(folder, workers=2) as server:
        workers = server.workers()
        for worker in workers:
            os.kill(worker, signal.SIGSTOP)
        time.sleep(2)  # the server has begun to wait for an answer from one of them, for up to 30 seconds
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        until = time.monotonic() + 20
        while len(set(server.workers()) - set(workers)) < 2 and time.monotonic() < until:
            time.sleep(0.2)
        assert len(set(server.workers()) - set(workers)) == 2


class _Page:
    """A browser's page of the chat: its events go through the queue, and its conversation lives in its session."""

    def __init__(self, client: httpx.Client) -> None:
        self._client, self._session = client, uuid.uuid4().hex
        client.get("/")  # gives the cookie of the worker
        config = client.get("/config").json()
        (box,) = [c["id"] for c in config["components"] if c["props"].get("elem_id") == "ntm-question"]
        (self._event,) = [d["id"] for d in config["dependencies"] if [box, "submit"] in d["targets"]]

    def ask(self, question: str) -> int:
        """Asks; gives how many messages the conversation has now."""
        body = {"data": [question, "2024-06-30", None], "fn_index": self._event, "session_hash": self._session}
        self._client.post("/gradio_api/queue/join", json=body).raise_for_status()
        stream = self._client.get("/gradio_api/queue/data", params={"session_hash": self._session}).raise_for_status().text
        told: list[dict[str, Any]] = [json.loads(x.removeprefix("data: ")) for x in stream.splitlines() if x.startswith("data: ")]
        (done,) = [message for message in told if message["msg"] == "process_completed"]
        return len(done["output"]["data"][1])


def _told(page: _Page, question: str) -> int | str:
    """How many messages there are after a question; otherwise what the server said instead of an answer."""
    try:
        return page.ask(question)
    except httpx.HTTPStatusError as error:
        return f"{error.response.status_code} {error.response.text}"
    except (httpx.TransportError, ValueError):
        return "cut off"


def test_a_conversation_whose_worker_died_is_told_so_and_begins_anew_with_the_successor(folder: Path) -> None:
    with Server(folder, workers=2) as server, httpx.Client(base_url=server.url, timeout=60) as client:
        page = _Page(client)
        assert [page.ask("Sở nào thẩm định tiêu chí giao thông?"), page.ask("Còn tiêu chí thủy lợi?")] == [2, 4]
        place, workers = int(client.cookies["ntm_worker"]), server.workers()
        os.kill(workers[place], signal.SIGKILL)
        seen: list[int | str] = []
        until = time.monotonic() + 120
        while not (seen and isinstance(seen[-1], int)) and time.monotonic() < until:
            seen.append(_told(page, "Sở nào thẩm định tiêu chí giao thông?"))
            time.sleep(0.2)
        assert seen[-1] == 2
        assert all(told == "cut off" or str(told).startswith("503") for told in seen[:-1])
        assert server.workers() != workers
