"""Follow-ups on another field of a body that is no more, behind where one of its fields went ("còn trẻ em với trợ giúp xã hội của sở cũ đó?"): asked
who has that today."""

from __future__ import annotations

import re

from assistant.understanding.query import Query

#: Who has the field today: of a department, or a ministry, another one.
GONE_TO = "{thing} nay thuộc {kind} nào?"
_KINDS = {"Sở": "sở", "Bộ": "bộ"}
_LEADS = r"(?:(?:the|vay|con|va|ma|roi)\b ?)*"
_OF_IT = r"(?: (?:cua|o|ben|thuoc)(?: (?:cai|ben))? (?:so|ban|co quan|don vi|phong)(?: (?:cu|do|ay|kia|nay|truoc|xua))+)"
_WHERE = r"(?:(?:thi|gio|nay|do|la|bay|se|duoc|chuyen) )*(?:sao|ve dau|dau|(?:(?:ve|thuoc|sang|do|vao) )?(?:so|ben|co quan) nao|ai lo|ai quan)"
_ASKED = re.compile(
    rf"{_LEADS}(?:(?:viec|mang|linh vuc|phan|chuyen|khoan) )*(?P<thing>\w+(?: \w+){{0,8}}?){_OF_IT}(?: {_WHERE})?(?: (?:vay|the|a|nhi))*"
)
#: Where a field of a body went was asked.
_WENT = re.compile(r"\b(?:ve|sang|thuoc|chuyen|do) (?:so|co quan|ben|dau)(?: (?:nao|gi|dau))?\b")
_ASKS = re.compile(r"\b(?:gi|nao|ai|may|bao|hay|khong|chua|bo|nhap|ten|giai|dau)\b")


def left_of_gone_body(query: Query, before: Query) -> str:
    """Who has that field today; empty where the question before was on no one body, or not on where a field of it went."""
    found = _ASKED.fullmatch(" ".join(query.plain))
    bodies = {m.id: m.name for m in before.mentions if m.kind == "agency" and m.start >= 0}
    if found is None or len(bodies) != 1 or not before.has("succession", "who", "department") or before.has("yesno"):
        return ""
    if _ASKS.search(found["thing"]) or not _WENT.search(" ".join(before.plain)) or query.documents or query.refs or query.dated:
        return ""
    start = found.string[: found.start("thing")].count(" ")
    thing = " ".join(query.marked[start : start + len(found["thing"].split())])
    kind = _KINDS.get(next(iter(bodies.values())).split()[0], "cơ quan")
    return GONE_TO.format(thing=thing, kind=kind)
