"""A real PostgreSQL that tests start, where Debian's package is installed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_FOUND = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))


class Postgres:
    """A server over a folder of its own, on a free port of this machine."""

    def __init__(self, folder: Path) -> None:
        self.data, self.port = folder / "pg", _free_port()
        self._as = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self._as:
            shutil.chown(folder, "postgres")
        self.run("initdb", "-D", str(self.data), "-U", "ntm", "-A", "trust", "-E", "UTF8")

    @property
    def url(self) -> str:
        """The address of its database, as the settings take it."""
        return f"postgresql+psycopg://ntm@127.0.0.1:{self.port}/postgres"

    def run(self, program: str, *arguments: str) -> None:
        """Runs one of PostgreSQL's own programs."""
        subprocess.run(
            [*self._as, str(_FOUND[-1].with_name(program)), *arguments], check=True, stdout=subprocess.DEVNULL, cwd="/"
        )

    def start(self) -> None:
        """Starts and waits until it answers."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        self.run("pg_ctl", "-D", str(self.data), "-w", "-l", str(self.data / "log"), "-o", options, "start")

    def stop(self) -> None:
        """Ends it as a crash would."""
        self.run("pg_ctl", "-D", str(self.data), "-w", "-m", "immediate", "stop")


@contextmanager
def running() -> Iterator[Postgres]:
    """A server that is started, and in the end stopped and gone; whoever needs one is skipped where there is none."""
    if not _FOUND:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with tempfile.TemporaryDirectory(prefix="ntm-pg-", dir="/tmp") as folder:
        server = Postgres(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
