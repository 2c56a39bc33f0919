"""Follow-ups that ask how long that takes of which it was asked who does it ("vậy bao lâu?"): the question before, with its time in the place of
who."""

from __future__ import annotations

import re

from assistant.understanding.concluded_so import stands_alone
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_HOW_LONG = re.compile(
    r"(?:(?:the|vay|con|va|ma|roi|thi|trong|trong vong|han|thoi han|thoi gian|mat|can|het|khoang|toi da|lam|la|phai|xong)\b ?)*"
    r"(?:bao lau|(?:bao nhieu|may) (?:ngay|thang|hom|thoi gian)|lau (?:khong|ko|k))"
    r"(?: (?:nhi|a|vay|the|thi|la|lam viec|moi|phai(?= (?:lam )?xong)|lam(?= xong)|thi(?= xong)|xong))*"
)
_IN_DAYS = re.compile(r"\b(?:may|bao nhieu) ngay\b")
_BODY = r"(?:ai|(?:co quan|so|don vi|cap|ben|noi|nganh) nao)"
_DOES = r"(?: (?:lam|lo|thuc hien|chiu trach nhiem|phu trach|dam nhiem|tien hanh|chu tri))?"
_AT_END = re.compile(rf",? (?:(?:thi|la|do|boi|thuoc|giao|giao cho)\b ?)*{_BODY}{_DOES}(?: (?:a|vay|the|nhi))*$")
_BEFORE_ACT = re.compile(
    rf"(?:^|(?<=, )|(?<=: )|(?<=thi )|(?<=do )|(?<= 20\d\d )){_BODY} (?:(?:duoc giao|duoc|co quyen|phai|se|co trach nhiem) )*(?=\w)"
    rf"|(?<=\w ){_BODY} (?:(?:se|phai) )?(?=(?:tham dinh|phe duyet|xet|kiem tra|danh gia|lap|trinh|giai quyet|cong nhan)\b)"
)


def asks_how_long(query: Query) -> bool:
    """Whether nothing but how long something takes is asked."""
    return _HOW_LONG.fullmatch(" ".join(query.plain)) is not None


def how_long_then(query: Query, before: Query) -> str:
    """How long the act takes of which the question before asked who does it; otherwise empty."""
    if not asks_how_long(query) or not before.has("who") or before.has("yesno", "when"):
        return ""
    if not stands_alone(before):
        return ""
    said = " ".join(normalise(told(before)).split()).rstrip(" ?.!")
    plain = fold_in_step(said)
    who = _AT_END.search(plain) or _BEFORE_ACT.search(plain)
    if who is None or not any(m.kind == "act" for m in before.mentions):
        return ""
    how_long = "trong mấy ngày" if _IN_DAYS.search(" ".join(query.plain)) else "trong bao lâu"
    return f"{said[: who.start()]}{said[who.end() :]} {how_long}?"
