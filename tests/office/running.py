"""Runs the real server in processes of its own, as ``ntm serve`` does, and looks at it from outside."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

import httpx

from assistant.office.store import Store

ROOT = Path(__file__).resolve().parents[2]
#: A server that starts from nothing learns for some ten seconds of a processor; on a loaded machine that takes minutes.
_PATIENCE = 300.0


class Server:
    """A server over a folder. ``with Server(folder) as server`` waits until it is ready and stops it in the end."""

    def __init__(self, folder: Path, environment: Mapping[str, str] | None = None, **settings: object) -> None:
        self.folder, self.port = folder, _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        given = {f"NTM_OFFICE_{name.upper()}": str(value) for name, value in settings.items()}
        self._environment = {**os.environ, "PYTHONPATH": str(ROOT), "NTM_DATA_DIR": str(folder), **given, **(environment or {})}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def store(self) -> Store:
        """The server's store, where it is SQLite."""
        return Store(f"sqlite:///{self.folder / 'office' / 'office.sqlite3'}", wait=30)

    def command(self, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        """Runs ``ntm`` with the server's settings."""
        program = [sys.executable, "-m", "assistant.cli", *arguments]
        return subprocess.run(
            program, env=self._environment, input=text, capture_output=True, text=True, timeout=120, check=False
        )

    def start(self) -> None:
        """Starts and waits until questions are answered."""
        program = [sys.executable, "-m", "assistant.cli", "serve", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(program, env=self._environment, stdout=log, stderr=log)
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            if self._process.poll() is not None:
                raise RuntimeError(f"the server ended at its start:\n{self.log.read_text(encoding='utf-8')[-3000:]}")
            try:
                if httpx.get(f"{self.url}/readyz", timeout=30).status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.2)
        raise RuntimeError(
            f"the server was not ready in {_PATIENCE:.0f} seconds:\n{self.log.read_text(encoding='utf-8')[-3000:]}"
        )

    def stop(self) -> int:
        """Asks the server to stop; gives its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(60)

    def workers(self) -> list[int]:
        """The process ids of the workers that run now."""
        assert self._process is not None
        listed = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        return [int(pid) for pid in listed if b"spawn_main" in _command_line(pid)]

    def memory(self) -> int:
        """Bytes that the workers hold in memory for themselves."""
        return sum(_private(pid) for pid in self.workers())

    def __enter__(self) -> Server:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._process is not None and self._process.poll() is None:
            self.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _command_line(pid: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""  # it has ended meanwhile


def _private(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(("Private_Clean", "Private_Dirty")))
