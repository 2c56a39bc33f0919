"""Files break, run by ``make test-faults``: the index at rest and in use, the corpus while it is served. Answers stay the same."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from kb.corpus import CORPUS_DIR
from tests.office.running import Server

ASK = {"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}


def _answer(server: Server) -> bytes:
    return httpx.post(f"{server.url}/api/ask", json=ASK, timeout=120).raise_for_status().content


def _cut(folder: Path) -> None:
    for path in folder.glob("index/*/*.npy"):
        os.truncate(path, path.stat().st_size // 2)


def _other_version(folder: Path) -> None:
    for path in folder.glob("index/*/manifest.json"):
        path.write_text(path.read_text(encoding="utf-8").replace('"version": ', '"version": 9'), encoding="utf-8")


@pytest.mark.parametrize("harm", [_cut, _other_version])
def test_a_truncated_or_foreign_index_is_built_anew_and_answers_are_the_same(folder: Path, harm: Callable[[Path], None]) -> None:
    with Server(folder, workers=1) as server:
        before = _answer(server)
    whole = {path: path.stat().st_size for path in folder.glob("in*/**/*.np*")}
    assert whole
    harm(folder)
    with Server(folder, workers=1) as server:
        assert _answer(server) == before
    assert {path: path.stat().st_size for path in whole} == whole


def test_an_index_truncated_while_it_is_read_costs_the_worker_at_most_and_its_successor_builds_it_anew(folder: Path) -> None:
    with Server(folder, workers=2) as server:
        before = _answer(server)
        _cut(folder)
        until, told = time.monotonic() + 120, b""
        while told != before and time.monotonic() < until:
            try:
                told = _answer(server)
            except (httpx.TransportError, httpx.HTTPStatusError):
                time.sleep(0.2)
        assert [_answer(server) for _ in range(10)] == [before] * 10


def test_a_corpus_that_breaks_while_running_is_not_served_even_by_a_worker_that_starts_later(
    folder: Path, tmp_path: Path
) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(CORPUS_DIR, corpus)
    with Server(folder, workers=1, corpus=corpus) as server:
        before = _answer(server)
        (corpus / "agencies.yaml").write_text("{{{ broken", encoding="utf-8")
        (worker,) = server.workers()
        os.kill(worker, signal.SIGKILL)
        until = time.monotonic() + 60
        while server.workers() in ([worker], []) and time.monotonic() < until:
            time.sleep(0.2)
        assert _answer(server) == before
        assert httpx.get(f"{server.url}/readyz", timeout=30).json()["corpus_on_disk"] == "changed"
    again = server.command("serve", "--port", str(server.port))
    assert again.returncode == 2
    assert "agencies.yaml" in again.stderr
