"""Claims on how often something is done ("tổng hợp báo cáo theo từng quý"), against a source that tells when it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

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
#: What only tells a period, and that something is done more than once in one.
_OF_PERIOD = frozenset(folded_syllables("mỗi hàng từng định kỳ theo một 1 lần năm tháng quý tuần kế hoạch 203"))
_MORE_OFTEN = re.compile(r"\b(?:hai|ba|bon|nhieu|vai|[2-9]) (?:lan|dot|ky)\b")


def how_often(query: Query, parts: Sequence[Part], first: Provision) -> Ruling | None:
    """``FAILS`` where a claim tells one period and the first source only others, ``HOLDS`` where it denies that one, or where it says nothing
    that the source does not beside the period of that; else None."""
    said = periods(" ".join(query.plain))
    told = periods(fold(first.text)) if len(said) == 1 else set()
    denied = {part.denied for part in parts}
    if not told or len(denied) != 1:
        return None
    if said & told:
        own = query.content - _OF_PERIOD - set(folded_syllables(first.text))
        other = any(m.kind == "agency" and fold(m.words) not in fold(first.text) for m in query.mentions)
        plainly = denied == {False} and told == said and not (own or other) and not _MORE_OFTEN.search(" ".join(query.plain))
        return Ruling.HOLDS if plainly else None
    return Ruling.HOLDS if denied == {True} else Ruling.FAILS


def periods(plain: str) -> set[str]:
    """The periods that words without marks name.

    >>> sorted(periods("tung nam va khi duoc yeu cau")), periods("nam 2024")
    (['on request', 'year'], set())
    """
    return {period for period, words in _OFTEN.items() if words.search(plain)}
