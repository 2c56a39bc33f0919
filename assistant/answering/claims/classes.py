"""Whether the class that a case has is the one that a source sets, or a better one ("bến xe loại 4 thì đạt không?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from assistant.understanding.sufficiency import asks_enough
from kb.model import Provision, Verification
from kb.vietnamese import fold

#: A class by its number; of the first kind the lowest number is the best, of the others the highest.
_CLASS = re.compile(r"\b(?P<kind>loai|hang|muc do|cap do) (?P<number>\d)\b(?![.,/]\d)")
_BEST_FIRST = frozenset({"loai", "hang"})
#: The case lacks something else.
_LACKS = re.compile(r"\b(?:chua|khong) (?!(?:a|nhi|ha)?[ .]*[?!]*$)\w+")


def classed(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling by the only class of its kind that the first source sets; None where no case is told, or it lacks something else."""
    said, first = fold(query.question), provisions[0]
    cases, told = _classes(said), _classes(fold(first.text))
    kinds = {kind for kind, _ in cases} & {kind for kind, _ in told}
    if not asks_enough(said) or first.verification is Verification.UNVERIFIED or _LACKS.search(said) or len(kinds) != 1:
        return None
    kind = kinds.pop()
    has, needs = ({n for k, n in found if k == kind} for found in (cases, told))
    if len(has) != 1 or len(needs) != 1:
        return None
    case, least = has.pop(), needs.pop()
    return Ruling.HOLDS if (case <= least if kind in _BEST_FIRST else case >= least) else Ruling.FAILS


def _classes(plain: str) -> set[tuple[str, int]]:
    """The classes that a text names, of each kind.

    >>> sorted(_classes("ben xe dat tu loai 4, pho cap muc do 2"))
    [('loai', 4), ('muc do', 2)]
    """
    return {(m["kind"], int(m["number"])) for m in _CLASS.finditer(plain)}
