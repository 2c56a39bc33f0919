"""Chooses the provisions that an answer rests on, and says how well they carry the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.evidence import Candidate, Evidence
from assistant.understanding import Query
from kb.vietnamese import folded_syllables

#: A part of a question gets its own source where the best source of the whole knows at most this share of its words ...
PART_KNOWN = 0.75
#: ... and another source knows at least this share of them.
PART_FOUND = 0.70
#: A second source counts where it scores at least this share of the best one and says the same thing.
TWIN = 0.93
#: Provisions whose texts share this much of their rare words say the same thing.
SAME_TEXT = 0.60


@dataclass(frozen=True)
class Selection:
    """The sources of an answer, best first, and the whole ranking that they were taken from."""

    chosen: tuple[Candidate, ...]
    ranked: tuple[Candidate, ...]
    coverage: float
    missing: tuple[str, ...]

    @property
    def best(self) -> Candidate | None:
        """The best source, if any."""
        return self.chosen[0] if self.chosen else None


class Selector:
    """Selects sources from ranked evidence."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    def select(self, query: Query) -> Selection:
        """The fewest sources that carry the question."""
        ranked = self._evidence.rank(query)
        if not ranked:
            return Selection((), (), 0.0, tuple(query.content))
        chosen = [ranked[0]]
        for part in self._parts(query):
            self._add_part(part, chosen)
        chosen += [c for c in ranked[1:6] if c.score >= TWIN * ranked[0].score and self._same_text(c, ranked[0]) and c not in chosen]
        share, missing = self._evidence.coverage(query, [c.provision for c in chosen])
        return Selection(tuple(chosen), tuple(ranked), share, tuple(missing))

    def _parts(self, query: Query) -> Sequence[Query]:
        """Parts with a subject of their own: sentences and clauses; things that are compared."""
        parts = [query.part(s) for s in query.segments] if len(query.segments) > 1 else []
        return [p for p in parts if len(p.content) >= 2]

    def _add_part(self, part: Query, chosen: list[Candidate]) -> None:
        """Adds the best source of a part that the sources so far don't know."""
        if max(self._evidence.coverage(part, [c.provision])[0] for c in chosen) > PART_KNOWN:
            return
        for candidate in self._evidence.rank(part)[:1]:
            found = self._evidence.coverage(part, [candidate.provision])[0] >= PART_FOUND
            if found and candidate.key not in {c.key for c in chosen}:
                chosen.append(candidate)

    def _same_text(self, one: Candidate, other: Candidate) -> bool:
        words, others = set(folded_syllables(one.provision.text)), set(folded_syllables(other.provision.text))
        if min(len(words), len(others)) < 8:
            return False
        shared = sum(map(self._evidence.rarity, words & others))
        return shared / min(sum(map(self._evidence.rarity, words)), sum(map(self._evidence.rarity, others))) >= SAME_TEXT
