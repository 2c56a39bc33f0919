"""Chooses the provisions that an answer rests on, and says how well they carry the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.evidence import PLAN, Candidate, Evidence
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: A part of a question gets its own source where that scores this much more for the part than the sources so far ...
PART_GAIN = 1.08
#: ... and knows at least this share of the part's words.
PART_FOUND = 0.60
#: A second source counts where it scores at least this share of the best one and says the same thing.
TWIN = 0.93
#: The second-best candidate is a source too where it scores at least this share of the best: either may be meant.
CLOSE = 0.92
#: Where several sources are asked for, a second one scores at least this share of the first.
BESIDE = 0.55
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
        chosen = (
            self._of_bodies(query, ranked) or self._of_concepts(query, ranked) or self._of_years(query, ranked) or [ranked[0]]
        )
        if len(chosen) == 1:
            chosen = self._by_parts(query, chosen[0])
        if len(chosen) == 1 and query.has("several", "compare"):
            chosen += self._beside(query, chosen[0], ranked)
        if len(chosen) == 1:
            chosen += [c for c in ranked[1:2] if c.key != chosen[0].key and self._as_likely(query, ranked[0], c)]
        chosen += [
            c for c in ranked[1:6] if c.score >= TWIN * ranked[0].score and self._same_text(c, ranked[0]) and c not in chosen
        ]
        share, missing = self._evidence.coverage(query, [c.provision for c in chosen])
        return Selection(tuple(chosen), tuple(ranked), share, tuple(missing))

    def narrow(self, query: Query, provisions: Sequence[Provision]) -> Selection:
        """A selection of provisions that are known to hold the answer, with what else the question asks for."""
        ranked = self._evidence.rank(query)
        chosen = [c for c in ranked if c.provision in provisions] or [self._evidence.weigh(query, p) for p in provisions]
        chosen += [c for c in self._by_parts(query, chosen[0]) if c.key not in {x.key for x in chosen}]
        share, missing = self._evidence.coverage(query, [c.provision for c in chosen])
        return Selection(tuple(chosen), tuple(ranked), share, tuple(missing))

    def _of_bodies(self, query: Query, ranked: Sequence[Candidate]) -> list[Candidate]:
        """Where bodies are compared: the best source about each."""
        agencies = query.ids("agency")
        denied = " chu khong " in " ".join(query.plain)
        if len(agencies) < 2 or denied or query.options or (query.has("recipient") and not query.has("compare")):
            return []
        found = [next((c for c in ranked if any(n.bearer == a for n in c.provision.norms)), None) for a in agencies[:3]]
        kept = list(dict.fromkeys(c for c in found if c is not None))
        return kept if len(kept) > 1 and kept[0].score >= 0.6 * ranked[0].score else []

    def _of_concepts(self, query: Query, ranked: Sequence[Candidate]) -> list[Candidate]:
        """Where subjects are compared ("each of the two"): the best duty on each."""
        concepts = query.ids("concept")
        if len(concepts) < 2:
            return []
        if query.has("compare") and query.has("who"):
            found = [next((c for c in ranked if any(x in n.objects for n in c.provision.norms)), None) for x in concepts[:3]]
        elif query.has("sum", "difference", "share"):
            found = [
                next(
                    (c for c in ranked if x in c.provision.topics and c.provision.figures and c.provision.document == PLAN), None
                )
                for x in concepts[:3]
            ]
        else:
            return []
        kept = list(dict.fromkeys(c for c in found if c is not None))
        return kept if len(kept) > 1 else []

    def _of_years(self, query: Query, ranked: Sequence[Candidate]) -> list[Candidate]:
        """Where figures of several years are asked: the best source for each year."""
        years = [str(y) for y in dict.fromkeys(query.years)]
        if len(years) < 2 or not query.has("sum", "difference", "share", "count", "compare", "yesno"):
            return []
        near = ranked[:8]
        found = [_of_year(near, f"năm {y}") for y in years]
        if query.has("difference") and {"tru", "lai"} & set(query.plain):
            found.append(next((c for c in near if any(not f.part_of and "-" in f.period for f in c.provision.figures)), None))
        kept = list(dict.fromkeys(c for c in found if c is not None))
        return kept if len(kept) > 1 else []

    def _parts(self, query: Query) -> Sequence[Query]:
        """Parts with a subject of their own: sentences and clauses; things that are compared."""
        parts = [query.part(s) for s in query.segments] if len(query.segments) > 1 else []
        return [p for p in parts if p.ids("concept") or len(p.content) >= 3]

    def _by_parts(self, query: Query, whole: Candidate) -> list[Candidate]:
        """The best source of each part; the best source of the whole serves where it is nearly as good, and is dropped where it never is."""
        parts = self._parts(query)
        duties = query.has("who", "recipient")
        found = [self._of_part(part, whole, duties and not part.has("who", "recipient")) for part in parts]
        return list({c.key: c for c in found}.values()) if len(found) > 1 else [whole]

    def _of_part(self, part: Query, whole: Candidate, told: bool) -> Candidate:
        """The best source of one part. ``told``: it asks what is said beside a part that asks who, so it looks past duties."""
        documents = {whole.provision.document, *part.documents}
        ranked = [c for c in self._evidence.rank(part) if c.provision.document in documents and not (told and c.provision.norms)]
        if not ranked or self._evidence.coverage(part, [ranked[0].provision])[0] < PART_FOUND:
            return whole
        have = next((c.score for c in ranked if c.key == whole.key), 0.0)
        return ranked[0] if ranked[0].score >= PART_GAIN * have else whole

    def _beside(self, query: Query, first: Candidate, ranked: Sequence[Candidate]) -> list[Candidate]:
        """Where a question says that it asks for several things or places: what says most of the rest, beside the first source."""
        others = [
            c
            for c in ranked[1:6]
            if c.provision.document == first.provision.document and c.score >= BESIDE * first.score and c.key != first.key
        ]
        have = self._evidence.coverage(query, [first.provision])[0]

        def gain(c: Candidate) -> float:
            return c.score / first.score + self._evidence.coverage(query, [first.provision, c.provision])[0] - have

        return [max(others, key=gain)] if others else []

    def _as_likely(self, query: Query, first: Candidate, second: Candidate) -> bool:
        """Whether the second-best source may be the one that is meant; never where it would give the task to another body."""
        bodies = {n.bearer for n in second.norms} - {n.bearer for n in first.norms}
        return second.score >= CLOSE * first.score and not (bodies and query.has("yesno", "who"))

    def _same_text(self, one: Candidate, other: Candidate) -> bool:
        words, others = set(folded_syllables(one.provision.text)), set(folded_syllables(other.provision.text))
        if min(len(words), len(others)) < 8:
            return False
        shared = sum(map(self._evidence.rarity, words & others))
        return shared / min(sum(map(self._evidence.rarity, words)), sum(map(self._evidence.rarity, others))) >= SAME_TEXT


def _of_year(ranked: Sequence[Candidate], period: str) -> Candidate | None:
    """The best candidate with a figure for a period; one that gives the whole goes before one that gives a part."""
    told = [c for c in ranked if any(f.period == period for f in c.provision.figures)]
    return next(
        (c for c in told if any(f.period == period and not f.part_of for f in c.provision.figures)), next(iter(told), None)
    )
