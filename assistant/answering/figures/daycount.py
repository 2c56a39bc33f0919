"""How many days lie between two days that a provision tells: those that the question names, otherwise the ends of two deadlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant import wording
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import dates

#: The number of days between two others is asked.
_DAYS = r"(?:may|bao nhieu) (?:ngay|hom)"
_ASKED = re.compile(
    rf"\b(?:cach|chenh|lech|hon|tre hon|som hon|hon kem|giua|tu|sau|truoc)\b.{{0,80}}\b{_DAYS}\b"
    rf"|\b{_DAYS}\b.{{0,30}}\b(?:cach|giua|chenh)\b"
)

Told = tuple[int, int, int | None]


def days_between(query: Query, provisions: Sequence[Provision]) -> tuple[str, Provision] | None:
    """The number of days in words, with the provision that tells both; None where it is not asked, or not two days are told."""
    if not _ASKED.search(" ".join(query.plain)):
        return None
    for provision in provisions:
        known = {(day, month) for day, month, _ in dates(provision.text)}
        named = [d for d in query.dates if d[:2] in known]
        ends = [d for deadline in provision.deadlines for d in dates(deadline.to)[:1]]
        told = named if len(named) == 2 else ends
        if len(told) == 2 and (found := _counted(told, query.as_of.year)):
            return found, provision
    return None


def _counted(told: Sequence[Told], year: int) -> str:
    """Two days and how many lie between them; a day without a year is one of the same year as the other, or of this one."""
    known = next((y for _, _, y in told if y), year)
    try:
        first, last = sorted(date(y or known, month, day) for day, month, y in told)
    except ValueError:
        return ""
    shown = [wording.day(d) if any(y for _, _, y in told) else f"{d:%d/%m}" for d in (first, last)]
    return wording.DAYS_BETWEEN.format(first=shown[0], last=shown[1], days=(last - first).days)
