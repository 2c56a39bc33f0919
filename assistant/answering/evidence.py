"""Ranks provisions for a question: what search finds, weighed with what the question was understood to ask.

Every feature lies between 0 and 1 and has one weight, here. ``tests/evaluation`` measures them; ``ntm eval`` prints the result.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.bags import Bag, words_of
from assistant.understanding import Query, Reader
from kb.corpus import Corpus
from kb.intents import Intents
from kb.model import Norm, Provision
from kb.search import SearchIndex
from kb.vietnamese import folded_syllables
from rules.responsibility import SECTOR

PLAN = "203/KH-UBND"

#: Weight of each feature in the score of a candidate.
WEIGHTS = {
    "intent": 3.00,
    "search": 1.00,
    "coverage": 1.20,
    "pairs": 0.80,
    "concept": 0.50,
    "agency": 0.45,
    "act": 0.25,
    "bearer": 0.60,
    "figure": 0.20,
    "date": 0.40,
    "number": 0.30,
    "document": 0.90,
    "plan": 0.50,
    "ref": 3.00,
    "anchor": 0.80,
    "heading": -0.50,
    "stranger": -2.00,
    "secondary": -0.10,
    "lapsed": -0.15,
    "future": -1.50,
    "period": -1.20,
}


#: How much a clause inside the one that a question names is named, too.
_INSIDE = 0.7
#: Provisions that are looked at because the question is worded like known questions for them.
_TYPICAL = 10


#: Families of acts on criteria that each criterion has its own body for.
CRITERION_ACTS = ("lead", "appraise", "recognise")
#: A span of years ("2026-2030", "2021 đến 2025").
_PERIOD = re.compile(r"\b(20\d\d)\s*(?:-|–|đến|den)\s*(20\d\d)\b")


@dataclass(frozen=True, eq=False)
class Candidate:
    """A provision with its score, its features (for "why") and the norms that fit the question."""

    provision: Provision
    score: float
    features: dict[str, float]
    norms: tuple[Norm, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Document number and reference."""
        return self.provision.document, self.provision.ref


class Evidence:
    """Finds and weighs the provisions that bear on a question."""

    def __init__(self, corpus: Corpus, index: SearchIndex, reader: Reader, intents: Intents) -> None:
        self.corpus, self.index, self.reader, self.intents = corpus, index, reader, intents
        #: Ranking, further sources and refusing all look at the same question one after the other.
        self._margins = lru_cache(maxsize=16)(self._margins_of)
        said = {c.id: words_of((c.name, *c.synonyms)) for c in corpus.concepts.values()}
        self._norm_words = {
            id(n): frozenset(folded_syllables(n.task)).union(*(said[o] for o in n.objects))
            for p in corpus.provisions
            for n in p.norms
        }
        self._bags = {id(p): Bag.of(p, corpus) for p in corpus.provisions}
        spread = Counter(w for bag in self._bags.values() for w in bag.words)
        total = len(self._bags) or 1
        self._rarity = {w: math.log(1 + total / n) for w, n in spread.items()}
        self._unseen = math.log(1 + total)
        self._by_object: dict[str, list[Provision]] = {}
        for p in corpus.provisions:
            for concept in dict.fromkeys(o for n in p.norms for o in n.objects):
                self._by_object.setdefault(concept, []).append(p)
        self._leads: dict[str, set[str]] = {}
        for n in (n for p in corpus.provisions for n in p.norms if "chu-tri" in n.acts):
            for concept in n.objects:
                self._leads.setdefault(concept, set()).add(n.bearer)
        self._parents = {c.id: c.broader for c in corpus.concepts.values()}

    def rarity(self, word: str) -> float:
        """How much a word tells: the rarer in the corpus, the more."""
        return self._rarity.get(word, self._unseen)

    def coverage(self, query: Query, provisions: Iterable[Provision]) -> tuple[float, list[str]]:
        """Share of the question's telling words (by rarity) that the provisions know, and the words that none knows.

        A provision knows a word that stands in it, by which people ask for it, or that belongs to the name of a body or concept
        which the provision is about.
        """
        provisions = list(provisions)
        bags = [self._bags[id(p)] for p in provisions]
        known = {w for m in query.mentions for b in bags if m.id in b.about for w in folded_syllables(m.words)}
        weights = {w: self.rarity(w) for w in query.content}
        missing = [w for w in query.content if w not in known and not w.isdigit() and not any(w in b.words for b in bags)]
        total = sum(weights.values())
        share = 1 - sum(weights[w] for w in missing) / total if total else 0.0
        return share, sorted(missing, key=self.rarity, reverse=True)

    def rank(self, query: Query, top: int = 40) -> list[Candidate]:
        """The best candidates for a question or a part of it, the best first."""
        found = {hit.id: hit.score for hit in self.index.search(query.text, top)}
        best = max(found.values(), default=0.0) or 1.0
        margins = self.margins(query)
        typical = [self.corpus.provision(*key) for key in sorted(margins, key=lambda k: -margins[k])[:_TYPICAL]]
        anchors = [self.corpus.provision(*key) for key in query.anchors]
        met = [*(self._at(key) for key in found), *typical, *anchors, *self._named(query), *self._holding(query)]
        pool = dict.fromkeys(self._version(query, p) for p in met if p is not None)
        scored = [
            self.weigh(query, p, found.get(f"{p.document}#{p.ref}", 0.0) / best, margins.get((p.document, p.ref), -1.0))
            for p in pool
        ]
        return sorted(scored, key=lambda c: (-c.score, c.provision.document, c.provision.ref))

    def margins(self, query: Query) -> Mapping[tuple[str, str], float]:
        """How typical the question's words are of questions for each provision, and of each kind that no document answers."""
        return self._margins((*query.plain, *query.carried))

    def _margins_of(self, words: tuple[str, ...]) -> Mapping[tuple[str, str], float]:
        return dict(zip(self.intents.keys, map(float, self.intents.margins(words)), strict=True))

    def _holding(self, query: Query) -> Iterable[Provision]:
        """Provisions that give somebody a task on what the question names."""
        for concept in query.ids("concept"):
            yield from self._by_object.get(concept, ())

    def _at(self, key: str) -> Provision | None:
        document, _, ref = key.partition("#")
        return self.corpus.provision(document, ref)

    def _version(self, query: Query, p: Provision) -> Provision:
        """The version of a provision that the question is about: on its day, or on the side of a change that it speaks of."""
        versions = self.corpus.versions(p.document, p.ref)
        if query.side:
            return versions[0 if query.side == "before" else -1]
        return self.corpus.provision(p.document, p.ref, query.as_of) or p

    def _named(self, query: Query) -> Iterable[Provision | None]:
        """Provisions that the question names by reference."""
        for ref in query.refs:
            numbers_ = query.documents or ((PLAN,) if not ref.startswith("Đ") else ())
            for number in numbers_:
                yield self.corpus.provision(number, ref, query.as_of)
                yield from self.corpus.children(number, ref)

    def _named_place(self, query: Query, p: Provision) -> float:
        """1 for the very clause that a question names, less for one that it holds unless the title is asked for."""
        if p.document not in (query.documents or (PLAN,)) and not (p.ref.startswith("Đ") and not query.documents):
            return 0.0
        inside = 0.0 if query.has("title") else _INSIDE
        return max((1.0 if p.ref == r else inside * p.ref.startswith((f"{r}.", f"{r}/")) for r in query.refs), default=0.0)

    def weigh(self, query: Query, p: Provision, search: float = 0.0, margin: float = -1.0) -> Candidate:
        """A provision with its features; ``search`` is its share of the best hit's score, 0 to 1; ``margin`` of its intent."""
        norms = self.fitting(query, p)
        features = {
            "intent": max(0.0, 1.0 + margin),
            "search": search,
            "coverage": self.coverage(query, [p])[0],
            "pairs": self._pair_share(query, p),
            "concept": self._concept_share(query, p),
            **self._slots(query, p, norms),
        }
        return Candidate(p, sum(WEIGHTS[k] * v for k, v in features.items()), features, norms)

    def _pair_share(self, query: Query, p: Provision) -> float:
        pairs = {q for q in itertools.pairwise(query.plain) if q[0] in query.content or q[1] in query.content}
        weights = {q: self.rarity(q[0]) + self.rarity(q[1]) for q in pairs}
        bag = self._bags[id(p)].pairs
        return sum(v for q, v in weights.items() if q in bag) / (sum(weights.values()) or 1.0)

    def _concept_share(self, query: Query, p: Provision) -> float:
        asked = query.ids("concept")
        if not asked:
            return 0.0
        about = p.about | {c for c in asked for n in p.norms if SECTOR in n.objects and n.bearer in self._leads.get(c, ())}
        return sum(1.0 if c in about else 0.5 if self._parents.get(c) in about else 0.0 for c in asked) / len(asked)

    def _slots(self, query: Query, p: Provision, norms: Sequence[Norm]) -> dict[str, float]:
        """What the question wants to hear, and whether the provision can say it."""
        bag = self._bags[id(p)]
        asked = set() if query.options else set(query.ids("agency"))
        bodies = {n.bearer for n in p.norms} | {b for n in p.norms for b in n.partners}
        wanted_numbers = [n for n in query.numbers if n >= 2]
        return {
            "agency": (float(bool(asked & {n.bearer for n in p.norms})) or 0.4 * float(bool(asked & bodies)))
            * (0.4 if query.has("yesno") else 1.0),
            "act": self._act_share(query, norms),
            "bearer": float(query.has("who") and bool(p.norms)),
            "figure": float(query.has("count", "sum", "share", "difference") and bool(p.figures)),
            "date": float((query.has("when") or bool(query.dates)) and any(d.to for d in p.deadlines)),
            "number": sum(n in bag.numbers for n in wanted_numbers) / len(wanted_numbers) if wanted_numbers else 0.0,
            "document": float(p.document in query.documents) or float(bool(bag.documents & set(query.documents))),
            "plan": float(p.document == PLAN and not (set(query.documents) - {PLAN})),
            "ref": self._named_place(query, p),
            "anchor": float((p.document, p.ref) in query.anchors),
            "heading": float(p.kind == "heading" and bag.length < 25),
            "stranger": float(self._stranger(query, p)),
            "secondary": float(p.verification != "full-text"),
            "lapsed": float(p.in_force_to is not None and p.in_force_to < query.as_of),
            "period": float(self._other_period(query, p)),
            "future": float(p.in_force_from is not None and p.in_force_from > query.as_of and p.document not in query.documents),
        }

    def _other_period(self, query: Query, p: Provision) -> bool:
        """Whether the question names a period that the document, by its title, is not for."""
        asked = [tuple(map(int, m)) for m in _PERIOD.findall(query.question)]
        own = [tuple(map(int, m)) for m in _PERIOD.findall(self.corpus.documents[p.document].title)]
        return bool(asked and own) and not any(a[0] <= o[1] and o[0] <= a[1] for a in asked for o in own)

    def _stranger(self, query: Query, p: Provision) -> bool:
        """Whether a clause gives a body criteria other than those asked for.

        One on "the field that the sector manages" does where the body leads none of them; one on criteria of its own where it is
        asked who appraises or recognises a single other one.
        """
        criteria = self.criteria(query)
        sectors = [n.bearer for n in p.norms if SECTOR in n.objects]
        if sectors or not criteria:
            return bool(sectors and criteria) and not any(b in self._leads.get(c, ()) for b in sectors for c in criteria)
        own = {o for n in p.norms for o in n.objects if self._is_criterion(o)}
        about = {*own, *p.topics}
        places = {(m.start, m.end) for m in query.mentions if m.id in criteria}  # "tiêu chí 17" names several at one place
        one = (
            len(places) == 1 and query.has("who") and any(self.corpus.acts[a].family in CRITERION_ACTS for a in query.ids("act"))
        )
        return one and bool(own) and not self.with_parents(criteria) & self.with_parents(about)

    def with_parents(self, concepts: Iterable[str]) -> set[str]:
        """Concepts and those one step broader."""
        return {x for c in concepts for x in (c, self._parents.get(c)) if x}

    def criteria(self, query: Query) -> tuple[str, ...]:
        """The criteria and indicators that a question names."""
        return tuple(c for c in query.ids("concept") if self._is_criterion(c))

    def _is_criterion(self, concept: str) -> bool:
        return concept in self.corpus.concepts and self.corpus.concepts[concept].kind in ("criterion", "indicator")

    def _act_share(self, query: Query, norms: Sequence[Norm]) -> float:
        wanted = query.ids("act")
        if not wanted or not norms:
            return 0.0
        held = {a for n in norms for a in n.acts}
        families = {self.corpus.acts[a].family for a in held}
        return max(1.0 if a in held else 0.6 if self.corpus.acts[a].family in families else 0.0 for a in wanted)

    def fitting(self, query: Query, p: Provision) -> tuple[Norm, ...]:
        """The norms of a provision that the question is about: those whose task shares the most telling words with it."""
        if len(p.norms) < 2:
            return p.norms
        asked = set(query.ids("concept"))
        weighed = [(self._norm_score(query, n, asked), n) for n in p.norms]
        best = max(w for w, _ in weighed)
        return tuple(n for w, n in weighed if w >= 0.6 * best) if best > 0 else p.norms

    def _norm_score(self, query: Query, norm: Norm, asked: set[str]) -> float:
        shared = sum(self.rarity(w) for w in query.content if w in self._norm_words[id(norm)])
        return shared + 4.0 * len(asked & set(norm.objects))
