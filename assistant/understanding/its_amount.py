"""What a document that was asked for provides in money ("theo nghị quyết nào?" - "tổng vốn tới 2030 cỡ bao nhiêu?")."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from kb.vietnamese import normalise

_OPENS = r"(?:(?:the|vay|con|va|roi|ma|no|tat ca|khoang) )*"
_MANY = r"(?:bao nhieu|may)(?: (?:tien|ty|trieu|dong|nghin|ngan|von))*(?: (?:vay|the|nhi|a))*"
#: The sum of all, and nothing said of it; money for a time, of a budget, of a kind.
_ALL = re.compile(
    rf"{_OPENS}(?:tong )?(?:so |muc |nguon )?(?:von|kinh phi|tien|ngan sach)"
    r"(?: (?:dau tu|thuc hien|la|co|duoc|cap|het|chung|tat ca|ca thay|khoang|co|tong cong))*"
    rf"(?: {_MANY})?"
)
_MONEY = re.compile(rf"{_OPENS}(?:tong |so |muc |nguon )*(?:von|kinh phi|tien|ngan sach)\b.* {_MANY}")
#: Of a body, a place or a year long gone it is no sum of the document.
_OF_OTHERS = re.compile(r"\b(?:tinh|huyen|xa|ban|son la|so|doi ung|ho|nguoi)\b")
#: No such follow-up is longer.
_FEW = 14


def its_amount(query: Query) -> str:
    """What such a follow-up asks, to be put behind the number of the document; empty where it asks no amount of a whole document."""
    plain = " ".join(query.plain)
    own = query.documents or query.refs or any(m.kind == "agency" and m.start >= 0 for m in query.mentions)
    if own or len(query.plain) > _FEW or _OF_OTHERS.search(plain):
        return ""
    if _ALL.fullmatch(plain):
        return "tổng vốn bao nhiêu?"
    return normalise(query.question) if _MONEY.fullmatch(plain) else ""
