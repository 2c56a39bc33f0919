"""Claims that something is more than one thing ("không dừng ở A mà còn B", "cả A chứ không chỉ B"): they claim both and deny neither."""

from __future__ import annotations

import re

from kb.vietnamese import normalise

_NOT = r"(?:không|khong|ko|k|chẳng|chang|chả|đâu|dau)(?: (?:phải|phai))?"
#: A year that something does not stop at is where it goes on from.
_STOPS = r"(?:chỉ |chi )?(?:dừng|dung)(?: (?:lại|lai))? (?:ở|o)(?: (?:việc|viec|mức|muc|khâu|khau))?(?! (?:năm |nam )?\d)"
_ALONE = (
    rf"(?:{_STOPS}"
    r"|(?:chỉ|chi)(?: (?:mỗi|moi|riêng|rieng))?|(?:mỗi|moi)|(?:những|nhung)(?! (?:nơi|noi|nhóm|nhom|bản|ban)\b))"
)
_THEN = r"(?:mà|ma|còn|con)(?: (?:còn|con))?(?: (?:được|duoc|phải|phai|gồm|gom|cả|ca|lo|làm|lam))?"
#: "Not only A but also B".
_BUT_ALSO = re.compile(
    rf"^(?P<whose>.{{3,80}}?)[ ,]+{_NOT} {_ALONE} (?P<one>[^.;?]{{4,80}}?),? {_THEN}(?P<also> .+)$", re.IGNORECASE
)

#: "A, and it does not stop at B".
_AND_ON = re.compile(rf"^(?P<one>.{{8,120}}?),? (?:chứ|chu) {_NOT} {_STOPS}(?P<also> .+)$", re.IGNORECASE)


def more_than(question: str) -> str:
    """The question as it claims both things; empty where it does not say that there is more than one.

    >>> more_than("Sở Tư pháp không dừng ở hướng dẫn mà còn công nhận, đúng không?")
    'Sở Tư pháp hướng dẫn và công nhận, đúng không?'
    >>> more_than("Sở Tư pháp không hướng dẫn mà chỉ công nhận, đúng không?")
    ''
    """
    text = normalise(question).strip()
    if said := _BUT_ALSO.match(text):
        return f"{said['whose']} {said['one']} và{said['also']}"
    return f"{said['one']} và{said['also']}" if (said := _AND_ON.match(text)) else ""
