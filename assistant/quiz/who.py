"""Items that ask who holds a task. Distractors are neighbouring bodies that the engine finds nowhere near the task."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from functools import partial
from random import Random

from rapidfuzz import fuzz

from assistant import wording
from assistant.quiz import texts
from assistant.quiz.ground import Ground, cite, plain_objects, steps
from assistant.quiz.model import Basis, Choice, Difficulty, Draft, Kind, Source, Sources
from kb.model import Agency, Norm, Provision
from kb.vietnamese import fold, folded_syllables

_LIKE = 80  # of 100: from here on two tasks read as the same
#: So many other bodies may have a task that reads the same; a task of more is everyone's.
_FEW = 1
_LONGEST_TASK = 330


class Who:
    """Makes the items of one ground."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._tasks = [(n.bearer, fold(n.task)) for _, n in ground.norms]
        self._bearers = Counter((p.document, p.ref, n.task) for p, n in ground.norms)
        self._profiles = {a: self._profile(a) for a in ground.corpus.agencies}

    def sources(self) -> Sources:
        """Norms with one bearer that the task does not give away."""
        for provision, norm in self._ground.norms:
            if self._askable(provision, norm):
                topics = frozenset((*norm.objects, *provision.topics))
                yield Source(Kind.WHO, provision.document, topics, partial(self._draft, provision, norm))

    def _askable(self, provision: Provision, norm: Norm) -> bool:
        bearer = self._ground.corpus.agencies[norm.bearer]
        alone = self._bearers[provision.document, provision.ref, norm.task] == 1
        told = f"{norm.task} {norm.condition}"
        return (
            alone
            and plain_objects(norm)
            and len(norm.task) <= _LONGEST_TASK
            and not self._ground.umbrella(bearer)
            and not self._ground.mentions(told, bearer)
        )

    def _profile(self, agency: str) -> tuple[set[str], set[str]]:
        """The families of acts of a body, and the broad fields that it acts on."""
        corpus = self._ground.corpus
        held = [n for _, n in self._ground.norms if n.bearer == agency]
        families = {corpus.acts[a].family for n in held for a in n.acts}
        fields = {corpus.concepts[o].broader or o for n in held for o in n.objects}
        return families, fields

    def _draft(self, provision: Provision, norm: Norm, difficulty: Difficulty, rng: Random) -> Draft | None:
        ground = self._ground
        bearer = ground.corpus.agencies[norm.bearer]
        if difficulty is Difficulty.HARD and _speaking(bearer.name, norm.task):
            return None
        day = ground.day(provision)
        near = self.neighbours(bearer, provision, norm)
        bodies = pick(near, difficulty, rng)
        if bodies is None:
            return None
        form = texts.WHO_IF if norm.condition else texts.WHO
        found = ground.findings(norm.objects, norm.acts, day)
        place = wording.place(provision)
        why = texts.WHO_WHY.format(body=bearer.name, place=place, text=ground.told(provision))
        return Draft(
            kind=Kind.WHO,
            difficulty=difficulty,
            topics=norm.objects,
            as_of=day,
            stem=form.format(paper=ground.paper(provision), task=norm.task, condition=norm.condition),
            right=Choice(
                bearer.name, bearer.id, texts.WHO_WHY.split(":", maxsplit=1)[0].format(body=bearer.name, place=place) + "."
            ),
            wrong=tuple(Choice(b.name, b.id, texts.WHO_NOT.format(body=b.name)) for b in bodies),
            explanation=why + self._now(bearer, norm),
            citations=cite(provision),
            basis=Basis(document=provision.document, ref=provision.ref, acts=norm.acts, objects=norm.objects, bearer=bearer.id),
            proof=steps(found, bearer.id),
        )

    def _now(self, bearer: Agency, norm: Norm) -> str:
        """Who holds the task since the reorganisation, in words; nothing where nothing changed."""
        ground = self._ground
        after = ground.responsibility.today(bearer.id, norm.objects, ground.last_change)
        if not after:
            return ""
        form = texts.NOW_INFERRED if any(s.inferred for s in after) else texts.NOW
        names = wording.listed(ground.name(s.id) for s in after)
        return form.format(day=wording.day(min(s.from_ for s in after)), bodies=names)

    def neighbours(self, bearer: Agency, provision: Provision, norm: Norm) -> list[Agency]:
        """The bodies that do not hold the task, the nearest first; empty where the task may be anyone's."""
        ground = self._ground
        day = ground.day(provision)
        taken = ground.holders(ground.related(norm.objects), norm.acts, day) | ground.holders(norm.objects, norm.acts, day)
        agencies = ground.corpus.agencies
        if any(ground.umbrella(agencies[a]) and agencies[a].level == bearer.level for a in taken):
            return []
        task = fold(norm.task)
        alike = {b for b, other in self._tasks if fuzz.token_set_ratio(task, other) >= _LIKE} - {bearer.id}
        if len(alike) > _FEW:
            return []
        taken |= alike
        taken |= {norm.to_whom, *norm.partners, *(n.bearer for n in provision.norms)}
        told = f"{norm.task} {norm.condition}"
        free = [
            a
            for a in agencies.values()
            if a.id not in taken
            and a.level == bearer.level
            and self._profiles[a.id][0]
            and ground.exists(a, day)
            and not ground.umbrella(a)
            and ground.office(a) == ground.office(bearer)
            and not ground.entangled(a, bearer)
            and not ground.mentions(told, a)
        ]
        return sorted(free, key=lambda a: (-self._closeness(a, bearer, provision), a.id))

    def _closeness(self, one: Agency, other: Agency, provision: Provision) -> float:
        (families, fields), (acts, wide) = self._profiles[one.id], self._profiles[other.id]
        document = self._ground.corpus.documents[provision.document]
        same_paper = any(n.bearer == one.id for p in document.provisions for n in p.norms)
        same_word = one.name.split()[0] == other.name.split()[0]
        return 2 * same_word + 1.5 * same_paper + 3 * _shared(families, acts) + 3 * _shared(fields, wide)


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _speaking(name: str, task: str) -> bool:
    """Whether the task carries two neighbouring words of the body's name, so that it gives the key away."""
    words = folded_syllables(name)[1:]
    told = f" {' '.join(folded_syllables(task))} "
    return any(f" {a} {b} " in told for a, b in itertools.pairwise(words))


def pick(near: Sequence[Agency], difficulty: Difficulty, rng: Random) -> list[Agency] | None:
    """Three bodies: among the nearest for a hard item, from the middle, or from the far half; None where there are too few."""
    if len(near) < 3:
        return None
    bounds = {Difficulty.HARD: (0, 5), Difficulty.MEDIUM: (2, 10), Difficulty.EASY: (len(near) // 2, len(near))}
    low, high = bounds[difficulty]
    found = list(near[low:high])
    return rng.sample(found if len(found) >= 3 else list(near), 3)
