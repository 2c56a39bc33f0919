"""Amounts of money of a case by one another: the ratio of one to a level, and the whole that one is a part of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

from assistant.answering.cases.spoken import Spoken
from assistant.answering.cases.tokens import MONEY

#: To so many places a ratio of two amounts is told; it is rounded down, so that it never reaches what it does not.
_TO_RATIO = Decimal("0.0001")


def ratio_of(phrases: Sequence[str], spoken: Spoken) -> Decimal | None:
    """The only other amount of money told, to that of the level that it is held against, which stands in one of the phrases."""
    levels = {f.amount for p in phrases for f in spoken.find(p) if f.amount}
    others = [t for t in spoken.tokens if t.kind == MONEY and t not in levels]
    if len(levels) != 1 or len(others) != 1 or not (level := levels.pop().value):
        return None
    return (others[0].value / level).quantize(_TO_RATIO, ROUND_DOWN).normalize()


def whole_of(part: Decimal | int, spoken: Spoken) -> Decimal | None:
    """The only amount of money told beside one, where it is greater and no mere limit."""
    others = {t.value for t in spoken.tokens if t.kind == MONEY and not t.bound and t.value != part}
    return max(others) if len(others) == 1 and max(others) > part else None
