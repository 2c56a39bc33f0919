"""Whether the share of a case reaches the level of an indicator ("bảo hiểm y tế được 92% thì đủ chưa?")."""

from __future__ import annotations

import re

from assistant.answering.claims.measured import OWN_REGION, region_of
from assistant.answering.claims.ruling import Ruling
from assistant.answering.sources.indicators import of_grade, share_told
from assistant.understanding import Query
from kb.model import Provision, Verification
from kb.vietnamese import fold

#: The level of the region of the province stands last; that of all of something is no span.
_LEVEL = re.compile(r"\b(?:tu (\d{1,3}(?:,\d+)?) ?% tro (len|xuong)|(100) ?%)")


def reached(query: Query, first: Provision) -> Ruling | None:
    """The ruling by the indicator that is the first source; None where no case is told, or the indicator is of another grade."""
    share, levels = share_told(query), _LEVEL.findall(fold(first.text))
    if share is None or not levels or first.verification is Verification.UNVERIFIED or not of_grade(query, first):
        return None
    if region_of(query) != OWN_REGION:  # its level is read with its name
        return None
    span, side, whole = levels[-1]
    level = float((span or whole).replace(",", "."))
    return Ruling.HOLDS if (share <= level if side == "xuong" else share >= level) else Ruling.FAILS
