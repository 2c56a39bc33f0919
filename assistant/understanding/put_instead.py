"""Follow-ups that put another thing in the place of one, where all else stays as it was ("còn dự án cộng đồng cùng địa bàn ấy, cũng theo bản
2022?"): the question before, of that thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.query import Mention, Query
from kb.vietnamese import folded_syllables

#: Something else is put there, and the rest stays.
_PUTS = re.compile(r"^(?:(?:the|vay|va|ma|a) )*(?:con|voi|sang|doi sang)\b")
_STAYS = re.compile(
    r"\b(?:cung|van (?:o|theo|la|the)|y (?:nguyen|nhu))\b.*|\b(?:dia ban|vung|noi|cho|nam|luc|hoi|muc|ban|loai|truong hop) (?:ay|do|nay|kia)\b"
)
#: What such a follow-up may say beside the thing and what was said before.
_ASKED = frozenset(
    folded_syllables(
        "thế vậy còn và mà với sang đổi cùng cũng vẫn y như ở tại theo trong của do địa bàn vùng nơi chỗ năm lúc hồi mức bản loại trường hợp"
        " ấy đó này kia gốc đầu cũ thì sao bao nhiêu mấy là nhỉ ạ a hả thế nào được quy định"
    )
)
#: Before a thing that only says where or by what law something is.
_SETTING = frozenset({"o", "tai", "theo", "trong", "ban", "vung", "thuoc", "cua"})


def put_instead(query: Query, before: Query) -> str:
    """The question before, of the one thing that a follow-up puts in the place of another; otherwise empty."""
    plain = " ".join(query.plain)
    things = spans([m for m in query.mentions if m.kind == "concept" and m.start >= 0])
    if len(things) != 1 or not (_PUTS.match(plain) and _STAYS.search(plain)) or query.documents or query.refs:
        return ""
    (thing,) = things
    rest = {*query.plain[: thing.start], *query.plain[thing.stop :]}
    if before.has("yesno") or before.inherited or rest - _ASKED - {*before.plain, *folded_syllables(before.question)}:
        return ""
    places = [
        s for s in spans([m for m in before.mentions if m.kind == "concept" and m.start >= 0]) if not _is_setting(before, s)
    ]
    alike = [s for s in places if before.plain[s.start] == query.plain[thing.start]]
    (place,) = alike if len(alike) == 1 else places if len(places) == 1 else (None,)
    if place is None or before.plain[place.start : place.stop] == query.plain[thing.start : thing.stop]:
        return ""
    return " ".join((*before.marked[: place.start], *query.marked[thing.start : thing.stop], *before.marked[place.stop :])) + "?"


def spans(mentions: Sequence[Mention]) -> list[range]:
    """Where things are named; names that overlap are one."""
    found: list[range] = []
    for m in sorted(mentions, key=lambda m: m.start):
        if found and m.start < found[-1].stop:
            found[-1] = range(found[-1].start, max(found[-1].stop, m.end))
        else:
            found.append(range(m.start, m.end))
    return found


def _is_setting(before: Query, place: range) -> bool:
    """Whether a thing only says where or by what law something is."""
    return place.start > 0 and before.plain[place.start - 1] in _SETTING
