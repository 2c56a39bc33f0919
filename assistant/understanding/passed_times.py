"""Openings that only say that a time has passed ("Hết 2025 rồi, giờ bộ tiêu chí là văn bản nào?"): they are no part of what is asked."""

from __future__ import annotations

import re

from kb.vietnamese import fold_in_step, normalise

_TIME = r"(?:(?:nam )?20[12]\d|(?:giai doan|thoi ky|nhiem ky|ke hoach 5 nam)(?: (?:cu|truoc|20\d\d ?[-–] ?20\d\d))?|cai giai doan \w+)"
_PASSED = r"(?:het(?: han)?|qua|troi qua|xong|ket thuc|khep lai|dong lai|cham dut|sang trang)"
_OPENING = re.compile(
    rf"^\W*(?:(?:nay|gio|bay gio|thi|the la|the|vay la|a|da) )*(?:(?:da |cung |vua )?{_PASSED} {_TIME}|{_TIME} (?:da |cung |thi |vua )*{_PASSED})"
    r"(?: (?:mat|ca|di|lau|tu lau))?(?: (?:roi|day|a|nhe|nhi|ma))+(?: (?:thi|nen|ma))?[,;.:!]? (?:(?:vay|the|thi|va|ma) )*"
)
#: Something is asked openly behind it, and not whether what has passed goes on.
_ASKS = re.compile(r"\b(?:nao|gi|may|bao nhieu|ai|dau|bao gio)\b")
_FEWEST = 4


def without_passed_time(question: str) -> str:
    """A question without such an opening; empty where it has none, or asks nothing openly behind it.

    >>> without_passed_time("Hết 2025 rồi, giờ bộ tiêu chí xã là văn bản nào?")
    'giờ bộ tiêu chí xã là văn bản nào?'
    >>> without_passed_time("Giai đoạn 2021-2025 đã qua rồi thì ai công nhận xã?"), without_passed_time("Hết 2025 rồi, nó còn dùng không?")
    ('ai công nhận xã?', '')
    """
    text = " ".join(normalise(question).split())
    found = _OPENING.match(fold_in_step(text))
    rest = text[found.end() :] if found else ""
    return rest if len(rest.split()) >= _FEWEST and _ASKS.search(fold_in_step(rest)) else ""
