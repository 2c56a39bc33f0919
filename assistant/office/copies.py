"""Copies of a store: made while it is in use, whole or not at all, and put back in its place.

A copy is a SQLite store of the same version, wherever the store itself is: what was copied out of a file can be put into PostgreSQL
and the other way round.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, MetaData, Table, create_engine, delete, insert, inspect, select
from sqlalchemy.pool import StaticPool

_PIECE = 500
#: Alembic's own table: whoever makes the tables of a version writes it.
_VERSION = "alembic_version"
_MADE_BY = "Cần tệp do “ntm store backup” tạo ra. Ví dụ: ntm store restore kho.bak"


class NoCopy(Exception):
    """A file that is no sound copy of a store; the message is Vietnamese."""


@contextmanager
def emerging(target: Path) -> Iterator[Path]:
    """A file to write a copy into, which only its owner can read; it takes its place where all went well, otherwise it goes."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name)
    os.close(handle)
    try:
        yield Path(name)
        with closing(sqlite3.connect(name)) as copy:
            copy.execute("PRAGMA journal_mode=DELETE")
        os.replace(name, target)
    finally:
        Path(name).unlink(missing_ok=True)


def copy_out(store: Path, target: Path) -> None:
    """Copies a SQLite store. Raises ``sqlite3.Error`` or ``OSError``."""
    with emerging(target) as name, closing(sqlite3.connect(store)) as source, closing(sqlite3.connect(name)) as copy:
        source.backup(copy)


def copy_in(store: Path, source: Path) -> None:
    """Puts a copy in the place of a SQLite store, all or nothing; all sessions end, for some were ended since.

    Raises:
        NoCopy: the file is no sound copy; nothing was changed.
        sqlite3.Error: the store can't be written.
    """
    with closing(_sound(source)) as copy, closing(sqlite3.connect(store, timeout=30)) as target:
        copy.backup(target)
        if target.execute("SELECT 1 FROM sqlite_master WHERE name = 'sessions'").fetchone():
            target.execute("DELETE FROM sessions")
            target.commit()


@contextmanager
def opened(source: Path) -> Iterator[tuple[Connection, str]]:
    """A copy to be read, with the version of its tables. Raises ``NoCopy`` where it is no sound one."""
    copy = _sound(source)
    engine = create_engine("sqlite://", creator=lambda: copy, poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            yield connection, str(connection.exec_driver_sql(f"SELECT version_num FROM {_VERSION}").scalar_one())
    finally:
        engine.dispose()


def move(source: Connection, target: Connection, names: Collection[str]) -> None:
    """Puts all rows of one store in the place of those of another of the same version."""
    for name in names:
        there, here = (Table(name, MetaData(), autoload_with=side) for side in (source, target))
        target.execute(delete(here))
        rows = source.execute(select(there), execution_options={"yield_per": _PIECE})
        for piece in rows.mappings().partitions():
            target.execute(insert(here), [dict(row) for row in piece])


def names_of(copy: Connection) -> list[str]:
    """The tables of a copy. Only a copy can be asked: a database may have other people's tables beside ours."""
    return [name for name in inspect(copy).get_table_names() if name != _VERSION]


def _sound(source: Path) -> sqlite3.Connection:
    if not source.is_file():
        raise NoCopy(f"không có tệp “{source}”. {_MADE_BY}")
    copy = sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)
    try:
        whole = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        if whole and copy.execute(f"SELECT version_num FROM {_VERSION}").fetchone():
            return copy
    except sqlite3.Error:
        pass  # told below, as for a copy that is not whole
    copy.close()
    raise NoCopy(f"tệp “{source}” không phải bản sao lưu của kho, hoặc đã hỏng; chưa đổi gì. {_MADE_BY}")
