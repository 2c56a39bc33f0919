"""Items on the reorganisation of 2025: who took over what, from whom, and when. Keys come from the successions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random

from assistant import wording
from assistant.quiz import texts
from assistant.quiz.ground import Ground, cite, plain_objects, steps
from assistant.quiz.model import Basis, Choice, Difficulty, Draft, Kind, Source, Sources
from assistant.quiz.who import pick
from kb.model import Agency, Norm, Provision, Succession, Verification
from rules.responsibility import Asked

_LONGEST_TASK = 260


class Changes:
    """Makes the items of one ground."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def sources(self) -> Sources:
        """Norms whose task has one holder today, and every succession that a document of the corpus carries."""
        ground = self._ground
        for provision, norm in ground.norms:
            if plain_objects(norm) and len(norm.task) <= _LONGEST_TASK and ground.day(provision) < date(2025, 2, 1):
                after = ground.responsibility.today(norm.bearer, norm.objects, ground.last_change)
                if len({s.id for s in after}) == 1 and all(s.verification is not Verification.UNVERIFIED for s in after):
                    topics = frozenset((*norm.objects, *provision.topics))
                    yield Source(Kind.CHANGE, norm.bearer, topics, partial(self._after, provision, norm, after))
        for old in ground.corpus.agencies.values():
            for succession in old.successors:
                backing = self._backing(succession, old)
                if backing is not None and not succession.concepts and succession.verification is not Verification.UNVERIFIED:
                    topics = frozenset(backing.topics)
                    for form in (self._merged, self._came_from, self._since):
                        yield Source(Kind.CHANGE, old.id, topics, partial(form, old, succession, backing))

    def _backing(self, succession: Succession, old: Agency) -> Provision | None:
        """The provision that carries a succession: one that names a body, otherwise the document's first."""
        document = self._ground.corpus.documents.get(succession.document)
        if document is None or not document.provisions:
            return None
        bodies = (old, self._ground.corpus.agencies[succession.id])
        naming = (p for p in document.provisions if all(self._ground.mentions(p.text, b) for b in bodies))
        either = (p for p in document.provisions if any(self._ground.mentions(p.text, b) for b in bodies))
        return next(naming, None) or next(either, None) or document.provisions[0]

    # -- forms of items ---------------------------------------------------------------------------------------------------

    def _after(
        self, provision: Provision, norm: Norm, after: Sequence[Succession], difficulty: Difficulty, rng: Random
    ) -> Draft | None:
        ground, last = self._ground, after[0]
        old, day = ground.corpus.agencies[norm.bearer], ground.last_change
        if ground.mentions(norm.task, ground.corpus.agencies[last.id]):
            return None
        holders = ground.holders(ground.related(norm.objects), norm.acts, ground.day(provision))
        heirs = {s.id for b in holders for s in ground.corpus.agencies[b].successors}
        stem = texts.AFTER.format(paper=ground.paper(provision), body=old.name, task=norm.task, day=wording.day(day))
        backing = self._backing(last, old)
        found = ground.responsibility.holders(Asked(norm.objects, day, norm.acts, (old.id,)), exact=True)
        basis = Basis(form="after", document=provision.document, ref=provision.ref, bearer=old.id, objects=norm.objects)
        papers = cite(provision, *([backing] if backing is not None else []))
        draft = self._of_bodies(old, last, stem, basis, holders | heirs, difficulty, rng)
        return None if draft is None else replace(draft, topics=norm.objects, citations=papers, proof=steps(found, old.id))

    def _merged(
        self, old: Agency, succession: Succession, backing: Provision, difficulty: Difficulty, rng: Random
    ) -> Draft | None:
        if len({s.id for s in old.successors}) != 1:
            return None
        stem = texts.MERGED.format(body=old.name, day=wording.day(self._ground.last_change))
        draft = self._of_bodies(old, succession, stem, Basis(form="merged", bearer=old.id), frozenset(), difficulty, rng)
        return None if draft is None else replace(draft, topics=backing.topics, citations=cite(backing))

    def _of_bodies(
        self,
        old: Agency,
        succession: Succession,
        stem: str,
        basis: Basis,
        taken: frozenset[str],
        difficulty: Difficulty,
        rng: Random,
    ) -> Draft | None:
        """An item whose options are bodies of today; those that took over anything from the old one are left out."""
        ground, day = self._ground, self._ground.last_change
        new = ground.corpus.agencies[succession.id]
        heirs = {s.id for s in old.successors} | {s.id for h in old.successors for s in ground.corpus.agencies[h.id].successors}
        free = [
            a
            for a in ground.corpus.agencies.values()
            if a.level == new.level
            and a.group == new.group
            and ground.exists(a, day)
            and not a.successors
            and not (ground.umbrella(a) and not ground.umbrella(new))
            and ground.office(a) == ground.office(new)
            and a.id not in {*heirs, *taken, old.id}
        ]
        bodies = pick(self._ranked(free, new), difficulty, rng)
        if bodies is None:
            return None
        return Draft(
            kind=Kind.CHANGE,
            difficulty=difficulty,
            topics=(),
            as_of=day,
            stem=stem,
            right=Choice(new.name, new.id, self._why(old, succession)),
            wrong=tuple(Choice(b.name, b.id, texts.CHANGE_NOT.format(body=b.name)) for b in bodies),
            explanation=self._why(old, succession),
            citations=(),
            basis=basis,
        )

    def _came_from(
        self, old: Agency, succession: Succession, backing: Provision, difficulty: Difficulty, rng: Random
    ) -> Draft | None:
        ground = self._ground
        new = ground.corpus.agencies[succession.id]
        free = [
            a
            for a in ground.corpus.agencies.values()
            if a.level == old.level
            and a.id not in (old.id, new.id)
            and a.successors
            and new.id not in {s.id for s in a.successors}
        ]
        bodies = pick(self._ranked(free, old), difficulty, rng)
        if bodies is None:
            return None
        return Draft(
            kind=Kind.CHANGE,
            difficulty=difficulty,
            topics=backing.topics,
            as_of=succession.from_,
            stem=texts.CAME_FROM.format(body=new.name, day=wording.day(succession.from_)),
            right=Choice(old.name, old.id, self._why(old, succession)),
            wrong=tuple(Choice(b.name, b.id, texts.CAME_NOT.format(body=b.name)) for b in bodies),
            explanation=self._why(old, succession),
            citations=cite(backing),
            basis=Basis(form="came_from", bearer=new.id),
        )

    def _since(
        self, old: Agency, succession: Succession, backing: Provision, difficulty: Difficulty, rng: Random
    ) -> Draft | None:
        if "chưa" in succession.functions.lower() or len({s.from_ for s in old.successors}) != 1:
            return None
        day = succession.from_
        gaps = {Difficulty.HARD: (31, 61, 92, 122), Difficulty.MEDIUM: (61, 92, 122, 184), Difficulty.EASY: (184, 365, 550, 730)}
        near = {(day + timedelta(days=sign * g)).replace(day=1) for g in gaps[difficulty] for sign in (-1, 1)} - {day}
        why = texts.SINCE_NOT.format(day=wording.day(day))
        return Draft(
            kind=Kind.CHANGE,
            difficulty=difficulty,
            topics=backing.topics,
            as_of=day,
            stem=texts.SINCE.format(body=self._ground.name(succession.id), old=old.name),
            right=Choice(wording.day(day), day.isoformat(), why),
            wrong=tuple(Choice(wording.day(d), d.isoformat(), why) for d in rng.sample(sorted(near), 3)),
            explanation=self._why(old, succession),
            citations=cite(backing),
            basis=Basis(form="since", bearer=old.id, what=succession.id),
        )

    def _ranked(self, bodies: Sequence[Agency], key: Agency) -> list[Agency]:
        """Bodies, the nearest in kind first: the same sort of name, and themselves changed in 2025."""
        heirs = {s.id for a in self._ground.corpus.agencies.values() for s in a.successors}
        word = key.name.split()[0]
        return sorted(bodies, key=lambda a: (a.name.split()[0] != word, a.id not in heirs, a.id))

    def _why(self, old: Agency, succession: Succession) -> str:
        return texts.CHANGE_WHY.format(
            day=wording.day(succession.from_),
            new=self._ground.name(succession.id),
            old=old.name,
            functions=succession.functions.rstrip("."),
            instrument=succession.instrument,
            inferred=texts.INFERRED if succession.inferred else "",
        )
