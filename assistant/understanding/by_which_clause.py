"""Follow-ups on the clause by which a place was merged ("Theo khoản mấy NQ 1681?"): the question before, whose answer names that clause."""

from __future__ import annotations

import re

from assistant.understanding.concluded_so import stands_alone
from assistant.understanding.moved import told
from assistant.understanding.query import Query

_MERGING = "1681/NQ-UBTVQH15"
_CLAUSE = r"(?:khoan|diem|dieu|muc)(?: (?:nao|may|so may|thu may))?"
_ASKED = re.compile(
    rf"(?:(?:the|vay|ma|va|no|cai|do|ay|nam|ghi|quy dinh|viec|nhap|duoc|la) )*(?:(?:theo|o|tai|can cu|thuoc|trong|vao) )*{_CLAUSE}(?:,? {_CLAUSE})*"
    r"(?: (?:cua|trong|o|tai|thuoc))?(?: (?:nghi quyet|nq)(?: so)?(?: (?:do|ay|nay|sap nhap|sap xep))?)?(?: 1681(?: nq| ubtvqh15)*)?"
    r"(?: (?:vay|the|a|nhi))*"
)
_WHICH = re.compile(r"\b(?:nao|may)\b")
#: What old communes became, or of what a new one was made.
_PLACES = re.compile(
    r"\b(?:xa|phuong|thi tran) .*\b(?:gom|ve dau|nhap|thuoc|thanh|sap nhap|ghep|lap tu|hinh thanh|la)\b.*\b(?:nao|dau|gi|may)\b"
)
_OTHER = re.compile(r"\b(?:nong thon|ntm|tieu chi|dat chuan|khu vuc|ho so)\b")


def by_which_clause(query: Query, before: Query) -> str:
    """The question before on a merged place, where its clause is asked for; otherwise empty."""
    plain, said = " ".join(query.plain), " ".join(before.plain)
    if set(query.documents) - {_MERGING} or before.documents or not (_WHICH.search(plain) and _ASKED.fullmatch(plain)):
        return ""
    return told(before) if _PLACES.search(said) and not _OTHER.search(said) and stands_alone(before) else ""
