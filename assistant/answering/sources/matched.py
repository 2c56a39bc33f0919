"""So many things listed, of each of which it is asked whose it is ("ba việc, ba nơi: A; B; C. Ghép từng việc với sở"): one clause each."""

from __future__ import annotations

from assistant.answering.sources.evidence import Evidence
from assistant.understanding import PLAN, Query
from assistant.understanding.lists import listed
from kb.model import Provision
from kb.references import lies_in
from kb.vietnamese import fold

#: The part of the plan that gives tasks to bodies.
_DUTIES = "III"


class Matched:
    """Finds the clauses."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    def given(self, query: Query) -> list[Provision]:
        """For each thing the clause that gives it to a body; nothing where the list is not as long as is said, or one has no clause."""
        items = listed(query.question)
        if not items or query.ids("agency") or query.refs or query.has("yesno") or set(query.documents) - {PLAN}:
            return []
        acts = " ".join(m.words for m in query.mentions if m.kind == "act" and m.end <= self._head(query))
        found = [self._held(query, f"{acts} {item}".strip()) for item in items]
        return list(dict.fromkeys(p for p in found if p)) if all(found) else []

    @staticmethod
    def _head(query: Query) -> int:
        """How many words stand before the list."""
        return len(fold(query.question.partition(":")[0]).split())

    def _held(self, query: Query, item: str) -> Provision | None:
        """The best clause of a body on one of the things."""
        part = self._evidence.reader.read(item, [], query.as_of)
        duties = (c.provision for c in self._evidence.rank(part) if c.norms and lies_in(c.provision.ref, _DUTIES))
        return next((p for p in duties if p.document == PLAN), None)
