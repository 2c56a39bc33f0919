"""Follow-ups on the fund, typed without marks ("tu quy nao"), behind a question on money, which would read as one on the quarter."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query

_THAT_MONEY = r"(?:(?:tien|von|nguon|kinh phi|khoan)(?: (?:do|ay|nay|kia|vay|cho vay|ho tro))* )?"
_FUND = re.compile(
    rf"(?:(?:the|vay|ma|va|no) )*{_THAT_MONEY}(?:(?:thi|la|duoc|lay|vay|muon|von|rut|trich|tien|do) )*(?:(?:tu|bang|o|cua|ben|theo) )?"
    r"quy (?:nao|gi)(?: (?:cho|cap|chi|ra|cho vay|vay|the|a|nhi))*"
)
_MONEY = re.compile(r"\b(?:von|vay|tien|kinh phi|ho tro|tin dung)\b")


def which_fund(query: Query, before: Query) -> str:
    """The question before with what is asked of the fund, written as that; otherwise empty."""
    asked = _FUND.fullmatch(" ".join(query.plain)) and "quý" not in query.marked and _MONEY.search(" ".join(before.plain))
    return f"{told(before).rstrip(' ?.!')}, từ quỹ nào?" if asked else ""
