"""Items that ask which role a body was given. A distractor is an act that no norm and no text gives it on that subject."""

from __future__ import annotations

from functools import partial
from random import Random

from assistant import wording
from assistant.quiz import texts
from assistant.quiz.ground import Ground, cite, plain_objects, steps
from assistant.quiz.model import Basis, Choice, Difficulty, Draft, Kind, Source, Sources
from kb.model import Act, Norm, Provision
from kb.vietnamese import syllables

#: Acts that nearly every task carries: whoever leads also carries out and works with others.
_COMMON = frozenset({"trien-khai", "phoi-hop"})


class Acts:
    """Makes the items of one ground."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def sources(self) -> Sources:
        """Every body with a subject and a telling act, once for each document."""
        seen: set[tuple[str, str, str]] = set()
        for provision, norm in self._ground.norms:
            telling = [a for a in norm.acts if a not in _COMMON]
            if not telling or not plain_objects(norm) or self._ground.umbrella(self._ground.corpus.agencies[norm.bearer]):
                continue
            for object_ in norm.objects:
                key = (provision.document, norm.bearer, object_)
                if key not in seen:
                    seen.add(key)
                    topics = frozenset((object_, *provision.topics))
                    yield Source(Kind.ACT, provision.document, topics, partial(self._draft, provision, norm, object_))

    def _draft(self, provision: Provision, norm: Norm, object_: str, difficulty: Difficulty, rng: Random) -> Draft | None:
        ground = self._ground
        acts, day = ground.corpus.acts, ground.day(provision)
        act = acts[rng.choice([a for a in norm.acts if a not in _COMMON])]
        wrong = self._wrong(norm, object_, act, difficulty, rng)
        if len(wrong) < 3:
            return None
        body, place = ground.name(norm.bearer), wording.place(provision)
        told = ground.told(provision)
        return Draft(
            kind=Kind.ACT,
            difficulty=difficulty,
            topics=(object_,),
            as_of=day,
            stem=texts.ACT.format(paper=ground.paper(provision), body=body, object=ground.corpus.concepts[object_].name),
            right=Choice(
                wording.upper_first(act.name),
                act.id,
                texts.ACT_WHY.partition(":")[0].format(body=body, act=act.name, task=norm.task, place=place) + ".",
            ),
            wrong=tuple(Choice(wording.upper_first(a.name), a.id, texts.ACT_NOT.format(body=body, act=a.name)) for a in wrong),
            explanation=texts.ACT_WHY.format(body=body, act=act.name, task=norm.task, place=place, text=told),
            citations=cite(provision),
            basis=Basis(document=provision.document, ref=provision.ref, bearer=norm.bearer, acts=(act.id,), objects=(object_,)),
            proof=steps(ground.findings((object_,), (act.id,), day), norm.bearer),
        )

    def _wrong(self, norm: Norm, object_: str, key: Act, difficulty: Difficulty, rng: Random) -> list[Act]:
        """Three acts of families that the body does not have here; for a hard item acts that it has elsewhere."""
        ground = self._ground
        acts, related = ground.corpus.acts, set(ground.related((object_,)))
        here = [(p, n) for p, n in self._every_norm() if n.bearer == norm.bearer and related & set(n.objects)]
        families = {acts[a].family for _, n in here for a in n.acts}
        words = " ".join(f" {' '.join(syllables(f'{p.text} {n.task}'))} " for p, n in here)
        free = [
            a
            for a in acts.values()
            if a.family not in families and a.id not in _COMMON and not any(_said(w, words) for w in a.phrases)
        ]
        elsewhere = {a for _, n in self._every_norm() if n.bearer == norm.bearer for a in n.acts}
        others = {a for _, n in self._every_norm() if object_ in n.objects for a in n.acts}
        near = [a for a in free if a.id in elsewhere or a.id in others]
        far = [a for a in free if a not in near]
        first, second = (far, near) if difficulty is Difficulty.EASY else (near, far)
        if difficulty is Difficulty.MEDIUM:
            first, second = free, []
        rng.shuffle(first)
        rng.shuffle(second)
        return _one_a_family([*first, *second])[:3] if key.family in families else []

    def _every_norm(self) -> list[tuple[Provision, Norm]]:
        return [(p, n) for p in self._ground.corpus.provisions for n in p.norms]


def _said(phrase: str, words: str) -> bool:
    return f" {' '.join(syllables(phrase))} " in words


def _one_a_family(acts: list[Act]) -> list[Act]:
    """At most one act of each family: two that answer the same question would give each other away."""
    found: dict[str, Act] = {}
    for act in acts:
        found.setdefault(act.family, act)
    return list(found.values())
