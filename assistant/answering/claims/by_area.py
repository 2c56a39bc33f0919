"""Shares that are set by how hard an area is ("95% ở địa bàn đặc biệt khó khăn, 80% ở địa bàn khó khăn"): a claim may give one the other's."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from assistant.understanding.sufficiency import asks_enough
from kb.model import Provision
from kb.vietnamese import fold

#: Kinds of areas as sources and people name them.
_AREA = r"(?P<area>dac biet kho khan|(?<!dac biet )(?<!it )kho khan|khac)"
_PLACED = re.compile(
    rf"\b(?:dia ban|vung|khu vuc|xa|noi|cho)(?: (?:thuoc|vung|xa|co|dieu kien|kinh te|xa hoi|-|loai))* {_AREA}\b"
)
_SHARE = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d+)?) ?(?:%|phan tram)")
_TOLD = re.compile(rf"(?<![\d.,])(?P<share>\d{{1,3}}(?:,\d+)?) ?%(?:(?!\d ?%)[^;.])*?\bdia ban {_AREA}\b")
#: What is denied, or asked of a figure that may be above the limit.
_DENIED = re.compile(r"\b(?:khong phai|chu khong|dau phai|khong duoc|khong qua|vuot|qua tran|qua muc)\b")


def by_area(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where the first source sets another share for the only kind of area that a claim gives one; None else."""
    claim, text = fold(query.question), fold(first.text)
    told = {m["area"]: m["share"] for m in _TOLD.finditer(text)}
    areas, shares = {m["area"] for m in _PLACED.finditer(claim)}, set(_SHARE.findall(claim))
    if len(told) < 2 or len(areas) != 1 or len(shares) != 1 or asks_enough(claim) or _DENIED.search(claim):
        return None
    area = areas.pop()
    return Ruling.FAILS if area in told and told[area] not in shares else None
