"""What the list of an office leaves out of a field, and who has that since it left the body that had it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import wording
from assistant.answering.bodies.offices import Office
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Agency, Succession


class LeftOut:
    """Tells it of the ``offices`` whose fields a decree, the ``frame``, lists."""

    def __init__(self, corpus: Corpus, offices: Sequence[Office], frame: str) -> None:
        self._corpus, self._offices, self._frame = corpus, offices, frame

    def _left(self, query: Query) -> list[tuple[Agency, Succession]]:
        """The bodies from which, by the decree, single subjects of the question went to others, each with that move."""
        asked = set(query.ids("concept"))
        moves = (
            (a, s) for a in self._corpus.agencies.values() for s in a.successors if s.document == self._frame and not s.inferred
        )
        return [(a, s) for a, s in moves if asked & set(s.concepts) and s.from_ <= query.as_of]

    def moved_from(self, query: Query, office: Office) -> bool:
        """Whether the clause on an office is the one that left a subject of the question to a body that it does not name."""
        return any(s.ref == office.provision.ref and s.id not in query.ids("agency") for _, s in self._left(query))

    def with_heirs(self, query: Query, draft: Draft, offices: Sequence[Office]) -> Draft:
        """A draft with who has what the lists of some offices leave out."""
        left = self._left(query)
        for gone, s in left:
            heir = self._corpus.agencies[s.id].name
            draft.others += ((s.id, wording.LOOKS_AFTER["tinh"]),)
            draft.lines.append(wording.SINCE_PART.format(old=gone.name, new=heir, day=wording.day(s.from_), what=s.functions))
        for other in () if left else self._listing(query, offices):
            draft.others += ((other.agency, wording.LOOKS_AFTER[other.level]),)
            draft.cite(other.provision)
            draft.lines.append(f"- {wording.quoted(other.provision)}")
        return draft

    def _listing(self, query: Query, offices: Sequence[Office]) -> list[Office]:
        """The office, beside those whose lists leave a subject out, whose list is about that subject; none where there are several."""
        subjects = set(query.ids("concept"))
        having = [o for o in self._offices if o.level == offices[0].level and o not in offices and subjects & o.provision.about]
        return having if len(having) == 1 else []
