"""Follow-ups on whether another thing stands in the list that was spoken of ("Còn hướng dẫn quy trình thì có trong danh mục ấy không?"): asked of
the list by its name, since what was asked before is of another thing in it."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_LIST = r"(?:danh muc|danh sach)"
_THAT = re.compile(
    r"^(?:(?:the|vay|con|va|ma|roi) )*(?P<thing>(?!co\b).{4,}?)(?:,? (?:thi|la|cung|co|nam|duoc|xep|ghi|ke|thay|ten))*"
    rf" (?:trong|o|vao|thuoc) (?:cai )?{_LIST} (?:do|ay|nay|kia|tren)(?P<asks>[ ,].*)?$"
)
#: The list by its name, in front of whether something is in it, or behind that.
_NAMED = (
    re.compile(rf"\b(?P<list>{_LIST} .{{4,}}?)(?:,? (?:thi|da|cung))* (?:co|gom|bao gom|ke|ghi|liet ke)\b"),
    re.compile(rf"\b(?:trong|o|vao|thuoc) (?P<list>{_LIST} .{{4,}}?)(?:,? (?:phai|dung|co|khong|ko|k|chua|a|ha|chu))*[ ?.!]*$"),
)


def in_that_list(query: Query, before: Query) -> str:
    """Whether the thing stands in the list, by its name; empty where no list was named or none is pointed to."""
    text, said = " ".join(normalise(query.question).split()), " ".join(normalise(told(before)).split())
    asked = _THAT.match(fold_in_step(text))
    plain = fold_in_step(said)
    named = next((m for m in (words.search(plain) for words in _NAMED) if m), None) if asked else None
    if asked is None or named is None or query.documents:
        return ""
    return f"{text[slice(*asked.span('thing'))]} có nằm trong {said[slice(*named.span('list'))]} không?"
