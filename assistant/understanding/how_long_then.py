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
    r"(?:bao lau|(?:bao nhieu|may) (?:ngay|thang|hom|thoi gian)|lau (?:khong|ko|k))(?: (?:nhi|a|vay|the|thi xong|la xong|lam viec|moi xong|xong))*"
)
_BODY = r"(?:ai|(?:co quan|so|don vi|cap|ben|noi|nganh) nao)"
_DOES = r"(?: (?:lam|lo|thuc hien|chiu trach nhiem|phu trach|dam nhiem|tien hanh|chu tri))?"
_AT_END = re.compile(rf",? (?:(?:thi|la|do|boi|thuoc|giao|giao cho)\b ?)*{_BODY}{_DOES}(?: (?:a|vay|the|nhi))*$")
_BEFORE_ACT = re.compile(
    rf"(?:^|(?<=, )|(?<=: )|(?<=thi )|(?<=do )){_BODY} (?:(?:duoc giao|duoc|co quyen|phai|se|co trach nhiem) )*(?=\w)"
)


def how_long_then(query: Query, before: Query) -> str:
    """How long the act takes of which the question before asked who does it; otherwise empty."""
    if _HOW_LONG.fullmatch(" ".join(query.plain)) is None or not before.has("who") or before.has("yesno", "when"):
        return ""
    if not stands_alone(before):
        return ""
    said = " ".join(normalise(told(before)).split()).rstrip(" ?.!")
    plain = fold_in_step(said)
    who = _AT_END.search(plain) or _BEFORE_ACT.search(plain)
    if who is None or not any(m.kind == "act" for m in before.mentions):
        return ""
    return f"{said[: who.start()]}{said[who.end() :]} trong bao lâu?"
