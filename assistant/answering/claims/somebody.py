"""Whether there is anybody at all who holds what a question speaks of ("có sở nào được giao tiêu chí y tế không?")."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from rules.responsibility import Findings

_BODY = r"(?:so|co quan|don vi|nganh|ben|hoi|ai|to chuc)"
_ANYBODY = re.compile(
    rf"\bco (?:\w+ ){{0,4}}?(?:ai|{_BODY} nao)\b.{{3,100}}\b(?:khong|chua)(?: (?:a|vay|la|thi|{_BODY}) .*| \w+ nao)?$"
)


def somebody(query: Query, findings: Findings | None) -> Ruling | None:
    """``HOLDS`` where somebody is asked for, whoever it is, and holds it; None where a claim names a body, or says nothing of the kind.

    >>> bool(_ANYBODY.search("co so nao duoc giao tieu chi y te khong"))
    True
    """
    if query.ids("agency") or query.refs or not findings or not _ANYBODY.search(" ".join(query.plain)):
        return None
    acts = set(query.ids("act"))
    return Ruling.HOLDS if any(not acts or acts & set(h.norm.acts) for h in findings.holdings) else None
