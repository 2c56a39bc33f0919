"""What a claim says of a region of the country ("Tây Nguyên cũng 60%"), against the number that the first source tells right behind that region."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from assistant.understanding.sufficiency import asks_enough
from kb.model import Provision
from kb.vietnamese import fold

#: The regions, each by how a source may name it and how people do.
_REGIONS = {
    "north": r"(?:(?:trung du(?: va)? )?(?:mien|vung) nui(?: phia bac)?|trung du)",
    "red river": r"dong bang song hong",
    "mekong": r"dong bang song cuu long",
    "highlands": r"tay nguyen",
    "southeast": r"dong nam bo",
    "north centre": r"bac trung bo",
    "south centre": r"(?:duyen hai )?nam trung bo",
}
_SHARE = r"(\d{1,3}(?:[.,]\d+)?) ?(?:%|phan tram)"
#: Between a region and its number in a claim; and where another number, or a bound of another kind, is told.
_SAID = r"(?: (?:cung|thi|phai|la|chi|can|tu|so|xa|ty le|muc|deu|ca|nhu|vay))* "
_TOLD = r"(?: \(co son la\))?(?::| )(?: ?(?:khong qua|tu|la|dat))* ?"


def regional(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where the source tells another number of a region than is said; None where it tells the same, or none."""
    claim, text = fold(query.question), fold(first.text)
    if asks_enough(claim):  # a case is held against the limit, which it need not be
        return None
    for name in _REGIONS.values():
        said = re.search(rf"\b{name}{_SAID}{_SHARE}", claim)
        told = re.search(rf"\b{name}{_TOLD}{_SHARE}", text) if said else None
        if said and told and _value(said[1]) != _value(told[1]):
            return Ruling.FAILS
    return None


def _value(number: str) -> float:
    return float(number.replace(",", "."))
