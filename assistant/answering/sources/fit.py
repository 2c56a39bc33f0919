"""How well provisions fit one question: named features, each between 0 and 1 with one weight, here.

``tests/evaluation`` measures them; ``ntm eval`` prints the result.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import mul

from assistant.answering.sources.bags import Bags, Covering
from assistant.answering.sources.criteria import CRITERION_ACTS, Criteria
from assistant.answering.sources.level_meant import PLACES, level_meant
from assistant.understanding import PLAN, Query
from assistant.understanding.forms import is_kind
from assistant.understanding.how_many import HOW_MANY
from assistant.understanding.new_period import kind_wanted, of_today
from kb.corpus import Corpus
from kb.model import Norm, Provision, Verification
from kb.references import lies_in
from kb.vietnamese import document_numbers, folded_syllables
from rules.responsibility import SECTOR

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
    "told": 0.70,
    "document": 0.90,
    "plan": 0.50,
    "ref": 3.00,
    "anchor": 0.80,
    "within": 1.00,
    "within_named": 1.50,
    "section": 0.60,
    "heading": -0.50,
    "stranger": -2.00,
    "narrow": -0.80,
    "level": -0.60,
    "secondary": -0.10,
    "lapsed": -0.15,
    "future": -1.50,
    "period": -1.20,
}


#: How much a clause inside the one that a question names is named, too.
_INSIDE = 0.7
#: How much a clause of the same part of the plan is where the thing before was told.
_SAME_PART = 0.6
#: What a body counts that a provision names as a partner only, and any body in a claim, which may name a wrong one.
_PARTNER, _CLAIMED = 0.4, 0.4
#: The plan is likely to be meant where bodies are asked for or named, or the plan itself; how likely it is otherwise.
_PLAN_ITSELF, _OTHERWISE = "ke hoach", 0.4
#: What a concept counts whose broader one a provision is about, and an act whose kin it gives.
_BROADER, _KIN = 0.5, 0.6
#: A word that so many provisions hold that its rarity is no greater says nothing of a subject ("nông", "thôn", "xã").
_TELLING = 1.2
#: A heading with fewer different words than this says nothing by itself.
_BARE = 25
#: What is counted: "mấy tiêu chí", "bao nhiêu ngày"; years and money as well.
_COUNTED = re.compile(rf"(?:\bbao nhieu|{HOW_MANY}) (?!nao\b)(\w+)")
#: A span of years ("2026-2030", "2021 đến 2025").
_PERIOD = re.compile(r"\b(20\d\d)\s*(?:-|–|đến|den)\s*(20\d\d)\b")


class Features(dict[str, float]):
    """What is so of a provision, by feature; what is not so is 0 and takes no room."""

    def __missing__(self, name: str) -> float:
        return 0.0


#: Tells one feature of a provision, of which these norms fit the question.
Judge = Callable[[Provision, Sequence[Norm]], float]


@dataclass(frozen=True, eq=False)
class Candidate:
    """A provision with its score, its features (for "why") and the norms that fit the question."""

    provision: Provision
    score: float
    features: Features
    norms: tuple[Norm, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Document number and reference."""
        return self.provision.document, self.provision.ref


class Fit:
    """Weighs provisions for one question; what only the question says is worked out once."""

    def __init__(self, query: Query, corpus: Corpus, bags: Bags, criteria: Criteria) -> None:
        self._query, self._corpus, self._bags, self._criteria = query, corpus, bags, criteria
        self._covering = Covering(bags, query)
        self._pairs = frozenset(q for q in itertools.pairwise(query.plain) if q[0] in query.content or q[1] in query.content)
        self._of_pair = {q: bags.rarity(q[0]) + bags.rarity(q[1]) for q in self._pairs}
        self._of_pairs = math.fsum(self._of_pair.values()) or 1.0
        self._concepts, self._acts = query.ids("concept"), query.ids("act")
        self._on_criteria = any(corpus.acts[a].family in CRITERION_ACTS for a in self._acts)
        self._bodies = set() if query.options else set(query.ids("agency"))
        self._documents, self._numbers = set(query.documents), [n for n in query.numbers if n >= 2]
        self._periods, self._counted = _periods(query.question), _counted(query)
        self._today = query.as_of if not self._periods and of_today(query) else None
        self._kind = kind_wanted(" ".join(query.plain)) if self._today else ""
        self._named, self._level = criteria.named(query), level_meant(query)
        self._one = self._one_criterion()
        of_plan = any(corpus.agencies[b].plan_section for b in self._bodies) or _PLAN_ITSELF in " ".join(query.plain)
        self._likely_plan = 1.0 if query.has("who") or of_plan else _OTHERWISE
        self._of_body = _CLAIMED if query.has("yesno") else 1.0
        self._judges = [(name, judge) for name, asked, judge in self._table() if asked]

    def weigh(self, p: Provision, search: float = 0.0, margin: float = -1.0) -> Candidate:
        """A provision with its features; ``search`` is its share of the best hit's score, 0 to 1; ``margin`` of its intent."""
        norms = self._bags.fitting(self._query, p)
        features = Features(intent=max(0.0, 1.0 + margin), search=search)
        for name, judge in self._judges:
            if value := judge(p, norms):
                features[name] = float(value)
        return Candidate(p, sum(map(mul, map(WEIGHTS.__getitem__, features), features.values())), features, norms)

    def _table(self) -> Iterable[tuple[str, object, Judge]]:
        """Each feature with whether the question gives cause to look at it, and how a provision is judged by it."""
        query, documents, bag, day = self._query, self._documents, self._bags.of, self._query.as_of
        yield "coverage", True, lambda p, _: self._covering.share(p)
        yield "pairs", self._pairs, self._pair_share
        yield "concept", self._concepts, self._concept_share
        yield "agency", self._bodies, lambda p, _: self._agency(p) * self._of_body
        yield "act", self._acts, self._act_share
        yield "bearer", query.has("who"), lambda p, _: bool(p.norms)
        yield "figure", query.has("count", "sum", "share", "difference"), lambda p, _: bool(p.figures)
        yield "date", query.has("when") or query.dates, lambda p, _: any(d.to for d in p.deadlines)
        yield "number", self._numbers, lambda p, _: sum(n in bag(p).numbers for n in self._numbers) / len(self._numbers)
        yield "told", self._counted, self._told
        yield "document", documents, lambda p, _: p.document in documents or not documents.isdisjoint(bag(p).documents)
        yield "plan", not documents - {PLAN}, lambda p, _: self._likely_plan * (p.document == PLAN)
        yield "ref", query.refs, self._named_place
        yield "anchor", query.anchors, lambda p, _: (p.document, p.ref) in query.anchors
        yield "within", query.within, lambda p, _: p.document == query.within
        yield "within_named", query.within_named, lambda p, _: p.document == query.within and not _unverified(p)
        yield "section", query.sections or query.near, self._section
        yield "heading", True, lambda p, _: p.kind == "heading" and len(bag(p).own) < _BARE
        yield "stranger", self._named, self._stranger
        yield "narrow", self._on_criteria and not self._named, self._narrow
        yield "level", self._level, self._of_other_level
        yield "secondary", True, lambda p, _: p.verification != "full-text"
        yield "lapsed", True, lambda p, _: p.in_force_to is not None and p.in_force_to < day
        yield "period", self._today or self._periods, self._other_period
        yield "future", True, lambda p, _: p.in_force_from is not None and p.in_force_from > day and p.document not in documents

    def _pair_share(self, p: Provision, _: Sequence[Norm]) -> float:
        bag = self._bags.of(p).pairs
        return math.fsum(map(self._of_pair.__getitem__, self._pairs & bag)) / self._of_pairs

    def _concept_share(self, p: Provision, _: Sequence[Norm]) -> float:
        sectors = {n.bearer for n in p.norms if SECTOR in n.objects}
        about = self._bags.of(p).concepts
        about = about | {c for c in self._concepts if sectors & self._criteria.leaders(c)} if sectors else about
        shares = (1.0 if c in about else _BROADER if self._criteria.parent(c) in about else 0.0 for c in self._concepts)
        return sum(shares) / len(self._concepts)

    def _section(self, p: Provision, _: Sequence[Norm]) -> float:
        """1 in a section of the plan that the question names by its title, or that told of the thing before, half as much in that part."""
        if p.document != PLAN:
            return 0.0
        if any(lies_in(p.ref, s) for s in (*self._query.sections, *filter(None, (self._query.near,)))):
            return 1.0
        return _SAME_PART * (bool(self._query.near) and p.ref.split(".")[0] == self._query.near.split(".")[0])

    def _told(self, p: Provision, _: Sequence[Norm]) -> float:
        """The share of what the question wants the number of that a provision counts, or would if its number had been read."""
        unread = p.untold is not None and "count" in p.untold.kinds
        return 1.0 if unread else len(self._counted & self._bags.of(p).counts) / len(self._counted)

    def _agency(self, p: Provision) -> float:
        """1 where a body that the question names has a task here, less where it only takes part."""
        return max(
            (1.0 if n.bearer in self._bodies else _PARTNER * (not self._bodies.isdisjoint(n.partners)) for n in p.norms),
            default=0.0,
        )

    def _named_place(self, p: Provision, _: Sequence[Norm]) -> float:
        """1 for the very clause that a question names, less for one that it holds unless the title is asked for."""
        documents, refs = self._query.documents, self._query.refs
        if p.document not in (documents or (PLAN,)) and not (p.ref.startswith("Đ") and not documents):
            return 0.0
        inside = 0.0 if self._query.has("title") else _INSIDE
        return max(1.0 if p.ref == r else inside * p.ref.startswith((f"{r}.", f"{r}/")) for r in refs)

    def _other_period(self, p: Provision, _: Sequence[Norm]) -> bool:
        """Whether the question names a period that the document, by its title, is not for."""
        if self._today:
            return self._passed(p, self._today)
        own = _periods(self._corpus.documents[p.document].title)
        return bool(own) and not any(a[0] <= o[1] and o[0] <= a[1] for a in self._periods for o in own)

    def _passed(self, p: Provision, day: date) -> bool:
        """Whether a provision, or the period that its document is for by its title, has ended before a day."""
        document = self._corpus.documents[p.document]
        ends = [e for e in (p.in_force_to, document.in_force_to) if e]
        spans = _periods(document.title)
        told = [
            n for n in (p.document, *document_numbers(p.text)) if self._kind and is_kind(self._kind, n) and not self._over(n, day)
        ]
        if self._kind and not told:  # tells no document of the kind that is asked for
            return True
        return any(e < day for e in ends) or (bool(spans) and all(end < day.year for _, end in spans))

    def _over(self, number: str, day: date) -> bool:
        """Whether a document is known to have ended before a day."""
        document = self._corpus.documents.get(number)
        return document is not None and document.in_force_to is not None and document.in_force_to < day

    def _one_criterion(self) -> bool:
        """Whether it is asked who leads, appraises or recognises one criterion: "tiêu chí 17" names several at one place."""
        places = {(m.start, m.end) for m in self._query.mentions if m.id in self._named}
        return len(places) == 1 and self._query.has("who") and self._on_criteria

    def _stranger(self, p: Provision, _: Sequence[Norm]) -> bool:
        """Whether a clause gives a body criteria other than those asked for.

        One on "the field that the sector manages" does where the body leads none of them; one on criteria of its own where it is
        asked who appraises or recognises a single other one.
        """
        sectors = [n.bearer for n in p.norms if SECTOR in n.objects]
        if sectors:
            return not any(b in self._criteria.leaders(c) for b in sectors for c in self._named)
        if not self._one:
            return False
        own = {o for n in p.norms for o in n.objects if o in self._criteria}
        parents = self._criteria.with_parents
        return bool(own) and not parents(self._named) & parents({*own, *p.topics})

    def _narrow(self, _: Provision, norms: Sequence[Norm]) -> bool:
        """Whether a clause gives a task on one criterion, where it is asked who has it and no criterion, nor a word of this one, is named."""
        own = {o for n in norms for o in n.objects if o in self._criteria}
        said = {w for o in own for w in folded_syllables(self._corpus.concepts[o].name)}
        return bool(own) and not any(self._bags.rarity(w) > _TELLING for w in said & self._query.content)

    def _of_other_level(self, p: Provision, _: Sequence[Norm]) -> bool:
        """Whether a provision is on recognised places of the level that the question is not about."""
        levels = {prefix for t in p.topics if t in PLACES for prefix in ("xa", "huyen") if t.startswith(f"{prefix}-")}
        return bool(levels) and self._level not in levels

    def _act_share(self, _: Provision, norms: Sequence[Norm]) -> float:
        if not norms:
            return 0.0
        held, acts = {a for n in norms for a in n.acts}, self._corpus.acts
        families = {acts[a].family for a in held}
        return max(1.0 if a in held else _KIN if acts[a].family in families else 0.0 for a in self._acts)


def _unverified(p: Provision) -> bool:
    return p.verification == Verification.UNVERIFIED


def _counted(query: Query) -> frozenset[str]:
    """What a question asks the number of; "phan" stands for a share."""
    if query.has("yesno"):
        return frozenset()
    asked = _COUNTED.findall(" ".join(query.plain))
    return frozenset(asked) | ({"phan"} if asked and "%" in query.question else set())


def _periods(text: str) -> list[tuple[int, int]]:
    return [(int(start), int(end)) for start, end in _PERIOD.findall(text)]
