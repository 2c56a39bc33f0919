"""What only the reason for a claim speaks of ("nước thải rõ là môi trường, nên ..."): nothing is claimed of it."""

from __future__ import annotations

import itertools
import re

from assistant.understanding import Mention, Query

#: What follows from a reason begins with one of these, and a reason with one of those.
_SO, _FOR = frozenset({"nên", "nen"}), frozenset({"vì", "vi", "bởi"})
#: What is claimed follows from what a body has, or a thing is, as is said before ("giữ biên giới thì đương nhiên chủ trì luôn ...").
_THUS = re.compile(
    r"\bthi (?:(?:cung|chac|la|co|phai|se|da) )*(?:duong nhien|tat nhien|di nhien|hien nhien|mac nhien|nghiem nhien|kiem|chac|at|tat|cung phai)\b"
    r"|\bnen (?:(?:cung|chac|la|co|phai|se|moi|thi|duong nhien|tat nhien|di nhien) )*(?:giao|chu tri|lam luon|lo luon|kiem|so|cong an|ben)\b"
)
_SHOULD = frozenset({"co", "khong", "cung", "lam", "tro"})  # "có nên", "cho nên" aside


def reasons(query: Query) -> frozenset[str]:
    """The concepts that a question names only in a clause with "vì", or before one with "nên", that names no body, or before what is
    said to follow from what a body has."""
    before = [a for a, b in itertools.pairwise(query.clauses) if _SO & set(query.marked[b.start : b.start + 1])]
    bodies = [m.start for m in query.mentions if m.kind == "agency"]
    before += [c for c in query.clauses if _FOR & set(query.marked[c.start : c.start + 1])]
    spans = [range(c.start, c.end) for c in before if not any(c.start <= at < c.end for at in bodies)]
    told = [m for m in query.mentions if m.kind == "concept" and m.start >= 0]
    claimed = {m.id for m in told if not any(m.start in s for s in spans)}
    return (frozenset(m.id for m in told) - claimed) | _before_conclusion(query, told)


def _before_conclusion(query: Query, told: list[Mention]) -> frozenset[str]:
    """The concepts named before what is said to follow; where nothing is named behind that, all but the first of them."""
    thus = _THUS.search(" ".join(query.plain))
    if thus is None:
        return frozenset()
    at = thus.string[: thus.start()].count(" ")
    if thus[0].startswith("nen") and at and query.plain[at - 1] in _SHOULD:
        return frozenset()
    before, behind = [m for m in told if m.start < at], {m.id for m in told if m.start >= at}
    first = {before[0].id} if before and not behind else set()
    return frozenset(m.id for m in before) - behind - first
