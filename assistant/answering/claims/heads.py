"""Claims on who heads a council or board ("Trưởng ban là công chức kế toán à?"), by the office that the first source names for that."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

_HEAD = r"(?:chu tich(?= hoi dong)|truong ban(?! chi dao trung)|to truong|truong doan)"
#: Who heads it, as a source says that and as a claim does.
_TOLD = (
    re.compile(rf"\b{_HEAD}(?: hoi dong| ban)?: (?P<who>[^;.]+)"),
    re.compile(r"(?:\bdo |[:;] )(?P<who>(?:\w+ ){2,9}?)lam (?:chu tich|truong ban|to truong|truong doan)\b"),
)
_SAID = (
    re.compile(
        rf"\b{_HEAD}(?: (?:hoi dong|ban|quan ly|tham dinh|phat trien|xet|cong nhan|xa|thon|cap|tinh)){{0,8}} (?:la|do|phai la)"
        r" (?P<who>\w+(?: \w+){0,8})"
    ),
    re.compile(
        r"(?P<who>(?:\w+ ){1,9}?)(?:lam|ngoi ghe|giu ghe|ngoi vao ghe|giu chuc|dung dau)"
        r" (?:(?:chu tich|truong)(?: cua)?(?: hoi dong| ban)"
        r"|(?:chu tich|truong ban|to truong|truong doan)(?= (?:a|ha|dung|phai|chu|nhi|khong|ko|la|thi|cung)\b|$))"
    ),
)
_DENIED = re.compile(r"\b(?:khong|chang|chua)(?: (?:phai|duoc|do|la|the))* $")
#: Offices, the longer names first, and whom "lãnh đạo" of a people's committee means.
_OFFICE = re.compile(
    r"\b(pho chu tich|chu tich|pho giam doc|giam doc|bi thu|truong phong|cong chuc|ke toan|bo truong|truong (?:thon|ban))\b"
)
_LEADERS, _LED = "lanh dao", frozenset({"chu tich", "pho chu tich"})
#: Of what somebody is chairman, in full and in short.
_ORGAN = re.compile(r"\b(uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|mat tran|mttq|dang uy)\b")
_SHORT = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "mttq": "mat tran"}
_LEVEL = re.compile(r"\b(tinh|huyen|xa)\b")
#: A source that names several leaves open which of them it is.
_ANY = re.compile(r"\bhoac\b|\btruc thuoc\b")


def heads(query: Query, first: Provision) -> Ruling | None:
    """The ruling on the office that is said to head something; None where none is said, or the source names none for that or several."""
    plain = " ".join(query.plain)
    found = (m for pattern in _SAID if (m := pattern.search(plain)))
    if (said := next((m for m in found if _OFFICE.search(m["who"])), None)) is None:
        return None
    text = fold(first.text)
    told = next((m for pattern in _TOLD if (m := pattern.search(text))), None)
    if told is None or _ANY.search(told["who"]) or _DENIED.search(plain[: said.start("who")]):
        return None
    offices = {*_OFFICE.findall(told["who"])} | (_LED if _LEADERS in told["who"] else frozenset())
    claimed = {*_OFFICE.findall(said["who"])}
    if not offices:
        return None
    both = (said["who"], told["who"])
    levels, organs = [{*_LEVEL.findall(who)} for who in both], [{_SHORT.get(o, o) for o in _ORGAN.findall(who)} for who in both]
    other = any(mine and not mine & theirs for mine, theirs in (levels, organs))
    return Ruling.FAILS if other or not claimed <= offices else Ruling.HOLDS
