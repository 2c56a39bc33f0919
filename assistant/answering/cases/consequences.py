"""Whether it is asked what follows from something by the rule ("vượt thì được gì, thiếu thì mất gì"), and no case is told."""

from __future__ import annotations

import re

from assistant.understanding import Query

_COMES = r"\b(?:duoc|huong|mat|bi|chiu|phat|thuong)(?: (?:nhung|cai|viec|huong))* gi\b"
#: It is asked of two cases at once ...
_OF_TWO = re.compile(rf"{_COMES}.*(?:{_COMES}|\bthi sao\b)")
#: ... or of one.
_OF_ONE = re.compile(rf"{_COMES}|\b(?:thi|se) (?:sao|the nao|ra sao)\b")
#: Words of those who tell their own case.
_OWN = re.compile(  # who only remembers or heard a rule tells none
    r"\b(?:tôi|toi(?! (?:thieu|da|nam|ngay|thang|muc|\d))|(?<!trẻ )(?<!tre )em|(?<!thông )(?<!thong )(?<!chúng )(?<!chung )(?<!văn )(?<!van )"
    r"(?:mình|minh)"
    r"|(?<!mô )(?<!mo )ta|tui|bên này|ben nay|ở đây|o day)\b"
    r"(?! (?:có |co |cũng |cung |vẫn |van |chỉ |chi )?(?:nhớ|nho|nghe|nghĩ|nghi|hiểu|hieu|đọc|doc|tưởng|tuong)\b)"
)


def asks_rule(query: Query, roughly: bool) -> bool:
    """Whether the rule itself is asked for: of two cases, or of one that is told too ``roughly`` to be decided."""
    asked = " ".join(query.plain)
    return not query.has("yesno") and (_OF_TWO.search(asked) is not None or (roughly and _OF_ONE.search(asked) is not None))


def tells_own(query: Query) -> bool:
    """Whether somebody tells his own case."""
    return _OWN.search(" ".join(query.marked)) is not None
