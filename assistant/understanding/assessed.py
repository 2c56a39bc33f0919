"""Statements that a trainer marks or shows ("Học viên viết: “…”. Chấm đúng được không?", "… Tôi ghi lên slide thế được chứ?")."""

from __future__ import annotations

import re

from assistant.understanding.falsehoods import SO
from kb.vietnamese import fold_in_step, normalise

#: Who wrote it, or where it stands.
_WRITTEN = re.compile(
    r"^(?:(?:co|mot|1|trong|o) )*(?:(?:ban )?hoc vien|hoc sinh|bai (?:lam|thi|tap|giang|viet)|slide|giao an|giao trinh|dap an)"
    r"(?: (?:\w+ ){0,4}?(?:viet|ghi|tra loi|noi|lam|neu|khang dinh)| (?:cua )?(?:toi|em|minh|chung toi))*(?: (?:rang|la))* ?: *"
)
_WHETHER = r"(?:khong|ko|k|chua|chu|nhi|a|ha|hay (?:la )?(?:sai|khong))"
_THIS = r"(?:(?:cau|y|bai|doan|slide|ghi|viet|noi|tra loi|giang)(?: (?:nay|do|ay|vay|the|nhu vay|nhu the))* )?"
_ME = r"(?:(?:toi|em|minh|co|thay|chung toi) )?"
#: How it is asked, behind a full statement, whether that may be marked as right, or stay as it stands.
_MARKED = re.compile(
    rf"(?<=[.,;!?”\"])[\s,.;:–-]+{_THIS}{_ME}(?:(?:nen|co|phai|se|thi) )*"
    rf"(?:(?:cham|cho)(?: (?:la|cau nay|diem))* (?:dung|dat|diem)(?: (?:co )?(?:duoc|dc))?|(?:duoc|dc|co) diem) {_WHETHER}[\s?!.]*$"
    rf"|(?<=[.,;!?”\"])[\s,.;:–-]+{_ME}(?:(?:giu|ghi|viet|giang|noi|dua|de|dat)(?: (?!co\b)\w+){{0,4}}? (?:vay|the|nguyen|slide|nhu vay|nhu the)"
    rf"(?: slide)?) (?:(?:la|thi|co) )*(?:duoc|dc|dung|chuan|on) {_WHETHER}[\s?!.]*$"
)
_QUOTES = " .,;“”\"'"


def assessed(question: str) -> str:
    """The statement that a question wants marked, with the question whether it is so; empty where it wants nothing of the kind.

    >>> assessed("Học viên viết: “Sở Y tế lo trạm xá”. Chấm đúng được không?"), assessed("Sở Y tế lo trạm xá, tôi ghi slide thế được chứ?")
    ('Sở Y tế lo trạm xá, đúng không?', 'Sở Y tế lo trạm xá, đúng không?')
    >>> assessed("Học viên viết: Sở Y tế lo trạm xá. Đúng hay sai?"), assessed("Trạm xá do sở nào lo, ghi thế nào?")
    ('Sở Y tế lo trạm xá. Đúng hay sai?', '')
    """
    text = normalise(question)
    plain = fold_in_step(text)
    written, marked = _WRITTEN.match(plain), _MARKED.search(plain)
    if marked is None:
        return text[written.end() :] if written else ""
    said = text[written.end() if written else 0 : marked.start()].strip(_QUOTES)
    return said + SO if said else ""
