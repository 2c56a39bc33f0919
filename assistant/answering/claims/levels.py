"""Whether a claim puts at one level what a source puts at another ("cấp xã có chợ ...; cấp huyện có chợ đầu mối ...")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import CLAUSE_END, Part
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

_LEVEL = re.compile(r"\bcap (xa|huyen|tinh|ban)\b")
#: What a source says of another level is meant where it holds so many more of the words of a claim.
_CLEARLY = 2


def levels(query: Query, parts: Sequence[Part], provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the best source says of another level what a claim says of the only one that it names; else None."""
    named = set(_LEVEL.findall(" ".join(query.plain)))
    told = _by_level(provisions[0].text)
    if len(named) != 1 or not named <= told.keys() or any(part.denied for part in parts):
        return None
    level = next(iter(named))
    held = {of: len(query.content & words) for of, words in told.items()}
    best = max((n for of, n in held.items() if of != level), default=0)
    return Ruling.FAILS if best >= held[level] + _CLEARLY else None


def _by_level(text: str) -> dict[str, set[str]]:
    """The words of a text by the level that its clauses begin with.

    >>> {level: sorted(words) for level, words in _by_level("Chợ gồm: cấp xã có chợ nhỏ; cấp huyện có chợ lớn.").items()}
    {'xa': ['cho', 'co', 'nho'], 'huyen': ['cho', 'co', 'lon']}
    """
    found: dict[str, set[str]] = {}
    for clause in CLAUSE_END.split(text):
        if level := _LEVEL.match(fold(clause).strip()):
            found.setdefault(level[1], set()).update(folded_syllables(clause)[2:])
    return found
