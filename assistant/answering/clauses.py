"""What each clause of a question speaks of by itself: of a question that asks several things at once, each has a source of its own."""

from __future__ import annotations

from assistant.answering.evidence import Evidence
from assistant.answering.fit import Candidate
from assistant.understanding import Query
from kb.intents import Key

#: How much better than the first source a provision can be for a clause.
_FAR = 5.0


class Clauses:
    """The clauses of one question that have a subject, where it has several clauses."""

    def __init__(self, evidence: Evidence, query: Query) -> None:
        parts = [query.part(s) for s in query.clauses] if len(query.clauses) > 1 else []
        self._ranked = [found for part in parts if part.content and (found := evidence.rank(part))]
        self._scores = [{c.key: c.score for c in found} for found in self._ranked]

    @property
    def leaders(self) -> list[Candidate]:
        """The best provision for each clause, each once."""
        return list({found[0].key: found[0] for found in self._ranked}.values())

    def ratio(self, key: Key, first: Key) -> float:
        """How much better than the first source a provision is for the clause that it fits best."""
        ratios = [scores.get(key, 0.0) / max(0.01, scores.get(first, 0.1)) for scores in self._scores]
        return min(_FAR, max(ratios, default=0.0))
