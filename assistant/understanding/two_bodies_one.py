"""Follow-ups that claim of "these two bodies", one of each of two questions before, that they are one now ("hai ban này bây giờ nhập làm một rồi
phải không?"), by their names."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_TWO = re.compile(
    r"\b(?:ca )?(?:hai|2) (?:so|ban|co quan|don vi|hoi|ben|nganh|dau moi|noi)"
    r"(?: (?:ay|do|nay|kia|tren|vua (?:neu|noi|roi|hoi)))?\b(?! (?:nao|gi)\b)"
)
_ONE_NOW = re.compile(r"\b(?:nhap|sap nhap|hop nhat|gop|ghep|(?:la|thanh|lam|con) (?:mot|1)|chung mot)\b")
#: That they were merged, and no more.
_MERGED = re.compile(
    r"(?: (?:thi|bay gio|hien nay|gio|nay|da|co|duoc|bi|cung|gan day))* (?:nhap|sap nhap|hop nhat|gop|ghep)"
    r"(?: (?:lai|voi nhau|chung|lam mot|thanh mot|vao nhau))*"
    r"[\s,]*(?: ?(?:roi|chua|khong|phai|dung|a|ha|chu|nhi|the|vay|ko))*[\s?.!]*"
)
#: Villages, and no board.
_VILLAGES = re.compile(r"\b(?:bản|bán)\b", re.IGNORECASE)
_BOTH = 2


def two_bodies_one(query: Query, before: Query) -> str:
    """The claim by the names of the two; empty where it names one itself, or the questions before name no two."""
    text = " ".join(normalise(query.question).split())
    plain = fold_in_step(text)
    found = _TWO.search(plain)
    if found is None or not _ONE_NOW.search(plain, found.end()) or _VILLAGES.search(text[slice(*found.span())]):
        return ""
    names = bodies_before(before)
    if len(names) != _BOTH or any(m.kind == "agency" and m.start >= 0 for m in query.mentions) or query.documents:
        return ""
    rest = " bây giờ nhập làm một rồi phải không?" if _MERGED.fullmatch(plain, found.end()) else text[found.end() :]
    return f"{text[: found.start()]}{' và '.join(names)}{rest}"


def bodies_before(before: Query) -> list[str]:
    """The bodies that the question before names, behind the one that the question before that names, where each names no more."""
    earlier = before.before or before.instead_of
    own = _named(before)
    return own if len(own) != 1 or earlier is None else list(dict.fromkeys([*_named(earlier), *own]))


def _named(query: Query) -> list[str]:
    return list(dict.fromkeys(m.name for m in query.mentions if m.kind == "agency" and m.start >= 0))
