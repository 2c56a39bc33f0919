"""Follow-ups that ask why places of a level are no longer recognised ("Vì sao?", behind "còn xét huyện đạt chuẩn nữa không?"): by what ended it."""

from __future__ import annotations

import re
from datetime import date

from assistant.understanding.query import Query

_WHY = re.compile(
    r"(?:(?:the|vay|ma|a|o|u) )*(?:vi sao|tai sao|sao|ly do|vi ly do gi|ly do gi|do dau)(?: (?:vay|the|lai|nhi|a|la|gi|khong|nua|co))*"
)
_STILL = re.compile(
    r"\bcon (?:(?:duoc|bi|phai|to chuc|viec|co) )*(?:xet|cong nhan|danh gia|tham dinh|ton tai|hoat dong)\b|\bcon (?:cap |xet )?huyen\b"
)
_DISTRICTS = re.compile(r"\bhuyen\b")
_ENDED = date(2025, 7, 1)
_WHAT_ENDED = "Chính quyền cấp huyện chấm dứt hoạt động từ ngày nào, theo luật nào?"


def why_no_districts(query: Query, before: Query) -> str:
    """By which law the districts ended, and when; empty where something else was asked before, or as of a day when there were any."""
    if _WHY.fullmatch(" ".join(query.plain)) is None or query.as_of < _ENDED or not before.has("yesno") or before.documents:
        return ""
    said = " ".join(before.plain)
    return _WHAT_ENDED if _STILL.search(said) and _DISTRICTS.search(said) else ""
