"""The name of the plan where it is asked what the plan says of a thing ("Kế hoạch 203 nói gì về chợ?"): it says where to look, and not what
for."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN, PLAN_CONCEPT

_NAME = re.compile(r"\b(?:kế hoạch|ke hoach)(?: (?:số|so))? 203(?: kh ubnd)?\b|Kế hoạch số 203/KH-UBND ngày 14/8/2023")
_WORDS = frozenset({"ke", "hoach", "203", "kh", "ubnd"})
_SAYS = re.compile(r"\b(?:noi|ghi|quy dinh|de cap|nhac|neu|ban)(?: (?:den|toi|nhung))* gi ve\b")


def without_plan_name(query: Query) -> Query:
    """The question searched by the thing alone, where it asks openly what the plan, alone of all documents, says of one."""
    others = query.content - _WORDS
    if query.documents != (PLAN,) or query.refs or query.has("yesno") or not others or not _SAYS.search(" ".join(query.plain)):
        return query
    mentions = tuple(m for m in query.mentions if m.id != PLAN_CONCEPT)
    return replace(query, mentions=mentions, content=others, text=" ".join(_NAME.sub(" ", query.text).split()))
