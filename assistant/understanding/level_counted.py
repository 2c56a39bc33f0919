"""Follow-ups that count the places of another level after a target was asked ("còn bản thì mấy bản, trong đó kiểu mẫu là mấy?"): the
target of that level by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold, fold_in_step, normalise

_NAMES = {"ban": "bản", "xa": "xã"}
_COUNTED = re.compile(
    r"^(?:(?:the|vay|con|va|ma|roi|a|rieng|voi|doi|o|cap|cho|ve|phia)\b[\s,]*)*(?P<level>ban|xa)(?:,? (?:thi|la|lai|do|sao))*"
    r",? (?:(?:phai|can|se|co|dat|duoc|la|ca thay|tong cong) )*(?:may|bao nhieu)(?: cai)?(?: (?P=level))?"
    r"(?: (?:dat|phai dat|dat chuan|chuan|ntm|nong thon moi))*"
    r"(?P<rest>,? (?:trong (?:do|so do|so ay)|va|con|rieng)\b.*)?[\s?.!]*$"
)
#: A target was asked before: what a place is to reach, by a year that is told.
_TARGET = re.compile(r"\bmuc tieu\b|\b(?:phai|can|se|phan dau|duoc giao)(?: \w+){0,2} dat\b|\bdat (?:chuan|duoc|cai)\b")
#: The target asked is another than that of the title, or not of the province.
_OTHER = re.compile(r"\b(?:tieu chi|chi tieu|ty le|ho dan|san pham|ocop|ca nuoc|toan quoc|bo tieu)\b|%")
_YEAR = re.compile(r"\b20[23]\d\b(?! ?[-–/])")


def level_counted(question: str, history: Sequence[str]) -> str:
    """The target of the level that the follow-up counts, to the year asked before; empty where it counts none or no target was asked.

    >>> level_counted("con ban thi may ban, trong do kieu mau la may", ["den 2025 huyen Quynh Nhai phai dat cai gi"])
    'Mục tiêu cấp bản đến năm 2025: bao nhiêu bản đạt chuẩn nông thôn mới, trong đó kiểu mẫu là mấy?'
    >>> level_counted("còn xã thì mấy xã?", ["Đến năm 2025 thành phố Sơn La phải đạt cái gì?"])
    'Mục tiêu cấp xã đến năm 2025: bao nhiêu xã đạt chuẩn nông thôn mới?'
    >>> level_counted("còn xã thì mấy xã?", ["Năm 2025 thành phố Sơn La có mấy phường?"])
    ''
    """
    asked = _COUNTED.match(fold_in_step(" ".join(normalise(question).split()))) if history else None
    said = fold(normalise(history[-1])) if asked else ""
    years = set(_YEAR.findall(said))
    if asked is None or len(years) != 1 or not _TARGET.search(said) or _OTHER.search(said):
        return ""
    level = _NAMES[asked["level"]]
    graded = ", trong đó kiểu mẫu là mấy" if "kieu mau" in (asked["rest"] or "") else ""
    if asked["rest"] and not graded:
        return ""
    return f"Mục tiêu cấp {level} đến năm {years.pop()}: bao nhiêu {level} đạt chuẩn nông thôn mới{graded}?"
