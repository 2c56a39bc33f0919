"""The store on a real PostgreSQL: it behaves as on SQLite, is copied before its tables move, and moves from one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import SQLAlchemyError

from assistant.office.accounts import Accounts
from assistant.office.audit import Audit
from assistant.office.errors import LoginError, StoreError
from assistant.office.people import Person, Role
from assistant.office.sessions import Sessions
from assistant.office.store import NEWEST, Store
from assistant.office.tables import audit as table
from tests.office.conftest import PASSWORD
from tests.postgres import Postgres


@pytest.fixture
def served(postgres: Postgres, data_folder: Path) -> Iterator[Store]:
    """An empty store on the server at the newest version."""
    assert data_folder.exists()  # copies land there
    made = Store(postgres.url, wait=2)
    made.upgrade()
    yield made
    made.downgrade("base")
    made.close()


def _filled(store: Store) -> str:
    """Twenty entries of an audit, an account; gives the token of its session."""
    for i in range(20):
        Audit(store).append("ask", "lan", {"question": f"câu {i}", "zero": "\x00", "half": "\ud800"}, f"r{i}")
    Accounts(store).add("lan", PASSWORD, Role.EDITOR)
    return Sessions(store, 10, 60).begin("lan")


def _everything(store: Store) -> object:
    """All that is kept but sessions, to the last digit."""
    return list(Audit(store).entries()), Audit(store).verify(), Accounts(store).listed(), Accounts(store).login("lan", PASSWORD)


def test_threads_make_one_chain_and_the_database_refuses_changes(served: Store) -> None:
    audit = Audit(served)
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda i: audit.append("ask", "lan", {"i": i, "zero": "\x00"}), range(80)))
    assert sorted(numbers) == list(range(1, 81))
    assert (audit.verify().entries, audit.verify().fault) == (80, "")
    for statement in (update(table).values(body="{}"), delete(table)):
        with pytest.raises((StoreError, SQLAlchemyError)), served.begin() as connection:
            connection.execute(statement)
    assert audit.prune(0) == 80
    assert audit.verify().fault == ""


def test_accounts_and_sessions_work_as_on_sqlite(served: Store) -> None:
    accounts, sessions = Accounts(served, lock_after=2), Sessions(served, 10, 60)
    accounts.add("lan", PASSWORD, Role.EDITOR)
    token = sessions.begin(accounts.login("lan", PASSWORD).account)
    assert sessions.person(token) == Person("lan", Role.EDITOR)
    for _ in range(3):
        with pytest.raises(LoginError):
            accounts.login("lan", "sai")
    assert accounts.listed()[0].locked


def test_an_upgrade_with_data_in_it_copies_the_store_first_and_the_way_back_brings_all_of_it_again(
    served: Store, data_folder: Path
) -> None:
    token, before = _filled(served), None
    everything = _everything(served)
    kept = served.downgrade("0001")
    assert kept is not None
    assert (kept.parent, kept.stat().st_mode & 0o077) == (data_folder / "office", 0)
    assert Audit(served).append("ask", "lan", {"question": "ở bản cũ"}) == 21
    before = served.upgrade()
    assert before is not None
    assert (Audit(served).verify().entries, Accounts(served).listed()) == (21, [])
    served.restore(before)
    assert (served.version(), Audit(served).verify().entries) == ("0001", 21)
    served.restore(kept)
    assert served.version() == NEWEST
    assert _everything(served) == everything
    assert Sessions(served, 10, 60).person(token) is None
    assert served.upgrade() is None
    with pytest.raises((StoreError, SQLAlchemyError)), served.begin() as connection:
        connection.execute(delete(table))  # the guards stand again


def test_a_store_moves_from_a_file_to_the_server_and_back(served: Store, store: Store, tmp_path: Path) -> None:
    _filled(store)
    store.backup(tmp_path / "tep.bak")
    served.restore(tmp_path / "tep.bak")
    assert _everything(served) == _everything(store)
    Audit(served).append("ask", "lan", {"question": "ở máy chủ"})
    served.backup(tmp_path / "may-chu.bak")
    store.restore(tmp_path / "may-chu.bak")
    assert _everything(store) == _everything(served)


def test_an_upgrade_that_cannot_be_copied_first_changes_nothing(
    served: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.downgrade("0001")
    (tmp_path / "office").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("NTM_DATA_DIR", str(tmp_path))
    with pytest.raises(StoreError, match="không đọc hoặc ghi được"):
        served.upgrade()
    assert served.version() == "0001"


def test_a_copy_that_cannot_be_put_back_as_a_whole_changes_nothing(served: Store, store: Store, tmp_path: Path) -> None:
    _filled(served)
    everything = _everything(served)
    _filled(store)
    with store.begin() as connection:
        connection.execute(text("UPDATE accounts SET role = 'longer than any role'"))  # which SQLite lets pass
    store.backup(tmp_path / "hong.bak")
    for bad in ("hong.bak", "khong-co.bak"):
        with pytest.raises(StoreError):
            served.restore(tmp_path / bad)
    assert _everything(served) == everything


def test_other_peoples_tables_in_the_same_database_stay_as_they_are(served: Store, tmp_path: Path) -> None:
    with served.begin() as connection:
        connection.execute(text("CREATE TABLE theirs (n int)"))
        connection.execute(text("INSERT INTO theirs VALUES (7)"))
    _filled(served)
    served.backup(tmp_path / "a.bak")
    served.restore(tmp_path / "a.bak")
    with served.begin() as connection:
        assert connection.execute(text("SELECT n FROM theirs")).scalar_one() == 7
        connection.execute(text("DROP TABLE theirs"))
