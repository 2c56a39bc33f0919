"""Claims that give a listed document the money of another budget than the source does ("QĐ 1989 giao vốn ngân sách trung ương")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

#: That of the province may be told as the local one.
_BUDGET = re.compile(r"\bngan sach (trung uong|dia phuong)\b")
#: A document by its number, as a source or a claim calls it.
_NUMBER = re.compile(r"\b(?:so|qd|nq|quyet dinh|nghi quyet) (?:so )?(\d{2,5})\b")
#: Where an item of a list ends.
_ITEM = re.compile(r";|\(\w\)|\.\s")


def other_budget(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the item of a source on the one document of a claim names another budget, and not that of the claim; else None."""
    plain = " ".join(query.plain)
    said, numbers = set(_BUDGET.findall(plain)), set(_NUMBER.findall(plain))
    if len(said) != 1 or len(numbers) != 1 or re.search(r"\b(?:khong|chu|hay|chang)\b", _BUDGET.split(plain)[0]):
        return None
    return Ruling.FAILS if any(told and not told & said for p in provisions for told in _told(p.text, numbers)) else None


def _told(text: str, numbers: set[str]) -> list[set[str]]:
    """The budgets that the items on a document name.

    >>> _told("(a) Nghị quyết số 25/2021; (b) Quyết định số 1989/QĐ-UBND giao vốn ngân sách địa phương", {"1989"})
    [{'dia phuong'}]
    """
    return [set(_BUDGET.findall(item)) for item in _ITEM.split(fold(text)) if numbers & set(_NUMBER.findall(item))]
