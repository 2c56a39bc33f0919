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
#: One goes to the authority itself, with whatever it is ("giờ lên ủy ban xã nào", "ra trụ sở nào mới đúng").
_GOES = re.compile(
    r"\b(?:len|ra|den|toi|xuong|di|ve|qua|sang)(?: (?:tru so|ubnd|uy ban nhan dan|uy ban))+(?: (?:xa|phuong)(?: moi)?)? (?:nao|gi)\b"
)
#: What brings one there.
_ERRAND = re.compile(
    r"\b(?:khai sinh|khai tu|can cuoc|cccd|chung minh|ho khau|thuong tru|tam tru|ket hon|thu tuc|so do|so hong|so dat|chung thuc|cong chung"
    r"|nop don|nop ho so|lam don|lam giay|xin giay|giay to|xac nhan|ly lich|dia chi|giay phep)\b"
)
#: One goes somewhere to ask for something, or to hand something in, whatever that is.
_ASKS_AT = re.compile(
    r"\b(?:(?<=\w )(?<!cho )(?<!xin )hoi|^hoi(?= (?:ve )?(?:thu tuc|ho so|giay|don)\b)|nop|xin|dang ky|lam|lien he|khai)\b"
    r"(?: (?!(?:so|ban|phong|bo|nganh|ai) (?:nao|gi)\b|may\b|bao nhieu\b)[\w,]+){0,16}?"
    r" (?:(?:thi )?(?:o|den|toi|ra|len|tai) (?:dau|cho nao|noi nao)|(?:thi )?(?:gap|hoi|tim) ai)\b"
)
#: What the police of the commune does.
_OF_POLICE = re.compile(r"\b(?:can cuoc|cccd|chung minh|ho khau|thuong tru|tam tru|cong an)\b")
#: Before the name of the commune: that one lives or was born there.
_LIVES = frozenset({"nha-o"})


def on_errand(query: Query, book: PlaceBook) -> Query:
    """The question as one for the commune of today, where it asks that for an errand; itself otherwise."""
    said = " ".join(query.plain)
    if query.documents or not any(way.search(said) for way in (_ERRAND, _ASKS_AT, _GOES)):  # to look for places takes long
        return query
    named = book.named(query)
    plain = unnamed(query, named)
    lives = any(n.olds for n in named if n.level not in DISTRICT_LEVELS)
    errand = _ASKS_AT.search(plain) or _GOES.search(plain) or (_ERRAND.search(plain) if _WHICH.search(plain) else None)
    if not (lives and errand):
        return query
    first, last = (len(plain[:at].split()) for at in errand.span())
    of_errand = {m for m in query.mentions if m.start < last and m.end > first}
    kept = tuple(m for m in query.mentions if m.kind == "concept" and m.id not in _LIVES and m not in of_errand)
    return replace(query, kinds=frozenset({"succession"}), details=(), grades=frozenset(), mentions=kept)


def hands_in(query: Query) -> bool:
    """Whether one goes to the authority of the commune with an errand, and not to its police."""
    said = " ".join(query.plain)
    return _ASKS_AT.search(said) is not None and not _OF_POLICE.search(said)
