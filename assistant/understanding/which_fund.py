"""Follow-ups on the fund, typed without marks ("tu quy nao"), behind a question on money, which would read as one on the quarter."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query

_FUND = re.compile(r"(?:(?:the|vay|ma|va) )*(?:(?:lay|vay|von) )*(?:tu|bang|o|cua) quy (?:nao|gi)(?: (?:vay|the|a|nhi))*")
_MONEY = re.compile(r"\b(?:von|vay|tien|kinh phi|ho tro|tin dung)\b")


def which_fund(query: Query, before: Query) -> str:
    """The question before with what is asked of the fund, written as that; otherwise empty."""
    asked = _FUND.fullmatch(" ".join(query.plain)) and "quý" not in query.marked and _MONEY.search(" ".join(before.plain))
    return f"{told(before).rstrip(' ?.!')}, từ quỹ nào?" if asked else ""
