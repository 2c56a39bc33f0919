"""Where the library lies: one SQLite file, opened for each act (WAL, fully synchronous), copied whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kb.ingest.errors import IngestError

_SCHEMA = """
CREATE TABLE originals (sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE versions (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL, version INTEGER NOT NULL, sha256 TEXT NOT NULL REFERENCES originals(sha256),
  issued TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, pages INTEGER NOT NULL, notes TEXT NOT NULL,
  known INTEGER NOT NULL, review TEXT NOT NULL, UNIQUE (number, version)
) STRICT;
CREATE TABLE provisions (
  version_id INTEGER NOT NULL REFERENCES versions(id) ON DELETE CASCADE, position INTEGER NOT NULL, ref TEXT NOT NULL,
  kind TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, quote INTEGER NOT NULL, check_sum TEXT NOT NULL,
  page INTEGER NOT NULL, heading TEXT NOT NULL, PRIMARY KEY (version_id, ref)
) STRICT, WITHOUT ROWID;
CREATE TABLE matches (
  version_id INTEGER NOT NULL REFERENCES versions(id) ON DELETE CASCADE, ref TEXT NOT NULL, in_force_from TEXT NOT NULL,
  official_ref TEXT NOT NULL, status TEXT NOT NULL, details TEXT NOT NULL, PRIMARY KEY (version_id, ref)
) STRICT, WITHOUT ROWID;
CREATE TABLE accepted (number TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT;
CREATE TABLE changes (count INTEGER NOT NULL) STRICT;
INSERT INTO changes VALUES (0);
"""
_FORMAT = 2


@contextmanager
def opened(path: Path, create: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection for one act; the tables are made where there are none.

    Raises:
        IngestError: the store can't be opened, read or written.
    """
    try:
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=30, isolation_level=None)) as connection:
            connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;")
            if connection.execute("PRAGMA user_version").fetchone()[0] < _FORMAT:
                _create(connection)
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise IngestError("library", str(error)) from error


def _create(db: sqlite3.Connection) -> None:
    """Makes the tables; of two processes that try at once, one does it."""
    with transaction(db):
        if db.execute("PRAGMA user_version").fetchone()[0] < _FORMAT:
            for statement in _SCHEMA.split(";\n"):
                if statement.strip():
                    db.execute(statement)
            db.execute(f"PRAGMA user_version={_FORMAT}")


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def count_change(db: sqlite3.Connection, seen: int = 0) -> None:
    """Every act that changes something gives the library another state."""
    db.execute("UPDATE changes SET count = max(count, ?) + 1", (seen,))


def copy_out(path: Path, target: Path) -> None:
    """Writes the whole store into one file; the file appears complete or not at all.

    Raises:
        IngestError: nothing is stored yet, or the file can't be written.
    """
    if not path.exists():
        raise IngestError("library", "thư viện chưa có văn bản nào")
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=target.name)
        os.close(handle)
    except OSError as error:
        raise IngestError("library", str(error)) from error
    try:
        with opened(path) as db, closing(sqlite3.connect(temporary)) as copy:
            db.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        os.replace(temporary, target)
    except (sqlite3.Error, OSError) as error:
        raise IngestError("library", str(error)) from error
    finally:
        Path(temporary).unlink(missing_ok=True)


def copy_in(path: Path, source: Path) -> None:
    """Puts a copy in the place of the store, all or nothing.

    Raises:
        IngestError: the file is no sound backup; the store is untouched then.
    """
    if not source.is_file():
        raise IngestError("no-backup", f"không thấy “{source.name}”")
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            if not sound or copy.execute("PRAGMA user_version").fetchone()[0] != _FORMAT:
                raise IngestError("no-backup", "không phải thư viện của chương trình này, hoặc đã hỏng")
            with opened(path, create=True) as db:
                seen = db.execute("SELECT count FROM changes").fetchone()[0]
                copy.backup(db)
                count_change(db, seen)
    except sqlite3.Error as error:
        raise IngestError("no-backup", str(error)) from error
