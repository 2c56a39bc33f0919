"""Which provisions an answer needs beside its first one: each that may be meant is judged by a learnt forest.

What it looks at is named here; ``python -m assistant.calibration tests/evaluation/*.jsonl`` learns from the tuning halves which of
these provisions were sources too, and writes ``further.npz``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from assistant.answering.sources.bags import Covering
from assistant.answering.sources.bare_names import BareNames
from assistant.answering.sources.clauses import Clauses
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.one_question import ASKING, JOINS
from assistant.answering.sources.straying import strays
from assistant.answering.sources.stretches import Heard, Stretches
from assistant.trees import Trees
from assistant.understanding import PLAN, Query
from kb.intents import Key
from kb.vietnamese import SPELT

LEARNT = Path(__file__).with_name("further.npz")

#: So many of the best-ranked provisions may be meant, ...
_BEST = 8
#: ... the best one on each of the first bodies and concepts that are named, the best ones of each body that may be meant, ...
_NAMED, _OF_BODY = 4, 2
#: ... and so many that a stretch of the question speaks of.
_LED = 6
_BODIES = 6
#: The rank of what is not ranked among its body's clauses.
_LAST = 10.0
#: A wrong body costs more than a missing source.
_ONE_MORE_BODY = 0.08
_WANTED = re.compile(
    r"\b(hai|ba|bon|nam|sau|bay|[2-9]) (?:cau|cho|cai|y|gach|dong|diem|muc|noi|lan|viec|van ban|phong trao|nhiem vu|nguyen tac)\b"
)
_COUNTED = re.compile(r"\b(hai|2|ba|3|ca|moi|tung)\b")
#: Kinds of questions, as one feature each.
_KINDS = {
    "several": ("several",),
    "compare": ("compare",),
    "who": ("who",),
    "yesno": ("yesno",),
    "list": ("list",),
    "count": ("count", "sum", "difference", "share"),
    "when": ("when",),
    "document": ("document",),
    "everywhere": ("everywhere",),
    "place": ("place",),
    "bodies": ("bodies",),
}

Features = dict[str, float]


class Further:
    """Judges which provisions are sources beside the first."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._stretches = Stretches(evidence.intents)
        self._bare_names = BareNames(evidence.corpus)

    @cached_property
    def forest(self) -> Trees:
        """What was learnt."""
        return Trees.read(LEARNT)

    def chosen(self, query: Query, known: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
        """The further sources of a question, the best first; ``known`` are sources already, its first one is compared with."""
        judged = self.features(query, known, ranked)
        if not judged:
            return []
        chances = self.forest.probabilities([features for _, features in judged])
        likely = [c for (c, asked), p in zip(judged, chances, strict=True) if p >= self.forest.threshold + _caution(asked)]
        return [c for c in likely if not strays(query, known, c)]

    def features(self, query: Query, known: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[tuple[Candidate, Features]]:
        """What may be meant, the best first, with what it is judged by."""
        clauses = Clauses(self._evidence, query, ranked)
        best = self._best_of(query, ranked, clauses.leaders)
        have = {c.key for c in known}
        heard = self._stretches.of(query)
        meant = self._bare_names.meant(query)
        held = self._held(ranked, meant)
        led = self._led(query, ranked, heard)
        of_bodies = (c for found in held.values() for c in found)
        offered = (*ranked[:_BEST], *(c for found in best.values() for c in found), *led, *of_bodies)
        pool = {c.key: c for c in offered if c.key not in have and not c.features["future"]}
        others = sorted(pool.values(), key=lambda c: (-c.score, c.key))
        first = known[0]
        asked = self._asked(query) | {"known": float(len(known)), **_runners_up(first, others)}
        words = self._words(query, first, others)
        after = [c.score for c in others[1:]] + [0.0]
        bearers = [(c.key, frozenset(n.bearer for n in c.provision.norms)) for c in ranked]
        return [
            (
                c,
                asked
                | words[c.key]
                | self._alike(query, first, c)
                | self._of_body(c, known, held, meant, bearers)
                | heard.features(c.key, [k.key for k in known])
                | {f"best_{name}": float(len(found)) if c in found else 0.0 for name, found in best.items()}
                | {
                    "rank": float(i),
                    "ratio": _ratio(c, first),
                    "ahead": (c.score - after[i]) / max(first.score, 0.01),
                }
                | clauses.features(c.key, first.key),
            )
            for i, c in enumerate(others)
        ]

    def _led(self, query: Query, ranked: Sequence[Candidate], heard: Heard) -> list[Candidate]:
        """What stretches of the question speak of, also where the ranking left it out."""
        by_key, corpus, margins = {c.key: c for c in ranked}, self._evidence.corpus, self._evidence.margins(query)
        found = []
        for key in heard.leaders[:_LED]:
            p = corpus.provision(*key, query.as_of)
            if c := by_key.get(key) or (self._evidence.weigh(query, p, margins.of(key)) if p else None):
                found.append(c)
        return found

    def _held(self, ranked: Sequence[Candidate], meant: Mapping[str, float]) -> dict[str, list[Candidate]]:
        """The best clauses of each body that may be meant, and its best one that gives the act asked for."""
        found = {}
        for body in sorted(meant, key=lambda b: -meant[b])[:_BODIES]:
            own = [c for c in ranked if any(n.bearer == body for n in c.provision.norms)]
            acting = max(own, key=lambda c: c.features["act"], default=None)
            found[body] = list({c.key: c for c in (*own[:_OF_BODY], *([acting] if acting else ()))}.values())
        return found

    def _of_body(
        self,
        c: Candidate,
        known: Sequence[Candidate],
        held: Mapping[str, Sequence[Candidate]],
        meant: Mapping[str, float],
        bearers: Sequence[tuple[Key, frozenset[str]]],
    ) -> Features:
        """Whether a provision is its body's best one for the question, and whether that body may be meant and has none yet.

        ``bearers``: the bodies of each candidate, the best candidate first.
        """
        bodies, have = {n.bearer for n in c.provision.norms}, {n.bearer for k in known for n in k.provision.norms}
        own = [key for key, others in bearers if not bodies.isdisjoint(others)]
        acts = {a for n in c.provision.norms for a in n.acts}
        return {
            "bodies_meant": float(len(meant)),
            "meant": max((meant.get(b, 0.0) for b in bodies), default=0.0),
            "meant_new": max((meant.get(b, 0.0) for b in bodies - have), default=0.0),
            "meant_left": float(len(set(meant) - have)),
            "body_rank": float(own.index(c.key)) if c.key in own else _LAST,
            "body_best": float(any(c in found for found in held.values())),
            "act_more": c.features["act"] - max(k.features["act"] for k in known),
            "act_alike": float(bool(acts & {a for k in known for n in k.norms for a in n.acts})),
        }

    def _best_of(self, query: Query, ranked: Sequence[Candidate], leaders: Sequence[Candidate]) -> dict[str, list[Candidate]]:
        """The best provision on each thing that the question names: bodies, concepts as objects and as topics, years, parts."""
        bodies, concepts = query.ids("agency")[:_NAMED], query.ids("concept")[:_NAMED]
        by_key = {c.key: c for c in ranked}
        return {
            "body": _firsts(ranked, ([n.bearer for n in c.provision.norms] for c in ranked), bodies),
            "object": _firsts(ranked, ([o for n in c.provision.norms for o in n.objects] for c in ranked), concepts),
            "topic": _firsts(ranked, (c.provision.topics for c in ranked), concepts),
            "year": _firsts(
                ranked[:8],
                ([y for y in query.years if any(str(y) in f.period for f in c.provision.figures)] for c in ranked[:8]),
                tuple(dict.fromkeys(query.years)),
            ),
            "part": [by_key.get(c.key, c) for c in leaders],
        }

    def _asked(self, query: Query) -> Features:
        """How the question is worded: what kinds of answer it wants, how many things it names and asks."""
        plain = " ".join(query.plain)
        marks = sum(query.question.count(sign) for sign in ",;?")
        return {f"asks_{name}": float(query.has(*kinds)) for name, kinds in _KINDS.items()} | {
            "parts": float(len(query.segments)),
            "questions": float(len(ASKING.findall(plain))),
            "words": float(len(query.plain)),
            "telling": float(len(query.content)),
            "bodies": float(len(query.ids("agency"))),
            "concepts": float(len(query.ids("concept"))),
            "years": float(len(set(query.years))),
            "counted": float(bool(_COUNTED.search(plain))),
            "joins": float(len(JOINS.findall(plain))),
            "marks": float(marks),
            "wanted": _wanted(plain),
            "follows": float(query.before is not None),
            "options": float(query.options),
        }

    def _words(self, query: Query, first: Candidate, others: Sequence[Candidate]) -> dict[Key, Features]:
        """How much the question's words speak for a provision, and for it more than for the first one."""
        said = self._evidence.intents.contributions(query.plain, [first.key, *(c.key for c in others)])
        margins = self._evidence.margins(query)
        covering = Covering(self._evidence.bags, query)
        covered = covering.share(first.provision)
        mine = said[:, 0]
        found: dict[Key, Features] = {}
        for i, c in enumerate(others, 1):
            more = said[:, i] - mine
            found[c.key] = {
                "margin": margins.of(c.key),
                "margin_first": margins.of(first.key),
                "speak": float(np.maximum(0, said[:, i]).sum()),
                "speak_first": float(np.maximum(0, mine).sum()),
                "speak_more": float(np.maximum(0, more).sum()),
                "speak_less": float(np.maximum(0, -more).sum()),
                "speak_either": float(np.maximum(said[:, i], mine).sum()),
                "covered": covered,
                "covered_more": covering.share(first.provision, c.provision) - covered,
            }
        return found

    def _alike(self, query: Query, first: Candidate, c: Candidate) -> Features:
        """What a provision has in common with the first source, and what it adds."""
        p, q = c.provision, first.provision
        bodies, others = {n.bearer for n in c.norms}, {n.bearer for n in first.norms}
        added = {o for n in c.norms for o in n.objects}.union(p.topics) - {o for n in first.norms for o in n.objects}.union(
            q.topics
        )
        kept = ("coverage", "pairs", "search", "concept", "act")
        return {name: c.features[name] for name in kept} | {
            "concept_first": first.features["concept"],
            "act_first": first.features["act"],
            "alike": self._shared(first, c),
            "same_document": float(p.document == q.document),
            "plan": float(p.document == PLAN),
            "same_section": float(p.document == q.document and p.ref.rsplit("/", 1)[0] == q.ref.rsplit("/", 1)[0]),
            "same_part": float(p.document == q.document and p.ref.split(".")[0] == q.ref.split(".")[0]),
            "same_body": float(bool(bodies & others)),
            "body": float(bool(bodies)),
            "body_first": float(bool(others)),
            "new_body": float(bool(bodies - others)),
            "new_named_body": float(len((bodies & set(query.ids("agency"))) - others)),
            "new_named_concept": float(len(added & set(query.ids("concept")))),
            "figures": float(bool(p.figures)),
        }

    def _shared(self, one: Candidate, other: Candidate) -> float:
        """Share of the telling words of the shorter text that both provisions have."""
        bags = self._evidence.bags
        words, others = (bags.of(c.provision).own for c in (one, other))
        return bags.weight(words & others) / max(0.01, min(bags.weight(words), bags.weight(others)))


def _caution(features: Features) -> float:
    """How much surer it must be of a source that would name one more body where a body is asked for."""
    return _ONE_MORE_BODY if features["new_body"] and (features["asks_who"] or features["asks_yesno"]) else 0.0


def _wanted(plain: str) -> float:
    """How many places or things a question says that it wants ("hai chỗ", "sáu gạch"); 0 where it does not say."""
    return max((float(SPELT.get(n, n)) for n in _WANTED.findall(plain)), default=0.0)


def _runners_up(first: Candidate, others: Sequence[Candidate]) -> Features:
    """How near the best two of the others come to the first source."""
    ratios = [_ratio(c, first) for c in others[:2]] + [0.0, 0.0]
    return {"second": ratios[0], "third": ratios[1]}


def _ratio(c: Candidate, first: Candidate) -> float:
    return c.score / max(0.01, first.score)


def _firsts(ranked: Sequence[Candidate], about: Iterable[Iterable[object]], wanted: Sequence[object]) -> list[Candidate]:
    """For each thing that is wanted, the best-ranked candidate that is about it; each candidate once."""
    sets = [set(things) for things in about]
    found = (next((c for c, things in zip(ranked, sets, strict=True) if x in things), None) for x in wanted)
    return list(dict.fromkeys(c for c in found if c is not None))
