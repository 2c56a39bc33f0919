"""Whether the plan gives a number for something is asked ("vốn tín dụng kế hoạch có ghi số tiền không?")."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import PLAN, Query
from kb.model import Provision

_ASKED = re.compile(
    r"\b(?:co|da)(?: (?:ghi|neu|dat|de|cho|noi|dua|chot|quy dinh|ra|cu the))*"
    r" (?:con so|so tien|so lieu|so cu the|muc tien)(?: (?:cu the|nao|ro|gi|rieng|het|ca))* (?:khong|chua)$"
)


def figured(query: Query, first: Provision) -> Ruling | None:
    """The ruling by the figures of the first source, where that is the plan; None where something else is asked."""
    if query.before is not None or first.document != PLAN or not _ASKED.search(" ".join(query.plain)):
        return None
    return Ruling.HOLDS if first.figures else Ruling.FAILS
