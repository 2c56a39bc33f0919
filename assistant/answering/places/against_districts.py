"""Claims that set a commune of today against an old district, mostly of its name ("xã A và huyện A là một", "xã A là cả huyện A cũ").

No commune of today is a whole old district: each of these became several communes, and all of them ended on one day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.places.claims import SINCE
from assistant.answering.places.names import DISTRICT_LEVELS, Named, places, unnamed
from assistant.understanding import Query
from kb.model import Place

_COMMUNES = frozenset({"xa", "phuong"})
_LEVELS = frozenset({"huyen", "thi", "thanh"})
#: A claim on more places is judged by what went where.
_BOTH = 2
_DISTRICT = r"(?:huyen|thi xa|thanh pho) ,"
_COMMUNE = r"(?:xa|phuong) (?:moi )?,"
_BETWEEN = r"(?:[, ]|\b(?:moi|cu|ngay|hien|bay|gio|nay|co|phai|da|duoc|bi|truoc|day|kia|thi|cung|qua|sau|sap|xep|ca|khong|chang|dau|chua)\b)*"
_BECOMES = (
    r"\b(?:la|chinh la|tuc|tuc la|nghia la|von la|nguyen la|chuyen(?: nguyen)?(?: thanh)?|doi(?: ten)?(?: thanh)?|bien thanh"
    r"|tro thanh|thanh|nhap thanh|gop thanh|nhap lai thanh|gop lai thanh|xuong|ha xuong|rut thanh|thu lai thanh)(?: mot| 1| moi)?"
)
#: Says that the two are one, or that the commune is all of the district; ...
_ONE = re.compile(
    r"\b(?:la|cung la|chung|cung|nhu|thanh) (?:mot|1)\b(?! (?:phan|trong|so|xa|phuong|don|vai|cho))|\b(?:giong|nhu) nhau\b"
    rf"|{_COMMUNE}{_BETWEEN}{_BECOMES} (?:ca |toan bo |tron )?{_DISTRICT}|{_DISTRICT}{_BETWEEN}{_BECOMES} {_COMMUNE}"
)
_ALL = re.compile(
    r"\b(?:toan bo|tat ca|tron(?: ven)?|het|nguyen|bao trum|bao gom het|ca)(?: (?:ca|dat|dia ban|dien tich|lanh tho|phan|vung))*(?: cua)?"
    rf" {_DISTRICT}|{_DISTRICT}.*\bchi (?:co |con |la |duoc )*(?:moi |rieng |mot |1 |dung )+{_COMMUNE}"
)
#: ... or that they are two, or that it is a part.
_TWO = re.compile(
    r"\bkhac(?: nhau| voi| han)?\b|\b(?:mot|1) phan\b|\bphan (?:nho )?cua\b|\b(?:hai|2) (?:don vi|dia ban|cai|noi|thu)\b"
)
#: Denied, right before what is said or inside it.
_DENIED = re.compile(r"\b(?:khong|chua|chang(?! qua)|dau)(?: (?:phai|he|co|con|gom|chiem|bao|lay|trum|duoc|thanh|la|ca))* ?$")
_DENIES = re.compile(r"\b(?:khong|chang(?! qua)|dau|chua)\b")
#: Right behind the name of a district: it still stands, or is gone.
_LASTS = re.compile(
    r"^(?:(?:cu|thi|nay|gio|bay gio|hien nay|hien) )*(?:van con|van|con)(?: (?:dang|la (?:mot )?huyen|nguyen|giu nguyen))*"
    r"(?:$| (?:ton tai|hoat dong|lam viec|chu|a|ha|nhi|vi|dung|phai|do|day|nhu cu|khong(?: (?:a|nhi|vay))?$))"
)
_GONE = re.compile(r"^(?:(?:cu|thi|nay|gio|bay gio|hien nay|da|bi) )*(?:khong con|het|bo|giai the|xoa|cham dut|khong ton tai)\b")
#: Asks openly, and claims nothing.
_OPEN = re.compile(r"\b(?:nao|(?<!chu )gi|dau|ai|may|bao nhieu|sao|bao gio|khi nao)\b")


@dataclass(frozen=True)
class Against:
    """A claim on a commune of today and an old district: whether it is true."""

    commune: Place
    district: Named
    right: bool


def against_district(query: Query, named: Sequence[Named]) -> Against | None:
    """What is claimed of a commune of today and an old district; None where nothing is, or more."""
    district = next((n for n in named if n.district and n.level in DISTRICT_LEVELS), None)
    communes = (n for n in named if n.new is not None and n.level in _COMMUNES)
    commune = next((n.new for n in communes if district is None or not places(query, n, district)), None)
    plain = re.sub(r",(?: ,)+", ",", unnamed(query, named))
    if district is None or commune is None or len(named) > _BOTH or _OPEN.search(plain) or query.grades:
        return None
    right = _ended(query, district) if query.has("yesno") else None
    if right is None and query.as_of >= SINCE:
        right = _apart(plain)
    return None if right is None else Against(commune, district, right)


def may_set(query: Query) -> bool:
    """Whether a question speaks of a district and of a commune at all: most do not, and need no look for the names of places."""
    return not _LEVELS.isdisjoint(query.plain) and not _COMMUNES.isdisjoint(query.plain)


def _ended(query: Query, district: Named) -> bool | None:
    """Whether it is true that the district still stands, or is gone; None where neither is said."""
    behind = " ".join(query.plain[district.span.stop :])
    if _GONE.search(behind):
        return query.as_of >= SINCE
    return query.as_of < SINCE if _LASTS.search(behind) else None


def _apart(plain: str) -> bool | None:
    """Whether a claim says that the two are not the same, which is true of all; None where it says neither."""
    if (two := _TWO.search(plain)) is not None:
        return not _denied(plain, two)
    same = _ALL.search(plain) or _ONE.search(plain)
    return None if same is None else _denied(plain, same)


def _denied(plain: str, said: re.Match[str]) -> bool:
    return bool(_DENIED.search(plain[: said.start()]) or _DENIES.search(said[0]))
