"""Whether a question supposes that the province itself was merged."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from kb.vietnamese import fold

#: "Gộp", and not "góp": nobody is made one with money.
_JOINED = re.compile(r"\b(?:nhap|hop nhat|gop(?! (?:\d|(?:\w+ )?(?:dong|trieu|ty|von|tien)\b|doi ung|bang)))\b")


def of_province(query: Query, others: Sequence[str]) -> bool | None:
    """Whether a question supposes that the province was merged with one of the ``others``; None where it speaks of no such thing."""
    programme = {i for m in query.mentions if m.kind == "concept" for i in range(max(m.start, 0), m.end)}
    plain = " ".join(
        "," if i in programme else w for i, w in enumerate(query.plain)
    )  # "chương trình hợp nhất" merges no province
    merged = _JOINED.search(plain)
    if merged is None or (merged[0] == "gop" and not {"gộp", "gop"} & set(query.marked)):
        return None
    other = any(re.search(rf"\b(?:voi|vao|cung|va)(?: tinh)? {fold(f)}\b", plain) for f in others) or re.search(
        r"\btinh (?:khac|nao|ben|lang gieng|minh|ta|nha|moi|son la)\b|\bmot tinh\b|\b(?:nhap|gop|hop nhat) tinh\b", plain
    )
    below = re.search(r"\b(?:xa|phuong|huyen|thi tran|so|ban|nong thon)\b", plain)
    if not other or below:
        return None
    return not re.search(r"\b(?:khong|chua|chang|dau)(?: \w+){0,2} (?:sap nhap|nhap|hop nhat|gop)\b|\bgiu nguyen\b", plain)
