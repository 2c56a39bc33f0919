"""Follow-ups that ask within how many days something is to be done or told, of which it was asked or claimed how it is ("phải phát loa ít nhất 5
lần à?" - "trong mấy ngày?"): the question before, asked for its days."""

from __future__ import annotations

import re

from assistant.understanding.concluded_so import stands_alone
from assistant.understanding.how_long_then import asks_how_long
from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold_in_step, normalise

#: What has its days is said to be done, or counted.
_DONE = re.compile(r"\b(?:phai|can|duoc|it nhat|toi thieu|may lan|bao nhieu lan|\d+ lan)\b")
#: For what it is done: the days of another step may be told of that.
_TO_REACH = re.compile(r"^(?:(?:the|vay) )*(?:muon|de|truoc khi|khi)\b[^,]{3,50}, ?")


def within_days(query: Query, before: Query) -> str:
    """Within how many days that is done which the question before said is done; otherwise empty."""
    said = " ".join(normalise(told(before)).split()).rstrip(" ?.!")
    plain = fold_in_step(said)
    if not asks_how_long(query) or before.has("who", "when") or not stands_alone(before) or not _DONE.search(plain):
        return ""
    begins = aim.end() if (aim := _TO_REACH.match(plain)) else 0
    return f"{said[begins : len(untagged(plain))].rstrip(' ,')}, trong mấy ngày?"
