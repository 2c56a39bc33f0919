"""Whether bodies hold what a claim says of them: its sayings held against the norms of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from assistant.answering.bodies.members import groups_of
from assistant.answering.claims.assigned import APPRAISE, ASSESS, SHARED
from assistant.answering.claims.own_words import OwnWords
from assistant.answering.claims.pieces import ALL, FIELD
from assistant.answering.claims.ruling import Ruling, joined
from assistant.answering.claims.sayings import Saying
from assistant.understanding import Query
from assistant.understanding.pointers import pointed_thing, points_at_body
from assistant.understanding.since import of_today
from kb.corpus import Corpus
from kb.model import Norm
from kb.vietnamese import fold, folded_syllables
from rules.responsibility import SECTOR, Findings

_LEAD, _HELP = "chu-tri", "phoi-hop"
#: Roles that a body must have been given to be said to have them; others follow from leading something.
_GIVEN = frozenset({_LEAD, _HELP, "tham-dinh", "cong-nhan", "tham-muu", "cho-vay"})
_FOLLOW = frozenset({"huong-dan", "don-doc", "theo-doi", "kiem-tra", "khao-sat", "danh-gia", "giam-sat", "ra-soat"})
#: Words of a claim that tell for which places something is done.
_PLACES = frozenset({"xa", "huyen", "ban"})
#: Roles that nobody leaves out by "only".
_MINOR = frozenset({"trien-khai", "xay-dung", "bao-ve", _HELP})
#: The share of the words of a claim that a clause of a body must know, and no clause of others know more of, for it to be said of it.
_TOLD = 0.5
#: What makes a body answer for a field.
_ANSWERS = frozenset({_LEAD, "huong-dan", "don-doc", "theo-doi"})
#: Objects of the clause that many bodies share.
_HELPED = frozenset({*SHARED.values(), "ho-tro-huyen", "xoa-nha-tam", "san-xuat-ho-tro"})
#: Words by which a question asks, and says nothing.
_ASKING = frozenset({"co", "duoc", "khong", "phai", "quyen", "dung", "la"})


class Holding:
    """Judges sayings by the norms of a document."""

    def __init__(self, corpus: Corpus, document: str) -> None:
        self._corpus = corpus
        self._held: dict[str, list[Norm]] = {}
        self._known: set[str] = set()
        self._partners: list[Norm] = []
        #: What is said of a place or a group of people is mostly said of where something is done.
        self._places = frozenset(c.id for c in corpus.concepts.values() if c.kind in ("target", "group"))
        self._own_words = OwnWords(corpus, document)
        common: set[str] = set()
        for p in corpus.provisions:
            for norm in p.norms if p.document == document else ():
                self._held.setdefault(norm.bearer, []).append(norm)
                if norm.bearer == ALL:  # what all do tells none of them apart
                    common |= set(norm.objects)
                self._known |= set(norm.objects)
                if norm.partners:
                    self._partners.append(norm)
        self._known -= common | {c.id for c in corpus.concepts.values() if c.kind == "document"}

    def rulings(self, query: Query, sayings: Sequence[Saying]) -> list[tuple[Saying, Ruling | None]]:
        """The sayings of a question with the ruling on each."""
        today = of_today(query.plain, query.marked, query.as_of)
        return [(saying, self.ruling(saying, query.as_of, today)) for saying in sayings]

    def ruling(self, saying: Saying, as_of: date, today: date | None = None) -> Ruling | None:
        """The ruling on what is said of all bodies of a saying together, turned where it is denied; ``today``: they are meant by what
        they are on that day."""
        if saying.denied and today is not None and all(self._ended(b, today) for b in saying.bodies):
            return Ruling.HOLDS  # "không phải Sở X nữa": one that is no more has nothing today
        held = joined(self._body(saying, body, as_of, today) for body in saying.bodies)
        return held.turned if held is not None and saying.denied else held

    def _ended(self, body: str, today: date) -> bool:
        known = self._corpus.agencies.get(body)
        return known is not None and known.to is not None and known.to < today

    def words(self, saying: Saying, as_of: date) -> tuple[float, float] | None:
        """What share of the words of a saying the clauses of its bodies know, and how far they are ahead of those of all others."""
        if not saying.words:
            return None
        ids = frozenset(i for body in saying.bodies for i in self._once(body, as_of))
        own = self._own_words.share(ids, saying.words)
        return own, own - self._own_words.elsewhere(ids, saying.words)

    def _now(self, body: str, things: frozenset[str], today: date | None) -> frozenset[str]:
        """The bodies of the document all of whose tasks, or those on some things, a body of the document has on a day as well."""
        if today is None or body not in self._held:
            return frozenset()
        left = ((a.id, s) for a in self._corpus.agencies.values() for s in a.successors if s.id == body and s.from_ <= today)
        return frozenset(a for a, s in left if a in self._held and (not s.concepts or things & set(s.concepts)))

    def _once(self, body: str, as_of: date) -> frozenset[str]:
        """A body with those of the document whose tasks it has today, or the group by which the document names it."""
        if body in self._held:
            return frozenset({body})
        if body in self._corpus.agencies and (groups := groups_of(self._corpus.agencies[body], self._corpus) & self._held.keys()):
            return groups
        before = [a.id for a in self._corpus.agencies.values() if any(s.id == body and s.from_ <= as_of for s in a.successors)]
        return frozenset(b for b in before if b in self._held)

    def _body(self, saying: Saying, body: str, as_of: date, today: date | None) -> Ruling | None:
        ids = self._once(body, as_of) | self._now(body, frozenset().union(*saying.objects), today)
        told = [_of_field(o, ids) for o in self._shared(saying)]
        known = [o & self._known for o in told if o & self._known]
        norms = [n for i in ids for n in self._held.get(i, ())]
        own = {o for n in norms for o in n.objects}
        objects = [o for o in known if o & own or not o <= self._places]
        if body not in self._corpus.agencies:
            return Ruling.FAILS if objects else None
        if not self._corpus.agencies[body].plan_section.startswith("III."):
            return None
        roles = saying.acts & (_GIVEN | _FOLLOW)
        if not norms or (saying.objects and not known):
            return None
        rulings = [self._on(saying, roles, norms, o, ids) for o in objects] or [self._roles(saying, roles, norms)]
        if not saying.listed and {Ruling.HOLDS, Ruling.FAILS} <= set(rulings):
            return None
        found = joined([*rulings, self._to(saying, roles, norms)])
        unknown = saying.strange and not objects and any(_LEAD in n.acts for n in norms)
        if found is Ruling.HOLDS and saying.only and roles == {_HELP} and unknown:
            return None  # of what it is said only to help with is not known
        if found is Ruling.HOLDS and saying.only and roles != {_HELP}:
            return self._alone(roles, norms, objects)
        vague = saying.every and len(saying.bodies) + len(saying.objects) + len(saying.acts) < 3  # "A và B đều" is of two bodies
        return None if vague and found is Ruling.HOLDS else found

    def _alone(self, roles: frozenset[str], norms: Sequence[Norm], objects: Sequence[frozenset[str]]) -> Ruling | None:
        """The ruling on "only" where a body has what is said: it fails where the same clause gives it a greater role."""
        mine = [n for n in norms if any(o & set(n.objects) for o in objects) or (not objects and roles & set(n.acts))]
        if not roles:
            return None
        acts = {a for n in mine for a in n.acts} - _MINOR
        greater = _GIVEN if not roles & _FOLLOW else _GIVEN - {_LEAD}
        return Ruling.FAILS if (acts - roles) & greater else Ruling.HOLDS if acts <= roles else None

    def _on(
        self, saying: Saying, roles: frozenset[str], norms: Sequence[Norm], objects: frozenset[str], ids: frozenset[str]
    ) -> Ruling | None:
        """The ruling on what is said of a body and one thing."""
        mine = [n for n in norms if objects & set(n.objects)]
        if mine or saying.denied:
            mine += [n for n in norms if objects & self._broader(n)]
        if not mine:
            if self._told(ids, saying):
                return None
            helps = any({ALL, *ids} & set(n.partners) and objects & set(n.objects) for n in self._partners)
            shares = any({SHARED.get(o) for o in objects} & set(n.objects) for n in norms)
            if not roles and (shares or (helps and saying.denied)):
                return None
            own = saying.own or saying.only or helps
            if roles == {_HELP} and not own:  # who helps with what was told before is not all told
                return None
            return Ruling.HOLDS if helps and roles == {_HELP} else Ruling.FAILS
        acts = {a for n in mine for a in n.acts}
        if acts & _ANSWERS:
            of_field = [n for n in norms if SECTOR in n.objects]
            acts |= {a for n in of_field for a in n.acts if a != _HELP}
            acts |= {APPRAISE for n in of_field if ASSESS in n.acts and _HELP not in n.acts}
        if roles == {_HELP}:
            return Ruling.FAILS if _LEAD in acts and (saying.only or _HELP not in acts) else Ruling.HOLDS
        asked = roles - {_HELP} if _LEAD in roles else roles
        if asked & _GIVEN - acts or (asked and not asked & acts and _LEAD not in acts):
            return Ruling.FAILS
        return Ruling.HOLDS

    def _told(self, ids: frozenset[str], saying: Saying) -> bool:
        """Whether the clauses of a body say so in other words, and those of no other do so more."""
        own = self._own_words.share(ids, saying.words) if len(saying.words) > 1 else 0.0  # one word may stand in any clause
        return own >= _TOLD and own >= self._own_words.elsewhere(ids, saying.words)

    def _roles(self, saying: Saying, roles: frozenset[str], norms: Sequence[Norm]) -> Ruling | None:
        """The ruling on roles that are said of nothing in particular; where it may be something unknown, they only can fail."""
        if not roles:
            return None
        if roles <= {a for n in norms for a in n.acts}:
            return None if saying.strange and not saying.denied else Ruling.HOLDS
        return Ruling.FAILS if saying.only or saying.to or roles & _GIVEN else None

    def _to(self, saying: Saying, roles: frozenset[str], norms: Sequence[Norm]) -> Ruling | None:
        """Fails where something is done to others than those to whom it is, or for another level."""
        about = set().union(*saying.objects)
        told = [n for n in norms if (about & set(n.objects) if about & self._known else roles & set(n.acts))]
        given = {n.to_whom for n in told if n.to_whom}
        joint = {x for n in norms for x in n.partners} if _HELP in roles else set()
        if saying.to and given and not (given | joint) & set(saying.to):
            return Ruling.FAILS
        levels = [self._levels(n) for n in told]
        return Ruling.FAILS if saying.levels and levels and not any(not x or x & saying.levels for x in levels) else None

    def _levels(self, norm: Norm) -> frozenset[str]:
        """The levels for which a norm gives something."""
        to = self._corpus.agencies.get(norm.to_whom)
        return frozenset(norm.levels) or (frozenset({to.level}) if to else frozenset())

    def _broader(self, norm: Norm) -> set[str]:
        return {self._corpus.concepts[o].broader for o in norm.objects}

    def _shared(self, saying: Saying) -> list[frozenset[str]]:
        """The objects of a saying; those of the clause that many bodies share go by the names of criteria, too."""
        helps = {_HELP, "ho-tro", _LEAD} & saying.acts or saying.denied
        shared = helps or any(o & _HELPED for o in saying.objects)
        return [o | {SHARED[c] for c in o if c in SHARED} if shared else o for o in saying.objects]


def _of_field(objects: frozenset[str], bodies: frozenset[str]) -> frozenset[str]:
    """The objects with the field of a body as what the body manages itself."""
    return frozenset(SECTOR if o.removeprefix(FIELD) in bodies else o for o in objects)


def _only_points(query: Query) -> bool:
    """Whether a claim says itself nothing but acts, what it points back to, and of a body that it points to things by their names."""
    named = [m for m in query.mentions if m.start >= 0]
    told = {i for m in named for i in range(m.start, m.end)} | set(pointed_thing(query.plain))
    left = {w for i, w in enumerate(query.plain) if i not in told}
    own = left & query.content | left & _PLACES
    kinds = {"act", "concept"} if points_at_body(query) else {"act"}
    return {m.kind for m in named} <= kinds and own <= set(fold(query.pointer).split())


def _only_acts(query: Query) -> bool:
    """Whether a question says nothing of the one body that it names but what it does ("Sở Xây dựng làm gì, có được công nhận không?")."""
    named = {w for m in query.mentions for w in folded_syllables(m.words)}
    more = query.ids("concept") or query.documents or query.numbers or query.levels or query.absolutes or query.districts
    return len(query.ids("agency")) == 1 and bool(query.ids("act")) and not more and not query.content - named - _ASKING


def by_acts(query: Query, held: Sequence[Ruling | None], findings: Findings | None) -> Literal["yes", "no"] | None:
    """The verdict on a claim that only points back to its bodies and says nothing but what they do ("nó có được thẩm định không?"), be it
    to what it points to as well, or names ("họ có công nhận tiêu chí ấy không?", "chợ cũng họ lo à?")."""
    acts = set(query.ids("act"))
    if query.before is None and set(held) == {Ruling.HOLDS} and _only_acts(query):
        return "yes"
    if query.before is None or not (acts or query.ids("concept")) or not held or None in held:
        return None
    if query.ids("concept") and not _only_points(query):
        return None
    if set(held) == {Ruling.HOLDS}:
        return "yes"
    near = any(acts & set(h.norm.acts) for h in findings.holdings) if findings else False  # it may do that to something near
    return None if query.ids("concept") and not pointed_thing(query.plain) and (near or not acts) else "no"
