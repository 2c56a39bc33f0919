"""Follow-ups that ask of the whole country what was asked of the province ("Cả nước thì sao?"): the question before without the plan and the
province."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN
from kb.vietnamese import fold_in_step, normalise

_COUNTRY = re.compile(
    r"(?:(?:the|vay|con|va|ma|tren|o|cua|cho|muc tieu|chi tieu|con so|so|tinh|chung)\b ?)*(?:ca nuoc|toan quoc|quoc gia)"
    r"(?: (?:thi|sao|la|dat|dat ra|duoc|co|may|bao nhieu|the nao|nhi|a|vay))*"
)
#: The plan, by which something is set, and the province.
_BY_PLAN = re.compile(
    r"\b(?:(?:theo|trong|tai|o) )?(?:ke hoach|kh)(?: so)? 203(?:/kh-ubnd)?,? ?(?:(?:thi|dat ra|dat|de ra|dua ra|giao|ghi|neu|co|la)\b ?)*"
)
_PROVINCE = re.compile(
    r",? ?\b(?:(?:cho|cua|toan|o|trong|ca|tren dia ban) )*(?:tinh(?: son la| ta| minh)?|son la)\b(?! (?:toan|hinh|den|thanh)\b)"
)
_HOW_MANY = re.compile(r"\b(?:bao nhieu|may)\b")


def of_whole_country(query: Query, before: Query) -> str:
    """How much it is in the whole country; empty where the question before asked no number of the plan, or named no place of the plan to leave."""
    if not _COUNTRY.fullmatch(" ".join(query.plain)) or set(before.documents) - {PLAN} or before.has("yesno", "who"):
        return ""
    said = " ".join(normalise(told(before)).split())
    for left in (_BY_PLAN, _PROVINCE):
        said = "".join(_between(left, said))
    said = said.strip(" ,?.!")
    return f"Mục tiêu cả nước: {said}?" if _HOW_MANY.search(fold_in_step(said)) else ""


def _between(left: re.Pattern[str], text: str) -> list[str]:
    """What stands between the matches of a pattern for text without marks."""
    spans = [m.span() for m in left.finditer(fold_in_step(text))]
    ends = [0, *(end for _, end in spans)]
    return [text[a:b] for a, b in zip(ends, [*(start for start, _ in spans), len(text)], strict=True)]
