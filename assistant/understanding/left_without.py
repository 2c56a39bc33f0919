"""Follow-ups that take some places out of those of which it was asked how many are to reach the title ("trừ số bản kiểu mẫu ra còn mấy bản?"):
with the whole named as well."""

from __future__ import annotations

import re

from kb.vietnamese import fold, fold_in_step, normalise

_WITHOUT = re.compile(
    r"(?:^|[?.!;,]\s*|^(?:the|vay|con|neu|roi)\s+)(?:tru|bo|bot|loai|khong ke|khong tinh|ngoai)(?: (?:di|ra|bot))?"
    r"(?: (?:so|cac|nhung|phan|rieng|may))*"
    r" (?P<part>(?P<unit>ban|xa)(?: (?!thi\b|con\b|ra\b|di\b|la\b)[\w-]+){1,6}?)(?: (?:ra|di|do))*,?"
    r"(?: thi)? con(?: lai)? (?:may|bao nhieu) (?P=unit)\b"
    r"(?: (?:nua|the|vay|nhi|a|thoi))*[\s?.!]*$"
)
#: What places are to reach.
_AIM = re.compile(r"\b(?:dat chuan|ntm|nong thon moi|chi tieu|muc tieu|kieu mau|nang cao)\b")
_UNITS = {"ban": "bản", "xa": "xã"}


def left_without(question: str, before: str) -> str:
    """How many are left of those that are to reach it; empty where nothing is taken out, or nothing of the kind was asked before.

    >>> left_without("Còn bản thì sao? Trừ số bản kiểu mẫu ra còn mấy bản?", "Chỉ tiêu số xã NTM đến 2025 theo KH 203?")
    'Số bản đạt chuẩn nông thôn mới trừ số bản kiểu mẫu còn mấy bản?'
    >>> left_without("Trừ số bản kiểu mẫu ra còn mấy bản?", "Ai ký?"), left_without("Trừ xã này ra còn mấy huyện?", "Mục tiêu?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    found = _WITHOUT.search(fold_in_step(text))
    if found is None or not _AIM.search(fold(normalise(before))):
        return ""
    unit = _UNITS[found["unit"]]
    return f"Số {unit} đạt chuẩn nông thôn mới trừ số {text[slice(*found.span('part'))]} còn mấy {unit}?"
