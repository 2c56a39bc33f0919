"""Follow-ups that only ask who has another role ("thế ai thẩm định?" behind "sở nào hướng dẫn tiêu chí môi trường?"), of what was named before."""

from __future__ import annotations

import re

from assistant.understanding.query import Query

_ASKED = re.compile(
    r"(?:(?:the|vay|con|roi|va|ma|thi) )*(?:ai|(?:so|co quan|don vi|ben|nganh) nao)(?: (?:la|se|phai|lo|duoc giao|co quyen|thi))*"
    r" (?P<role>(?:tham dinh|danh gia|kiem tra|khao sat|cong nhan|huong dan|don doc|chu tri|theo doi)"
    r"(?:(?: va)? (?:tham dinh|danh gia|kiem tra|khao sat|cong nhan|huong dan|don doc|theo doi))*)(?: (?:vay|the|nhi|a|nua|day|no|cai do))*"
)
#: Between two roles of one question.
_LINKS = frozenset({"va", "hoac", "hay", "cung"})


def of_other_role(query: Query, before: Query) -> str:
    """The question before for who has a role in one thing, with the other role in its place; otherwise empty."""
    found = _ASKED.fullmatch(" ".join(query.plain)) if before.has("who") and not before.has("yesno") else None
    acts = sorted((m.start, m.end) for m in before.mentions if m.kind == "act" and m.start >= 0)
    things = {m.id for m in before.mentions if m.kind == "concept" and m.start >= 0}
    if found is None or not acts or len(things) != 1 or any(m.kind == "agency" and m.start >= 0 for m in before.mentions):
        return ""
    begins, ends = acts[0][0], max(end for _, end in acts)
    inside = {i for start, end in acts for i in range(start, end)}
    if any(w not in _LINKS for i, w in enumerate(before.plain[begins:ends], begins) if i not in inside):
        return ""
    at = found.string[: found.start("role")].count(" ")
    role = query.marked[at : at + len(found["role"].split())]
    return " ".join((*before.marked[:begins], *role, *before.marked[ends:])) + "?"
