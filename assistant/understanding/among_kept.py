"""Follow-ups whether a commune is one of those that were kept as they were ("Ngọc Chiến có nằm trong số đó không?"), put as whether it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, fold_in_step, normalise

#: It was asked which communes, or how many, were not rearranged.
_KEPT = re.compile(r"\b(?:giu nguyen|de nguyen|(?:khong|chua)(?: (?:bi|phai|duoc|co))* (?:sap xep|sap nhap|sat nhap|nhap))\b")
_COMMUNES = re.compile(r"\b(?:xa|phuong|don vi)\b")
_THOSE = r"(?:(?:so|nhom|danh sach|dien|dam|loai)? ?(?:do|ay|day|nay|kia)|(?:so|nhom|dam) (?:\d{1,2} |bay |may )?xa (?:do|ay|day|nay|kia))"
_NAME = r"(?!co\b|nhung\b|ai\b)\w+(?: (?!co\b|thi\b|nam\b|thuoc\b|cung\b|la\b|duoc\b)\w+){1,3}"
_WHETHER = r"(?: (?:khong|ko|k|chu|a|ha|chua|dung khong|phai khong|nhi|the|vay))+[\s?.!]*"
_AMONG = re.compile(
    rf"(?:(?:the|vay|con|a|va|ma)\b[\s,]*)*(?:xa )?(?P<name>{_NAME})(?: (?:thi|sao|co|cung|nam|thuoc|o|la|duoc|ke|tinh|mot))*,?"
    rf" (?:(?:co|nam|thuoc|o|ke|tinh|duoc|trong|vao|mot) )*{_THOSE}{_WHETHER}"
    r"|(?:(?:the|vay|con|a)\b[\s,]*)*co (?:xa )?(?P<bare>(?!nhung\b|xa\b|phai\b|dung\b|bao\b|may\b|ai\b|gi\b)\w+ \w+)"
    rf"(?: trong do)?{_WHETHER}"
)
_PLAIN_WORDS = frozenset({"xa", "huyen", "tinh", "phuong", "nao", "gi", "moi", "cu", "nhung", "cac", "tat", "ca"})


def among_kept(question: str, history: Sequence[str]) -> str:
    """Whether the commune was kept as it was; empty where another thing is asked, or no such communes were spoken of.

    >>> before = ["Sơn La có những xã nào không sắp xếp từ 1/7/2025?"]
    >>> among_kept("Ngọc Chiến có nằm trong số đó không?", before), among_kept("Thế Mai Sơn thì sao, có trong số đó không?", before)
    ('Xã Ngọc Chiến giữ nguyên, không sáp nhập, đúng không?', 'Xã Mai Sơn giữ nguyên, không sáp nhập, đúng không?')
    >>> among_kept("Có Tân Yên không?", before), among_kept("Xã nào có trong đó?", before), among_kept("Mai Sơn có trong đó không?", [])
    ('Xã Tân Yên giữ nguyên, không sáp nhập, đúng không?', '', '')
    """
    before = fold(normalise(history[-1])) if history else ""
    if not (_KEPT.search(before) and _COMMUNES.search(before)):
        return ""
    text = " ".join(normalise(question).split())
    found = _AMONG.fullmatch(fold_in_step(text))
    span = found.span("name" if found["name"] else "bare") if found else (0, 0)
    name = text[slice(*span)].strip(" ,")
    if not name or _PLAIN_WORDS & set(fold(name).split()):
        return ""
    return f"Xã {name} giữ nguyên, không sáp nhập, đúng không?"
