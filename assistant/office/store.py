"""The store of the office: one database, SQLite (WAL) by default or PostgreSQL by setting, with versioned tables.

Every act is one transaction. On SQLite it begins as a writer, so that two processes queue up and never deadlock; a commit is on
the disk when it returns.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from assistant.office.copies import NoCopy, copy_in, copy_out, emerging, move, names_of, opened
from assistant.office.errors import SettingsError, StoreError
from kb.corpus import data_dir

_MIGRATIONS = Path(__file__).with_name("migrations")
#: The version of the tables that this program reads and writes.
NEWEST = "0002"


class Store:
    """Opens transactions on the database; ``upgrade`` and ``downgrade`` move its tables between versions."""

    def __init__(self, url: str, wait: float = 5.0) -> None:
        """Raises ``SettingsError`` where the address can't be read."""
        try:
            self._url = make_url(url)
            self._sqlite = self._url.get_backend_name() == "sqlite"
            self._engine = self._made(wait)
        except (ArgumentError, NoSuchModuleError, ImportError, ValueError) as error:
            raise SettingsError(
                f"địa chỉ kho “{url}” không đọc được ({error}). Ví dụ: postgresql+psycopg://ntm:mat-khau@127.0.0.1/ntm"
            ) from error

    def _made(self, wait: float) -> Engine:
        if not self._sqlite:
            limits = f"-c lock_timeout={int(wait * 1000)} -c statement_timeout={int(wait * 4000)}"
            given = {"connect_timeout": max(2, int(wait)), "options": limits}
            return create_engine(self._url, pool_pre_ping=True, pool_size=5, max_overflow=10, connect_args=given)
        # A connection of its own for each act: nothing is shared between threads, and a repaired file is seen at once.
        engine = create_engine(self._url, poolclass=NullPool, connect_args={"timeout": wait})
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine

    @property
    def path(self) -> Path | None:
        """The file, where the store is one."""
        return Path(self._url.database) if self._sqlite and self._url.database else None

    def begin(self) -> AbstractContextManager[Connection]:
        """A transaction: kept as a whole at the end, or not at all.

        Raises:
            StoreError: the database is locked, full, broken or not there.
        """
        return self._transaction()

    def read(self) -> AbstractContextManager[Connection]:
        """A transaction that only reads: on SQLite it waits for no writer. Raises ``StoreError`` like ``begin``."""
        return self._transaction(reads=True)

    @contextmanager
    def _transaction(self, **options: Any) -> Iterator[Connection]:
        with _told_as_ours(), self._engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection

    def version(self) -> str:
        """The version of the tables; empty where there are none yet."""
        if self.path is not None and not self.path.exists():
            return ""
        with self.read() as connection:
            return _revision(connection)

    def upgrade(self, to: str = NEWEST) -> Path | None:
        """Brings the tables to a newer version (by default the newest), in one transaction.

        Gives the copy that was made before, where tables of another version were there.
        """
        with _told_as_ours():
            self._touched()
        return self._migrated("upgrade", to)

    def downgrade(self, to: str) -> Path | None:
        """Takes the tables back to an older version (``base``: none), in one transaction; gives the copy made before."""
        return self._migrated("downgrade", to)

    def _touched(self) -> None:
        """Makes the file, for its owner alone, where there is none."""
        if self.path is not None:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.path.touch(mode=0o600)

    def _kept(self, to: str) -> Path | None:
        """Copies the store before its tables move: beside the file, or for PostgreSQL into the data folder."""
        if (version := self.version()) in ("", to):
            return None
        beside = self.path or data_dir() / "office" / "postgresql"
        target = beside.with_name(f"{beside.name}.{version}.{time.strftime('%Y%m%d-%H%M%S')}.bak")
        self.backup(target)
        return target

    def _migrated(self, way: str, to: str) -> Path | None:
        kept = self._kept(to)
        with self.begin() as connection:
            _migrate(connection, way, to)
        return kept

    def ready(self) -> None:
        """Raises ``StoreError`` where the store can't be read or its tables are of another version."""
        if (found := self.version()) != NEWEST:
            raise StoreError(f"kho ở bản “{found or 'chưa tạo'}”, chương trình cần bản {NEWEST}. Hãy chạy: ntm store upgrade")

    def close(self) -> None:
        """Gives back the connections that are kept open."""
        self._engine.dispose()

    def backup(self, target: Path) -> None:
        """Copies the store while it is in use, into a SQLite file. Raises ``StoreError``: then there is no file."""
        if not (version := self.version()):
            raise StoreError(f"chưa có kho ở “{self._url.render_as_string()}” để sao lưu. Tạo kho: ntm store upgrade")
        with _told_as_ours():
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self.path is not None:
                copy_out(self.path, target)
                return
            with emerging(target) as name:
                self._copy_rows(Store(f"sqlite:///{name}"), version)

    def _copy_rows(self, copy: Store, version: str) -> None:
        copy.upgrade(version)
        with self._transaction(isolation_level="REPEATABLE READ") as source, copy.begin() as target:
            move(source, target, names_of(target))

    def restore(self, source: Path) -> None:
        """Puts a copy in the place of the store, all or nothing, whichever of both databases it was made from; all sessions end.

        Raises:
            StoreError: the file is no sound copy, or the store can't be written now; nothing was changed.
        """
        with _told_as_ours():
            if self.path is not None:
                self._touched()
                copy_in(self.path, source)
                return
            with opened(source) as (copy, version), self.begin() as target:
                if _revision(target):
                    _migrate(target, "downgrade", "base")
                _migrate(target, "upgrade", version)
                move(copy, target, [name for name in names_of(copy) if name != "sessions"])

    def ping(self) -> None:
        """Raises ``StoreError`` where the store doesn't answer."""
        with self.read() as connection:
            connection.execute(text("SELECT 1"))


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get("reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _revision(connection: Connection) -> str:
    from alembic.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision() or ""


def _migrate(connection: Connection, way: str, to: str) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    try:
        getattr(command, way)(config, to)
    except CommandError as error:
        raise StoreError(f"không chuyển được kho sang bản “{to}”: {error}. Ví dụ: ntm store upgrade") from error


@contextmanager
def _told_as_ours() -> Iterator[None]:
    try:
        yield
    except StoreError:
        raise
    except NoCopy as error:
        raise StoreError(str(error)) from error
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise StoreError(_told(error)) from error


def _told(error: Exception) -> str:
    said = str(error.orig if isinstance(error, DBAPIError) else error).strip().splitlines()[0:1]
    reason = said[0] if said else type(error).__name__
    if "locked" in reason or "lock timeout" in reason:
        return f"kho đang bị khóa bởi việc khác, chưa ghi được ({reason}). Hãy thử lại sau ít giây."
    if "full" in reason or "No space" in reason or "disk I/O" in reason:
        return f"đĩa đầy, chưa ghi được ({reason}). Hãy giải phóng chỗ trên đĩa rồi thử lại."
    return f"kho không đọc hoặc ghi được ({reason}). Hãy kiểm tra đĩa, quyền ghi và thiết lập store."
