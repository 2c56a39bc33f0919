"""Chooses the provisions that an answer rests on, and says how well they carry the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.bodies.meant import guessed
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.further import Features, Further
from assistant.answering.sources.indicators import of_other_place
from assistant.answering.sources.level_meant import PLACES
from assistant.answering.sources.named_parts import NamedParts
from assistant.answering.sources.put_first import rearranged
from assistant.answering.sources.sizes import asks_size
from assistant.answering.sources.tiers import of_tier
from assistant.understanding import PLAN, Query
from assistant.understanding.pointers import points_at_clause
from kb.intents import Key
from kb.model import Provision

_SEVERAL = 2
#: The share of the first source's score that the source of a further document needs.
_NEAR = 0.5


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


#: So many of the best sources are looked at for one on a tier.
_TIERED = 8


class Selector:
    """Selects sources from ranked evidence: the best one, and what is judged to be needed beside it."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._further, self._parts = Further(evidence), NamedParts(evidence)

    def select(self, query: Query, given: Sequence[Provision] = ()) -> Selection:
        """The fewest sources that carry the question; ``given`` are known to hold the answer, otherwise the best one does."""
        known, ranked = self._known(query, given)
        heading = query.kinds == {"title"} and bool(known) and known[0].features["ref"] == 1
        sized = bool(given) and asks_size(query)
        sure = query.has("verified") and query.has("yesno")
        told = heading or sized or sure or (bool(query.rests) and not points_at_clause(query.plain))  # by that alone
        further = self._further.chosen(query, known, ranked) if known and not told else []
        chosen = (*known, *_within_named(query, known, further, ranked))
        chosen = (*chosen, *_of_each_named(query, chosen, ranked), *self._parts.more(query, chosen, ranked))
        share, missing = self._evidence.bags.coverage(query, [c.provision for c in chosen])
        return Selection(chosen, tuple(ranked), share, tuple(missing))

    def considered(self, query: Query, given: Sequence[Provision] = ()) -> list[tuple[Key, Features]]:
        """Provisions (document number and reference) that may be sources beside the known ones, with what they are judged by."""
        known, ranked = self._known(query, given)
        judged = self._further.features(query, known, ranked) if known else []
        return [(c.key, features) for c, features in judged]

    def _known(self, query: Query, given: Sequence[Provision]) -> tuple[list[Candidate], list[Candidate]]:
        """The sources that need no judging, and the whole ranking."""
        ranked = self._evidence.rank(query)
        near = [c for c in ranked if c.provision in given]
        known = [*near, *(self._evidence.weigh(query, p) for p in given if all(c.provision != p for c in near))]
        if query.rests:  # what answered before, in that order
            known.sort(key=lambda c: query.rests.index(c.key) if c.key in query.rests else len(known))
        return known or self._on_tier(query, rearranged(query, self._evidence.corpus, ranked[:_TIERED])), ranked

    def _on_tier(self, query: Query, ranked: list[Candidate]) -> list[Candidate]:
        """The best source, or the point of a tier in which the share of the question lies: beside it, or where the question names the tier."""
        tiers = (of_tier(query, c.provision, self._evidence.corpus, surely=i > 0) for i, c in enumerate(ranked))
        point = next(filter(None, tiers), None)
        return [self._evidence.weigh(query, point)] if point else ranked[:1]


def _within_named(
    query: Query, known: Sequence[Candidate], further: Sequence[Candidate], ranked: Sequence[Candidate]
) -> list[Candidate]:
    """Further sources without those that lie elsewhere or stand there for a guess alone; where two things are compared, the next one
    of the named documents instead."""
    kept = [
        c
        for c in further
        if not (_lies_elsewhere(query, known, c) or _of_unmeant(query, known, c) or _on_others(query, known, c))
    ]
    if kept or not further or not query.has("compare", "several"):
        return kept
    have = {c.key for c in known}
    return [c for c in ranked if c.provision.document in query.documents and c.key not in have][:1]


def _of_each_named(query: Query, chosen: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
    """Where the same is asked of several documents, the best provision of each that has no source yet and comes near the first one."""
    if len(query.documents) < _SEVERAL or not query.has("compare", "several") or query.has("yesno") or not chosen:
        return []
    left = [d for d in query.documents if all(c.provision.document != d for c in chosen)]
    best = (next((c for c in ranked if c.provision.document == d), None) for d in left)
    return [c for c in best if c is not None and c.score >= _NEAR * chosen[0].score]


def _of_unmeant(query: Query, known: Sequence[Candidate], c: Candidate) -> bool:
    """Whether a clause only tells a task of the body that a question guesses ("Sở A hay ai?") or does not mean, and others hold what it
    asks about."""
    bearers, unmeant = {n.bearer for n in c.norms}, set(query.ids("denied"))
    named = unmeant if bearers <= unmeant else set(query.ids("agency")) if guessed(query) else set()
    held = {n.bearer for k in known for n in k.norms}
    return bool(bearers) and bearers == named and bool(held) and not held & named


def _on_others(query: Query, known: Sequence[Candidate], c: Candidate) -> bool:
    """Whether a clause tells of other places than the one of which something is claimed, and the best source tells it of that one."""
    best = known[0].provision
    alike = c.provision.document == best.document and c.provision.norms and best.norms
    on_it = set(query.ids("concept")) & PLACES & set(best.topics)
    return bool(alike and on_it and query.has("yesno") and of_other_place(query, c.provision))


def _lies_elsewhere(query: Query, known: Sequence[Candidate], c: Candidate) -> bool:
    """Whether a question names other documents than the plan, has one of them, and a clause of the plan names none of these."""
    named = bool(query.documents) and PLAN not in query.documents
    return (
        named and known[0].provision.document in query.documents and c.provision.document == PLAN and not c.features["document"]
    )
