"""The documents of a service by number and reference, with neighbours: what a reader opens from a source."""

from __future__ import annotations

from typing import Any

from assistant.service import Service
from assistant.web.places import spoken


class Library:
    """Looks up documents and provisions. Made once; documents do not change while the app runs."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self.documents = {document.number: document for document in service.documents()}
        self._at = {(d.number, p.ref): i for d in self.documents.values() for i, p in enumerate(d.provisions)}

    def name(self, number: str) -> str:
        """Type and number: ``Kế hoạch 203/KH-UBND``."""
        document = self.documents.get(number)
        return f"{document.type} {number}" if document else number

    def place(self, number: str, ref: str) -> str:
        """Document and reference in words."""
        return f"{self.name(number)}, {spoken(ref)}"

    def provision(self, number: str, ref: str) -> Any | None:
        """A provision, or None."""
        at = self._at.get((number, ref))
        return None if at is None else self.documents[number].provisions[at]

    def official(self, number: str, ref: str) -> Any | None:
        """The official wording from a stored file, or None."""
        found = self.provision(number, ref)
        return self._service.official_wording(number, ref, found.in_force_from if found is not None else None)

    def heading(self, number: str, ref: str) -> tuple[str, ...]:
        """The headings above a provision."""
        found = self.provision(number, ref)
        return tuple(found.heading) if found is not None else ()

    def neighbours(self, number: str, ref: str) -> tuple[Any, ...]:
        """The provision with the one before and the one after, in the order of the document."""
        at = self._at.get((number, ref))
        return () if at is None else tuple(self.documents[number].provisions[max(0, at - 1) : at + 2])
