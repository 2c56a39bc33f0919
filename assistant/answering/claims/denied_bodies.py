"""Whether bodies rightly are said not to have something ("Sở A không được giao X", "A chủ trì X, B thì không")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.sayings import Saying
from assistant.understanding import Query

#: One body is put in the place of another, of which nothing may be known ("A chứ không phải B").
_INSTEAD = re.compile(r"\b(?:chu|ma) (?:khong|dau|chang)\b")
#: What else the sources may say otherwise of a part.
_BESIDE = ("days", "numbers", "documents", "contrasts", "extent")


def denied_rightly(
    query: Query, said: Sequence[tuple[Saying, Ruling | None]], sides: Sequence[Mapping[str, Ruling | None]]
) -> bool:
    """Whether the plan gives no body what a claim denies of it, and bears out all else that it says of bodies; nothing else fails."""
    denied = [ruling for saying, ruling in said if saying.denied]
    rest = [ruling for saying, ruling in said if not saying.denied]
    if Ruling.HOLDS not in denied or Ruling.FAILS in denied or any(ruling is not Ruling.HOLDS for ruling in rest):
        return False
    lone = not rest and _INSTEAD.search(" ".join(query.plain)) is not None
    return not lone and not any(side.get(name) is Ruling.FAILS for side in sides for name in _BESIDE)
