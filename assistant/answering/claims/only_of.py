"""Hamlets that a goal counts ("41 bản, đều thuộc các xã chưa đạt chuẩn"), claimed of a commune that is recognised: the text rules them out."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

#: Of which communes alone they are.
_ONLY = re.compile(r"\((?:deu la |cac )ban (?:nay )?thuoc cac xa chua dat chuan\b")
#: A commune of which it is said that it is recognised; one that is not, or is still to be, is another.
_RECOGNISED = re.compile(
    r"\bxa(?: (?!chua|khong|chang|ko|phan|se|muon|sap|dang|can|thi)\w+){0,4}?"
    r" (?:dat chuan|dat (?:nong thon moi|ntm)|(?:nong thon moi|ntm) (?:roi|nang cao|kieu mau)|nang cao|kieu mau|(?:duoc|da) cong nhan)\b"
    r"|\bxa \w+ la xa (?:nong thon moi|ntm)\b"
)
#: A hamlet is counted among them.
_COUNTED = re.compile(r"\b(?:thuoc|nam trong|nam vao|o trong|tinh|gom|co|vao|lot|trong so|o|cua|ke(?! hoach))\b")
_DENIED = re.compile(r"\b(?:khong|chua|chang|dau|ngoai)(?: \w+){0,4}? (?:thuoc|nam|tinh|gom|vao|lot|ke|dien|duoc)\b")


def only_of(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where a hamlet of a recognised commune is said to be among those that the first source counts of the others alone;
    ``HOLDS`` where that is denied; None where the source sets no such limit or the claim tells of no recognised commune."""
    plain = " ".join(query.plain)
    numbers = {str(f.value) for f in first.figures if f.unit == "bản"}
    if not _ONLY.search(fold(first.text)) or not numbers & set(query.plain) or "ban" not in query.plain:
        return None
    if not _RECOGNISED.search(plain) or not _COUNTED.search(plain):
        return None
    return Ruling.HOLDS if _DENIED.search(plain) else Ruling.FAILS
