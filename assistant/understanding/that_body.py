"""What the one body that the question before named is called today, or of which it was made ("nay cơ quan ấy tên là gì?", "nó được ghép từ những
sở nào?"), asked by its name."""

from __future__ import annotations

import re

from assistant.understanding.own_body import named_in
from assistant.understanding.query import Query

_LEADS = r"(?:(?:the|vay|con|va|ma|roi|a|thi)\b ?)*"
_IT = r"(?:no|(?:so|co quan|don vi|nganh|ban|hoi|noi) (?:ay|do|nay|kia|day))"
_NOW = r"(?:(?:bay|hien|den|toi|cho den|hom|ngay) )?(?:gio|nay)|hien tai"
_NAMED = r"(?:mang ten|doi ten(?: la| thanh)?|co ten|ten goi|goi ten|goi la|ten la|ten|la)(?: la)?(?: (?:so|co quan|don vi|ban|hoi))? (?:gi|nao)"
_CALLED = re.compile(
    rf"{_LEADS}(?:(?:{_NOW}) {_IT}|{_IT} (?:{_NOW}))(?: (?:da|thi|duoc|co))* {_NAMED}(?: (?:vay|the|nhi|a|roi))*"
)
_OF_WHICH = r"(?:nhung |cac |may |hai |ba )?(?:(?:so|co quan|don vi|ban|nganh) (?:nao|gi)|dau)"
_MERGES = r"(?:ghep|gop|hop nhat|nhap|sap nhap|hop thanh|hinh thanh|thanh lap|lap)"
_MADE = re.compile(
    rf"{_LEADS}(?:{_IT} )?(?:(?:duoc|do|von|la|moi|da|co) )*{_MERGES}(?: (?:lai|nen|thanh|ra|moi))* (?:tu|tren co so|boi|bang)"
    rf"(?: (?:viec|su|{_MERGES}))* {_OF_WHICH}(?: (?:cu|ra|vay|the|nhi|a|lai|nhap lai|truoc day))*"
)


def of_that_body(query: Query, before: Query) -> str:
    """What such a follow-up asks, by the name of the body; otherwise empty."""
    plain = " ".join(query.plain)
    asked = (_CALLED, "{} nay là cơ quan nào?"), (_MADE, "{} được hợp nhất từ những sở nào?")
    said = next((put for pattern, put in asked if pattern.fullmatch(plain)), "")
    names = named_in(before) if said and not (before.has("who") or query.documents) else ()
    return said.format(names[0]) if len(names) == 1 else ""
