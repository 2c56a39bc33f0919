"""Which scheme or programme there is for an area is told where a clause names one in the words by which the area is asked of."""

from __future__ import annotations

import re

from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: What is asked for, and words around it that name nothing.
_ASKED = re.compile(r"\b(?P<what>de an|chuong trinh|du an|phong trao|mo hinh)(?: muc tieu quoc gia)? (?:gi|nao)\b")
_IDLE = frozenset(
    folded_syllables(
        "kế hoạch 203 bảo nêu ghi nhắc làm thực hiện triển khai cho ở tại với đối về thì là có được theo của trong các những gì nào cần phải giao dặn"
        " tổ chức riêng dành hiệu quả đề cập yêu cầu tỉnh đặt ra"
    )
)
_CLAUSE = re.compile(r"[;:.]\s")
#: A name of an area is told by so many words.
_FEWEST = 2


def tells_scheme(query: Query, first: Provision) -> bool:
    """Whether nothing is asked but which scheme there is, and one clause of the best source of the plan names one with all words of the area."""
    asked = _ASKED.search(" ".join(query.plain))
    if asked is None or query.kinds or first.document != PLAN or len(query.segments) > 1:
        return False
    what = asked["what"].split()
    area = {w for w in query.content if w not in _IDLE and w not in what}
    clauses = (folded_syllables(c) for c in _CLAUSE.split(first.text))
    return len(area) >= _FEWEST and any(" ".join(what) in " ".join(c) and area <= set(c) for c in clauses)
