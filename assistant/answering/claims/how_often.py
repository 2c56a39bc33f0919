"""Claims on how often something is done ("tổng hợp báo cáo theo từng quý"), against a source that tells when it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

_EACH = r"(?:hang|moi|tung|dinh ky|theo(?: tung)?)"
_ONCE = r"(?:mot|1|hai|2) lan"
#: How often, by what stands for it; "quy" begins many other words.
_OFTEN = {
    "week": re.compile(rf"\b(?:{_EACH} tuan|(?:mot|1) tuan {_ONCE})\b"),
    "month": re.compile(rf"\b(?:{_EACH} thang|(?:mot|1|moi) thang {_ONCE})\b(?! \d)"),
    "quarter": re.compile(
        rf"\b(?:{_EACH} quy(?! (?:dinh|che|hoach|trinh|chuan|mo|uoc|luat|tac|phap|vong))|(?:mot|1) quy {_ONCE})\b"
    ),
    "half-year": re.compile(rf"\b(?:(?:6|sau) thang {_ONCE}|(?:hang|moi|dinh ky) (?:6|sau) thang|nua nam {_ONCE})\b"),
    "year": re.compile(rf"\b(?:{_EACH} nam|(?:mot|1)? ?nam {_ONCE})\b(?! 20\d\d)"),
    "on request": re.compile(r"\bkhi (?:duoc|co) yeu cau\b|\bdot xuat\b"),
}


def how_often(query: Query, parts: Sequence[Part], first: Provision) -> Ruling | None:
    """``FAILS`` where a claim tells one period and the first source only others, ``HOLDS`` where it denies that one; else None."""
    said = _periods(" ".join(query.plain))
    told = _periods(fold(first.text)) if len(said) == 1 else set()
    denied = {part.denied for part in parts}
    if not told or said & told or len(denied) != 1:
        return None
    return Ruling.HOLDS if denied == {True} else Ruling.FAILS


def _periods(plain: str) -> set[str]:
    return {period for period, words in _OFTEN.items() if words.search(plain)}
