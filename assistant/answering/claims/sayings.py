"""What a claim says of bodies, clause by clause: which body has which objects, in which role, said to be so, not so, or only so."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answering.claims.statement import Statements, first_choice
from assistant.understanding import Mention, Query
from assistant.understanding.typing_errors import is_syllable
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables, has_marks

#: Before a body: something goes to it or through it; it is only likened to.
TO = frozenset({"qua", "gui", "ve", "nop", "trinh", "thang", "len", "toi"})
LIKE = frozenset({"nhu", "giong"})
#: Between two bodies of which the same is said.
_JOINS = frozenset({"va", "ca", "lan", "cung", "voi"})
#: Acts done to the body that is named right after them ("hướng dẫn UBND huyện").
_DONE_TO = frozenset({"huong-dan", "chi-dao", "ho-tro", "giai-quyet", "don-doc", "kiem-tra", "bao-cao", "de-xuat", "trinh"})
#: Words before the field of a body in its names, and those that may stand before a field that is said bare.
_OF_BODIES = frozenset({"so", "ben", "nganh", "ban", "hoi", "cuc"})
_LEADING_IN = frozenset({"con", "rieng", "thi", "la", "do", "va", "vay", "the"})
#: After a bare field: the body is meant, not what it is about.
_ACTING = frozenset({"ma", "cung", "phai", "bi", "duoc", "chi", "khong"})
#: Between a denial and a body: what is denied only describes the thing ("bản chưa có lưới là Sở X lo").
_COPULAS = frozenset({"la", "do", "thuoc", "thi"})
_STRANGER = "?"


@dataclass(frozen=True)
class Saying:
    """What is said of some bodies.

    Attributes:
        last: the last word of the question that says it.
        bodies: ids of the bodies.
        objects: what it is said of, each with all concepts that its words may stand for; ``own``: the clause itself names them.
        acts: the roles; ``to``: bodies to which it is done.
        words: the words in which it is said.
        denied: it is said not to be so; ``only``: so and no more.
    """

    last: int
    bodies: tuple[str, ...]
    objects: tuple[frozenset[str], ...] = ()
    acts: tuple[Mention, ...] = ()
    words: tuple[str, ...] = ()
    denied: bool = False
    only: bool = False
    own: bool = True
    to: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Clause:
    start: int
    end: int
    bodies: tuple[Mention, ...]
    objects: tuple[Mention, ...]
    acts: tuple[Mention, ...]
    denied: bool
    only: bool
    to: tuple[str, ...] = ()
    strange: bool = False

    @property
    def before(self) -> bool:
        """Whether its objects are told before its body."""
        return bool(self.bodies and self.objects) and self.objects[0].start < self.bodies[0].start

    @property
    def telling(self) -> bool:
        """Whether it says anything of a body."""
        return bool(self.objects or self.acts)

    def holds(self, word: int) -> bool:
        """Whether a word of the question stands in it."""
        return self.start <= word < self.end


class Sayings:
    """Reads what claims say of bodies."""

    def __init__(self, corpus: Corpus, statements: Statements, words: Mapping[str, Sequence[str]]) -> None:
        self._statements = statements
        self._loosely = frozenset(map(fold, words["loose_roles"]))
        self._homographs = frozenset(map(fold, words["homographs"]))
        self._fields: dict[tuple[str, ...], str] = {}
        for agency in corpus.agencies.values():
            for name in (agency.name, *agency.aliases) if agency.plan_section.startswith("III.") else ():
                first, *field = folded_syllables(name)
                if first in _OF_BODIES and field and (len(field) > 1 or not is_syllable(field[0])):
                    self._fields.setdefault(tuple(field), agency.id)

    def read(self, query: Query) -> list[Saying]:
        """What a question says of bodies, in order."""
        clauses = [c for start, end in self._ranges(query) for c in self._split(self._clause(query, start, end))]
        inherited = [m for m in query.mentions if m.kind == "agency" and m.start < 0]
        found: list[Saying] = []
        pending: list[_Clause] = []
        for i, clause in enumerate(clauses):
            following = next((c for c in clauses[i + 1 :] if c.bodies), None)
            if clause.bodies:
                found.append(self._saying(query, clause, pending, found, clauses[i + 1 :]))
                pending = []
            elif not clause.telling:
                if found and clause.denied and not found[-1].denied and i and clauses[i - 1].bodies and not clauses[i - 1].telling:
                    found[-1] = replace(found[-1], denied=True)
            elif not found or (following and not following.objects and not (clause.denied or clause.only)):
                pending.append(clause)
            else:
                found.append(self._more(query, clause, found[-1]))
        if pending and inherited and not found:
            bodies = replace(pending[0], bodies=tuple(inherited))
            found.append(self._saying(query, bodies, pending[1:], found, ()))
        return found

    def _saying(
        self, query: Query, clause: _Clause, pending: Sequence[_Clause], found: Sequence[Saying], later: Sequence[_Clause]
    ) -> Saying:
        """What a clause with bodies says, with what was told before them, or else after."""
        told = [*pending, clause]
        listing = not clause.objects or clause.before
        objects = _alternatives(o for c in (told if listing else [clause]) for o in c.objects)
        own = bool(objects)
        if not objects and not clause.strange:
            listed = list(itertools.takewhile(lambda c: not c.bodies, later))
            objects = found[-1].objects if found and found[-1].objects else _alternatives(o for c in listed[:1] for o in c.objects)
        return Saying(
            last=clause.end - 1,
            bodies=tuple(dict.fromkeys(m.id for m in clause.bodies)),
            objects=objects,
            acts=tuple(a for c in told for a in c.acts),
            words=tuple(w for c in told for w in query.plain[c.start : c.end]),
            denied=sum(c.denied for c in told) % 2 == 1,
            only=clause.only,
            own=own,
            to=clause.to,
        )

    def _more(self, query: Query, clause: _Clause, last: Saying) -> Saying:
        """What a clause without a body says of the last one named."""
        objects = _alternatives(clause.objects)
        acts = clause.acts or (last.acts if objects and not clause.strange else ())
        return Saying(
            last=clause.end - 1,
            bodies=last.bodies,
            objects=objects or (() if clause.strange else last.objects),
            acts=acts,
            words=query.plain[clause.start : clause.end],
            denied=clause.denied or (last.denied and not clause.acts and not clause.only),
            only=clause.only,
            own=bool(objects),
            to=clause.to,
        )

    def _misread(self, thing: Mention) -> bool:
        """Whether a short name is more likely a word that is no name ("cho xã" and not "chợ xã")."""
        words = thing.words.split()
        return len(words) < 4 and bool(self._homographs & set(words))

    def _loose(self, act: Mention) -> bool:
        """Whether a word says only that somebody has to do with something ("lo", "phụ trách")."""
        words = fold(act.words)
        return words in self._loosely or " " not in words

    def _ranges(self, query: Query) -> list[tuple[int, int]]:
        """Where the clauses of a question begin and end: as read, and where something is denied or set against it."""
        end = first_choice(query.plain)
        starts = {c.start for c in query.clauses} | {0}
        starts |= {m.start for m in self._statements.signs(query.plain, query.marked) if m.payload in ("contrasts", "corrections")}
        starts |= {i for i, w in enumerate(query.marked) if w in ("nhưng", "nhung")}
        cut = sorted(s for s in starts if s < end)
        return [(a, b) for a, b in zip(cut, [*cut[1:], end], strict=True) if query.marked[a] != "đừng"]

    def _clause(self, query: Query, start: int, end: int) -> _Clause:
        inside = [m for m in query.mentions if start <= m.start < end]
        objects = tuple(m for m in inside if m.kind == "concept" and not self._misread(m))
        acts = tuple(m for m in inside if m.kind == "act" and not self._loose(m))
        named = [m for m in inside if m.kind in ("agency", "denied") and not LIKE & set(_before(query, m))]
        if len({m.id for m in query.mentions if m.kind in ("agency", "denied")}) > 1:  # "công an xã", with which another one has to do
            named = [m for m in named if m.start not in {o.start for o in objects}]
        others = [m for k, m in enumerate(named) if self._done_to(query, m, acts, named[:k])]
        bodies = [m for m in named if m not in others] or self._strangers(query, start, end)
        if not bodies:
            bodies, objects = self._bare(query, start, end, objects, acts)
        signs = self._statements.signs(query.plain, query.marked)
        only = any(m.payload == "only" and start <= m.start < end for m in signs)
        denied = sum(self._denies(query, at, bodies) for at in self._denials(query, start, end)) % 2 == 1
        strange = len(query.content & set(self._unread(query, start, end, inside))) > 1
        return _Clause(start, end, tuple(bodies), objects, acts, denied, only, tuple(m.id for m in others), strange)

    def _unread(self, query: Query, start: int, end: int, inside: Sequence[Mention]) -> list[str]:
        """The words of a clause that name nothing known: it may be about something else than what was said before."""
        named = {i for m in inside for i in range(m.start, m.end)}
        named |= {i for m in self._statements.signs(query.plain, query.marked) for i in range(m.start, m.end)}
        return [query.plain[i] for i in range(start, end) if i not in named]

    def _denials(self, query: Query, start: int, end: int) -> list[int]:
        """Where the words of a clause stand that deny, as a whole or at its end ("có việc gì ở đó đâu")."""
        ends = frozenset(s.end for s in query.segments)
        found = [d.at for d in self._statements.denials(query.plain, query.marked, ends) if query.plain[d.at] != "chua"]
        found += [m.start for m in self._statements.signs(query.plain, query.marked) if m.payload in ("contrasts", "idle")]
        last = query.marked[end - 2 : end]
        found += [end - 1] if last[-1:] in (("đâu",), ("dau",)) and last[0] not in ("ở", "o", "đứng", "dung", "bắt", "bat") else []
        return [at for at in found if start <= at < end]

    def _denies(self, query: Query, at: int, bodies: Sequence[Mention]) -> bool:
        """Whether a word that denies does so of what is said of the bodies, and not of what describes a thing before them."""
        later = [m.start for m in bodies if m.start > at]
        if not later or query.plain[at + 1 : at + 2] == ("phai",):
            return True
        return not _COPULAS & set(query.plain[at + 1 : later[0]])

    def _strangers(self, query: Query, start: int, end: int) -> list[Mention]:
        """Bodies that no document gives anything."""
        found = []
        for name in query.strangers:
            words = tuple(folded_syllables(name))
            spots = [i for i in range(start, end) if query.plain[i : i + len(words)] == words]
            found += [Mention("agency", _STRANGER, i, i + len(words), name) for i in spots[:1]]
        return found

    def _done_to(self, query: Query, body: Mention, acts: Sequence[Mention], earlier: Sequence[Mention]) -> bool:
        """Whether something only goes to a body, or is done to it or with it by another."""
        before = _before(query, body)
        if "cua" in before and any(w.isdigit() for w in query.plain[: body.start]):  # "Quyết định 1886 của UBND tỉnh"
            return True
        if TO & set(before) or (earlier and before[-1:] and before[-1] in ("cung", "voi")):
            return True
        last = next((a for a in acts if a.end in (body.start, body.start - 1, body.start - 2)), None)
        return last is not None and (last.id in _DONE_TO or (last.id == "phoi-hop" and bool(earlier)))

    def _bare(
        self, query: Query, start: int, end: int, objects: tuple[Mention, ...], acts: Sequence[Mention]
    ) -> tuple[list[Mention], tuple[Mention, ...]]:
        """A body whose field alone opens a clause ("Tư pháp cũng phải ...") or is all of it (": LĐTBXH;")."""
        first = start
        while first < end and query.plain[first] in _LEADING_IN:
            first += 1
        for length in range(min(8, end - first), 0, -1):
            words = query.plain[first : first + length]
            if (body := self._fields.get(words)) is None:
                continue
            after = tuple(o for o in objects if o.start >= first + length)
            acting = query.plain[first + length : first + length + 1]
            whole = first + length == end and (not is_syllable(words[0]) or self._listed(query))
            if not whole and not (acting and acting[0] in _ACTING) and not any(a.start == first + length for a in acts):
                continue
            return [Mention("agency", body, first, first + length, " ".join(words))], after
        return [], objects

    def _listed(self, query: Query) -> bool:
        """Whether a clause is one of several bodies with their fields alone."""
        return sum(query.plain[c.start : c.end] in self._fields for c in query.clauses) > 1

    def _split(self, clause: _Clause) -> list[_Clause]:
        """A clause at the bodies in it of which something else is said."""
        groups: list[list[Mention]] = []
        for m in clause.bodies:
            near = groups and m.start - groups[-1][-1].end <= 2
            between = [x for x in (*clause.objects, *clause.acts) if groups and groups[-1][-1].end <= x.start < m.start]
            if near and not between:
                groups[-1].append(m)
            else:
                groups.append([m])
        if len(groups) < 2:
            return [clause]
        cuts = [self._cut(clause, a[-1], b[0]) for a, b in itertools.pairwise(groups)]
        spans = zip([clause.start, *cuts], [*cuts, clause.end], strict=True)
        return [
            replace(
                clause,
                start=a,
                end=b,
                bodies=tuple(group),
                objects=tuple(o for o in clause.objects if a <= o.start < b),
                acts=tuple(o for o in clause.acts if a <= o.start < b),
            )
            for group, (a, b) in zip(groups, spans, strict=True)
        ]

    def _cut(self, clause: _Clause, one: Mention, two: Mention) -> int:
        """Where what is said of one body ends and that of the next begins."""
        if clause.before:
            return min((o.start for o in clause.objects if one.end <= o.start < two.start), default=two.start)
        return two.start


def _alternatives(objects: Iterable[Mention]) -> tuple[frozenset[str], ...]:
    """The concepts of each stretch of words: one stretch may stand for several."""
    found: list[tuple[Mention, set[str]]] = []
    for m in sorted(objects, key=lambda m: (m.start, -m.end)):
        if found and m.start < found[-1][0].end:
            found[-1][1].add(m.id)
        else:
            found.append((m, {m.id}))
    return tuple(frozenset(ids) for _, ids in found)


def _before(query: Query, mention: Mention) -> tuple[str, ...]:
    return query.plain[max(0, mention.start - 2) : mention.start] if mention.start > 0 else ()
