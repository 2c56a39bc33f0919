"""PostgreSQL crashes under a running server, run by ``make test-faults``; skipped where Debian's package is not installed."""

from __future__ import annotations

from pathlib import Path

import httpx

from assistant.office.audit import Audit
from assistant.office.store import Store
from tests.office.running import Server
from tests.postgres import Postgres

ASK = {"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}


def test_the_server_runs_on_it_and_survives_its_crash_without_losing_an_answer(postgres: Postgres, folder: Path) -> None:
    with Server(folder, workers=2, store=postgres.url, store_wait=2) as server:
        assert httpx.post(f"{server.url}/api/ask", json=ASK, timeout=30).status_code == 200
        postgres.stop()
        refused = httpx.post(f"{server.url}/api/ask", json=ASK, timeout=60)
        assert (refused.status_code, httpx.get(f"{server.url}/readyz", timeout=60).status_code) == (503, 503)
        postgres.start()
        assert httpx.post(f"{server.url}/api/ask", json=ASK, timeout=60).status_code == 200
    store = Store(postgres.url)
    found = Audit(store).verify()
    store.downgrade("base")
    store.close()
    assert (found.entries, found.fault) == (2, "")
