"""Things break while the server runs, run by ``make test-faults``: each has one defined outcome, and nothing acknowledged is lost."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import threading
import time
from pathlib import Path

import httpx
import pytest

from assistant.office.audit import Audit
from kb.corpus import CORPUS_DIR
from tests.office.running import Server

ASK = {"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}
SECONDS = float(os.environ.get("NTM_FAULT_SECONDS", "60"))
EVERY = 10.0


class _Crowd:
    """People who ask until told to stop; they keep the receipts that they were given."""

    def __init__(self, url: str, people: int = 8) -> None:
        self.receipts: list[str] = []
        self.codes: set[int] = set()
        self.cut_off = 0
        self._url, self._over = url, threading.Event()
        self._people = [threading.Thread(target=self._ask) for _ in range(people)]

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


def test_a_worker_killed_every_ten_seconds_under_load_loses_nothing_acknowledged(tmp_path: Path) -> None:
    kills = 0
    with Server(tmp_path, workers=2, requests_per_minute=1_000_000) as server:
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
    assert len(entries) >= len(crowd.receipts) > 0
    assert {e.receipt for e in entries} >= set(crowd.receipts)


def test_a_full_disk_refuses_with_the_reason_keeps_the_chain_whole_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with Server(tmp_path, workers=1) as server:
        assert httpx.post(f"{server.url}/api/ask", json=ASK, timeout=30).status_code == 200
        (worker,) = server.workers()
        used = sum(p.stat().st_size for p in (tmp_path / "office").iterdir())
        free = resource.prlimit(worker, resource.RLIMIT_FSIZE, (used // 4, resource.RLIM_INFINITY))
        refused = httpx.post(f"{server.url}/api/ask", json=ASK, timeout=30)
        resource.prlimit(worker, resource.RLIMIT_FSIZE, free)
        assert refused.status_code == 503
        assert "đĩa" in refused.json()["error"]
        assert httpx.post(f"{server.url}/api/ask", json=ASK, timeout=30).status_code == 200
        found = Audit(server.store).verify()
        assert (found.entries, found.fault) == (2, "")


def test_a_locked_store_refuses_with_the_reason_until_it_is_free(tmp_path: Path) -> None:
    with Server(tmp_path, workers=2, store_wait=0.5) as server:
        other = sqlite3.connect(tmp_path / "office" / "office.sqlite3", isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        refused = httpx.post(f"{server.url}/api/ask", json=ASK, timeout=30)
        other.close()
        assert (refused.status_code, "khóa" in refused.json()["error"]) == (503, True)
        assert httpx.post(f"{server.url}/api/ask", json=ASK, timeout=30).status_code == 200


def _cut(folder: Path) -> None:
    for path in folder.glob("index/*/*.npy"):
        os.truncate(path, path.stat().st_size // 2)


def _other_version(folder: Path) -> None:
    for path in folder.glob("index/*/manifest.json"):
        path.write_text(path.read_text(encoding="utf-8").replace('"version": ', '"version": 9'), encoding="utf-8")


@pytest.mark.parametrize("harm", [_cut, _other_version])
def test_a_truncated_or_foreign_index_is_built_anew_and_answers_are_the_same(tmp_path: Path, harm: object) -> None:
    assert callable(harm)
    with Server(tmp_path, workers=1) as server:
        before = httpx.post(f"{server.url}/api/ask", json=ASK, timeout=30).content
    assert list(tmp_path.glob("index/*/manifest.json"))
    harm(tmp_path)
    with Server(tmp_path, workers=1) as server:
        assert httpx.post(f"{server.url}/api/ask", json=ASK, timeout=60).content == before


def test_a_corpus_that_breaks_while_running_is_not_served_even_by_a_worker_that_starts_later(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(CORPUS_DIR, corpus)
    with Server(tmp_path, workers=1, corpus=corpus) as server:
        before = httpx.post(f"{server.url}/api/ask", json=ASK, timeout=30).content
        (corpus / "agencies.yaml").write_text("{{{ broken", encoding="utf-8")
        (worker,) = server.workers()
        os.kill(worker, signal.SIGKILL)
        until = time.monotonic() + 60
        while server.workers() in ([worker], []) and time.monotonic() < until:
            time.sleep(0.2)
        assert httpx.post(f"{server.url}/api/ask", json=ASK, timeout=60).content == before
        assert httpx.get(f"{server.url}/readyz", timeout=30).json()["corpus_on_disk"] == "changed"
    again = server.command("serve", "--port", str(server.port))
    assert again.returncode == 2
    assert "agencies.yaml" in again.stderr
