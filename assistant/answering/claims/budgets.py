"""Claims that give a listed document the money of another budget than the source does ("QĐ 1989 giao vốn ngân sách trung ương"), or one
budget the sum of another ("trong đó trung ương gánh 156.700 tỷ")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.swapped import value_of
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, normalise

#: That of the province may be told as the local one.
_BUDGET = re.compile(r"\bngan sach (trung uong|dia phuong)\b")
#: A document by its number, as a source or a claim calls it.
_NUMBER = re.compile(r"\b(?:so|qd|nq|quyet dinh|nghi quyet) (?:so )?(\d{2,5})\b")
#: A sum said of a budget.
_SUM = re.compile(
    r"\b(?P<budget>trung uong|dia phuong)(?: (?:ganh|chi|bo tri|lo|bo ra|bo|gop|dong gop|la|chiu|cap|chiem|phai|thi|se|ho tro|it nhat))*"
    r" (?P<sum>\d+(?:[.,]\d+)*) ?(?:ty|trieu)\b"
)
#: Where an item of a list ends.
_ITEM = re.compile(r";|\(\w\)|\.\s")


def other_budget(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the item of a source on the one document of a claim names another budget, and not that of the claim; else None."""
    plain = " ".join(query.plain)
    said, numbers = set(_BUDGET.findall(plain)), set(_NUMBER.findall(plain))
    if len(said) != 1 or len(numbers) != 1 or re.search(r"\b(?:khong|chu|hay|chang)\b", _BUDGET.split(plain)[0]):
        return None
    return Ruling.FAILS if any(told and not told & said for p in provisions for told in _told(p.text, numbers)) else None


def sum_of_other(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the sum that a claim gives to one budget is told by the sources, and of the other one only; else None."""
    for said in _SUM.finditer(fold(normalise(query.question))):
        value = value_of(said["sum"])
        told = [set(_BUDGET.findall(fold(f.what))) for p in provisions for f in p.figures if value_of(f.value) == value]
        if any(told) and not any(said["budget"] in budgets or not budgets for budgets in told):
            return Ruling.FAILS
    return None


def _told(text: str, numbers: set[str]) -> list[set[str]]:
    """The budgets that the items on a document name.

    >>> _told("(a) Nghị quyết số 25/2021; (b) Quyết định số 1989/QĐ-UBND giao vốn ngân sách địa phương", {"1989"})
    [{'dia phuong'}]
    """
    return [set(_BUDGET.findall(item)) for item in _ITEM.split(fold(text)) if numbers & set(_NUMBER.findall(item))]
