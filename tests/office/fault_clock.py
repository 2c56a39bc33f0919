"""The clock is set back under a running server, run by ``make test-faults``: order, sessions, locks and rates hold.

libfaketime gives the server a clock of its own; where it isn't installed, the same outcomes are tested with injected clocks in
``test_accounts.py`` and ``test_audit.py``.
"""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from assistant.office.audit import Audit
from tests.office.conftest import PASSWORD
from tests.office.running import Server

_FOUND = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
pytestmark = pytest.mark.skipif(not _FOUND, reason="libfaketime is not installed (Debian: apt-get install faketime)")
ASK = {"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}


class _Office:
    """A running server with accounts, and its clock."""

    def __init__(self, server: Server, clock: Path) -> None:
        self.server, self._clock = server, clock

    def set_clock(self, offset: str) -> None:
        """Sets the server's clock so far from the real one."""
        self._clock.write_text(offset, encoding="utf-8")

    def login(self, name: str, password: str = PASSWORD) -> httpx.Response:
        """Tries to log in."""
        return httpx.post(f"{self.server.url}/api/login", json={"name": name, "password": password}, timeout=30)

    def ask(self, token: str) -> int:
        """Asks; gives the status."""
        return httpx.post(
            f"{self.server.url}/api/ask", json=ASK, headers={"authorization": f"Bearer {token}"}, timeout=30
        ).status_code


def test_a_clock_set_back_two_hours_keeps_order_ends_sessions_and_lengthens_no_wait(folder: Path, tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    clock.write_text("+0", encoding="utf-8")
    faked = {
        "LD_PRELOAD": str(_FOUND[-1]),
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    server = Server(
        folder, faked, workers=1, accounts=True, lock_after=3, lock_minutes=1, requests_per_minute=4, logins_per_minute=12
    )
    server.folder.mkdir(exist_ok=True)
    for name in ("lan", "hoa"):
        assert server.command("accounts", "add", name, "--role", "asker", text=f"{PASSWORD}\n{PASSWORD}\n").returncode == 0
    with server:
        office = _Office(server, clock)
        token = office.login("lan").json()["token"]
        assert [office.ask(token) for _ in range(5)] == [200] * 4 + [429]
        assert [office.login("hoa", "sai-mat-khau").status_code for _ in range(4)] == [401] * 3 + [429]

        office.set_clock("-2h")
        assert office.ask(token) == 401  # a session that began "in the future" is not believed
        anew = office.login("lan").json()["token"]
        assert office.ask(anew) == 200  # and nobody waits two hours for having asked too often
        locked = office.login("hoa")
        assert locked.status_code == 429
        assert int(locked.headers["retry-after"]) <= 61
        office.set_clock("-118m")
        assert office.login("hoa").status_code == 200

        audit = Audit(server.store)
        times = [entry.at for entry in audit.entries()]
        assert times == sorted(times)
        assert audit.verify().fault == ""
