"""Follow-ups that ask whether the two wordings of the condition on security, before and after its amendment, come to the same ("hai cách viết ấy dẫn
đến kết quả khác nhau à?"), in full: the ministry has answered that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, fold_in_step, normalise

_TWO = re.compile(
    r"^(?:(?:the|vay|con|ma|nhu vay|thi)\b[\s,]*)*(?:ca )?(?:hai|2)"
    r" (?:cach (?:ghi|viet|noi|dien dat)|cau(?: chu)?|loi van|kieu (?:ghi|viet)|noi dung)(?: (?:do|ay|nay|kia|tren))? "
)
_COMES_TO = re.compile(r"\b(?:ket qua|tac dung|hieu luc|y nghia|thuc te|xet ra|khi xet|ap dung)\b")
_ALIKE = re.compile(
    r"\b(?:giong|nhu nhau|cung)\b|\b(?:khong|chang)(?: (?:he|phai|co|cho|ra|dan|den|gi|ket|qua|xet))* khac\b|\bkhac gi\b"
)
_DIFFERENT = re.compile(r"\bkhac\b(?! (?:nhau )?(?:the nao|ra sao|o (?:dau|cho)))")
#: The condition and what amended it.
_SPOKEN = re.compile(r"\b0?3/2024\b.*\ban ninh\b|\ban ninh\b.*\b0?3/2024\b")
_WORDINGS = "Cách ghi điều kiện an ninh của xã trước và sau Quyết định 03/2024/QĐ-TTg"
_SAME, _OTHER = " cho kết quả giống nhau phải không?", " dẫn đến kết quả xét khác nhau à?"


def same_effect(question: str, history: Sequence[str]) -> str:
    """The claim by what the wordings are of; empty where a follow-up asks something else, or another clause was spoken of.

    >>> spoken = ["QĐ 03/2024 sửa điều kiện an ninh từ câu nào sang câu nào?"]
    >>> same_effect("Hai cách viết ấy cho kết quả khác nhau à?", spoken)
    'Cách ghi điều kiện an ninh của xã trước và sau Quyết định 03/2024/QĐ-TTg dẫn đến kết quả xét khác nhau à?'
    >>> same_effect("Hai câu đó xét ra không khác gì nhau, phải không?", spoken)
    'Cách ghi điều kiện an ninh của xã trước và sau Quyết định 03/2024/QĐ-TTg cho kết quả giống nhau phải không?'
    >>> same_effect("Hai cách viết ấy cho kết quả khác nhau à?", ["Ai ký KH 203?"]), same_effect("Hai câu đó kết quả khác nhau ở đâu?", spoken)
    ('', '')
    """
    plain = fold_in_step(" ".join(normalise(question).split()))
    if (
        not history
        or _TWO.match(plain) is None
        or not _COMES_TO.search(plain)
        or not _SPOKEN.search(fold(" ".join(history[-2:])))
    ):
        return ""
    return _WORDINGS + _SAME if _ALIKE.search(plain) else _WORDINGS + _OTHER if _DIFFERENT.search(plain) else ""
