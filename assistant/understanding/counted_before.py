"""Follow-ups that ask how many there were before ("trước khi nhập là bao nhiêu?"), behind how many communes or districts there are: the count of
the time before the communes were merged."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, folded_syllables, normalise

_BEFORE = re.compile(
    r"(?:(?:the|vay|con|va|ma|roi|a|u|nhung)\b[\s,]*)*(?:(?:hoi|luc|thoi|o|tai|thoi diem|giai doan) )*"
    r"(?:truoc(?:(?: (?:khi|luc|dot|ngay))* (?:sap xep|sap nhap|sat nhap|nhap|hop nhat|gop|sap xep lai)"
    r"| (?:do|day|kia|nay|ay|xua|thi|dot ay|dot do))?"
    r"|chua (?:sap xep|sap nhap|sat nhap|nhap|gop))"
    r"(?P<rest>(?:[\s,]+(?:thi|la|co|ca|tinh|so|con so|ca thay|tong|tong cong|nhu|the nao|ra sao|sao|bao nhieu|may|xa|phuong|huyen|don vi|cai|vay|the"
    r"|nhi|a|ha|roi|lai|don vi cap xa|toan|son la))*)[\s?.!]*"
)
#: How many of them there are in the province is asked, and nothing else.
_COUNT = re.compile(
    r"\b(?:bao nhieu|may) (?P<what>(?:xa|phuong|thi tran|huyen|so|co quan chuyen mon|don vi(?: hanh chinh)?(?: cap (?:xa|huyen))?|cap (?:xa|huyen))"
    r"(?:(?:,| va|)\s(?:xa|phuong|thi tran|thi xa|thanh pho|huyen)\b)*)"
)
_BESIDE = frozenset(
    folded_syllables(
        "sơn la tỉnh toàn cả trong trên địa bàn ở giờ bây hiện nay tại đang có còn lại là gồm tất thảy tổng cộng số sau khi sắp xếp sáp sát nhập gộp"
        " xong đó này mình ta thì thế vậy và a à nhỉ ạ nữa đến hôm năm từ 2025 2026 lúc"
    )
)
_OF_DISTRICT = frozenset(folded_syllables("huyện thị xã thành phố cũ đất gồm thành"))


def counted_before(query: Query, before: Query) -> str:
    """How many there were before the merger of those that were counted, be it in an old district, whose count tells both; otherwise empty."""
    found = _BEFORE.fullmatch(fold_in_step(" ".join(normalise(query.question).split())))
    said = " ".join(normalise(told(before)).split())
    counted = _COUNT.search(fold_in_step(said)) if found else None
    if found is None or counted is None:
        return ""
    rest = set(folded_syllables(f"{said[: counted.start()]} {said[counted.end() :]}")) - _BESIDE
    if rest:
        return said if len(before.districts) == 1 and rest <= _OF_DISTRICT.union(folded_syllables(before.districts[0])) else ""
    asked = _COUNT.search(f" {found['rest'].strip()}")
    what = asked["what"] if asked else said[slice(*counted.span("what"))]
    return f"Trước khi sắp xếp, toàn tỉnh Sơn La có bao nhiêu {what}?"
