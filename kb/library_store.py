"""Where the library lies: one SQLite file, opened for each act (WAL, fully synchronous), copied whole or not at all.

``LibraryStore`` is what the library asks of its place; ``library_server`` is the same on PostgreSQL. Both take the same statements,
with ``?`` for values, and the same tables; only the words of ``SQLITE`` differ.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

from kb.ingest.errors import IngestError

#: The tables; a copy is read and written in this order. ``{...}``: what databases spell differently.
TABLES = ("originals", "versions", "provisions", "matches", "accepted")
_SCHEMA = """
CREATE TABLE originals (sha256 {text} PRIMARY KEY, name {text} NOT NULL, bytes {bytes} NOT NULL) {strict};
CREATE TABLE versions (
  id {id} PRIMARY KEY, number {text} NOT NULL, version INTEGER NOT NULL, sha256 {text} NOT NULL REFERENCES originals(sha256),
  issued {text} NOT NULL, title {text} NOT NULL, text {text} NOT NULL, pages INTEGER NOT NULL, notes {text} NOT NULL,
  known INTEGER NOT NULL, review {text} NOT NULL, UNIQUE (number, version)
) {strict};
CREATE TABLE provisions (
  version_id {ref} NOT NULL REFERENCES versions(id) ON DELETE CASCADE, position INTEGER NOT NULL, ref {text} NOT NULL,
  kind {text} NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, quote INTEGER NOT NULL, check_sum {text} NOT NULL,
  page INTEGER NOT NULL, heading {text} NOT NULL, PRIMARY KEY (version_id, ref)
) {keyed};
CREATE TABLE matches (
  version_id {ref} NOT NULL REFERENCES versions(id) ON DELETE CASCADE, ref {text} NOT NULL, in_force_from {text} NOT NULL,
  official_ref {text} NOT NULL, status {text} NOT NULL, details {text} NOT NULL, PRIMARY KEY (version_id, ref)
) {keyed};
CREATE TABLE accepted (number {text} PRIMARY KEY, document {text} NOT NULL) {strict};
CREATE TABLE changes (count {ref} NOT NULL) {strict};
INSERT INTO changes VALUES (0);
"""
SQLITE = {
    "text": "TEXT",
    "bytes": "BLOB",
    "id": "INTEGER",
    "ref": "INTEGER",
    "strict": "STRICT",
    "keyed": "STRICT, WITHOUT ROWID",
}
#: The version of the tables.
FORMAT = 2


class Rows(Protocol):
    """What a statement gave."""

    @property
    def rowcount(self) -> int:
        """How many rows it changed."""

    def fetchone(self) -> Any:
        """The next row, or None."""

    def fetchall(self) -> Sequence[Any]:
        """All rows that are left."""


class Database(Protocol):
    """A connection for one act."""

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Rows:
        """Runs a statement, with ``?`` for each value."""

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> object:
        """Runs a statement once for each row of values."""


class LibraryStore(Protocol):
    """A place for the library. Everything raises ``IngestError`` where it can't be opened, read or written."""

    def exists(self) -> bool:
        """Whether something was ever stored."""

    def reading(self) -> AbstractContextManager[Database]:
        """A connection to read with."""

    def writing(self) -> AbstractContextManager[Database]:
        """A transaction of the only writer: all of it or nothing; the tables are made where there are none."""

    def stamp(self) -> tuple[int, ...]:
        """A cheap sign of the state: the same stamp, the same state; empty where nothing was ever stored."""

    def backup(self, target: Path) -> None:
        """Writes everything into one SQLite file; the file appears complete or not at all."""

    def restore(self, source: Path) -> None:
        """Puts such a file in the place of everything, all or nothing."""

    def close(self) -> None:
        """Gives back what is kept open between acts."""


class LibraryFile:
    """The library in a SQLite file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def exists(self) -> bool:
        """Whether the file is there."""
        return self._path.exists()

    def reading(self) -> AbstractContextManager[Database]:
        """A connection to read with."""
        return opened(self._path)

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """A transaction; the file is made where there is none."""
        with opened(self._path, create=True) as db, _transaction(db):
            yield db

    def stamp(self) -> tuple[int, ...]:
        """Time and size of the file and of what is not yet merged into it."""
        found: list[int] = []
        for path in (self._path, self._path.with_name(f"{self._path.name}-wal")):
            try:
                state = path.stat()
            except OSError:
                continue
            found += [state.st_mtime_ns, state.st_size]
        return tuple(found)

    def backup(self, target: Path) -> None:
        """Writes the whole store into one file."""
        if not self.exists():
            raise IngestError("library", "thư viện chưa có văn bản nào")
        with written_whole(target) as temporary, opened(self._path) as db, closing(sqlite3.connect(temporary)) as copy:
            db.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")

    def restore(self, source: Path) -> None:
        """Puts a copy in the place of the store."""
        with sound_copy(source) as copy, opened(self._path, create=True) as db:
            seen = db.execute("SELECT count FROM changes").fetchone()[0]
            copy.backup(db)
            count_change(db, seen)

    def close(self) -> None:
        """Nothing is kept open."""


@contextmanager
def opened(path: Path, create: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection to a SQLite store for one act; the tables are made where there are none.

    Raises:
        IngestError: the store can't be opened, read or written.
    """
    try:
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=30, isolation_level=None)) as connection:
            connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;")
            if connection.execute("PRAGMA user_version").fetchone()[0] < FORMAT:
                _create(connection)
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise IngestError("library", str(error)) from error


def _create(db: sqlite3.Connection) -> None:
    """Makes the tables; of two processes that try at once, one does it."""
    with _transaction(db):
        if db.execute("PRAGMA user_version").fetchone()[0] < FORMAT:
            make_tables(db, SQLITE)
            db.execute(f"PRAGMA user_version={FORMAT}")


def make_tables(db: Database, words: Mapping[str, str]) -> None:
    """Makes the tables in the words of a database."""
    for statement in _SCHEMA.format_map(words).split(";\n"):
        if statement.strip():
            db.execute(statement)


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def count_change(db: Database, seen: int = 0) -> None:
    """Every act that changes something gives the library another state."""
    db.execute("UPDATE changes SET count = CASE WHEN count < ? THEN ? ELSE count END + 1", (seen, seen))


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A temporary file that takes the place of ``target`` in the end, unless something goes wrong."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name)
        os.close(handle)
        try:
            yield Path(name)
            os.replace(name, target)
        finally:
            Path(name).unlink(missing_ok=True)
    except (sqlite3.Error, OSError) as error:
        raise IngestError("library", str(error)) from error


@contextmanager
def sound_copy(source: Path) -> Iterator[sqlite3.Connection]:
    """A backup, opened to read.

    Raises:
        IngestError: the file is no sound backup.
    """
    if not source.is_file():
        raise IngestError("no-backup", f"không thấy “{source.name}”")
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            if not sound or copy.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
                raise IngestError("no-backup", "không phải thư viện của chương trình này, hoặc đã hỏng")
            yield copy
    except sqlite3.Error as error:
        raise IngestError("no-backup", str(error)) from error
