"""How many days lie between two days: those that the question names and a provision tells, the ends of two deadlines, or the day on
which something is done and the deadline that it keeps or misses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from assistant import wording
from assistant.answering.claims.timeliness import meant_window, windows_of
from assistant.understanding import Query
from kb.model import Deadline, Provision
from kb.vietnamese import dates

#: The number of days between two others is asked.
_DAYS = r"(?:may|bao nhieu) (?:ngay|hom)"
_ASKED = re.compile(
    rf"\b(?:cach|chenh|lech|hon|tre hon|som hon|hon kem|giua|tu|sau|truoc)\b.{{0,80}}\b{_DAYS}\b"
    rf"|\b{_DAYS}\b.{{0,30}}\b(?:cach|giua|chenh)\b"
)
#: By how many days a deadline is missed or kept is asked: before its first day, or up to its last one.
_MISSED = re.compile(
    rf"\b(?:qua|tre|cham|muon|lo|vuot|lech|hut)\b.{{0,30}}\b{_DAYS}\b|\b{_DAYS}\b.{{0,20}}\b(?:tre|cham|muon|qua|lo|vuot)\b"
    rf"|\bcon (?:du |duoc |lai )?{_DAYS}\b"
)
_EARLY = re.compile(rf"\b(?:som|truoc)\b.{{0,30}}\b{_DAYS}\b|\b{_DAYS}\b.{{0,20}}\bsom\b")

_ANY_YEAR = 2023  # no leap year

Told = tuple[int, int, int | None]


def days_between(query: Query, provisions: Sequence[Provision]) -> tuple[str, Provision] | None:
    """The number of days in words, with the provision that tells both; None where it is not asked, or not two days are told."""
    plain = " ".join(query.plain)
    early = _EARLY.search(plain) is not None
    if (early or _MISSED.search(plain)) and (missed := _from_deadline(query, provisions, early)):
        return missed
    if not _ASKED.search(plain):
        return None
    for provision in provisions:
        known = {(day, month) for day, month, _ in dates(provision.text)}
        named = [d for d in query.dates if d[:2] in known]
        ends = [d for deadline in provision.deadlines for d in dates(deadline.to)[:1]]
        told = named if len(named) == 2 else ends
        if len(told) == 2 and (found := _counted(told, query.as_of.year)):
            return found, provision
    return None


def _from_deadline(query: Query, provisions: Sequence[Provision], early: bool) -> tuple[str, Provision] | None:
    """The number of days between the only day that is named and the deadline that it is held against; None where it is one of its ends."""
    if len(query.dates) != 1:
        return None
    day, month, year = query.dates[0]
    windows = [(p, w) for p in provisions for w in windows_of([p])]
    if not windows:
        return None
    meant = meant_window(query, [w for _, w in windows], month * 31.0 + day)
    end = _end(meant.deadline, early)
    if end is None or end[:2] == (day, month) or not (found := _counted([(day, month, year), end], query.as_of.year)):
        return None
    return found, next(p for p, w in windows if w is meant)


def _end(deadline: Deadline, early: bool) -> Told | None:
    """The first day of a deadline or the last one on which it is kept; None where no such day is set."""
    told = dates(deadline.from_ if early else deadline.to)[:1]
    if not told or early or not deadline.before:
        return told[0] if told else None
    day, month, year = told[0]
    kept = date(year or _ANY_YEAR, month, day) - timedelta(days=1)
    return kept.day, kept.month, kept.year if year else None


def _counted(told: Sequence[Told], year: int) -> str:
    """Two days and how many lie between them; a day without a year is one of the same year as the other, or of this one."""
    known = next((y for _, _, y in told if y), year)
    try:
        first, last = sorted(date(y or known, month, day) for day, month, y in told)
    except ValueError:
        return ""
    shown = [wording.day(d) if any(y for _, _, y in told) else f"{d:%d/%m}" for d in (first, last)]
    return wording.DAYS_BETWEEN.format(first=shown[0], last=shown[1], days=(last - first).days)
