"""Follow-ups that ask whether a body still has a field, of which it was claimed or asked before what it has ("sau đợt nhập sở họ vẫn giữ mảng này
chứ?"): asked of today, by the names of both."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN_CONCEPT

_THAT = r"(?:do|ay|nay|kia|day)"
_STILL = re.compile(
    r"(?=.*\b(?:van|con|tiep tuc|nua)\b)(?:(?:the|vay|va|roi|ma|nhung) )*"
    r"(?:(?:sau|tu|ke tu|gio|nay|hien nay|hien gio|bay gio|den nay|hien|qua)\b(?: (?!(?:ho|no|van|con|co)\b)\w+){0,7}? )?"
    rf"(?:(?:ho|no|(?:so|ban|nganh|co quan|don vi|hoi|ben) {_THAT}) )?"
    r"(?:(?:thi|co|cung|dang|lieu|van|con|tiep tuc|duoc|phai) )*"
    r"(?:giu|lo|lam|phu trach|quan ly|quan|dam nhiem|dam duong|chu tri|nam|ganh|huong dan|giao)\b"
    rf"(?: (?:(?:mang|viec|linh vuc|phan|cai|khoan|nhiem vu|chuyen|phan viec|tieu chi) )*(?:{_THAT}|_))?"
    r"(?: (?:nua|khong|ko|k|chu|a|ha|nhi|chua|phai|dung|the|vay))+"
)
#: Things that say only where something stands.
_OF_PLAN = frozenset({PLAN_CONCEPT, "bo-tieu-chi"})


def still_theirs(query: Query, before: Query) -> str:
    """The claim that the body has the field today, be it the one that the follow-up names; empty where several were spoken of, or more
    is asked."""
    own = [m for m in query.mentions if m.kind == "concept" and m.start >= 0]
    named = {i for m in own for i in range(m.start, m.end)}
    said = " ".join(w if i not in named else "_" for i, w in enumerate(query.plain) if i not in named or i - 1 not in named)
    asked = before.has("yesno") or (own and not before.has("who"))  # behind what a body does the field must be named
    if not asked or query.documents or len(own) > 1 or _STILL.fullmatch(said) is None:
        return ""
    bodies = {m.id: m.name for m in before.mentions if m.kind == "agency" and m.start >= 0}
    spoken = own or [m for m in before.mentions if m.kind == "concept" and m.start >= 0 and m.id not in _OF_PLAN]
    things = dict.fromkeys(m.words for m in spoken)
    if len(bodies) != 1 or not things:
        return ""
    return f"{next(iter(bodies.values()))} nay vẫn phụ trách {' và '.join(things)}, đúng không?"
