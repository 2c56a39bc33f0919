"""Copies of a SQLite store: made while it is in use, whole or not at all, and put back in its place."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

_MADE_BY = "Cần tệp do “ntm store backup” tạo ra. Ví dụ: ntm store restore kho.bak"


class NoCopy(Exception):
    """A file that is no sound copy of a store; the message is Vietnamese."""


def copy_out(store: Path, target: Path) -> None:
    """Copies a store into a file that only its owner can read. Raises ``sqlite3.Error`` or ``OSError``."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name)
    os.close(handle)
    try:
        with closing(sqlite3.connect(store)) as source, closing(sqlite3.connect(name)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        os.replace(name, target)
    finally:
        Path(name).unlink(missing_ok=True)


def copy_in(store: Path, source: Path) -> None:
    """Puts a copy in the place of a store, all or nothing; all sessions end, for some were ended since.

    Raises:
        NoCopy: the file is no sound copy; nothing was changed.
        sqlite3.Error: the store can't be written.
    """
    with closing(_sound(source)) as copy, closing(sqlite3.connect(store, timeout=30)) as target:
        copy.backup(target)
        if target.execute("SELECT 1 FROM sqlite_master WHERE name = 'sessions'").fetchone():
            target.execute("DELETE FROM sessions")
            target.commit()


def _sound(source: Path) -> sqlite3.Connection:
    if not source.is_file():
        raise NoCopy(f"không có tệp “{source}”. {_MADE_BY}")
    copy = sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)
    try:
        whole = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        if whole and copy.execute("SELECT version_num FROM alembic_version").fetchone():
            return copy
    except sqlite3.Error:
        pass  # told below, as for a copy that is not whole
    copy.close()
    raise NoCopy(f"tệp “{source}” không phải bản sao lưu của kho, hoặc đã hỏng; chưa đổi gì. {_MADE_BY}")
