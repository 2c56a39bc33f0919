"""The part of the façade that takes official files in and cares for what is stored.

A service that has ``corpus`` and ``library`` gains these methods by naming ``LibraryService`` as a base.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from kb.corpus import Corpus
from kb.library import Library, Quote, Stored
from kb.model import Document
from kb.wordings import Wordings

if TYPE_CHECKING:
    from kb.ingest.intake import Report


class _Holds(Protocol):
    corpus: Corpus
    library: Library
    wordings: Wordings


class LibraryService:
    """Official files: in, accepted, out, saved and brought back. Errors are ``IngestError`` with a Vietnamese message."""

    @property
    def _store(self) -> Library:
        return cast(_Holds, self).library

    def take_file(self, path: Path, document: str = "") -> Report:
        """Takes one file in; a file that can't be read gives a report with ``error`` and disturbs nothing."""
        from kb.ingest.intake import Intake

        return Intake(cast(_Holds, self).corpus, self._store).take(path, document)

    def official_files(self) -> list[Stored]:
        """What is stored, by number, the newest version first."""
        return self._store.versions()

    def library_state(self) -> tuple[int, ...]:
        """A cheap sign that changes with what is stored, for those who keep what they read."""
        return self._store.stamp()

    def official_wording(self, document: str, ref: str, in_force_from: date | None = None) -> Quote | None:
        """The official wording of a provision where a stored file holds it."""
        return cast(_Holds, self).wordings.quote(document, ref, in_force_from)

    def accept(self, number: str, review: Path | None = None) -> tuple[Document, list[str]]:
        """Makes the reviewed proposals of a document count, from the next start on; gives what to look at again."""
        from kb.accepting import accept
        from kb.ingest.intake import review_path

        return accept(cast(_Holds, self).corpus, self._store, number, review or review_path(self._store, number))

    def remove(self, number: str) -> int:
        """Takes a document out of the library; gives how many versions there were."""
        return self._store.remove(number)

    def backup(self, target: Path) -> None:
        """Writes the whole library into one file."""
        self._store.backup(target)

    def restore(self, source: Path) -> int:
        """Puts a backup in the place of the library; gives the number of documents."""
        return self._store.restore(source)
