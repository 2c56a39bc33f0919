"""The documents of a service by number and reference, with neighbours: what a reader opens from a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from assistant.service import Service
from assistant.web.places import spoken


@dataclass(frozen=True)
class _Shelf:
    """All documents at a state of the stored files."""

    state: tuple[int, ...]
    documents: dict[str, Any]
    at: dict[tuple[str, str], int]


class Library:
    """Looks up documents and provisions; notices by itself when files come or go."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._known = self._read()

    def _read(self) -> _Shelf:
        state = self._service.library_state()
        documents = {document.number: document for document in self._service.documents()}
        at = {(d.number, p.ref): i for d in documents.values() for i, p in enumerate(d.provisions)}
        return _Shelf(state, documents, at)

    def _shelf(self) -> _Shelf:
        shelf = self._known
        if shelf.state != self._service.library_state():
            shelf = self._known = self._read()
        return shelf

    @property
    def documents(self) -> dict[str, Any]:
        """All documents by number, the newest first."""
        return self._shelf().documents

    def name(self, number: str) -> str:
        """Type and number: ``Kế hoạch 203/KH-UBND``."""
        document = self.documents.get(number)
        return f"{document.type} {number}" if document else number

    def place(self, number: str, ref: str) -> str:
        """Document and reference in words."""
        return f"{self.name(number)}, {spoken(ref)}"

    def provision(self, number: str, ref: str) -> Any | None:
        """A provision, or None."""
        shelf = self._shelf()
        at = shelf.at.get((number, ref))
        return None if at is None else shelf.documents[number].provisions[at]

    def official(self, number: str, ref: str) -> Any | None:
        """The official wording from a stored file, or None."""
        found = self.provision(number, ref)
        return self._service.official_wording(number, ref, found.in_force_from if found is not None else None)

    def heading(self, number: str, ref: str) -> tuple[str, ...]:
        """The headings above a provision."""
        found = self.provision(number, ref)
        return tuple(found.heading) if found is not None else ()

    def around(self, number: str, ref: str) -> tuple[Any | None, Any | None]:
        """The provision before and the one after, in the order of the document; None where there is none."""
        shelf = self._shelf()
        at = shelf.at.get((number, ref))
        if at is None:
            return None, None
        provisions = shelf.documents[number].provisions
        return provisions[at - 1] if at else None, provisions[at + 1] if at + 1 < len(provisions) else None
