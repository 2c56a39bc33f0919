"""What each clause of a question speaks of by itself: of a question that asks several things at once, each has a source of its own."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from operator import itemgetter

from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.fit import Candidate
from assistant.understanding import PLAN, Query
from kb.corpus import parent_ref
from kb.intents import Key
from kb.references import lies_in

#: How much better than the first source a provision can be for a clause.
_FAR = 5.0
#: How much better than the next one what leads a clause can be, as a share of its score.
_NO_LEAD = -1.0


class Clauses:
    """The clauses of one question that have a subject, where it has several clauses."""

    def __init__(self, evidence: Evidence, query: Query, ranked: Sequence[Candidate]) -> None:
        parts = [query.part(s) for s in query.clauses] if len(query.clauses) > 1 else []
        self._ranked = [found for part in parts if part.content and (found := evidence.rank_part(part, ranked))]
        self._scores = [{c.key: c.score for c in found} for found in self._ranked]
        self._led = [found[0].key for found in self._ranked]
        self._best = [nlargest(2, scores.items(), key=itemgetter(1)) for scores in self._scores]
        self._sections = query.sections

    @property
    def leaders(self) -> list[Candidate]:
        """The best provision for each clause, each once."""
        return list({found[0].key: found[0] for found in self._ranked}.values())

    def features(self, key: Key, first: Key) -> dict[str, float]:
        """How a provision stands among those that clauses speak of, against the first source, and in the section that they share."""
        same = [led for led in self._led if led[0] == key[0] and parent_ref(led[1]) == parent_ref(key[1])]
        return {
            "part_ratio": self._ratio(key, first),
            "part_led": self._led.count(key) / max(1, len(self._led)),
            "part_lead": self._lead(key),
            "part_first": float(first in self._led),
            "part_leaders": float(len(set(self._led))),
            "part_near": len(same) / max(1, len(self._led)),
            "section": self._within(key, self._sections),
            "section_first": self._within(first, self._sections),
        }

    def _ratio(self, key: Key, first: Key) -> float:
        """How much better than the first source a provision is for the clause that it fits best."""
        ratios = [scores.get(key, 0.0) / max(0.01, scores.get(first, 0.1)) for scores in self._scores]
        return min(_FAR, max(ratios, default=0.0))

    def _lead(self, key: Key) -> float:
        """By how much of the best score a provision leads its best clause, or lacks the lead."""
        leads = []
        for found, scores, leading in zip(self._ranked, self._scores, self._best, strict=True):
            best = max(0.01, found[0].score)
            others = next((score for other, score in leading if other != key), 0.0)
            leads.append((scores[key] - others) / best if key in scores else _NO_LEAD)
        return max(leads, default=_NO_LEAD)

    def _within(self, key: Key, sections: Sequence[str]) -> float:
        """Whether a provision stands in a section that the question names by its title; -1 where it names none."""
        if not sections:
            return -1.0
        return float(key[0] == PLAN and any(lies_in(key[1], s) for s in sections))
