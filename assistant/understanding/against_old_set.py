"""Follow-ups that ask by how much the number of criteria changed against the set before ("so với bộ cũ thì giảm mấy?", behind how many the new set
has): by the names of both sets."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold, fold_in_step, normalise

_OLD = r"(?:bo|ban|quyet dinh|qd)(?: tieu chi)?(?: (?:xa|nong thon moi|ntm|quoc gia))*(?: (?:cu|truoc|truoc day|318|giai doan|2021 ?[-–] ?2025))+"
_NEW = re.compile(
    r"\b(?:51/2025|2026 ?[-–] ?2030|bo(?: tieu chi)?(?: (?:xa|nong thon moi|ntm|quoc gia))* moi|giai doan moi|giai doan nay)\b"
)
_DIFFERS = r"(?:giam|it hon|bot|kem|thieu|hut|tang|nhieu hon|hon|them|chenh|chenh lech|khac)"
_AMOUNT = r"(?:(?:di|mat|nhau) )?(?:bao nhieu|may)(?: (?:tieu chi|cai))?"
_ENDS = r"(?: (?:vay|the|nhi|a|ha|day))*"
_LEADS = r"(?:(?:the|vay|con|va|ma|thi|roi)\b[\s,]*)*"
_ASKED = (
    re.compile(
        rf"{_LEADS}(?:neu )?so (?:voi|sanh voi) {_OLD},?(?: (?:thi|so tieu chi|tieu chi|no|bo moi|la|da|bi|duoc))* {_DIFFERS} {_AMOUNT}{_ENDS}"
    ),
    re.compile(rf"{_LEADS}(?:(?:so tieu chi|no|bo moi|da|bi) )*{_DIFFERS} {_AMOUNT}(?: (?:so voi|so|hon|voi))* {_OLD}{_ENDS}"),
)
#: How many criteria communes have to meet was asked, and of no other grade.
_COUNTED = re.compile(r"\b(?:bao nhieu|may) tieu chi\b|\bso tieu chi\b")
_ELSE = re.compile(r"\b(?:huyen|nang cao|kieu mau|hien dai|chi tieu)\b")


def against_old_set(query: Query, before: Query) -> str:
    """The question by the names of both sets; empty where another thing is compared, or the question before counted no criteria of the new set."""
    plain, said = fold_in_step(" ".join(normalise(query.question).split())).strip(" ?.!"), fold(normalise(told(before)))
    if "bo" not in query.plain or not any(p.fullmatch(plain) for p in _ASKED):
        return ""
    if not (_COUNTED.search(said) and _NEW.search(said)) or _ELSE.search(f"{said} {plain}"):
        return ""
    return "Bộ tiêu chí xã nông thôn mới 2026-2030 ít hơn bộ tiêu chí xã nông thôn mới 2021-2025 bao nhiêu tiêu chí?"
