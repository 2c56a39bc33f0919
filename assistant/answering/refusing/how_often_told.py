"""How often something is done: told where a sentence of the best source that names a period is on what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.how_often import periods
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

_ONCE = r"(?:mot|1) (?:lan|luot|dot|ky|chuyen)"
#: "Bao lâu đi một lần", "mấy năm một lần", "một năm mấy lần"; a number of steps or times that something was done is another matter.
_ASKED = re.compile(
    rf"\bbao lau(?: \w+){{0,4}} {_ONCE}\b|\b(?:may|bao nhieu) (?:nam|thang|quy|tuan)(?: \w+){{0,3}} {_ONCE}\b"
    r"|\b(?:mot|1|moi|hang) (?:nam|thang|quy|tuan)(?: \w+){0,4} (?:may|bao nhieu) (?:lan|luot|dot|ky|chuyen)\b"
)
_SENTENCE = re.compile(r"(?<=[.;:])\s+")
#: What tells of no thing that is done.
_IDLE = frozenset(
    folded_syllables("bao lâu mấy bao nhiêu một lần lượt đợt kỳ chuyến năm tháng quý tuần mỗi hàng đi làm kế hoạch 1 sở")
)
#: The share of what is asked that the sentence knows, at least.
_KNOWN = 0.5


#: How often, in any words.
_TOLD = re.compile(
    rf"\b(?:nam|thang|quy|tuan) {_ONCE}\b|\b(?:dinh ky|thuong xuyen|hang) ?(?:nam|thang|quy|tuan|ngay)?\b|\b(?:moi|tung) (?:nam|thang|quy)\b"
)


def how_often_unsaid(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether it is asked how often, and no source tells that of anything."""
    asked = not query.has("yesno") and _ASKED.search(" ".join(query.plain)) is not None
    return asked and not any(periods(told := fold(p.text)) or _TOLD.search(told) for p in provisions)


def tells_how_often(query: Query, first: Provision) -> bool:
    """Whether nothing is asked but how often, and the best source tells a period for that."""
    if query.has("yesno") or _ASKED.search(" ".join(query.plain)) is None:
        return False
    thing = {w for w in query.content if not w.isdecimal()} - _IDLE
    told = (set(folded_syllables(s)) for s in _SENTENCE.split(first.text) if periods(fold(s)))
    return bool(thing) and any(len(thing & known) >= _KNOWN * len(thing) for known in told)
