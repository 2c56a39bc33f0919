"""The part of the façade that knows the library of official files: takes files in, gives their wording.

A service that has ``corpus`` gains these methods by naming ``LibraryService`` as a base.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from kb.corpus import Corpus

if TYPE_CHECKING:
    from kb.ingest.intake import Intake, Report
    from kb.ingest.stored import Quote, Stored


class _Knows(Protocol):
    corpus: Corpus


class LibraryService:
    """Official files beside the restated law. Safe to use from several threads: every act opens the library anew."""

    @cached_property
    def _intake(self) -> Intake:
        from kb.ingest.intake import Intake

        return Intake(cast(_Knows, self).corpus)

    def take_file(self, path: Path, document: str = "") -> Report:
        """Takes an official file in; ``document`` is its number where the file says none. A bad file gives ``error``."""
        return self._intake.take(path, document)

    def official_files(self) -> list[Stored]:
        """Every stored file, by number, the newest version first."""
        return self._intake.library.versions()

    def official_wording(self, document: str, ref: str, in_force_from: date | None = None) -> Quote | None:
        """The official wording of a provision where a stored file holds it."""
        return self._intake.library.verbatim(document, ref, in_force_from)
