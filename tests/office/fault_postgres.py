"""The store on a real PostgreSQL that the tests start, run by ``make test-faults``; skipped where Debian's package is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import SQLAlchemyError

from assistant.office.accounts import Accounts
from assistant.office.audit import Audit
from assistant.office.errors import LoginError, StoreError
from assistant.office.people import Person, Role
from assistant.office.sessions import Sessions
from assistant.office.store import NEWEST, Store
from assistant.office.tables import audit as table
from tests.office.running import Server
from tests.postgres import Postgres, needs_postgres, running

pytestmark = needs_postgres
ASK = {"question": "Sở nào thẩm định tiêu chí giao thông?", "as_of": "2024-06-30"}
PASSWORD = "mot-cau-de-nho"


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    with running() as server:
        yield server


@pytest.fixture
def store(postgres: Postgres) -> Iterator[Store]:
    made = Store(postgres.url, wait=2)
    made.upgrade()
    yield made
    made.downgrade("base")
    made.close()


def test_the_tables_go_back_and_forward(store: Store) -> None:
    store.downgrade("0001")
    assert store.version() == "0001"
    store.upgrade()
    assert store.version() == NEWEST


def test_threads_make_one_chain_and_the_database_refuses_changes(store: Store) -> None:
    audit = Audit(store)
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda i: audit.append("ask", "lan", {"i": i, "zero": "\x00"}), range(80)))
    assert sorted(numbers) == list(range(1, 81))
    assert (audit.verify().entries, audit.verify().fault) == (80, "")
    for statement in (update(table).values(body="{}"), delete(table)):
        with pytest.raises((StoreError, SQLAlchemyError)), store.begin() as connection:
            connection.execute(statement)
    assert audit.prune(0) == 80
    assert audit.verify().fault == ""


def test_accounts_and_sessions_work_as_on_sqlite(store: Store) -> None:
    accounts, sessions = Accounts(store, lock_after=2), Sessions(store, 10, 60)
    accounts.add("lan", PASSWORD, Role.EDITOR)
    token = sessions.begin(accounts.login("lan", PASSWORD).account)
    assert sessions.person(token) == Person("lan", Role.EDITOR)
    for _ in range(3):
        with pytest.raises(LoginError):
            accounts.login("lan", "sai")
    assert accounts.listed()[0].locked


def test_the_server_runs_on_it_and_survives_its_crash_without_losing_an_answer(postgres: Postgres, tmp_path: Path) -> None:
    import httpx

    with Server(tmp_path, workers=2, store=postgres.url, store_wait=2) as server:
        assert httpx.post(f"{server.url}/api/ask", json=ASK, timeout=30).status_code == 200
        postgres.stop()
        refused = httpx.post(f"{server.url}/api/ask", json=ASK, timeout=60)
        assert (refused.status_code, httpx.get(f"{server.url}/readyz", timeout=60).status_code) == (503, 503)
        postgres.start()
        assert httpx.post(f"{server.url}/api/ask", json=ASK, timeout=60).status_code == 200
    store = Store(postgres.url)
    found = Audit(store).verify()
    store.close()
    assert (found.entries, found.fault) == (2, "")
