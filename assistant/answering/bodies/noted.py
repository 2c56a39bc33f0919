"""What the note on a body tells and people ask of it: under whom it stands, how many of its kind there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Mention, Query
from kb.model import Agency
from kb.vietnamese import SPELT, fold, folded_syllables

#: Asks under whom a body stands, wherever it is named, ...
_ABOVE = re.compile(
    r"\btruc thuoc (?:ai|dau|cap nao|so nao|bo nao|ben nao|(?:co quan|don vi|to chuc|luc luong|bo chi huy) nao)\b"
    r"|\b(?:van phong|cuc|chi cuc|ban|ngan hang|hoi)(?: \w+){1,9} thuoc (?:bo|co quan|to chuc|so) nao\b"
)
#: ... or right behind its name.
_ABOVE_IT = re.compile(
    r"^(?:(?:bay gio|gio|nay|hien|hien nay|hien gio|dang|thi|sau sap xep) )*(?:nam |o )?(?:thuoc|o|trong|duoi|cua)(?: quyen)?"
    r" (?:bo|co quan|to chuc|so|don vi|ben) nao\b"
)
#: Between two bodies: the first stands under the other, as the note on it begins.
_STANDS = re.compile(
    r"^(?:(?:o|cua|cap|tinh|son la|bay gio|gio|nay|hien|hien nay|hien gio|dang|thi|da|la|co quan|don vi|khong con|van|dung|tach|rieng|doc lap"
    r"|ma|chu|vao) )*(?P<not>(?:khong|chang|dau|chua)(?: (?:he|con|phai|co))* )?(?:(?:truc )?thuoc|nam (?:o )?trong|o trong|duoi)(?: quyen)?$"
)
_STANDS_UNDER = re.compile(r"Thuộc ([^.;]+)")
#: How a note begins that counts bodies, and the number right before a body.
_FIRST_NUMBER = re.compile(rf"(\d+|{'|'.join(SPELT)}) \w")
_SO_MANY = re.compile(
    rf"\b(?:co|gom|con|lap|tong so|giai the|bo)(?: (?:tong|ca|toi|den|dung|chi|tat|la|du))* (\d+|{'|'.join(SPELT)})(?: (?:cai|don vi|to chuc))?$"
)
#: The first two words for what is counted.
_COUNTED = re.compile(r"\b(?:may|bao nhieu) (\w+ \w+)")
#: Right before a body: how many of its kind there are is asked.
_HOW_MANY = re.compile(r"\b(?:co|gom|lap|con) (?:may|bao nhieu)(?: (?:cai|don vi|to chuc))?$")


#: So many bodies of a kind are said to stand under one, and what its note says of that ("đầu mối chung của 5 tổ chức").
_SO_MANY_BELOW = rf"(\d+|{'|'.join(SPELT)}) (?:to chuc|hoi|doan the)"
_BELOW = re.compile(
    rf"\b{_SO_MANY_BELOW}\b(?: (?!\d)\w+){{0,9}}? (?:(?:truc )?thuoc|ben duoi|(?:chung )?dau moi)\b"
    rf"|\bdau moi(?: chung)? (?:cua|cho) {_SO_MANY_BELOW}\b"
)
_HAS_BELOW = re.compile(r"\bdau moi chung cua (\d+) to chuc\b")

#: Asks which office the head of a body has in the one under which it stands; the office that a note tells.
_HEAD = r"(?:nguoi dung dau|chu tich|bi thu|truong ban|lanh dao|cap truong)"
_ASKS_HEAD = re.compile(rf"\b{_HEAD}\b.*\b(?:chuc(?: vu| danh)?|giu|cuong vi)(?: la)? (?:gi|nao)\b")
_SAID = re.compile(
    rf"\b{_HEAD}\b.*\b(?:la|lam|giu chuc|kiem)\b.*?\b((?:pho )?chu tich|uy vien(?: thuong truc)?)\b(?=.*\b(?:mttq|mat tran)\b)"
)
_OFFICE = re.compile(r"\bngười đứng đầu(?: 5 tổ chức)? là ([^;,.()]+)")


def asks_head(query: Query) -> bool:
    """Whether it is asked which office the head of a body has."""
    return _ASKS_HEAD.search(" ".join(query.plain)) is not None


def tells_head(bodies: Sequence[Agency]) -> bool:
    """Whether the note on any of some bodies says which office its head has."""
    return any(_OFFICE.search(b.note) for b in bodies)


def head_claimed(query: Query, body: Agency) -> bool | None:
    """Whether the head of a body has the office that a claim says, by the note on it; None where either says none."""
    told = _OFFICE.search(body.note)
    said = _SAID.search(" ".join(query.plain))
    return None if told is None or said is None else fold(told[1]).startswith(said[1])


def asks_above(query: Query) -> bool:
    """Whether it is asked under whom a body stands."""
    behind = (" ".join(query.plain[m.end :]) for m in query.mentions if m.kind == "agency" and m.start >= 0)
    return _ABOVE.search(" ".join(query.plain)) is not None or any(map(_ABOVE_IT.search, behind))


def above_said(query: Query) -> str:
    """The body under which a claim says that the one named before it stands, or does not; nothing where it says neither."""
    named, stands = _placed(query)
    return fold(named[1].words) if stands else ""


def above_claimed(query: Query, bodies: Sequence[Agency]) -> bool | None:
    """Whether a body, or who is in its place, stands under whom a claim says, by the notes on them; None where either says none."""
    named, stands = _placed(query)
    told = [fold(found[1]).split(", ") for b in bodies if (found := _STANDS_UNDER.match(b.note))]
    if not (stands and told):
        return None
    said = {fold(named[1].words), fold(named[1].name)}
    return any(name in said for names in told for above in names for name in (above, above.removesuffix(" son la"))) != bool(
        stands["not"]
    )


def _placed(query: Query) -> tuple[Sequence[Mention], re.Match[str] | None]:
    """The first two bodies of a claim, and what it says between them of how the first stands to the other."""
    named = sorted((m for m in query.mentions if m.kind in ("agency", "denied") and m.start >= 0), key=lambda m: m.start)[:2]
    return named, _STANDS.search(" ".join(query.plain[named[0].end : named[1].start])) if len(named) > 1 else None


def count_claimed(query: Query, body: Agency) -> bool | None:
    """Whether there are so many bodies of a kind as a claim says, by the note on it; None where either says no number."""
    named = next((m for m in query.mentions if m.kind == "agency" and m.id == body.id and m.start >= 0), None)
    told = _FIRST_NUMBER.match(fold(body.note))
    said = _SO_MANY.search(" ".join(query.plain[: named.start])) if named and body.group else None
    return None if told is None or said is None else str(SPELT.get(told[1], told[1])) == str(SPELT.get(said[1], said[1]))


def noted_claimed(query: Query, body: Agency) -> bool | None:
    """Whether a claim says of a body what the note on it tells of its head, its kind or those under it; None where it speaks of none."""
    found = (claimed(query, body) for claimed in (head_claimed, count_claimed, below_claimed))
    return next((right for right in found if right is not None), None)


def below_claimed(query: Query, body: Agency) -> bool | None:
    """Whether so many bodies stand under one as a claim says, by the note on it; None where either says no number."""
    told, said = _HAS_BELOW.search(fold(body.note)), _BELOW.search(" ".join(query.plain))
    if told is None or said is None:
        return None
    number = said[1] or said[2]
    return told[1] == str(SPELT.get(number, number))


def counts_bodies(query: Query, agencies: Sequence[Agency]) -> bool:
    """Whether it is asked how many bodies of a kind there are, and what is told of that kind says so."""
    if any(_tells_count(a, asked) for a in agencies for asked in _COUNTED.findall(" ".join(query.plain))):
        return True
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    if len(named) != 1 or len(agencies) != 1 or not any(map(_is_number, folded_syllables(fold(agencies[0].note)))):
        return False
    return agencies[0].group and _HOW_MANY.search(" ".join(query.plain[: named[0].start])) is not None


def _tells_count(body: Agency, asked: str) -> bool:
    """Whether a number stands before some words in the note on a body, or where its successions are told."""
    told = folded_syllables(" ".join([body.note, *(f"{s.functions} {s.instrument}" for s in body.successors)]))
    first, second = asked.split()
    return any(_is_number(n) and (one, two) == (first, second) for n, one, two in zip(told, told[1:], told[2:], strict=False))


def _is_number(word: str) -> bool:
    return word in SPELT or word.isdecimal()
