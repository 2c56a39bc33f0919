"""Whether what a case measures keeps to what a source sets ("cây xanh 4,3 m2/người: đạt chưa?", "chi hết 7%, có vượt mức không?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.quantities import AT_LEAST, AT_MOST, EXACT, OVER, UNDER, Measures, Quantity
from assistant.answering.claims.ruling import Ruling
from assistant.answering.sources.indicators import is_indicator, of_grade
from assistant.understanding import Query
from kb.model import Provision, Verification
from kb.vietnamese import fold

#: How a sentence ends that asks whether something is so, a few words before.
_WHETHER = r"(?: (?!dung |phai |hay |gi |nao |sao )[^\s,;?!]+){0,9} (?:chua|khong|ko|k)\b(?=[ .]*(?:[?!;]|$))"
#: It is asked whether a case goes over a limit.
_EXCEEDS = re.compile(
    rf"\b(?:co (?:bi )?(?:vuot|qua|lo)|(?:vuot|qua) (?:muc|tran|gioi han|quy dinh|dinh muc|han muc|ty le))\b{_WHETHER}"
)
#: It is asked whether it is enough.
_ENOUGH = re.compile(rf"\b(?<!moi )(?:du|dat|qua|dap ung|dam bao|thoa|thoa man)\b{_WHETHER}")
#: What is said to be demanded is the rule itself and no case.
_DEMANDS = re.compile(r"\b(?:phai|can (?:co|dat|den|it|toi)|it nhat|toi thieu|toi da|tro len|tro xuong|moi (?:du|dat|duoc))\b")
_SHARE = "phan tram"
_LOWER, _UPPER = (AT_LEAST, OVER), (AT_MOST, UNDER)
#: So many words a number without a unit shares with what the limit is of.
_BARE = 2


def measured(query: Query, provisions: Sequence[Provision], measures: Measures) -> Ruling | None:
    """The ruling by the limits of the first source that sets any for what a case measures; None where no case is told or none fits."""
    said = fold(query.question)
    exceeds = bool(_EXCEEDS.search(said))
    if not (exceeds or _ENOUGH.search(said)) or _DEMANDS.search(said):
        return None
    cases = [q for q in measures.read(query.question) if not q.limits]
    for provision in provisions:
        limits = _limits(query, provision, measures, exceeds)
        if found := [q for q in cases if any(_of_one(q, limit) for limit in limits)]:
            return _ruled(found, limits, exceeds)
    return None


def _limits(query: Query, provision: Provision, measures: Measures, exceeds: bool) -> list[Quantity]:
    """The limits that a verified provision sets; from below alone where it sets both and it is asked what is enough."""
    if provision.verification is Verification.UNVERIFIED or (is_indicator(provision) and not of_grade(query, provision)):
        return []
    told = measures.told([provision])
    lower = [q for q in told if q.bound in _LOWER or (q.bound == EXACT and (q.unit, q.low) == (_SHARE, 100))]
    upper = [q for q in told if q.bound in _UPPER]
    return upper if exceeds or not lower else lower


def _of_one(case: Quantity, limit: Quantity) -> bool:
    """Whether a limit may be set for what a case measures: in the same unit, in some of the same words."""
    return case.unit == limit.unit and len(case.about & limit.about) >= (1 if case.unit else _BARE)


def _ruled(cases: Sequence[Quantity], limits: Sequence[Quantity], exceeds: bool) -> Ruling | None:
    """The ruling on numbers of a case, each against the limit that shares most words with it; None where two share as many."""
    kept = []
    for case in cases:
        ranked = sorted((limit for limit in limits if _of_one(case, limit)), key=lambda q: -len(case.about & q.about))
        like = [q for q in ranked if len(case.about & q.about) == len(case.about & ranked[0].about)]
        if len({(q.low, q.bound) for q in like}) > 1:
            return None
        kept.append(case.low >= like[0].low if like[0].bound == EXACT else like[0].admits(case.low))
    return Ruling.HOLDS if all(kept) != exceeds else Ruling.FAILS
