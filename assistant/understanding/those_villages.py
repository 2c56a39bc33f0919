"""Follow-ups on the villages that are to reach a title ("các bản ấy phải thuộc loại xã nào?"), by what the questions before call them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, fold_in_step, normalise

_THOSE = re.compile(
    r"(?:(?:the|vay|con|va|ma|roi)[\s,]+)*(?P<those>(?:(?:cac|nhung|may|so|tat ca|\d+) )*ban (?:ay|do|nay|kia)) "
    r"(?=(?:\w+ ){0,5}(?:thuoc|nam|o|cua) .*\b(?:(?:loai|nhom|kieu|dang) xa|xa (?:loai|nhom|kieu|dang))\b.*\b(?:nao|gi)\b)"
)
_AIMED = re.compile(
    r"\bban (?:(?:dat chuan|nong thon moi|ntm) )*(?P<grade>kieu mau)\b|\bban dat chuan\b|\bban (?:nong thon moi|ntm)\b"
)


def those_villages(question: str, history: Sequence[str]) -> str:
    """The follow-up with the villages by their title; empty where it points to none, or none were spoken of.

    >>> those_villages("các bản ấy phải thuộc loại xã nào?", ["KH 203 muốn bao nhiêu bản đạt chuẩn?", "trong đó mấy bản kiểu mẫu?"])
    'Bản kiểu mẫu theo Kế hoạch 203 phải thuộc loại xã nào?'
    >>> those_villages("các bản ấy phải thuộc loại xã nào?", ["Ai ký KH 203?"]), those_villages("bản đó ai ký?", ["Mấy bản đạt chuẩn?"])
    ('', '')
    """
    text = " ".join(normalise(question).split())
    found = _THOSE.match(fold_in_step(text)) if history else None
    spoken = [m for h in history[-2:] if (m := _AIMED.search(fold(normalise(h))))] if found else []
    if found is None or not spoken:
        return ""
    return f"Bản {'kiểu mẫu' if spoken[-1]['grade'] else 'đạt chuẩn'} theo Kế hoạch 203 {text[found.end() :]}"
