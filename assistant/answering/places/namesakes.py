"""Two old communes of one name, spoken of together ("hai xã cùng tên A", "cả hai xã A đều nhập vào xã B")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.places import claims
from assistant.answering.places.asking import asks_place
from assistant.answering.places.names import DISTRICT_LEVELS, Named, PlaceBook, unnamed
from assistant.answering.places.together import says_apart
from assistant.understanding import Query
from kb.model import Place

#: Right before their name.
_BOTH = re.compile(
    r"\b(?:hai|2) (?:xa|phuong|don vi)(?: cu)?(?: (?:cung|trung|mang|co|chung)(?: mot| chung)*(?: ten)?)?(?: la| ten)* $"
)
#: They are said to be one commune now.
_ONE = re.compile(r"\b(?:thanh|lam|chung|cung|vao|ve) (?:mot|1)\b|\bvao nhau\b|\bnhap chung\b|\bkhac xa\b")


def of_namesakes(query: Query, book: PlaceBook) -> tuple[Sequence[tuple[Place, str]], bool | None] | None:
    """The old communes of one name that a question speaks of together, and whether what it claims of them is true; None where it speaks
    of one, of others beside, or asks or claims nothing of where they went."""
    if not {"hai", "2"} & set(query.plain):
        return None
    named = book.named(query)
    both = _both(query, [n for n in named if n.level not in DISTRICT_LEVELS and n.olds])
    if both is None:
        return None
    right = _judged(query, both, named) if query.has("yesno") else None
    asks = right is not None if query.has("yesno") else asks_place(query)
    return (both.olds, right) if asks else None


def _both(query: Query, units: Sequence[Named]) -> Named | None:
    """The first of some units, where that is the name of two communes that are spoken of together."""
    first = units[0] if units else None
    if first is None or first.new is not None or first.alike or not 1 < len(first.olds) == len({p.name for p, _ in first.olds}):
        return None
    before = " ".join(query.plain[: first.span.start]) + " "
    listed = query.plain[first.span.stop : first.span.stop + 1] in (("va",), ("voi",))
    return first if _BOTH.search(before) and not listed else None


def _judged(query: Query, both: Named, named: Sequence[Named]) -> bool | None:
    """Whether a claim on them is true: that they went into the commune that it names, or into one; None where it says neither."""
    target = claims.target(query, both, [n for n in named if n.span != both.span and not n.district])
    if target is not None:
        return all(p == target.new for p, _ in both.olds)
    plain = unnamed(query, named)
    return says_apart(plain) if _ONE.search(plain) else None
