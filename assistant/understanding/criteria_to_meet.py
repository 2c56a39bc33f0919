"""How many criteria a place has to meet for a title of a period ("muốn đạt chuẩn 2021-2025 xã phải đạt mấy tiêu chí?"): as many as its set has."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_ASKED = re.compile(
    r"(?P<place>.*?)(?:,|\bthi)? (?:can|phai|can phai) (?:dat|du|dap ung|hoan thanh|dat du|co du)"
    r"(?: duoc| tong cong| tat ca)* (?:may|bao nhieu) tieu chi[ ?.!]*"
)
_PERIOD = re.compile(r"\b(?P<years>20(?:21|26) ?[-–] ?20(?:25|30))\b")
_LEVEL, _GRADE = re.compile(r"\b(?:xa|huyen)\b"), re.compile(r"\b(?:nang cao|kieu mau|hien dai)\b")
_TITLES = {"xa": "xã", "huyen": "huyện", "nang cao": " nâng cao", "kieu mau": " kiểu mẫu", "hien dai": " hiện đại"}
_IDLE = re.compile(
    r"(?:(?:the|vay|con|muon|de|duoc|cong nhan|la|len|dat|chuan|ntm|nong thon moi|giai doan|thoi ky|trong|o|theo|bo|cua|thi|mot|1|xa|huyen"
    r"|nang cao|kieu mau|hien dai|20\d\d|cho|tieu chi|cho hoi)\b[\s,–-]*)*"
)


def criteria_to_meet(question: str) -> str:
    """The question how many criteria the set of that title and period has; empty where something else is asked, or of no one period.

    >>> criteria_to_meet("Xã NTM 2021-2025 phải đạt mấy tiêu chí?")
    'Bộ tiêu chí xã nông thôn mới giai đoạn 2021-2025 có bao nhiêu tiêu chí?'
    >>> criteria_to_meet("Xã NTM phải đạt mấy tiêu chí?"), criteria_to_meet("Thôn ở xã NTM 2021-2025 phải đạt mấy tiêu chí?")
    ('', '')
    """
    plain = fold_in_step(" ".join(normalise(question).split()))
    asked = _ASKED.fullmatch(plain) if "tieu chi" in plain else None
    if asked is None or not _IDLE.fullmatch(f"{asked['place'].strip()} "):
        return ""
    periods, levels = {m["years"] for m in _PERIOD.finditer(plain)}, set(_LEVEL.findall(plain))
    grades = set(_GRADE.findall(plain))
    if len(periods) != 1 or len(levels) != 1 or len(grades) > 1:
        return ""
    grade = "".join(_TITLES[g] for g in grades)
    return f"Bộ tiêu chí {_TITLES[levels.pop()]} nông thôn mới{grade} giai đoạn {periods.pop()} có bao nhiêu tiêu chí?"
