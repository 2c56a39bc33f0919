"""An aim told as if it had been reached ("83 xã đã đạt chuẩn rồi phải không?"), against a source that only sets it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, numbers

_THERE = (
    r"(?:dat(?: duoc)?(?: chuan)?|hoan thanh|ve dich|len(?: duoc)? (?:nong thon moi|ntm|chuan|nang cao|kieu mau)|duoc cong nhan"
    r"|cong nhan xong|xong)"
)
#: So many places have got there, no year and no number of a document; "đã" may be left out where "rồi" ends it.
_DONE = re.compile(
    rf"(?<!kh )(?<!hoach )(?<!qd )(?<!nq )\b(?P<many>(?!20\d\d\b)\d+) (?P<unit>xa|ban|huyen)\b"
    rf"(?: (?!chua\b|phai\b|se\b)\w+){{0,6}}? (?:(?:da|vua) (?:\w+ ){{0,2}}?{_THERE}\b"
    rf"|{_THERE}\b(?: (?!chua\b)\w+){{0,8}}? roi\b)"
    rf"|\b(?:da|vua|hien|dang) (?:co|dat|du)(?: (?:duoc|toi|den|du|ca))* (?P<had>\d+) (?P<those>xa|ban|huyen) (?:\w+ ){{0,3}}?{_THERE}\b"
)
#: It is told as an aim, as a condition, or of the time when the aim is to be reached.
_AS_AIM = re.compile(
    r"\b(?:muc tieu|phan dau|chi tieu|du kien|dat ra|se|phai|can|neu|khi|de|muon|den (?:het |cuoi )?(?:nam )?20\d\d|het (?:nam )?20\d\d"
    r"|truoc nam|uu tien|chua|khong (?!a\b|$))\b(?! khong\b)"
)
_SETS_AIM = re.compile(r"\b(?:muc tieu|phan dau|uu tien nguon luc)\b|\btruoc nam 20\d\d\b")


def aims_as_facts(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where so many places are said to have got there, and the sources only set how many are to; otherwise None."""
    plain = " ".join(query.plain)
    said = _DONE.search(plain)
    if said is None or _AS_AIM.search(plain[: said.end()]) or not _SETS_AIM.search(fold(provisions[0].text)):
        return None
    many, unit = float(said["many"] or said["had"]), said["unit"] or said["those"]
    told = [p for p in provisions for f in p.figures if fold(f.unit) == unit and many in numbers(str(f.value))]
    return None if any(not _SETS_AIM.search(fold(p.text)) for p in told) else Ruling.FAILS
