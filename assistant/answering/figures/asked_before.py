"""Claims on the amounts that two questions before asked for: that they are alike, which is more, what they make together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant import wording
from assistant.answering.claims.years_compared import ALIKE, COMPARED, DENIED
from assistant.answering.composer import Draft
from assistant.answering.figures.alike import said_alike
from assistant.answering.figures.gaps import told_gap, written
from assistant.answering.figures.meant import Meant, Row, is_asked, rows, spoken, units
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query

_WHAT = r"(?:khoan|nguon|so|con so|cai|phan|muc|loai|thu|ben|nam|ve|mon)"
#: Both are spoken of, without being named again.
_BOTH = re.compile(rf"\b(?:hai|2) {_WHAT}\b|\bca hai\b|\b(?:cong|gop)(?: \w+)? (?:lai|vao|ca|het|hai)\b|\bnhau\b")
#: One of them is held against the other.
_LATER = r"(?:nam|khoan|cai|so|muc|ve|phan) (?:sau|ke tiep)"
_EARLIER = r"(?:nam|khoan|cai|so|muc|ve|phan) (?:truoc|dau)"
_ONE = re.compile(rf"\b(?:(?P<later>{_LATER})|(?P<earlier>{_EARLIER}))\b")
#: Without a subject it is said of the later year that it is more or less.
_MOVES = re.compile(r"^(?:(?:the|vay|nhu vay|nhu the|la|tuc|nghia|ra|hoa) )*(?:tang|giam|sut|tut)\b")
#: What they are said to make together.
_TOGETHER = re.compile(r"\b(?:cong|gop|tong|chung lai)\b")
_MAKE = re.compile(r"\b(?:bang|la|ra|thanh|du|tron|het(?: sach| nhan)?|sach|vua|dung|khop|xong|duoc)\b")
_LESS = re.compile(
    r"\b(?:(?:chua|khong)(?: \w+)? (?:het|du|toi|den|day|tron|bang|dat|qua|vuot|cham|xong)|duoi|it hon|thap hon|kem|thieu|hut)\b"
)
_MORE = re.compile(r"\b(?:vuot(?: qua)?|qua|hon|tren)\b")
#: The whole of which years are parts.
_WHOLE = re.compile(r"\b(?:ca|toan|tron|het) (?:giai doan|ky|nhiem ky|5 nam)\b|\btoan bo\b|\bgiai doan\b")
_NO_MORE = re.compile(r"\b(?:khong|chua)(?: \w+)? (?:qua|vuot)\b")
_BILLIONS = re.compile(r"\b\d+ ty\b")
#: Typed without marks, a claim may end like this; what is open is none.
_CLAIMS, _OPEN = re.compile(r"\b(?:a|ha|nhi|chu|roi|vay)$"), re.compile(r"\b(?:bao nhieu|may|nao|gi|sao)\b")
#: A smaller number counts things in words ("2 khoản").
_TELLING, _TWO = 10, 2
_IN_MILLIONS = "triệu đồng"


@dataclass(frozen=True)
class _Asked:
    """Two amounts in the order in which they were asked for."""

    first: Row
    second: Row

    @property
    def sum(self) -> float:
        return self.first.value + self.second.value

    @property
    def later(self) -> Row:
        """That of the later year; the one asked for last where they are of one year."""
        return self.first if self.first.year > self.second.year > 0 else self.second


class AskedBefore:
    """Judges such claims. ``sources`` gives those of a question before."""

    def __init__(self, sources: Callable[[Query], Selection]) -> None:
        self._sources = sources

    def answer(self, query: Query) -> Draft | None:
        """Both amounts, with what the claim reckons; None where it says nothing of two that were asked for, or names something itself."""
        plain = " ".join(query.plain)
        last = query.before
        earlier = (last.instead_of or last.before) if last else None
        if last is None or earlier is None or not (query.has("yesno") or (_CLAIMS.search(plain) and not _OPEN.search(plain))):
            return None
        if _names(query) or not any(said.search(plain) for said in (_BOTH, _ONE, _MOVES, COMPARED, _WHOLE)):
            return None
        found = [self._amount(q) for q in (earlier, last)]
        if any(row is None for row in found):
            return None
        first, second = (row for row in found if row)
        if first.figure.unit != second.figure.unit or first.figure == second.figure or first.upper or second.upper:
            return None
        return self._judged(query, plain, _Asked(first, second))

    def _amount(self, query: Query) -> Row | None:
        """The only amount that a question asks for, by the first source that gives one of what it names."""
        if not query.has("count") or query.has("yesno"):
            return None
        best = self._sources(query).best
        if best is None:
            return None
        for unit in units(spoken(query), [best.provision])[:1]:
            meant = Meant(query, table := rows(unit, [best.provision]))
            wholes = [r for r in table if not r.figure.part_of]
            named = meant.named if len(meant.named) == 1 else wholes if len(wholes) == 1 else meant.nearest
            if len(named) == 1 and (is_asked(unit, spoken(query)) or set(named[0].name) & query.content):
                return named[0]
        return None

    def _judged(self, query: Query, plain: str, asked: _Asked) -> Draft | None:
        whole = self._whole(query, asked) if _WHOLE.search(plain) else None
        so, told = _summed(query, plain, asked, whole)
        if so is None:
            whole, (so, told) = None, _compared(plain, asked)
        if so is None:
            return None
        shown = [asked.first, asked.second, *([whole] if whole else [])]
        draft = Draft(as_of=query.as_of)
        draft.lines = ["\n".join(wording.AMOUNT.format(what=r.said, amount=written(r.value), unit=r.figure.unit) for r in shown)]
        draft.lines += [told] if told else []
        draft.cite(*(r.provision for r in shown))
        draft.lines += wording.sources(draft.provisions)
        draft.decide("yes" if so else "no")
        return draft

    def _whole(self, query: Query, asked: _Asked) -> Row | None:
        """The total of the period of which both years are parts."""
        beside = self._sources(query).chosen
        table = rows(asked.first.figure.unit, [asked.first.provision, asked.second.provision, *(c.provision for c in beside)])
        years = asked.first.year and asked.second.year
        return next((r for r in table if r.name == asked.first.name and not r.year), None) if years else None


def _names(query: Query) -> bool:
    """Whether a claim names a document, a body or a year itself: it may be of that."""
    return bool(query.documents or query.refs or query.ids("agency") or any(str(y) in query.question for y in query.years))


def _summed(query: Query, plain: str, asked: _Asked, whole: Row | None) -> tuple[bool | None, str]:
    """Whether both together are what is said, with the sum; None where nothing is said of that."""
    told = [n for n in query.numbers if n >= _TELLING]
    if len(told) > 1 or not (told or whole) or not (whole or _TOGETHER.search(plain) or _BOTH.search(plain)):
        return None, ""
    limit = _in_unit(told[0], plain, asked.first.figure.unit) if told else whole.value if whole else 0.0
    if said := _LESS.search(plain):
        so = asked.sum <= limit if _NO_MORE.search(said[0]) else asked.sum < limit
    elif _MORE.search(plain):
        so = asked.sum > limit
    elif _MAKE.search(plain):
        so = asked.sum == limit
    else:
        return None, ""
    shown = f"{written(asked.first.value)} + {written(asked.second.value)}"
    return so, wording.ADDED_UP.format(shown=shown, sum=written(asked.sum), unit=asked.first.figure.unit)


def _in_unit(number: float, plain: str, unit: str) -> float:
    """An amount of money in millions, as figures give it."""
    if unit != _IN_MILLIONS:
        return number
    return number * 1000 if _BILLIONS.search(plain) and number < 1e6 else number / 1e6 if number >= 1e9 else number


def _compared(plain: str, asked: _Asked) -> tuple[bool | None, str]:
    """Whether both are alike, or one is more, as is said; with how far they are apart."""
    more, less = sorted((asked.first, asked.second), key=lambda r: -r.value)
    gap = told_gap(more, less, plain, f" {asked.first.figure.unit}")
    same = asked.first.value == asked.second.value
    if said := ALIKE.search(plain):
        return same != bool(DENIED.search(plain[: said.start()])), gap
    if (alike := said_alike(plain)) is not None:
        return same == alike, gap
    said = COMPARED.search(plain)
    if said is None or (one := _subject(plain[: said.end()], plain, asked)) is None:
        return None, ""
    other = asked.second if one is asked.first else asked.first
    so = one.value < other.value if said["less"] else one.value > other.value
    return so != bool(DENIED.search(plain[: said.start()])), gap


def _subject(before: str, plain: str, asked: _Asked) -> Row | None:
    """Of which amount it is said that it is more or less."""
    if one := _ONE.search(before):
        earlier = asked.first if asked.later is asked.second else asked.second
        return asked.later if one["later"] else earlier
    if _MOVES.match(plain):
        return asked.later if asked.first.year and asked.second.year else None
    words = set(before.split())
    own = {id(r): set(r.name) - set(o.name) for r, o in ((asked.first, asked.second), (asked.second, asked.first))}
    named = [r for r in (asked.first, asked.second) if own[id(r)] and len(own[id(r)] & words) >= _TWO]
    return named[0] if len(named) == 1 else None
