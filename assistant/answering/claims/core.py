"""Who is at the core of the linkage of six houses ("nòng cốt là liên kết nhà nông - nhà doanh nghiệp"), and who is said to be or not to be."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

_CORE = re.compile(r"\bnong cot la lien ket (?P<core>[^.;,]+)|\blien ket (?P<before>[^.;,]+?) la nong cot\b")
#: The houses as people call them.
_HOUSES = {
    "nong": r"nha nong|nong dan|ba con nong",
    "doanh nghiep": r"(?:nha )?doanh nghiep",
    "bang": r"nha bang|(?:nha )?ngan hang",
    "nuoc": r"nha nuoc",
    "khoa hoc": r"nha khoa hoc",
    "phan phoi": r"nha phan phoi",
}
_HOUSE = re.compile("|".join(rf"\b(?P<h{i}>{said})\b" for i, said in enumerate(_HOUSES.values())))
_NOT = r"(?:khong|chang|chua|dau)(?: (?:phai|he|duoc|the|coi|tinh|xem|la|co))*"
#: Who is said not to be it, before the denial ("ngân hàng không phải") or behind it ("chứ không phải ngân hàng").
_DENIED_BEHIND = re.compile(rf"^(?: (?:thi|cung|va|voi|hay))* ?{_NOT}(?= (?:nong cot|la|phai|nam)\b|,|$)")
_DENIED_BEFORE = re.compile(r"\b(?:chu |ma )?(?:khong|chang|dau) (?:phai |co |lay |tinh )+(?:la |o |do )?$")
#: More houses are a list of them all.
_MOST = 4


def at_core(query: Query, first: Provision) -> Ruling | None:
    """The ruling on who is at the core; None where the first source tells of no core, or the claim of none or of all houses."""
    told = _CORE.search(fold(first.text))
    plain = " ".join(query.plain)
    named = list(_HOUSE.finditer(plain))
    if told is None or "nong cot" not in plain or not 0 < len(named) <= _MOST:
        return None
    core = {m.lastgroup for m in _HOUSE.finditer(told["core"] or told["before"])}
    return Ruling.HOLDS if all((m.lastgroup in core) != _denied(plain, m) for m in named) else Ruling.FAILS


def _denied(plain: str, named: re.Match[str]) -> bool:
    behind = _DENIED_BEHIND.match(plain[named.end() :])
    asks = behind and named.end() + behind.end() == len(plain)  # "... có nhà băng không" only asks
    return bool(behind and not asks) or _DENIED_BEFORE.search(plain[: named.start()]) is not None
