"""Follow-ups that ask who decides once somebody has appraised a place ("rồi ai chốt?"): who recognises it, and not who appraises it."""

from __future__ import annotations

import re

from assistant.understanding.query import Query

_DECIDES = re.compile(
    r"(?:(?:the|vay|roi|va|ma|con|xong|sau do|cuoi cung|thi|la|nguoi) )*"
    r"(?:ai|(?:cap|noi|ben|co quan|don vi|nguoi) nao)(?: (?:la|nguoi|moi|se|co|quyen|tham quyen|cuoi cung))*"
    r" (?:chot|quyet|quyet dinh|ra quyet dinh|ky|ky quyet dinh|duyet|phe duyet)(?: (?:cuoi cung|cuoi|chot|lai|cong nhan|a|nhi|vay|the|day))*"
)
#: The acts by which a place is judged before somebody recognises it.
_APPRAISES = frozenset({"tham-dinh", "danh-gia", "khao-sat", "kiem-tra"})
#: That is decided upon by rules of its own.
_WITHDRAWN = "thu hoi"
#: A place with its grade, be it with its dossier before.
_GRADED = re.compile(
    r"\b(?P<place>(?:xa|huyen|thi xa|thanh pho|tinh)(?: (?:dat|chuan|duoc))* (?:nong thon moi|ntm)(?: (?:nang cao|kieu mau))?)\b"
)


def after_appraisal(query: Query, before: Query) -> str:
    """Who recognises the place of which it was asked before who appraises it, where a follow-up asks who decides; otherwise empty."""
    said = " ".join(before.plain)
    place = None if _WITHDRAWN in said else _GRADED.search(said)
    asked = before.has("who", "department") and not (before.has("yesno") or before.documents or before.refs)
    if not asked or place is None or not _APPRAISES & set(before.ids("act")) or _DECIDES.fullmatch(" ".join(query.plain)) is None:
        return ""
    start = len(said[: place.start("place")].split())
    return f"Ai công nhận {' '.join(before.marked[start : start + len(place['place'].split())])}?"
