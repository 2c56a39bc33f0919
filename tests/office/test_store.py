"""The store: versions of its tables and the way back, and what happens where it can't be written."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from assistant.office.accounts import Accounts
from assistant.office.audit import Audit
from assistant.office.errors import SettingsError, StoreError
from assistant.office.people import Role
from assistant.office.sessions import Sessions
from assistant.office.store import NEWEST, Store


def _tables(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    return names - {"alembic_version"}


def test_a_new_store_gets_all_tables_and_is_ready(store: Store) -> None:
    assert store.path is not None
    assert _tables(store.path) == {"audit", "audit_chain", "accounts", "sessions"}
    assert store.version() == NEWEST
    store.ready()


def test_a_store_goes_back_a_version_and_forward_again_without_losing_the_audit(store: Store) -> None:
    Audit(store).append("ask", "a", {"x": 1})
    store.downgrade("0001")
    assert store.path is not None
    assert _tables(store.path) == {"audit", "audit_chain"}
    with pytest.raises(StoreError, match="ntm store upgrade"):
        store.ready()
    store.upgrade()
    assert Audit(store).verify().entries == 1


def test_a_store_goes_back_to_nothing(store: Store) -> None:
    store.downgrade("base")
    assert store.path is not None
    assert _tables(store.path) == set()


def test_an_upgrade_with_data_in_it_copies_the_store_first_and_the_way_back_brings_all_of_it_again(
    store: Store, tmp_path: Path
) -> None:
    for i in range(20):
        Audit(store).append("ask", "lan", {"question": f"câu {i}"})
    Accounts(store).add("lan", "mot-cau-de-nho", Role.EDITOR)
    token = Sessions(store, 10, 60).begin("lan")
    kept = store.downgrade("0001")
    assert kept is not None
    assert kept.stat().st_mode & 0o077 == 0
    assert Audit(store).append("ask", "lan", {"question": "ở bản cũ"}) == 21
    before = store.upgrade()
    assert before is not None
    assert (Audit(store).verify().entries, Accounts(store).listed()) == (21, [])
    store.restore(before)
    assert (store.version(), Audit(store).verify().entries) == ("0001", 21)
    store.restore(kept)
    assert (store.version(), Audit(store).verify().entries) == (NEWEST, 20)
    assert [account.name for account in Accounts(store).listed()] == ["lan"]
    assert Sessions(store, 10, 60).person(token) is None
    assert store.upgrade() is None


def test_an_upgrade_that_cannot_be_copied_first_changes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.downgrade("0001")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("assistant.office.store.copy_out", full)
    with pytest.raises(StoreError, match="đĩa đầy"):
        store.upgrade()
    assert store.version() == "0001"


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\x00" + bytes(500)])
def test_what_is_no_copy_of_a_store_is_refused_and_changes_nothing(store: Store, tmp_path: Path, content: bytes | None) -> None:
    Audit(store).append("ask", "lan", {})
    source = tmp_path / "x.bak"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(StoreError, match="ntm store restore"):
        store.restore(source)
    assert Audit(store).verify().entries == 1


def test_an_unknown_version_is_refused_with_an_example(store: Store) -> None:
    with pytest.raises(StoreError, match="không chuyển được kho sang bản “9999”"):
        store.downgrade("9999")


def test_only_the_owner_can_read_the_file(store: Store) -> None:
    assert store.path is not None
    assert store.path.stat().st_mode & 0o077 == 0


def test_a_backup_taken_while_in_use_holds_everything(store: Store, tmp_path: Path) -> None:
    Audit(store).append("ask", "a", {"x": 1})
    store.backup(tmp_path / "copy.sqlite3")
    assert Audit(Store(f"sqlite:///{tmp_path / 'copy.sqlite3'}")).verify().entries == 1


def test_a_locked_store_says_so_and_keeps_nothing_of_the_act(store: Store) -> None:
    assert store.path is not None
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="đang bị khóa"):
        Audit(store).append("ask", "a", {})
    other.close()
    assert Audit(store).append("ask", "a", {}) == 1


def test_a_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite3"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreError, match="không đọc hoặc ghi được"):
        Store(f"sqlite:///{path}").ping()


@pytest.mark.parametrize("url", ["", "nothing", "mysterious://host/db", "postgresql+psycopg://host:x/db"])
def test_an_address_that_cannot_be_read_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(SettingsError, match="postgresql\\+psycopg://"):
        Store(url)
