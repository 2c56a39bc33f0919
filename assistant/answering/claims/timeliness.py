"""Whether what is done on a day is late, early or in time for the deadline that a claim speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.claims.ruling import Ruling, joined
from assistant.answering.claims.statement import Statements
from assistant.understanding import Query
from assistant.understanding.matching import Match
from kb.model import Deadline, Provision
from kb.vietnamese import dates, fold, folded_syllables, normalise

#: Signs of ``phrases.yaml`` by which a day is held against a deadline.
_SIGNS = ("late", "early", "in_time")
#: So many words at most stand between a denial and the sign that it denies ("không bị coi là trễ").
_BETWEEN = 3
#: Words before a body to which something is handed in.
_TO = frozenset({"cho", "ve", "qua", "toi", "den", "len", "gui", "voi"})
#: Words before a day that is itself not meant ("nộp trước 20/11", "sau 20/11 mới nộp"): by how much it is moved.
_BESIDE = {"truoc": -0.5, "sau": 0.5}
#: A part of a month, as one day in it.
_PART_OF_MONTH = re.compile(r"\b(?P<part>dau|giua|cuoi) thang (?P<month>1[0-2]|0?[1-9])(?![\d/])")
_PARTS = {"dau": 4.0, "giua": 15.0, "cuoi": 28.0}
#: Days of the longest month: so days of neighbouring months lie about as far apart as they do.
_MONTH = 31

#: A day of any year, as a number that tells which of two days comes first.
Day = float


@dataclass(frozen=True)
class Window:
    """The days on which something has to be done, who has to do it (ids of bodies), and the words for it, as a deadline sets them."""

    first: Day
    last: Day
    bearers: frozenset[str]
    words: frozenset[str]
    deadline: Deadline

    @classmethod
    def of(cls, provision: Provision, deadline: Deadline) -> Window:
        """The window of a deadline that a provision sets; where its last day is too late, it ends before that day."""
        first = _days(deadline.from_)
        last = _days(f"trước {deadline.to}" if deadline.before else deadline.to)[0]
        bearers = frozenset(n.bearer for n in provision.norms if last in _days(n.deadline))
        return cls(first[0] if first else 0.0, last, bearers, frozenset(folded_syllables(deadline.what)), deadline)

    def holds(self, sign: str, day: Day) -> bool:
        """Whether a day is late, early or in time, as the sign says."""
        return {"late": day > self.last, "early": day < self.first, "in_time": self.first <= day <= self.last}[sign]


class Timeliness:
    """Holds days against deadlines."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def ruling(self, query: Query, provisions: Sequence[Provision]) -> Ruling | None:
        """The ruling on a claim that says how days keep a deadline; None where it says no such thing, or no source sets one."""
        signs = [m for m in self._statements.signs(query.plain, query.marked) if m.payload in _SIGNS]
        days = _days(query.question) if signs else []
        windows = windows_of(provisions) if days else []
        if not windows:
            return None
        ends = {end for w in windows for end in (w.first, w.last)}
        days = [d for d in days if d not in ends] or days  # beside another day, an end only says which deadline is meant
        if len(days) > 1 and len(windows) > 1:  # which day is whose, nobody can tell
            return None
        denied = {m.start for m in signs if self._denied(query, m)}
        kept = [(m, meant_window(query, windows, day).holds(m.payload, day)) for m in signs for day in days]
        return joined(Ruling.HOLDS if so != (m.start in denied) else Ruling.FAILS for m, so in kept)

    def _denied(self, query: Query, sign: Match[str]) -> bool:
        ends = frozenset(s.end for s in query.segments)
        denials = self._statements.denials(query.plain, query.marked, ends)
        return any(0 <= sign.start - denial.end <= _BETWEEN for denial in denials)


def windows_of(provisions: Sequence[Provision]) -> list[Window]:
    """The windows of all deadlines of provisions that name a day."""
    return [Window.of(p, d) for p in provisions for d in p.deadlines if _days(d.to)]


def meant_window(query: Query, windows: Sequence[Window], day: Day) -> Window:
    """The window that a day is held against: of those who do it the nearest, else the one in whose words it is spoken of."""
    given = [m for m in query.mentions if m.kind == "agency" and m.start > 0 and query.plain[m.start - 1] in _TO]
    doing = {m.id for m in query.mentions if m.kind == "agency" and m not in given}
    told = {w for i, w in enumerate(query.plain) if not any(m.start <= i < m.end for m in given)}
    own = [w for w in windows if w.bearers & doing]
    common = frozenset.intersection(*(w.words for w in windows)) if len(windows) > 1 else frozenset()
    spoken = {w: 0 if own else -len((w.words - common) & told) for w in own or windows}
    return min(spoken, key=lambda w: (spoken[w], abs(w.last - day)))


def _days(text: str) -> list[Day]:
    """The days that a text names, in order; one just before or after the day where it says so."""
    found = []
    rest = plain = fold(normalise(text))
    for day, month, _ in dates(text):
        at = re.search(rf"(?<!\d)0?{day}\s*\D{{1,9}}0?{month}(?!\d)", rest)
        before = rest[: at.start()].split() if at else []
        word = next((w for w in reversed(before) if w not in ("ngay", "mong", "hom")), "")
        found.append(month * _MONTH + day + _BESIDE.get(word, 0.0))
        rest = rest[at.end() :] if at else rest
    return found + [int(m["month"]) * _MONTH + _PARTS[m["part"]] for m in _PART_OF_MONTH.finditer(plain)]
