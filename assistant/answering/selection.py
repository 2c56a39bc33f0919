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
            self._add_part(query, part, chosen)
        chosen += [c for c in ranked[1:6] if c.score >= TWIN * ranked[0].score and self._same_text(c, ranked[0]) and c not in chosen]
        provisions = [c.provision for c in chosen]
        missing = self._evidence.uncovered(query.content, provisions)
        known = sum(self._evidence.rarity(w) for w in query.content if w not in missing)
        total = sum(map(self._evidence.rarity, query.content)) or 1.0
        return Selection(tuple(chosen), tuple(ranked), known / total, tuple(missing))

    def _parts(self, query: Query) -> Sequence[str]:
        return [s.text for s in query.segments] if len(query.segments) > 1 else []

    def _add_part(self, query: Query, text: str, chosen: list[Candidate]) -> None:
        """Adds the best source of a part that the sources so far don't know."""
        content = self._evidence.reader.content(folded_syllables(text))
        if len(content) < 2 or max(self._evidence.coverage(content, c.provision) for c in chosen) > PART_KNOWN:
            return
        for candidate in self._evidence.rank(query, text)[:1]:
            keys = {c.key for c in chosen}
            if candidate.key not in keys and self._evidence.coverage(content, candidate.provision) >= PART_FOUND:
                chosen.append(candidate)

    def _same_text(self, one: Candidate, other: Candidate) -> bool:
        words, others = set(folded_syllables(one.provision.text)), set(folded_syllables(other.provision.text))
        if min(len(words), len(others)) < 8:
            return False
        shared = sum(map(self._evidence.rarity, words & others))
        return shared / min(sum(map(self._evidence.rarity, words)), sum(map(self._evidence.rarity, others))) >= SAME_TEXT
