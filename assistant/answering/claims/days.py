"""Whether the days of a claim are those of the deadline that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part
from assistant.understanding import Query
from kb.model import Deadline, Provision
from kb.vietnamese import dates, folded_syllables

Day = tuple[int, int]
_BEFORE = re.compile(r"\btruoc(?: ngay)? \d")
_DAY_WORDS = frozenset({"ngay", "thang", "nam", "hom", "mung"})
#: Before a body that something goes to, or through.
_HANDED = frozenset({"qua", "cho", "ve", "toi", "den", "len", "gui", "voi"})


def days(part: Part, query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on the days of a part of a claim; None where it names none or the sources do not."""
    named = dates(part.text)
    asked: list[Day] = [(m, d) for d, m, _ in named]
    told = [day for p in provisions for day in dates(p.text)]
    said = {(m, d) for d, m, _ in told}
    if not asked or not said:
        return None
    if any(_of_other_year(day, told) for day in named):
        return Ruling.FAILS
    if own := _own(query, provisions):
        return Ruling.HOLDS if set(asked) <= own else Ruling.FAILS
    deadline = _meant(query, [d for p in provisions for d in p.deadlines if dates(d.to)])
    if deadline is None:
        return Ruling.HOLDS if set(asked) <= said else Ruling.FAILS
    first, last = _day(deadline.from_), _day(deadline.to)
    if last and not deadline.before and _BEFORE.search(" ".join(part.plain)):  # "trước 21/11" is by 20/11
        last = (last[0], last[1] + 1) if (last[0], last[1] + 1) in asked else last
    if set(asked) <= {first, last}:
        return Ruling.HOLDS
    return Ruling.HOLDS if set(asked) <= said and len(asked) > 2 else Ruling.FAILS


def only_day(query: Query) -> bool:
    """Whether a claim after another question says nothing but a day ("ơ, bạn nói ngày 30/12 mà?")."""
    inherited = set(folded_syllables(query.inherited))
    return query.before is not None and {w for w in query.content if not w.isdecimal()} <= inherited | _DAY_WORDS


def _own(query: Query, provisions: Sequence[Provision]) -> set[Day]:
    """The days by which norms bind the body that the question begins with; none where it only receives or hands on."""
    body = next((m for m in query.mentions if m.kind == "agency" and m.start >= 0), None)
    if body is None or _HANDED & set(query.plain[max(0, body.start - 2) : body.start]):
        return set()
    bound = [n.deadline for p in provisions for n in p.norms if n.bearer == body.id and n.deadline]
    return {(m, d) for text in bound for d, m, _ in dates(text)}


def _of_other_year(day: tuple[int, int, int | None], told: Sequence[tuple[int, int, int | None]]) -> bool:
    """Whether the sources give the day and the month, but never of the year that is claimed."""
    years = {y for d, m, y in told if (d, m) == day[:2]}
    return day[2] is not None and bool(years) and not {day[2], None} & years


def _meant(query: Query, deadlines: Sequence[Deadline]) -> Deadline | None:
    """The deadline that the question speaks of, by the words in which they differ; the first where it uses none of them."""
    named = [frozenset(folded_syllables(d.what)) for d in deadlines]
    common = frozenset.intersection(*named) if len(named) > 1 else frozenset()
    ranked = sorted(range(len(deadlines)), key=lambda i: (-len((named[i] - common) & set(query.plain)), i))
    return deadlines[ranked[0]] if ranked else None


def _day(text: str) -> Day | None:
    found = dates(text)
    return (found[0][1], found[0][0]) if found else None
