"""The library of official files: originals, parsed provisions, matches, all in one SQLite file, or in PostgreSQL by setting.

Every act is one transaction: whoever kills the programme finds the old state or the new one. Each act has a connection of its own,
so the library can be used from several threads, processes and (on PostgreSQL) machines.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kb.corpus import data_dir
from kb.ingest.errors import IngestError
from kb.ingest.stored import Quote, Stored, StoredProvision
from kb.library_store import LibraryFile, LibraryStore, count_change
from kb.model import Document

if TYPE_CHECKING:
    from kb.ingest.lines import OfficialText
    from kb.ingest.matching import Match

__all__ = ["Library", "Quote", "Stored", "StoredProvision"]

_NEWEST = "id = (SELECT id FROM versions AS v WHERE v.number = versions.number ORDER BY v.version DESC LIMIT 1)"


class Library:
    """The store. ``folder`` defaults to ``library`` in the data folder; nothing is created before something is stored.

    ``address`` names a PostgreSQL database (``postgresql+psycopg://...``) that keeps everything but indexes and reviews instead.
    """

    def __init__(self, folder: Path | None = None, address: str = "") -> None:
        self.folder = folder or data_dir() / "library"
        self.path = self.folder / "library.sqlite3"
        self._store = _store(self.path, address)

    def add(
        self, raw: bytes, name: str, official: OfficialText, number: str, matches: Sequence[Match] | None, review: str = ""
    ) -> int:
        """Stores a file with everything that was read from it, in one transaction; gives the version of the document.

        ``matches`` is None where the corpus doesn't know the document.

        Raises:
            IngestError: the library can't be written; nothing is changed then.
        """
        sha = hashlib.sha256(raw).hexdigest()
        with self._store.writing() as db:
            version = 1 + int(
                db.execute("SELECT coalesce(max(version), 0) FROM versions WHERE number = ?", (number,)).fetchone()[0]
            )
            db.execute("INSERT INTO originals VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (sha, name, raw))
            added = db.execute(
                "INSERT INTO versions (number, version, sha256, issued, title, text, pages, notes, known, review)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                (number, version, sha, official.issued, official.title, official.text, official.pages,
                 json.dumps(official.notes, ensure_ascii=False), int(matches is not None), review),
            ).fetchall()[0][0]  # fmt: skip
            db.executemany(
                "INSERT INTO provisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (added, i, p.ref, p.kind, p.start, p.end, official.quote_end(p),
                     _check_sum(official.text[p.start : official.quote_end(p)]), p.page, json.dumps(p.heading, ensure_ascii=False))
                    for i, p in enumerate(official.provisions)
                ],
            )  # fmt: skip
            db.executemany(
                "INSERT INTO matches VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (added, m.ref, m.in_force_from.isoformat() if m.in_force_from else "", m.official_ref, m.status,
                     json.dumps([m.difference, m.conflicts, m.omissions], ensure_ascii=False))
                    for m in matches or () if m.status != "new"
                ],
            )  # fmt: skip
            count_change(db)
        return version

    def find(self, raw: bytes, number: str = "") -> Stored | None:
        """The stored version that was read from exactly these bytes (for that document, where one is given)."""
        sha = hashlib.sha256(raw).hexdigest()
        return next((s for s in self.versions() if s.sha256 == sha and number in ("", s.number)), None)

    def versions(self, number: str = "") -> list[Stored]:
        """Everything stored, by number, the newest version first."""
        if not self._store.exists():
            return []
        with self._store.reading() as db:
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
        A slice that is not what was read from the file, to the character, is not handed out.
        """
        if not self._store.exists():
            return None
        with self._store.reading() as db:
            version = db.execute(
                f"SELECT id, known, pages, name FROM versions JOIN originals USING (sha256) WHERE number = ? AND {_NEWEST}",
                (document,),
            ).fetchone()
            if version is None:
                return None
            found = db.execute(
                "SELECT official_ref, in_force_from, status, details FROM matches WHERE version_id = ? AND ref = ?",
                (version[0], ref),
            ).fetchone()
            if version[1] and (found is None or not found[0] or _other_version(found[1], in_force_from)):
                return None
            row = db.execute(
                "SELECT substr(text, first + 1, quote - first), page, check_sum FROM provisions JOIN versions ON id = version_id"
                " WHERE version_id = ? AND ref = ?",
                (version[0], found[0] if version[1] else ref),
            ).fetchone()
        if row is None or _check_sum(row[0]) != row[2]:
            return None
        conflicts = tuple(json.loads(found[3])[1]) if found else ()
        return Quote(document, ref, row[0], row[1], version[2], version[3], bool(found and found[2] == "changed"), conflicts)

    def provisions(self, number: str) -> list[StoredProvision]:
        """The provisions of the newest stored file of a document, as they stand in it."""
        if not self._store.exists():
            return []
        with self._store.reading() as db:
            rows = db.execute(
                "SELECT ref, kind, substr(text, first + 1, last - first), page, heading"
                f" FROM provisions JOIN versions ON id = version_id WHERE number = ? AND {_NEWEST} ORDER BY position",
                (number,),
            ).fetchall()
        return [StoredProvision(ref, kind, text, page, tuple(json.loads(heading))) for ref, kind, text, page, heading in rows]

    def original(self, sha256: str) -> bytes | None:
        """The bytes of a stored file."""
        if not self._store.exists():
            return None
        with self._store.reading() as db:
            row = db.execute("SELECT bytes FROM originals WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else bytes(row[0])

    def review(self, number: str) -> str:
        """The proposals that were made for a document when its newest file came in (YAML); empty where there are none."""
        if not self._store.exists():
            return ""
        with self._store.reading() as db:
            row = db.execute(f"SELECT review FROM versions WHERE number = ? AND {_NEWEST}", (number,)).fetchone()
        return str(row[0]) if row else ""

    def state(self) -> str:
        """Changes whenever the library changes; empty while there is none."""
        if not self._store.exists():
            return ""
        with self._store.reading() as db:
            return str(db.execute("SELECT count FROM changes").fetchone()[0])

    def stamp(self) -> tuple[int, ...]:
        """A cheap sign of the state, for those who keep what they read: the same stamp, the same state."""
        return self._store.stamp()

    def accept(self, document: Document) -> None:
        """Stores what a person made of the proposals for a document; it counts from then on.

        Raises:
            IngestError: the library has no such document, or can't be written.
        """
        if not self.versions(document.number):
            raise IngestError("unknown-document", document.number)
        with self._store.writing() as db:
            db.execute(
                "INSERT INTO accepted VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET document = excluded.document",
                (document.number, document.model_dump_json(by_alias=True)),
            )
            count_change(db)

    def accepted(self) -> list[Document]:
        """The documents that a person accepted, by number."""
        if not self._store.exists():
            return []
        with self._store.reading() as db:
            rows = db.execute("SELECT document FROM accepted ORDER BY number").fetchall()
        return [Document.model_validate_json(row[0]) for row in rows]

    def remove(self, number: str) -> int:
        """Removes all versions of a document, what was accepted for it, and the originals that nothing else needs.

        Gives how many versions there were.

        Raises:
            IngestError: the library has no such document.
        """
        if not self.versions(number):
            raise IngestError("unknown-document", number)
        with self._store.writing() as db:
            count = db.execute("DELETE FROM versions WHERE number = ?", (number,)).rowcount
            db.execute("DELETE FROM accepted WHERE number = ?", (number,))
            db.execute("DELETE FROM originals WHERE sha256 NOT IN (SELECT sha256 FROM versions)")
            count_change(db)
        return count

    def backup(self, target: Path) -> None:
        """Writes the whole library into one file; the file appears complete or not at all.

        Raises:
            IngestError: nothing is stored yet, or the file can't be written.
        """
        self._store.backup(target)

    def restore(self, source: Path) -> int:
        """Puts a backup in the place of the library, all or nothing; gives the number of documents.

        Raises:
            IngestError: the file is no sound backup; the library is untouched then.
        """
        self._store.restore(source)
        return len({s.number for s in self.versions()})

    def close(self) -> None:
        """Gives back connections that are kept open."""
        self._store.close()


def _store(path: Path, address: str) -> LibraryStore:
    if not address:
        return LibraryFile(path)
    from kb.library_server import LibraryServer

    return LibraryServer(address)


def _check_sum(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _other_version(stored: str, asked: date | None) -> bool:
    return asked is not None and stored != "" and stored != asked.isoformat()
