"""What a source makes of one side of a claim."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Ruling(Enum):
    """A source says it, says otherwise, or, where it would have to be said, says nothing of it."""

    HOLDS = "holds"
    FAILS = "fails"
    UNSAID = "unsaid"

    @property
    def turned(self) -> Ruling:
        """The ruling on the opposite."""
        return {Ruling.HOLDS: Ruling.FAILS, Ruling.FAILS: Ruling.HOLDS}.get(self, self)


def joined(rulings: Iterable[Ruling | None]) -> Ruling | None:
    """The ruling on a whole by those on its sides: one that fails is enough, then one that is unsaid."""
    found = set(rulings)
    return next((r for r in (Ruling.FAILS, Ruling.UNSAID, Ruling.HOLDS) if r in found), None)
