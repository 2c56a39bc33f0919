"""Fields that moved to a department of today: whether it is asked from where, who had them before, by which clause of our province."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.understanding import Query
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Provision

_BODY = r"(?:so|ban|co quan|don vi|nganh|ben|cho|noi)"
#: Both ends of a move are asked.
_FROM_WHERE = re.compile(rf"\btu (?:{_BODY} (?:nao|gi)|dau)\b.*\b(?:sang|ve|qua|den) (?:{_BODY} (?:nao|gi)|dau)\b")
#: Right before a body: it had the field before ("trước ở Sở A", "hồi trước do Sở A lo").
_FORMER = re.compile(r"\b(?:truoc|von)(?: (?:day|kia|nay))? (?:o|thuoc|do|cua|ben|la viec cua)$")
#: A follow-up that asks of another thing what was asked of the one before; which department.
STILL = re.compile(r"(?:(?:the|vay|va|roi|a) )*con\b")
DEPARTMENT = re.compile(r"\bso (?:nao|gi)\b")
#: Which body rules a field, called by no kind ("khí tượng thủy văn do cơ quan nào phụ trách").
_RULES = re.compile(
    r"\b(?:ai|(?:co quan|don vi|nganh|ben) nao)(?: (?:se|dang|phai|la noi|duoc giao))* (?:quan ly|quan|phu trach)\b"
)
#: Speaks of the time since the departments were arranged anew.
_SINCE_THEN = re.compile(
    r"\bsau (?:khi |dot |luc |ky )*(?:sap nhap|sap xep|hop nhat|nhap|gop|giai the)\b"
    r"|\b(?:chuyen|ban giao)(?: \w+)? (?:ve|cho|sang|qua) (?:so nao|ai|(?:co quan|don vi) nao)\b"
)


def asks_department(query: Query) -> bool:
    """Whether it is asked which department, or which body at all, has a field."""
    plain = " ".join(query.plain)
    return DEPARTMENT.search(plain) is not None or _RULES.search(plain) is not None


def since_then(query: Query) -> bool:
    """Whether a question speaks of today, or of the time since the departments were arranged anew."""
    return speaks_of_today(query.marked) or _SINCE_THEN.search(" ".join(query.plain)) is not None


def asks_from_where(query: Query) -> bool:
    """Whether it is asked of a field from which body it went to which."""
    return not query.has("yesno") and _FROM_WHERE.search(" ".join(query.plain)) is not None


def former(query: Query) -> frozenset[str]:
    """The bodies that a question only names as those that had something before."""
    named = (m for m in query.mentions if m.kind == "agency" and m.start > 0)
    return frozenset(m.id for m in named if _FORMER.search(" ".join(query.plain[: m.start])))


def goes_on(query: Query, corpus: Corpus) -> bool:
    """Whether a follow-up asks of another field what was asked before of one of a body that ended: which department has it today."""
    before = query.before
    if before is None or query.ids("agency") or not STILL.match(" ".join(query.plain)):
        return False
    ended = any((to := corpus.agencies[a].to) and to < query.as_of for a in before.ids("agency"))
    return ended and speaks_of_today(before.marked) and DEPARTMENT.search(" ".join(before.plain)) is not None


def instrument_of(corpus: Corpus, department: str, subjects: Collection[str], frame: str) -> list[Provision]:
    """The clauses, beside those of the ``frame`` for all provinces, by which a body left single subjects of a question to a department."""
    moves = [s for a in corpus.agencies.values() for s in a.successors if s.id == department and not s.inferred]
    documents = dict.fromkeys(s.document for s in moves if set(subjects) & set(s.concepts) and s.document != frame)
    return [
        p
        for n in documents
        if n in corpus.documents
        for p in corpus.documents[n].provisions
        if set(subjects) & p.about and p.ref != "I"
    ]
