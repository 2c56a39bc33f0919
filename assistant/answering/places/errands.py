"""People who say where they live and ask to which commune they go now with an errand ("nhà ở Nậm Giôn, làm căn cước thì lên xã nào?").

The errand is no particular that a document would have to tell: only the commune of today is asked.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.places.names import DISTRICT_LEVELS, PlaceBook, unnamed
from assistant.understanding import Query

_OFFICE = r"(?:(?:tru so|ubnd|uy ban nhan dan|uy ban|cong an|noi|cho) )?(?:(?:cua|o) )?"
#: To which commune or ward one goes, or what one writes for it.
_WHICH = re.compile(
    rf"\b{_OFFICE}(?:xa|phuong)(?: moi)? (?:nao|gi)\b|\b(?:phuong hay (?:len |ra |la )?xa|xa hay (?:len |ra |la )?phuong)\b"
    r"|\b(?:len|ra|den|toi|xuong) (?:o )?dau\b"
)
#: What brings one there.
_ERRAND = re.compile(
    r"\b(?:khai sinh|khai tu|can cuoc|cccd|chung minh|ho khau|thuong tru|tam tru|ket hon|thu tuc|so do|so hong|so dat|chung thuc|cong chung"
    r"|nop don|nop ho so|lam don|lam giay|xin giay|giay to|xac nhan|ly lich|dia chi|giay phep)\b"
)
#: Before the name of the commune: that one lives or was born there.
_LIVES = frozenset({"nha-o"})


def on_errand(query: Query, book: PlaceBook) -> Query:
    """The question as one for the commune of today, where it asks that for an errand; itself otherwise."""
    spoken = _ERRAND.search(" ".join(query.plain))  # few questions speak of one, and to look for places takes long
    if query.documents or not spoken:
        return query
    named = book.named(query)
    plain = unnamed(query, named)
    lives = any(n.olds for n in named if n.level not in DISTRICT_LEVELS)
    errand = _ERRAND.search(plain)
    if not (lives and _WHICH.search(plain) and errand):
        return query
    first, last = (len(plain[:at].split()) for at in errand.span())
    of_errand = {m for m in query.mentions if m.start < last and m.end > first}
    kept = tuple(m for m in query.mentions if m.kind == "concept" and m.id not in _LIVES and m not in of_errand)
    return replace(query, kinds=frozenset({"succession"}), details=(), mentions=kept)
