"""Whether an amount is said to include, or to leave out, what the data say is a part of it ("83 xã đã tính cả xã biên giới chưa?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Figure, Provision
from kb.vietnamese import folded_syllables

#: "Includes", said of what stands before it.
_INCLUDES = re.compile(r"\b(?:bao gom|gom|tinh|ke|gop)(?: (?:ca|luon|them|chung|vao))+\b|\b(?:da|co) (?:bao gom|gom)\b")
_DENIED = re.compile(r"\b(?:khong|chua|chang)(?: (?:he|co|duoc|phai|bao|can))* $")
#: Words of a whole's name that what is told of its parts leaves out.
_IDLE = frozenset(folded_syllables("của thực hiện Chương trình"))
#: The amount itself must be told, by a number of this size or more.
_TELLING = 10


def included(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on such a claim; None where the amount is not told by its number, or what stands behind is no known part of it."""
    plain = " ".join(query.plain)
    said = _INCLUDES.search(plain)
    if said is None:
        return None
    amounts = {n for n in query.numbers if n >= _TELLING and n not in query.years}
    behind = set(plain[said.end() :].split())
    for p in provisions:
        wholes = [f for f in p.figures if not f.part_of and f.value in amounts]
        for f in p.figures:
            if any(_is_part(f, w) and _own(f, w) and _own(f, w) <= behind for w in wholes):
                return Ruling.FAILS if _DENIED.search(plain[: said.start()]) else Ruling.HOLDS
    return None


def _is_part(part: Figure, whole: Figure) -> bool:
    """Whether the data say that a figure is a part of another one."""
    words = set(folded_syllables(whole.what)) - _IDLE
    return bool(part.part_of) and part is not whole and words <= set(folded_syllables(part.part_of))


def _own(part: Figure, whole: Figure) -> set[str]:
    """The words of a part's name that set it apart from its whole."""
    return set(folded_syllables(part.what)) - set(folded_syllables(whole.what))
