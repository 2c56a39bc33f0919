"""The pieces of a claim: which bodies, things and roles each names, and whether it denies, excludes or generalises."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answering.claims.bare_bodies import BareBodies
from assistant.answering.claims.idle_acts import idle
from assistant.answering.claims.statement import Statements, first_choice
from assistant.understanding import Mention, Query
from assistant.understanding.matching import Match, without_inner
from assistant.understanding.pointers import pointed_thing, points_at_body
from assistant.understanding.receiving import goes_to
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

#: Before a body: something goes to it or through it; it is only likened to.
TO = frozenset({"qua", "gui", "ve", "nop", "trinh", "thang", "len", "toi"})
LIKE = frozenset({"nhu", "giong", "khac", "het"})
#: All departments, whose tasks tell none of them apart; a body that no document gives anything; before the id of a body: its field.
ALL, STRANGER, FIELD = "so-nganh", "?", "field of "
_CRITERIA = ({"tieu", "chi"}, {"chi", "nganh"}, {"chi", "cua"})
#: Acts done to the body that is named right after them ("hướng dẫn UBND huyện").
_DONE_TO = frozenset(
    {"huong-dan", "chi-dao", "ho-tro", "giai-quyet", "don-doc", "kiem-tra", "bao-cao", "de-xuat", "trinh", "tham-muu"}
)
#: Between a denial and a body: what is denied only describes the thing ("bản chưa có lưới là Sở X lo").
_COPULAS = frozenset({"la", "do", "thuoc", "thi"})
#: Before a last "đâu": it denies nothing.
_NO_DENIAL = frozenset({"ở", "o", "đứng", "dung", "bắt", "bat"})
#: So many words before a body tell what is its own, and so many after it say something of it, be it nothing known; what it is to do are no papers.
_FAR, _SAID, _TASKS = 6, 3, frozenset({"viec", "phan", "vu", "trach", "muc"})
#: Before bodies that only tell where something is done ("ở khắp các huyện, thành phố").
_PLACES = frozenset({"ở", "o", "tại", "tai", "khắp", "khap", "bàn"})
_LEVELS = frozenset({"xa", "huyen", "ban", "tinh"})
_FOR = frozenset({"cho", "cac", "tung", "moi", "voi", "cap"})


@dataclass(frozen=True)
class Piece:
    """A clause at words ``start`` to ``end`` (end not included).

    Attributes:
        bodies: who holds something by it; ``to``: bodies to which, or with which, it is done.
        objects, acts: what and in which roles. acting: it says, be it loosely, that something is done.
        denied: it is said not to be so; ``only``: so and no more; ``every``: of all, or as a must.
        strange: it says more than what is known by name; ``words``: its telling words but for the names of bodies and roles.
        contrast: it is set against the one before ("chứ không phải ...").
        levels: of those for whom something is done.
    """

    start: int
    end: int
    bodies: tuple[Mention, ...] = ()
    objects: tuple[Mention, ...] = ()
    acts: tuple[Mention, ...] = ()
    acting: bool = False
    denied: bool = False
    only: bool = False
    every: bool = False
    to: tuple[str, ...] = ()
    strange: bool = False
    words: frozenset[str] = frozenset()
    contrast: bool = False
    levels: frozenset[str] = frozenset()

    @property
    def before(self) -> bool:
        """Whether its objects are told before its body."""
        return bool(self.bodies and self.objects) and self.objects[0].start < self.bodies[0].start

    @property
    def joint(self) -> bool:
        """Whether it says only that all others have a part in it, as nearly every clause does."""
        return not self.bodies and self.to == (ALL,) and {a.id for a in self.acts} <= {"phoi-hop"}

    @property
    def telling(self) -> bool:
        """Whether it says anything of a body."""
        return bool(self.objects or self.acts)


class Pieces:
    """Takes claims on bodies apart."""

    def __init__(self, corpus: Corpus, statements: Statements, words: Mapping[str, Sequence[str]]) -> None:
        self._statements = statements
        self._bare = BareBodies(corpus)
        self._spread = frozenset(a.id for a in corpus.agencies.values() if a.group)
        self._owned = frozenset(tuple(folded_syllables(w)) for w in words["owned"])
        self._loosely = frozenset(map(fold, words["loose_roles"]))
        self._homographs = frozenset(map(fold, words["homographs"]))

    def read(self, query: Query) -> list[Piece]:
        """The pieces of a question, in order; those that only name a body belong to the next one."""
        signs = self._statements.of(query)
        reading = _Reading(query, signs, self._denials(query, signs), self._spread, self._owned)
        return _grouped([p for start, end in reading.ranges() for p in self._split(reading, self._piece(reading, start, end))])

    def _denials(self, query: Query, signs: Sequence[Match[str]]) -> tuple[int, ...]:
        """Where the words stand that deny that somebody holds something; "chưa" does not."""
        found = {d.at for d in self._statements.denied(query) if query.plain[d.at] != "chua"}
        found |= {m.start for m in signs if m.payload in ("contrasts", "idle")}
        spans = {at: next((m.end for m in signs if m.start == at), at + 1) for at in sorted(found)}
        return tuple(at for at in spans if not any(other < at < stop for other, stop in spans.items()))

    def _piece(self, reading: _Reading, start: int, end: int) -> Piece:
        query = reading.query
        inside = [m for m in query.mentions if start <= m.start < end]
        acts = tuple(m for m in inside if m.kind == "act" and not self._loose(m) and not idle(query, m))
        objects = tuple(m for m in inside if m.kind == "concept" and not self._misread(m))
        named, fields = reading.named(inside, objects)
        others = [m for k, m in enumerate(named) if m.id == ALL or reading.done_to(m, acts, named[:k])]
        bodies = [m for m in named if m not in others] or _strangers(query, start, end)
        if not bodies and not points_at_body(query):
            bodies, objects = self._bare.found(query, (start, end), objects, acts)
        objects = tuple(o for o in objects if not any(b.start <= o.start < b.end for b in bodies))  # "bộ đội biên phòng"
        told = {m.payload for m in reading.signs if start <= m.start < end}
        return Piece(
            start=start,
            end=end,
            bodies=tuple(bodies),
            objects=(*objects, *fields),
            acts=acts,
            acting=any(m.kind == "act" for m in inside),
            denied=reading.denied(start, end, bodies),
            only="only" in told,
            every=bool({"all", "must"} & told),
            to=tuple(m.id for m in others),
            strange=reading.strange(start, end, inside),
            words=reading.telling(start, end, (*named, *bodies, *acts)),
            contrast=any(m.payload == "contrasts" and m.start == start for m in reading.signs),
            levels=reading.levels(start, end),
        )

    def _loose(self, act: Mention) -> bool:
        """Whether a word says only that somebody has to do with something ("lo", "phụ trách")."""
        words = fold(act.words)
        return words in self._loosely or " " not in words

    def _misread(self, thing: Mention) -> bool:
        """Whether a short name is more likely a word that is no name ("cho xã" and not "chợ xã")."""
        words = thing.words.split()
        return len(words) < 3 and bool(self._homographs & set(words))

    def _split(self, reading: _Reading, piece: Piece) -> list[Piece]:
        """A piece at the bodies in it of which something else is said."""
        groups: list[list[Mention]] = []
        for m in piece.bodies:
            between = [x for x in (*piece.objects, *piece.acts) if groups and groups[-1][-1].end <= x.start < m.start]
            if groups and m.start - groups[-1][-1].end <= 2 and not between:
                groups[-1].append(m)
            else:
                groups.append([m])
        if len(groups) < 2:
            return [piece]
        cuts = [_cut(piece, a[-1], b[0]) for a, b in itertools.pairwise(groups)]
        return [self._piece(reading, a, b) for a, b in itertools.pairwise([piece.start, *cuts, piece.end])]


@dataclass(frozen=True)
class _Reading:
    """A question with the signs in it and where it denies."""

    query: Query
    signs: Sequence[Match[str]]
    denials: tuple[int, ...]
    spread: frozenset[str]
    owned: frozenset[tuple[str, ...]]

    def ranges(self) -> list[tuple[int, int]]:
        """Where its clauses begin and end: as read, and where something is set against something; not what nobody shall do."""
        end = first_choice(self.query.plain)
        starts = {c.start for c in self.query.clauses} | {0}
        starts |= {m.start for m in self.signs if m.payload in ("contrasts", "corrections")}
        starts |= {i for i, w in enumerate(self.query.marked) if w in ("nhưng", "nhung")}
        acts = {m.start for m in self.query.mentions if m.kind == "act"}  # "không tự giải quyết mà đề xuất"
        starts |= {i - 1 for i in acts if i > 0 and self.query.plain[i - 1] == "ma" and any(at < i for at in self.denials)}
        cut = [*sorted(s for s in starts if s < end), end]
        return [(a, b) for a, b in itertools.pairwise(cut) if self.query.marked[a] != "đừng"]

    def named(self, inside: Sequence[Mention], objects: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
        """The bodies among some mentions, and the fields of bodies as things ("tiêu chí ngành Y tế")."""
        told = [m for m in inside if m.kind in ("agency", "denied")]
        named = [m for m in told if not LIKE & set(self.before(m)) and not self._place(m) and not self._owner(m)]
        fields = [m for m in named if set(self.before(m)) in _CRITERIA]
        named = [m for m in named if m not in fields]
        if len({m.id for m in self.query.mentions if m.kind in ("agency", "denied")}) > 1:  # "công an xã": another one sees to it
            named = [m for m in named if m.start not in {o.start for o in objects}]
        return named, [replace(m, kind="concept", id=FIELD + m.id) for m in fields]

    def _place(self, body: Mention) -> bool:
        """Whether bodies of many places only tell where something is done."""
        return body.id in self.spread and bool(_PLACES & set(self.query.marked[max(0, body.start - 2) : body.start]))

    def _owner(self, body: Mention) -> bool:
        """Whether it is only said whose papers or figures something is ("số liệu của các huyện")."""
        before = self.before(body)
        thing = self.query.plain[max(0, body.start - _FAR) : body.start]
        return "cua" in before and bool(self.owned & set(itertools.pairwise(thing))) and not _TASKS & set(thing)

    def before(self, mention: Mention) -> tuple[str, ...]:
        """The two words before a mention in its clause."""
        first = max((c.start for c in self.query.clauses if c.start <= mention.start), default=0)
        return without_inner(self.query.plain, max(first, mention.start - 2), mention.start, self.query.mentions)

    def done_to(self, body: Mention, acts: Sequence[Mention], earlier: Sequence[Mention]) -> bool:
        """Whether something only goes to a body, or is done to it or with it by another."""
        before = self.before(body)
        if "cua" in before and any(w.isdecimal() for w in self.query.plain[: body.start]):  # "Quyết định 1886 của UBND tỉnh"
            return True
        if TO & set(before) or goes_to(self.query.plain, body.start) or (earlier and before[-1:] in (("cung",), ("voi",))):
            return True
        if before[-1:] == ("cho",) and "giao" not in before and not acts:  # "chứ không phải cho UBND xã"
            return True
        last = next((a for a in acts if a.end in (body.start, body.start - 1, body.start - 2)), None)
        if last is None or last.id == "phoi-hop":
            return last is not None and bool(earlier or self._acting_first(body))
        return last.id in _DONE_TO

    def _acting_first(self, body: Mention) -> bool:
        """Whether the first body is told before what it does: the one after an act is then who it is done with."""
        first = next((m for m in self.query.mentions if m.kind == "agency" and m.start >= 0), body)
        return first.start < body.start and not any(m.kind == "act" and m.end == first.start for m in self.query.mentions)

    def denied(self, start: int, end: int, bodies: Sequence[Mention]) -> bool:
        """Whether a clause says that something is not so; two denials say that it is."""
        last = self.query.marked[end - 2 : end]  # "có việc gì ở đó đâu"
        closing = last[-1:] in (("đâu",), ("dau",)) and last[0] not in _NO_DENIAL
        found = sum(start <= at < end and self._of_holding(at, bodies) for at in self.denials)
        return (found + closing) % 2 == 1

    def _of_holding(self, at: int, bodies: Sequence[Mention]) -> bool:
        """Whether a word denies that the bodies hold something, and does not describe a thing before them."""
        later = [m.start for m in bodies if m.start > at]
        if not later or {"phai", *_COPULAS} & set(self.query.plain[at + 1 : at + 2]):
            return True
        return not _COPULAS & set(self.query.plain[at + 1 : later[0]])

    def levels(self, start: int, end: int) -> frozenset[str]:
        """The levels for which a clause says that something is done ("cho các xã, bản")."""
        plain = self.query.plain
        bodies = {i for m in self.query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
        told = [i for i in range(max(1, start), end) if plain[i] in _LEVELS and i not in bodies]
        return frozenset(plain[i] for i in told if plain[i - 1] in _FOR)

    def strange(self, start: int, end: int, inside: Sequence[Mention]) -> bool:
        """Whether a clause holds words that name nothing known: it may be about something else than what was said before."""
        return len(self.telling(start, end, inside)) > 1

    def telling(self, start: int, end: int, named: Iterable[Mention]) -> frozenset[str]:
        """The telling words of a clause that are none of some names and no sign."""
        spans = [*((m.start, m.end) for m in named), *((m.start, m.end) for m in self.signs)]
        pointed = pointed_thing(self.query.plain) if self.query.before is not None else ()
        beside = {*pointed, *(i for a, b in spans for i in range(a, b))}
        return self.query.content & {self.query.plain[i] for i in range(start, end) if i not in beside}


def _strangers(query: Query, start: int, end: int) -> list[Mention]:
    """Bodies that no document gives anything."""
    found = []
    for name in query.strangers:
        words = tuple(folded_syllables(name))
        spots = [i for i in range(start, end) if query.plain[i : i + len(words)] == words]
        found += [Mention("agency", STRANGER, i, i + len(words), name) for i in spots[:1]]
    return found


def _cut(piece: Piece, one: Mention, two: Mention) -> int:
    """Where what is said of one body ends and that of the next begins."""
    between = [o.start for o in piece.objects if one.end <= o.start < two.start] if piece.before else []
    return min(between, default=two.start)


def _grouped(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces, those that only name a body joined to the next one ("Sở A, Sở B và Sở C đều ...")."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        told = len(found) > 1 and found[-2].telling and not found[-2].bodies  # "X: A; Y: B"
        named = last and last.bodies and last.end - last.bodies[-1].end < _SAID  # "UBND huyện lập kế hoạch, Huyện ủy chủ trì"
        bare = last and named and not (last.telling or last.denied or last.only or last.strange or told)
        if last and bare and (piece.bodies or piece.every):
            found[-1] = replace(piece, bodies=(*last.bodies, *piece.bodies))
        else:
            found.append(piece)
    return found


__all__ = ["ALL", "FIELD", "LIKE", "STRANGER", "TO", "Piece", "Pieces"]
