"""Plain claims that a body has a task in a role, all of it in the words of a norm: the norm decides them.

It speaks only where norms leave nothing of a claim unexplained; on all else that is said, weighing has to judge.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence, Set
from datetime import date

from assistant.answering.claims.pieces import ALL
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.sayings import Objects, Saying, Sayings
from assistant.answering.claims.statement import Part
from assistant.answering.sources.criteria import Criteria
from assistant.answering.sources.level_meant import PLACES
from assistant.understanding import PLAN, Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import fold, folded_syllables
from rules.assigning import HELPS, SECTOR

#: Who assesses whether a criterion is met is who appraises it, whatever the clause calls it.
APPRAISE, ASSESS = "tham-dinh", "danh-gia"
#: Signs in a claim that change nothing of what is said.
_IDLE = frozenset({"confirmations", "instances", "grants", "denials", "must"})
#: The sign by which something is said of the whole of a thing.
_ALL = "all"
#: Small words that tell something all the same: how often, at which level, for whom.
_TELLING = frozenset({"quy", "thang", "tuan", "xa", "huyen", "ban", "tinh", "nong", "dan", "i", "ii", "iii"})
#: Words by which a claim speaks of another time than that of the plan.
_TIMES = frozenset({"nay", "gio", "hien", "con", "van", "truoc", "sau", "tung", "cu"})
#: A statement that is quoted.
_QUOTED = re.compile(r"[“\"]([^”\"]{20,})[”\"]")
#: Words by which a claim is on how a place of the plan is worded.
_PLACED = frozenset({"gach", "dong", "muc", "doan"})
#: Objects of the clause by which many bodies help, by the criterion that people name for them.
SHARED = {"ngheo": "giam-ngheo-ho-tro", "giao-thong": "ho-tro-lam-duong", "thu-nhap": "thu-nhap-ho-tro"}
#: A word by which a claim goes beyond what is given ("cả ngoài thẩm quyền").
_BEYOND = frozenset({"ngoai"})
#: The number of the plan.
_NUMBER = frozenset({float(PLAN.split("/")[0])})
#: Says that something is done to a body, not by it; what it is given to do is done by it.
_DONE_TO = re.compile(r"\b(?:bi|duoc)\b(?! (?:giao|phan cong|de nghi|ghi|xep|viet)\b)")
#: A claim that names no thing rests on so many telling words at least.
_LEAST = 2
#: An act in so many words tells by itself what it is done to.
_WHOLE = 3
#: The programme of the plan, which is spoken of everywhere.
_PROGRAMME = re.compile(r"\b(?:chuong trinh(?: nay)?|(?:xay dung )?nong thon moi)\b")
#: How a name begins that says what a body is; what may stand between it and the body of which it is said.
TITLES, _IS = (
    ("co quan ", "chu chuong trinh", "don vi "),
    frozenset({"la", "lam", "chinh", "co", "phai", "dung", "moi", "cung", "thi", "van"}),
)

Held = tuple[Provision, Norm]


class Assigned:
    """Judges plain claims by the norms of one document: that of the best source."""

    def __init__(self, corpus: Corpus, sayings: Sayings, criteria: Criteria) -> None:
        self._corpus, self._sayings, self._criteria = corpus, sayings, criteria
        self._asked = frozenset(map(fold, corpus.phrases.claim_words["asked"]))
        norms = [(p, n) for p in corpus.provisions for n in p.norms]
        self._held = {d: tuple(x for x in norms if x[0].document == d) for d in {p.document for p, _ in norms}}
        texts = {_key(p): folded_syllables(p.text) for p, _ in norms}
        self._words = {key: frozenset(words) for key, words in texts.items()}
        self._pairs = {key: frozenset(itertools.pairwise(words)) for key, words in texts.items()}

    def ruling(self, query: Query, parts: Sequence[Part], document: str = PLAN) -> Ruling | None:
        """``HOLDS`` where a norm gives the body all that is said of it, ``FAILS`` where norms give it to others alone; else None."""
        return self.decided(query, parts, document)[0]

    def decided(self, query: Query, parts: Sequence[Part], document: str = PLAN) -> tuple[Ruling | None, tuple[Held, ...]]:
        """The ruling with the norms of a document that give what is said to whom they give it, as they stand on the day."""
        if not _plain(query, parts, document):
            return None, ()
        whole = _ALL in parts[0].signs
        if (titled := self._titled(query)) is not None:
            return titled, ()
        sayings = self._sayings.read(query)
        if len({m.id for m in query.mentions if m.kind == "agency"}) != 1 or not _of_one(sayings, whole):
            return None, ()
        (body,), things = sayings[0].bodies, tuple(o for s in sayings for o in s.objects if not o <= {PLAN_CONCEPT})
        acts = frozenset(a for s in sayings for a in s.acts)
        if document != PLAN:  # the law gives the same to one body for these places, and to another for those
            things = tuple(o & PLACES or o for o in things)
        elif acts & HELPS:
            things = tuple(o | {SHARED[c] for c in o if c in SHARED} for o in things)
        held = [(p, n) for p, n in self._held.get(document, ()) if document == PLAN or p.in_force(query.as_of)]
        given = self._given(query, things, acts, held) or (self._of_field(query, things, acts) if document == PLAN else ())
        if whole and any(self.holders(o) - {body} for o in things):
            return None, ()
        doing = sum(m.kind == "act" for m in query.mentions)
        if not (given or things) and acts and doing > 1 and not self._rest(query):  # nothing is said but what it does
            given = tuple((p, n) for p, n in held if n.bearer == body and acts <= set(n.acts))
        if own := tuple(x for x in given if x[1].bearer == body):
            return (Ruling.HOLDS, _closest(own, things)) if acts or not self._rest(query) else (None, ())
        known = any(body == n.bearer for _, n in held) and not _DONE_TO.search(" ".join(query.plain))
        others = known and given and things and not self._concerned(body, things, acts, held)
        if others and (own := self._under_other_name(query, body, things, acts, held)):
            return Ruling.HOLDS, own
        return (Ruling.FAILS, self._doing(query, given)) if others else (None, ())

    @staticmethod
    def _under_other_name(query: Query, body: str, things: Objects, acts: Set[str], held: Sequence[Held]) -> tuple[Held, ...]:
        """The norms that give a body what the same words name, too ("biên phòng giúp dân" in "biên phòng giúp dân thoát nghèo")."""
        named = [m for m in query.mentions if m.kind == "concept" and m.start >= 0]
        beside = [{m.id for x in named for m in named if x.id in o and x.start < m.end and m.start < x.end} - o for o in things]
        own = tuple((p, n) for p, n in held if n.bearer == body and _has(n, acts) and any(o & set(n.objects) for o in beside))
        return own if all(any(o & set(n.objects) for _, n in own) for o in beside) else ()

    def _doing(self, query: Query, given: tuple[Held, ...]) -> tuple[Held, ...]:
        """Of norms on a thing those that give the act by which the claim names it ("công nhận xã đạt chuẩn"); where none does, all."""
        named = [f" {fold(m.words)} " for m in query.mentions if m.kind == "concept"]
        said = {a.id for a in self._corpus.acts.values() if any(f" {fold(a.name)} " in words for words in named)}
        return tuple((p, n) for p, n in given if said & set(n.acts)) or given

    def holders(self, thing: Set[str]) -> set[str]:
        """The bodies to which norms give a thing, not only to help with it."""
        return {n.bearer for _, n in self._held[PLAN] if thing & set(n.objects) and not set(n.acts) <= HELPS}

    def has_part(self, body: str, things: Set[str]) -> bool:
        """Whether norms give a body something of things, or of a part of one, be it to work along."""
        below = things | {c.id for c in self._corpus.concepts.values() if c.broader in things}
        return any(below & set(n.objects) and body in (n.bearer, *n.partners) for _, n in self._held[PLAN])

    def _titled(self, query: Query) -> Ruling | None:
        """The ruling on "body A is the body that ...", by whose name that is."""
        bodies = sorted((m for m in query.mentions if m.kind == "agency" and m.start >= 0), key=lambda m: m.start)
        if len(bodies) != 2:
            return None
        (one, other), between = bodies, query.plain[bodies[0].end : bodies[1].start]
        titles = [m for m in bodies if fold(m.words).startswith(TITLES)]
        if len(titles) != 1 or "la" not in between or not _IS.issuperset(between):
            return None
        if one.id == other.id:
            return None if self._rest(query) else Ruling.HOLDS
        heirs = {s.id for m in bodies for s in self._corpus.agencies[m.id].successors}
        return None if heirs & {one.id, other.id} else Ruling.FAILS

    def _given(self, query: Query, things: Objects, acts: Set[str], held: Sequence[Held]) -> tuple[Held, ...]:
        """The norms of provisions that give a body all that is said, in the role that is said."""
        rest = self._rest(query)
        whole = any(m.kind == "act" and m.end - m.start >= _WHOLE for m in query.mentions)  # "bố trí ngân sách"
        if not things and len(rest) < _LEAST and not whole:
            return ()
        pairs = {pair for pair in _pairs(query) if not self._asked & set(pair)}
        told = [(p, n) for p, n in held if rest <= self._words[_key(p)] and pairs <= self._pairs[_key(p)] and _has(n, acts)]
        groups = (tuple(group) for _, group in itertools.groupby(sorted(told, key=_whose), key=_whose))
        named = {o for group in things for o in group}
        return tuple(
            (p, n)
            for group in groups
            if all(o & self._objects(group) for o in things)
            for p, n in group
            if not named & {o for _, x in group for o in x.objects} or named & set(n.objects)
        )

    def _of_field(self, query: Query, things: Objects, acts: Set[str]) -> tuple[Held, ...]:
        """What those who lead all things that are named do in their field, where nothing but that is said of them."""
        if not things or not acts or self._rest(query):
            return ()
        leaders = set.intersection(*({b for o in group for b in self._criteria.leaders(o)} for group in things))
        return tuple((p, n) for p, n in self._held[PLAN] if SECTOR in n.objects and n.bearer in leaders and _has(n, acts))

    def _rest(self, query: Query) -> frozenset[str]:
        """The telling words of a claim beside what it names."""
        beside = _PROGRAMME.sub(" ", " ".join(_beside(query))).split()
        return frozenset(w for w in beside if w in query.content | _TELLING) - self._asked

    def _objects(self, group: Sequence[Held]) -> set[str]:
        """What some norms of a provision give, with what the provision is about beside all that its norms give."""
        provision = group[0][0]
        beside = provision.about - {o for n in provision.norms for o in n.objects}
        return {o for _, n in group for o in n.objects} | beside

    def _concerned(self, body: str, things: Objects, acts: Set[str], held: Sequence[Held]) -> bool:
        """Whether a body has something to do with each thing that is said of it."""
        known = self._corpus.concepts
        own = {o for p, n in held if _has_part(n, body, acts) for o in p.about}
        for group in things:
            narrower = {c.id for c in known.values() if c.broader in group}
            wider = set() if acts else {known[o].broader for o in group if o in known}
            if not (group | narrower | wider) & own:
                return False
        return True


def _key(provision: Provision) -> tuple[str, str, date | None]:
    """A provision in one of its wordings."""
    return provision.document, provision.ref, provision.in_force_from


def _plain(query: Query, parts: Sequence[Part], document: str) -> bool:
    """Whether a claim is one statement without a number, a day, a place or another time."""
    if len(parts) != 1 or parts[0].denied or not parts[0].signs <= _IDLE | {_ALL} or query.before is not None or query.dated:
        return False
    more = (
        set(query.numbers) - _NUMBER,
        query.dates,
        query.years,
        set(query.documents) - {document},
        query.refs,
        query.districts,
        query.strangers,
    )
    return not any(more) and not (_TIMES | _PLACED | _BEYOND) & set(_beside(query))


def _of_one(sayings: Sequence[Saying], whole: bool) -> bool:
    """Whether all that is said is said to be so of one body, be it of the ``whole`` of a thing."""
    bodies = {s.bodies for s in sayings}
    return len(bodies) == len(next(iter(bodies), ())) == 1 and not any(
        s.denied or s.only or (s.every and not whole) or s.to or s.levels for s in sayings
    )


def _beside(query: Query) -> list[str]:
    """The words of a claim beside what it names; of a statement that is quoted only its own."""
    named = {i for m in query.mentions for i in range(max(m.start, 0), m.end)}
    return [query.plain[i] for i in _said(query) if i not in named]


def _said(query: Query) -> range:
    """The words of the only quotation where nothing is named beside it, else all of them."""
    quotes = [tuple(folded_syllables(quote)) for quote in _QUOTED.findall(query.question)]
    whole = range(len(query.plain))
    if len(quotes) != 1:
        return whole
    size = len(quotes[0])
    at = next((i for i in whole if query.plain[i : i + size] == quotes[0]), None)
    if at is None or any(not at <= m.start < at + size for m in query.mentions if m.kind in ("agency", "concept")):
        return whole
    return range(at, at + size)


def _pairs(query: Query) -> frozenset[tuple[str, str]]:
    """The pairs of telling words that stand side by side beside what a claim names."""
    named, telling = {i for m in query.mentions for i in range(max(m.start, 0), m.end)}, query.content | _TELLING
    free = [i for i in _said(query) if i not in named and query.plain[i] in telling]
    return frozenset((query.plain[i], query.plain[i + 1]) for i in free if i + 1 in free)


def _closest(held: tuple[Held, ...], things: Objects) -> tuple[Held, ...]:
    """Of norms that give what is said those that name a thing themselves; where none does, all."""
    named = {o for group in things for o in group}
    return tuple((p, n) for p, n in held if named & set(n.objects)) or held


def _whose(held: Held) -> tuple[str, str]:
    return held[0].ref, held[1].bearer


def _has(norm: Norm, acts: Set[str]) -> bool:
    """Whether a norm gives all roles that are said, or where none is, any but helping."""
    return acts <= set(norm.acts) or _does(norm, acts) if acts else not set(norm.acts) <= HELPS


def _does(norm: Norm, acts: Set[str]) -> bool:
    """Whether one who does not only help does all that is said; who assesses appraises, whatever the clause calls it."""
    return not HELPS & set(norm.acts) and acts <= {*norm.acts, *([APPRAISE] if ASSESS in norm.acts else ())}


def _has_part(norm: Norm, body: str, acts: Set[str]) -> bool:
    """Whether a norm gives a body a part that a claim may mean: partners only help."""
    helps = bool(acts & HELPS)
    others = set(norm.partners) if helps or not acts else set()
    return body in (norm.bearer, norm.to_whom, *others) or (helps and ALL in norm.partners)
