"""The store: versions of its tables and the way back, and what happens where it can't be written."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from assistant.office.audit import Audit
from assistant.office.errors import SettingsError, StoreError
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
