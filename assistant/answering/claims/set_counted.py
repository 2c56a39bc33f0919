"""How many criteria the set of a period is said to have, against what that set has: the one of another period counts none of it."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.vietnamese import fold

_COUNTED = re.compile(
    r"\bbo tieu chi(?: (?:quoc gia|ve))* (?P<level>xa|huyen)\b(?: (?!nang\b|kieu\b|hien\b)\w+){0,6}? (?P<begin>2021|2026) (?P<end>2025|2030)"
    r"(?: (?:chi|thi|da|van|phai))* (?:co|gom)(?: (?:tat ca|tong cong|ca thay|du|dung|chi|den|toi))* (?P<count>\d{1,2}) tieu chi\b"
)
_DENIED = re.compile(r"\b(?:khong|chua|chang|dau)\b")


#: The set of the first grade of a level stands here.
_FIRST = "PL1"


def set_counted(query: Query, corpus: Corpus) -> Ruling | None:
    """The ruling by what the annex of that period and level counts, whatever sources were found; None where the claim counts no such set, or
    denies anything, or no annex tells it."""
    plain = untagged(" ".join(query.plain))
    found = _COUNTED.search(plain)
    if found is None or _DENIED.search(plain):
        return None
    period = re.compile(rf"{found['begin']} ?[-–] ?{found['end']}")
    annexes = (p for d in corpus.documents.values() if period.search(d.title) for p in corpus.versions(d.number, _FIRST)[-1:])
    own = (p for p in annexes if re.search(rf"\bbo tieu chi (?:quoc gia ve )?{found['level']}\b", fold(p.text)))
    told = {float(f.value) for p in own for f in p.figures if fold(f.unit) == "tieu chi"}
    return (Ruling.HOLDS if float(found["count"]) in told else Ruling.FAILS) if told else None
