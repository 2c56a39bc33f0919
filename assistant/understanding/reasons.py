"""What only the reason for a claim speaks of ("nước thải rõ là môi trường, nên ..."): nothing is claimed of it."""

from __future__ import annotations

import itertools
import re

from assistant.understanding.query import Mention, Query
from kb.vietnamese import has_marks

#: What follows from a reason begins with one of these, and a reason with one of those.
_SO, _FOR = frozenset({"nên", "nen"}), frozenset({"vì", "vi", "bởi"})
#: And one in the same breath.
_WHY = _FOR | {"boi", "do"}
#: What is claimed follows from what a body has, or a thing is, as is said before ("giữ biên giới thì đương nhiên chủ trì luôn ...").
_THUS = re.compile(
    r"\bthi (?:(?:cung|chac|la|co|phai|se|da) )*(?:duong nhien|tat nhien|di nhien|hien nhien|mac nhien|nghiem nhien|kiem|chac|at|tat|cung phai)\b"
    r"|\bnen (?:(?:cung|chac|la|co|phai|se|moi|thi|duong nhien|tat nhien|di nhien) )*(?:giao|chu tri|lam luon|lo luon|kiem|so|cong an|ben)\b"
)
_SHOULD = frozenset({"co", "khong", "cung", "lam", "tro"})  # "có nên", "cho nên" aside
#: "Vì" in the same breath as the claim ("Sở A chủ trì luôn vì cùng mảng môi trường"); "vì sao" asks, "đơn vị" is no reason.
_IN_BREATH = re.compile(
    r"(?<!\bdon )(?<!\bthu )(?<!\bpham )(?<!\bhanh )(?<!\bdinh )(?<!\bchuc )(?<!\bdia )\bvi\b(?! (?:sao|the|vay|pham|tri|du|khuan|sinh|mo)\b)"
    r"|\bboi(?! (?:duong|thuong|ai)\b)|\bdo (?:co(?! quan\b)|da|dang|cung|no|ho|lien quan)\b"
)
_THEREFORE = re.compile(r"\b(?:nen|thi|cho nen|suy ra)\b")


def reasons(query: Query) -> frozenset[str]:
    """The concepts that a question names only in a clause with "vì", or before one with "nên", that names no body, or before what is
    said to follow from what a body has."""
    before = [a for a, b in itertools.pairwise(query.clauses) if _SO & set(query.marked[b.start : b.start + 1])]
    bodies = [m.start for m in query.mentions if m.kind == "agency"]
    before += [c for c in query.clauses if _FOR & set(query.marked[c.start : c.start + 1])]
    spans = [s for s in (*(range(c.start, c.end) for c in before), *_in_breath(query)) if not any(at in s for at in bodies)]
    told = [m for m in query.mentions if m.kind == "concept" and m.start >= 0]
    claimed = {m.id for m in told if not any(m.start in s for s in spans)}
    return (frozenset(m.id for m in told) - claimed) | _before_conclusion(query, told)


def _in_breath(query: Query) -> list[range]:
    """From each "vì" to what follows from it, or to the end of its clause."""
    found = []
    for clause in query.clauses:
        plain = " ".join(query.plain[clause.start : clause.end])
        for said in _IN_BREATH.finditer(plain):
            at = clause.start + plain[: said.start()].count(" ")
            if query.marked[at] not in _WHY or (query.plain[at] == "do" and not has_marks(query.question)):
                continue  # without marks it may be "đó có"
            thus = _THEREFORE.search(plain, said.end())
            found.append(range(at, clause.start + plain[: thus.start()].count(" ") if thus else clause.end))
    return found


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
