"""What a question asks of a place beside what became of it: its address, its ground and people; and whether it seeks the commune of today."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.places.names import Named
from assistant.understanding import Query
from kb.vietnamese import fold

#: Asks for the commune of today of an old one, whatever else the question speaks of.
_SEEKS = re.compile(
    r"\b(?:la|thuoc|ve|thanh|vao|sang|goi|ghi|o|cua|theo) (?:ten |dia chi(?: la)? )?(?:xa|phuong) (?:nao|gi)\b|\b(?:xa|phuong) moi la$"
)
#: Villages are asked for.
_VILLAGES = re.compile(r"\b(?:ban|thon) nao\b|\b\d+ (?:ban|thon)\b")
#: The particular that is the commune itself where just that is asked for.
_ADDRESS = "dia chi"
#: What of the units that are asked for went into a commune ("từ toàn bộ diện tích, dân số của các xã nào"): all of it, and no figure.
_WENT_IN = re.compile(r"\b(?:dien tich|dan so)\b(?: \w+){0,4}? (?:(?:cua|cac|nhung) )+(?:xa|phuong|don vi)(?: cu)? nao\b")
_WHOLE = frozenset({"dien tich", "dan so"})


def seeks_villages(query: Query) -> bool:
    """Whether the villages of a place are asked for by their names: its communes are none."""
    return query.names and _VILLAGES.search(" ".join(query.plain)) is not None


def seeks(query: Query) -> bool:
    """Whether a question asks for the commune of today."""
    return _SEEKS.search(" ".join(query.plain)) is not None


def in_names(words: str, named: Sequence[Named]) -> bool:
    """Whether words only stand in the name of a place ("lương" in "Chiềng Lương")."""
    return any(fold(words) in fold(n.name) for n in named)


def addressed(query: Query, particular: str) -> bool:
    """Whether a particular is the address of a place, and the commune is all of it that is asked ("ghi địa chỉ là xã gì?").

    So are the ground and the people of the units that a commune was made of: the units are asked, and nothing is to be counted.
    """
    went_in = fold(particular) in _WHOLE and _WENT_IN.search(" ".join(query.plain)) is not None
    return went_in or (fold(particular) == _ADDRESS and seeks(query))
