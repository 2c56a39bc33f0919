"""The disk is full or the store is locked, run by ``make test-faults``: refused with the reason, nothing half kept, then it goes on."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from io import FileIO
from pathlib import Path

import httpx
import pytest

from assistant.office.audit import Audit
from tests.office.running import Server

ASK = {"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}


def _ask(server: Server) -> httpx.Response:
    return httpx.post(f"{server.url}/api/ask", json=ASK, timeout=60)


def test_a_file_that_may_not_grow_refuses_with_the_reason_and_keeps_the_chain_whole(folder: Path) -> None:
    with Server(folder, workers=1) as server:
        assert _ask(server).status_code == 200
        (worker,) = server.workers()
        used = sum(p.stat().st_size for p in (folder / "office").iterdir())
        free = resource.prlimit(worker, resource.RLIMIT_FSIZE, (used // 4, resource.RLIM_INFINITY))
        refused = _ask(server)
        resource.prlimit(worker, resource.RLIMIT_FSIZE, free)
        assert refused.status_code == 503
        assert "đĩa" in refused.json()["error"]
        assert _ask(server).status_code == 200
        found = Audit(server.store).verify()
        assert (found.entries, found.fault) == (2, "")


@pytest.fixture
def small_disk(folder: Path, tmp_path: Path) -> Iterator[Path]:
    """A data folder on a disk of its own with room for little."""
    disk = tmp_path / "disk"
    disk.mkdir()
    size = sum(p.stat().st_size for p in folder.rglob("*")) + 16 * 2**20
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("a disk of its own can be mounted by root only; the file that may not grow is tested all the same")
    shutil.copytree(folder, disk, dirs_exist_ok=True)
    yield disk
    subprocess.run(["umount", disk], check=True)


def _fill(disk: Path) -> Path:
    path = disk / "filler"
    with path.open("wb", buffering=0) as file:
        while _fits(file):
            pass
    return path


def _fits(file: FileIO) -> bool:
    try:
        return file.write(os.urandom(4096)) == 4096
    except OSError:
        return False


def test_a_full_disk_refuses_with_the_reason_stops_no_worker_and_goes_on_when_there_is_room(small_disk: Path) -> None:
    with Server(small_disk, {"TMPDIR": str(small_disk)}, workers=2) as server:
        assert _ask(server).status_code == 200
        workers, filler = server.workers(), _fill(small_disk)
        refused = [_ask(server) for _ in range(20)]
        decided = httpx.post(f"{server.url}/api/check", json={"rule": "co-che-dac-thu", "facts": {"communes": 2}}, timeout=60)
        searched = httpx.get(f"{server.url}/api/search?query=giao+thông", timeout=60)
        filler.unlink()
        assert {answer.status_code for answer in [*refused, decided]} == {503}
        assert "đĩa đầy" in refused[-1].json()["error"]
        assert searched.status_code == 200  # what keeps nothing goes on
        assert _ask(server).status_code == 200
        assert server.workers() == workers
        found = Audit(server.store).verify()
        assert (found.entries, found.fault) == (2, "")


def test_a_server_that_finds_the_disk_full_at_its_start_says_so_and_ends(small_disk: Path) -> None:
    shutil.rmtree(small_disk / "index")
    with Server(small_disk, workers=1):
        pass  # the store is made, and what was missing is built
    shutil.rmtree(small_disk / "index")
    _fill(small_disk)
    ended = Server(small_disk, {"TMPDIR": str(small_disk)}).command("serve", "--port", "1")
    assert ended.returncode == 2
    assert "đĩa" in ended.stderr
    assert "Traceback" not in ended.stderr.splitlines()[-1]


def test_a_locked_store_refuses_with_the_reason_until_it_is_free(folder: Path) -> None:
    with Server(folder, workers=2, store_wait=0.5) as server:
        other = sqlite3.connect(folder / "office" / "office.sqlite3", isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        refused = _ask(server)
        other.close()
        assert (refused.status_code, "khóa" in refused.json()["error"]) == (503, True)
        assert _ask(server).status_code == 200
        assert Audit(server.store).verify().entries == 1
