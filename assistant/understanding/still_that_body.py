"""Follow-ups that ask whether it is still that body, of which it was asked what it does ("giờ vẫn sở ấy à?"): whether it is still there."""

from __future__ import annotations

import re

from assistant.understanding.query import Query

STILL = "{body} giờ còn không?"
_STILL = re.compile(
    r"(?:(?:the|vay|va|roi|ma|con)\b ?)*(?:(?:bay |hien )?gio|(?:hien |ngay )?nay|hien tai)?(?: (?:thi|co))* ?(?:van|con|van con)"
    r"(?: (?:la|do|thuoc))* (?:so|ban|nganh|co quan|don vi|hoi|ben|noi|cuc|chi nhanh) (?:ay|do|nay|kia|day)"
    r"(?: (?:a|ha|chu|nhi|phai|dung|khong|ko|lo|lam|phu trach|chu tri|chua|hay|doi|roi))+"
)


def still_that_body(query: Query, before: Query) -> str:
    """Whether the one body that the question before named is still there; empty where it named several, or asked for one."""
    bodies = {m.id: m.name or m.words for m in before.mentions if m.kind == "agency" and m.start >= 0}
    if len(bodies) != 1 or before.has("who", "yesno") or _STILL.fullmatch(" ".join(query.plain)) is None:
        return ""
    return STILL.format(body=next(iter(bodies.values())))
