"""Follow-ups on a claim that doubt the answer and ask where it stands ("Chắc không? Ghi ở mục nào?"): the claim again, whose answer names
its place."""

from __future__ import annotations

import re

from assistant.understanding.concluded_so import stands_alone
from assistant.understanding.moved import told
from assistant.understanding.query import Query

_SURE = (
    r"(?:(?:co|ban|that|da|la|the|vay|a|o|nhung|em|anh|chi) )*(?:chac(?: chan)?|that|dung|chinh xac|chuan)"
    r"(?: (?:khong|ko|k|chu|chua|the|vay|a|ha|day|nhi|la|ban))+"
)
_WHERE = (
    r"(?:(?:va|the|vay|no|dieu|cai|y|do|ay|nay|duoc|co|ghi|nam|viet|neu|quy dinh|noi|thay|can cu|o|tai|trong|vao|ro) )*"
    r"(?:(?:muc|khoan|dieu|diem|trang|cho|phan|van ban)(?: (?:nao|may|so may))|dau)(?: (?:dieu|khoan|diem|muc) (?:nao|may))*(?: (?:vay|the|a|nhi))*"
)
_BOTH = re.compile(rf"{_SURE} {_WHERE}")


def surely_and_where(query: Query, before: Query) -> str:
    """The claim before, where a follow-up doubts it and asks for its place; otherwise empty."""
    asked = before.has("yesno") and _BOTH.fullmatch(" ".join(query.plain))
    return told(before) if asked and stands_alone(before) else ""
