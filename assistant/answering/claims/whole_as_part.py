"""Claims that a sum is all of one of its parts ("423 nghìn tỷ là tiền trung ương hết"), where the sources give that part a figure of its own."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Figure, Provision
from kb.vietnamese import folded_syllables

_ALL = re.compile(r"\b(?:het(?! han| nam| thang| ngay)|tat ca|toan bo|toan la|toan(?= von)|hoan toan|deu|tron|nguyen)\b")
_DENIED = re.compile(r"\b(?:khong|chang|dau|chua)(?: (?:phai|he|co))* (?:la |phai )?(?:tat ca|toan bo|het|hoan toan|deu)\b")
#: Words that names of sums share.
_COMMON = frozenset(folded_syllables("vốn kinh phí tiền ngân sách nguồn tổng khoảng nhà nước của cho"))


def whole_as_part(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where the only amount of a claim is a whole of the first source, and it says that one smaller part is all of it; ``HOLDS``
    where it denies that."""
    plain = " ".join(query.plain)
    amounts = {n for n in query.numbers if n not in query.years}
    wholes = {f.what.split(",")[0]: f for f in first.figures if f.value in amounts}
    if not _ALL.search(plain) or len(wholes) != 1:
        return None
    ((name, whole),) = wholes.items()
    parts = [f for f in first.figures if f.part_of.split(",")[0] == name and f.unit == whole.unit and f.value != whole.value]
    said = set(query.plain)
    meant = [f for f in parts if (own := _own(f) - set(folded_syllables(name))) and own <= said]
    if len(meant) != 1:
        return None
    return Ruling.HOLDS if _DENIED.search(plain) else Ruling.FAILS


def _own(figure: Figure) -> set[str]:
    """The words of a figure's name that tell it from others."""
    return set(folded_syllables(figure.what.split(",")[0])) - _COMMON
