"""Numbers that a claim gives of another grade of stars than the source does ("10.000 sản phẩm 5 sao": so many are from 3 stars up)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Figure, Provision
from kb.vietnamese import SPELT, fold, normalise, numbers

#: A number of things with the stars that they are said to have.
_STARS = r"(?P<stars>[1-5]|mot|hai|ba|bon|nam) sao\b"
_CLAIMED = re.compile(rf"(?P<count>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?! ?sao)(?: ?-? ?\d+)? (?:[a-z]+ ){{1,6}}?{_STARS}")
_TOLD = re.compile(_STARS)
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau) (?:phai|he|co|la|dat)\b(?! (?:khong|chua)\b)(?!$)")


def graded(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the first source that gives the number gives it of another grade, or of none; otherwise None.

    What is meant from a grade up is told by the grade alone, too ("10.000 sản phẩm 3 sao"): that is left to be weighed.
    """
    said = fold(normalise(query.question))
    claims = list(_CLAIMED.finditer(said))
    if len(claims) != 1 or _DENIED.search(said):
        return None
    count, stars = int(claims[0]["count"].replace(".", "")), _stars(claims[0])
    told = [_TOLD.search(fold(f.what)) for p in provisions for f in p.figures if count in _values(f)]
    return Ruling.FAILS if told and not any(grade and _stars(grade) == stars for grade in told) else None


def _values(figure: Figure) -> list[float]:
    return numbers(str(figure.value)) if isinstance(figure.value, str) else [float(figure.value)]


def _stars(found: re.Match[str]) -> str:
    return str(SPELT.get(found["stars"], found["stars"]))
