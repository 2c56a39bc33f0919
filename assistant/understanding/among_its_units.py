"""Follow-ups on whether an old unit is among those of which a new one was made ("Xã Quỳnh Nhai mới gồm những đơn vị cũ nào?" - "Có thị trấn Mường
Giàng trong đó không?"): whether the new one is made of it, by both names."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_UNIT = r"(?P<unit>(?:xa|phuong|thi tran) (?!nao\b|gi\b|khac\b|moi\b|nong\b)(?:[\w-]+ ?){1,3}?)"
_IN_IT = r"(?:trong|o|vao|thuoc)(?: (?:so|danh sach|nhom|cac xa|cac don vi))* (?:do|ay|day|nay)"
_NOT = r"(?: (?:khong|ko|k|chua|chu|a|ha|nhi|vay|dung khong|phai khong))+"
_ASKED = re.compile(
    rf"^(?:(?:the|vay|con|va|ma|a|nhung) )*(?:{_IN_IT} )?(?:(?:co|gom|bao gom|ke|tinh)(?: (?:ca|luon|them))* )*{_UNIT}"
    rf"(?:,? (?:cu|co|nam|duoc|cung|thi|bi|nhap|gop))*(?: {_IN_IT})?{_NOT}[ ?.!]*$"
)
#: The new unit of which it was asked what it is made of.
_MADE = re.compile(
    r"^(?P<new>(?:xa|phuong) (?!nao\b|gi\b)(?:[\w-]+ ){1,4}?)(?:(?:moi|hien nay|bay gio|nay|thi|duoc|la|do) )*"
    r"(?:gom|bao gom|hinh thanh tu|hop thanh tu|lap tu|nhap tu|ghep tu|gop tu|thanh lap tu|duoc lap tu)\b.*\b(?:nao|gi|dau)\b"
)


def among_its_units(query: Query, before: Query) -> str:
    """Whether the new unit is made of the old one, by their names; otherwise empty."""
    said = " ".join(normalise(told(before)).split())
    made = None if before.has("yesno") or query.documents else _MADE.match(fold_in_step(said))
    text = " ".join(normalise(query.question).split())
    asked = _ASKED.match(fold_in_step(text)) if made else None
    if made is None or asked is None:
        return ""
    return f"{said[slice(*made.span('new'))].strip()} mới có gồm {text[slice(*asked.span('unit'))].strip()} không?"
