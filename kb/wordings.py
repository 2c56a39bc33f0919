"""What a provision says: the official wording where the library has the file, otherwise our restatement, marked as such."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from threading import Lock

from kb.library import Library, Quote
from kb.model import Citation, Provision


@dataclass(frozen=True, slots=True)
class Wording:
    """A provision in both forms, for those who show them side by side.

    ``official`` is None where no file holds it; ``restated`` is None where nobody has restated it yet.
    """

    document: str
    ref: str
    restated: Provision | None
    official: Quote | None

    @property
    def conflicts(self) -> tuple[str, ...]:
        """Figures, dates and bodies in which the two disagree, a Vietnamese sentence each."""
        return self.official.conflicts if self.official else ()


class Wordings:
    """Quotes from a library; what was read is kept until the library changes. Safe to use from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = Lock()
        self._stamp: tuple[int, ...] = ()
        self._known: dict[tuple[str, str, date | None], Quote | None] = {}

    def quote(self, document: str, ref: str, in_force_from: date | None = None) -> Quote | None:
        """The official wording of that version of a provision, or None."""
        key = (document, ref, in_force_from)
        with self._lock:
            if (stamp := self._library.stamp()) != self._stamp:
                self._stamp, self._known = stamp, {}
            if not stamp:
                return None
            if key not in self._known:
                self._known[key] = self._library.verbatim(*key)
            return self._known[key]

    def wording(self, document: str, ref: str, restated: Provision | None) -> Wording:
        """Both forms of a provision."""
        quote = self.quote(document, ref, restated.in_force_from if restated else None)
        return Wording(document, ref, restated, quote)

    def citation(self, provision: Provision) -> Citation:
        """A provision as a source of an answer: quoted to the letter where that is possible."""
        quote = self.quote(provision.document, provision.ref, provision.in_force_from)
        return Citation(
            document=provision.document,
            ref=provision.ref,
            text=quote.text if quote else provision.text.strip(),
            verbatim=quote is not None,
            verification=provision.verification,
            page=quote.page if quote and quote.pages > 1 else None,
        )

    def conflicts(self, provision: Provision) -> tuple[str, ...]:
        """Where our restatement of a provision disagrees with the official file."""
        quote = self.quote(provision.document, provision.ref, provision.in_force_from)
        return quote.conflicts if quote else ()
