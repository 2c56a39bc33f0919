"""Follow-ups that ask who did it then for another level or grade of places ("còn huyện thì hồi đó ai công nhận?"): the question before,
of that level. "Then" is the time that was spoken of, and no other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.vietnamese import fold_in_step, normalise

_LEVELS = {"xa": "xã", "huyen": "huyện", "tinh": "tỉnh"}
_GRADES = {"nang cao": "nâng cao", "kieu mau": "kiểu mẫu"}
_THEN = r"(?:(?:vao |trong |o )?(?:hoi|khi|luc|thoi|dao|thoi diem|giai doan|bay gio) (?:do|ay|day|no)|bay gio do)"
_BY_WHOM = r"(?:ai|(?:cap|co quan|noi|don vi|ben) nao)"
_WHO = re.compile(rf"\b{_BY_WHOM}\b")
_ACT = r"(?P<act>cong nhan|thu hoi|tham dinh|xet|phe duyet|duyet|quyet dinh|quyet|ky|ra quyet dinh|de nghi|trinh)|lam|lo"
_ASKED = re.compile(
    r"^(?:(?:the|vay|con|va|ma|a|rieng|voi|doi|o|cap|cho)\b[\s,]*)*(?P<level>xa|huyen|tinh)"
    r"(?: (?:dat chuan|ntm|nong thon moi))*(?: (?P<grade>nang cao|kieu mau))?(?: (?:ntm|nong thon moi))?(?:,? (?:thi|la|lai|do))*"
    rf"(?:,? (?P<then>{_THEN}))?(?: (?:thi|la|do|boi|duoc))* {_BY_WHOM}(?: (?:la|se|co quyen|duoc|phai|dung ra))*(?: (?:{_ACT}))?(?: no)?"
    rf"(?: (?P<later>{_THEN}))?(?: (?:vay|the|a|nhi|ha))*[\s?.!]*$"
)
#: How the question before speaks of the places.
_PLACES = re.compile(
    r"\b(?P<level>xã|xa|huyện|huyen|tỉnh|tinh)(?: (?:đạt chuẩn|dat chuan|NTM|nông thôn mới|nong thon moi))*"
    r"(?: (?:nâng cao|nang cao|kiểu mẫu|kieu mau))?(?: (?:NTM|nông thôn mới|nong thon moi))?\b",
    re.IGNORECASE,
)
_TITLE = "đạt chuẩn nông thôn mới"


def level_asked_then(question: str, history: Sequence[str]) -> str:
    """The question before, of the level or grade that the follow-up names; empty where it asks something else, or names another act.

    >>> level_asked_then("Còn huyện thì hồi đó ai công nhận?", ["Theo QĐ 18/2022 thì ai công nhận xã đạt chuẩn NTM?"])
    'Theo QĐ 18/2022 thì ai công nhận huyện đạt chuẩn nông thôn mới?'
    >>> level_asked_then("Còn huyện thì hồi đó ai thu hồi?", ["Theo QĐ 18/2022 thì ai công nhận xã đạt chuẩn NTM?"])
    ''
    """
    asked = _ASKED.match(fold_in_step(" ".join(normalise(question).split())))
    if asked is None or not history or not (asked["then"] or asked["later"]):
        return ""
    said = " ".join(normalise(history[-1]).split())
    plain = fold_in_step(said)
    places = list(_PLACES.finditer(said))
    if len(places) != 1 or not _WHO.search(plain) or (asked["act"] and asked["act"] not in plain):
        return ""
    grade = f" {_GRADES[asked['grade']]}" if asked["grade"] else ""
    return f"{said[: places[0].start()]}{_LEVELS[asked['level']]} {_TITLE}{grade}{said[places[0].end() :]}"
