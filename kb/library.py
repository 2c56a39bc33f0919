"""The library of official files: originals, parsed provisions, matches, all in one SQLite file.

Every act is one transaction (WAL, fully synchronous): whoever kills the programme finds the old state or the new one. Each act
opens its own connection, so the library can be used from several threads and processes.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from kb.corpus import data_dir
from kb.fidelity import fingerprint
from kb.ingest.errors import IngestError
from kb.ingest.lines import OfficialText
from kb.ingest.matching import Match
from kb.ingest.stored import Quote, Stored, StoredProvision

__all__ = ["Library", "Quote", "Stored", "StoredProvision"]

_SCHEMA = """
CREATE TABLE originals (sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE versions (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL, version INTEGER NOT NULL, sha256 TEXT NOT NULL REFERENCES originals(sha256),
  issued TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, pages INTEGER NOT NULL, notes TEXT NOT NULL,
  known INTEGER NOT NULL, review TEXT NOT NULL, UNIQUE (number, version)
) STRICT;
CREATE TABLE provisions (
  version_id INTEGER NOT NULL REFERENCES versions(id) ON DELETE CASCADE, position INTEGER NOT NULL, ref TEXT NOT NULL,
  kind TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, whole INTEGER NOT NULL, quote INTEGER NOT NULL,
  page INTEGER NOT NULL, heading TEXT NOT NULL, fingerprint TEXT NOT NULL, PRIMARY KEY (version_id, ref)
) STRICT, WITHOUT ROWID;
CREATE TABLE matches (
  version_id INTEGER NOT NULL REFERENCES versions(id) ON DELETE CASCADE, ref TEXT NOT NULL, in_force_from TEXT NOT NULL,
  official_ref TEXT NOT NULL, status TEXT NOT NULL, details TEXT NOT NULL, PRIMARY KEY (version_id, ref)
) STRICT, WITHOUT ROWID;
CREATE TABLE changes (count INTEGER NOT NULL) STRICT;
INSERT INTO changes VALUES (0);
"""
_FORMAT = 1
_NEWEST = "id = (SELECT id FROM versions AS v WHERE v.number = versions.number ORDER BY v.version DESC LIMIT 1)"


class Library:
    """The store. ``folder`` defaults to ``library`` in the data folder; nothing is created before something is stored."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or data_dir() / "library"
        self.path = self.folder / "library.sqlite3"

    @contextmanager
    def _open(self, create: bool = False) -> Iterator[sqlite3.Connection]:
        try:
            if create:
                self.folder.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=30, isolation_level=None)) as connection:
                connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;")
                if connection.execute("PRAGMA user_version").fetchone()[0] < _FORMAT:
                    _create(connection)
                yield connection
        except (sqlite3.Error, OSError) as error:
            raise IngestError("library", str(error)) from error

    def add(
        self, raw: bytes, name: str, official: OfficialText, number: str, matches: Sequence[Match] | None, review: str = ""
    ) -> int:
        """Stores a file with everything that was read from it, in one transaction; gives the version of the document.

        ``matches`` is None where the corpus doesn't know the document.

        Raises:
            IngestError: the library can't be written; nothing is changed then.
        """
        sha = hashlib.sha256(raw).hexdigest()
        with self._open(create=True) as db, _transaction(db):
            version = 1 + int(
                db.execute("SELECT coalesce(max(version), 0) FROM versions WHERE number = ?", (number,)).fetchone()[0]
            )
            db.execute("INSERT OR IGNORE INTO originals VALUES (?, ?, ?)", (sha, name, raw))
            cursor = db.execute(
                "INSERT INTO versions (number, version, sha256, issued, title, text, pages, notes, known, review)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (number, version, sha, official.issued, official.title, official.text, official.pages,
                 json.dumps(official.notes, ensure_ascii=False), int(matches is not None), review),
            )  # fmt: skip
            db.executemany(
                "INSERT INTO provisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (cursor.lastrowid, i, p.ref, p.kind, p.start, p.end, p.whole, official.quote_end(p), p.page,
                     json.dumps(p.heading, ensure_ascii=False), fingerprint(official.own(p)))
                    for i, p in enumerate(official.provisions)
                ],
            )  # fmt: skip
            db.executemany(
                "INSERT INTO matches VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (cursor.lastrowid, m.ref, m.in_force_from.isoformat() if m.in_force_from else "", m.official_ref, m.status,
                     json.dumps([m.difference, m.conflicts, m.omissions], ensure_ascii=False))
                    for m in matches or () if m.status != "new"
                ],
            )  # fmt: skip
            db.execute("UPDATE changes SET count = count + 1")
        return version

    def find(self, raw: bytes, number: str = "") -> Stored | None:
        """The stored version that was read from exactly these bytes (for that document, where one is given)."""
        sha = hashlib.sha256(raw).hexdigest()
        return next((s for s in self.versions() if s.sha256 == sha and number in ("", s.number)), None)

    def versions(self, number: str = "") -> list[Stored]:
        """Everything stored, by number, the newest version first."""
        if not self.path.exists():
            return []
        with self._open() as db:
            rows = db.execute(
                "SELECT number, version, title, issued, name, versions.sha256, pages,"
                " (SELECT count(*) FROM provisions WHERE version_id = versions.id), known"
                " FROM versions JOIN originals USING (sha256) WHERE ? IN ('', number) ORDER BY number, version DESC",
                (number,),
            ).fetchall()
        return [Stored(*row) for row in rows]

    def verbatim(self, document: str, ref: str, in_force_from: date | None = None) -> Quote | None:
        """The official wording of a provision from the newest stored file, or None where there is none.

        ``in_force_from`` names the version of the provision: a file holds the wording of one version, never of a later one.
        """
        if not self.path.exists():
            return None
        with self._open() as db:
            version = db.execute(
                f"SELECT id, known, pages, name FROM versions JOIN originals USING (sha256) WHERE number = ? AND {_NEWEST}",
                (document,),
            ).fetchone()
            if version is None:
                return None
            found = db.execute(
                "SELECT official_ref, in_force_from, status FROM matches WHERE version_id = ? AND ref = ?", (version[0], ref)
            ).fetchone()
            if version[1] and (found is None or not found[0] or _other_version(found[1], in_force_from)):
                return None
            row = db.execute(
                "SELECT substr(text, first + 1, quote - first), page FROM provisions JOIN versions ON id = version_id"
                " WHERE version_id = ? AND ref = ?",
                (version[0], found[0] if version[1] else ref),
            ).fetchone()
        return (
            Quote(document, ref, row[0], row[1], version[2], version[3], bool(found and found[2] == "changed")) if row else None
        )

    def provisions(self, number: str) -> list[StoredProvision]:
        """The provisions of the newest stored file of a document, as they stand in it."""
        if not self.path.exists():
            return []
        with self._open() as db:
            rows = db.execute(
                "SELECT ref, kind, substr(text, first + 1, last - first), page, heading"
                f" FROM provisions JOIN versions ON id = version_id WHERE number = ? AND {_NEWEST} ORDER BY position",
                (number,),
            ).fetchall()
        return [StoredProvision(ref, kind, text, page, tuple(json.loads(heading))) for ref, kind, text, page, heading in rows]

    def original(self, sha256: str) -> bytes | None:
        """The bytes of a stored file."""
        if not self.path.exists():
            return None
        with self._open() as db:
            row = db.execute("SELECT bytes FROM originals WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else bytes(row[0])

    def review(self, number: str) -> str:
        """The proposals that were made for a document when its newest file came in (YAML); empty where there are none."""
        if not self.path.exists():
            return ""
        with self._open() as db:
            row = db.execute(f"SELECT review FROM versions WHERE number = ? AND {_NEWEST}", (number,)).fetchone()
        return str(row[0]) if row else ""

    def state(self) -> str:
        """Changes whenever the library changes; empty while there is none."""
        if not self.path.exists():
            return ""
        with self._open() as db:
            return str(db.execute("SELECT count FROM changes").fetchone()[0])

    def remove(self, number: str) -> int:
        """Removes all versions of a document and the originals that nothing else needs; gives how many versions there were.

        Raises:
            IngestError: the library has no such document.
        """
        if not self.versions(number):
            raise IngestError("unknown-document", number)
        with self._open() as db, _transaction(db):
            count = db.execute("DELETE FROM versions WHERE number = ?", (number,)).rowcount
            db.execute("DELETE FROM originals WHERE sha256 NOT IN (SELECT sha256 FROM versions)")
            db.execute("UPDATE changes SET count = count + 1")
        return count

    def backup(self, target: Path) -> None:
        """Writes the whole library into one file; the file appears complete or not at all.

        Raises:
            IngestError: nothing is stored yet, or the file can't be written.
        """
        if not self.path.exists():
            raise IngestError("library", "thư viện chưa có văn bản nào")
        try:
            handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=target.name)
            os.close(handle)
        except OSError as error:
            raise IngestError("library", str(error)) from error
        try:
            with self._open() as db, closing(sqlite3.connect(temporary)) as copy:
                db.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")
            os.replace(temporary, target)
        except (sqlite3.Error, OSError) as error:
            raise IngestError("library", str(error)) from error
        finally:
            Path(temporary).unlink(missing_ok=True)

    def restore(self, source: Path) -> int:
        """Puts a backup in the place of the library, all or nothing; gives the number of documents.

        Raises:
            IngestError: the file is no sound backup; the library is untouched then.
        """
        if not source.is_file():
            raise IngestError("no-backup", f"không thấy “{source.name}”")
        try:
            with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as copy:
                sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
                if not sound or copy.execute("PRAGMA user_version").fetchone()[0] != _FORMAT:
                    raise IngestError("no-backup", "không phải thư viện của chương trình này, hoặc đã hỏng")
                with self._open(create=True) as db:
                    seen = db.execute("SELECT count FROM changes").fetchone()[0]
                    copy.backup(db)
                    db.execute(
                        "UPDATE changes SET count = ?", (seen + 1 + db.execute("SELECT count FROM changes").fetchone()[0],)
                    )
        except sqlite3.Error as error:
            raise IngestError("no-backup", str(error)) from error
        return len({s.number for s in self.versions()})


def _create(db: sqlite3.Connection) -> None:
    """Makes the tables; of two processes that try at once, one does it."""
    with _transaction(db):
        if db.execute("PRAGMA user_version").fetchone()[0] < _FORMAT:
            for statement in _SCHEMA.split(";\n"):
                if statement.strip():
                    db.execute(statement)
            db.execute(f"PRAGMA user_version={_FORMAT}")


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _other_version(stored: str, asked: date | None) -> bool:
    return asked is not None and stored != "" and stored != asked.isoformat()
