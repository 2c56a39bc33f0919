"""Fields that moved to a department of today: whether it is asked from where, who had them before, by which clause of our province."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.answering.bodies.added import added
from assistant.understanding import Query
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Provision

_BODY = r"(?:so|ban|co quan|don vi|nganh|ben|cho|noi)"
#: Both ends of a move are asked.
_FROM_WHERE = re.compile(rf"\btu (?:{_BODY} (?:nao|gi)|dau)\b.*\b(?:sang|ve|qua|den) (?:{_BODY} (?:nao|gi)|dau)\b")
#: Right before a body: it had the field before ("trước ở Sở A", "hồi trước do Sở A lo").
_FORMER = re.compile(r"\b(?:truoc|von)(?: (?:day|kia|nay))? (?:o|thuoc|do|cua|ben|la viec cua)$")
#: In provinces without a department its fields are with another body.
_OTHERWISE = re.compile(r"nơi không lập thì việc này thuộc ([^.;]+)")
#: A follow-up that asks of another thing what was asked of the one before; which department.
STILL = re.compile(r"(?:(?:the|vay|va|roi|a) )*con\b")
DEPARTMENT = re.compile(r"\bso (?:nao|gi)\b")
_WHICH = re.compile(rf"\b{_BODY} (?:nao|gi)\b|\bai\b")
#: Which body rules a field, called by no kind ("khí tượng thủy văn do cơ quan nào phụ trách").
_RULES = re.compile(
    r"\b(?:ai|(?:co quan|don vi|nganh|ben) nao)(?: (?:se|dang|phai|la noi|duoc giao))* (?:quan ly|quan|phu trach)\b"
)
#: Who has something in a commune.
_LOOKS_AFTER = r"(?:lo|phu trach|quan ly|quan|nam|trong coi)"
_IN_COMMUNE = r"(?:o|tren|cap|tai|duoi) (?:cap )?(?:xa|phuong)(?! \w+ cu\b)"
_AT_COMMUNE = re.compile(
    rf"\b{_IN_COMMUNE}\b.*\b(?:ai|ben nao|bo phan nao) (?:se |dang |phai )?{_LOOKS_AFTER}\b|\bai {_LOOKS_AFTER}\b.*\b{_IN_COMMUNE}\b"
)
#: Speaks of the time since the departments were arranged anew.
_SINCE_THEN = re.compile(
    r"\bsau (?:khi |dot |luc |ky )*(?:sap nhap|sap xep|hop nhat|nhap|gop|giai the)\b"
    r"|\b(?:chuyen|ban giao)(?: \w+)? (?:ve|cho|sang|qua) (?:so nao|ai|(?:co quan|don vi) nao)\b"
)

#: What comes after is said not to be so.
_CONTRAST = re.compile(r"\b(?:chu (?:khong|dau|chang)|ma khong|khong phai)\b(?! \w*$)")


def said_length(words: Sequence[str]) -> int:
    """How many of some words are said to be so, up to a contrast."""
    found = _CONTRAST.search(" ".join(words))
    return len(" ".join(words)[: found.start()].split()) if found else len(words)


def at_commune(query: Query) -> bool:
    """Whether it is asked who has something in a commune today ("ở xã giờ ai lo hộ nghèo?")."""
    return speaks_of_today(query.marked) and _AT_COMMUNE.search(" ".join(query.plain)) is not None


def asks_department(query: Query) -> bool:
    """Whether it is asked which department, or which body at all, has a field."""
    plain = " ".join(query.plain)
    return DEPARTMENT.search(plain) is not None or _RULES.search(plain) is not None


def since_then(query: Query) -> bool:
    """Whether a question speaks of today, or of the time since the departments were arranged anew."""
    return speaks_of_today(query.marked) or _SINCE_THEN.search(" ".join(query.plain)) is not None


def asks_from_where(query: Query) -> bool:
    """Whether it is asked of a field from which body it went to which, or claimed from which one another body took it as well."""
    if query.has("yesno"):
        return len(query.ids("agency")) > 1 and bool(added(query, [m for m in query.mentions if m.kind == "agency"]))
    return _FROM_WHERE.search(" ".join(query.plain)) is not None


def former(query: Query) -> frozenset[str]:
    """The bodies that a question only names as those that had something before."""
    named = (m for m in query.mentions if m.kind == "agency" and m.start > 0)
    return frozenset(m.id for m in named if _FORMER.search(" ".join(query.plain[: m.start])))


def own_bodies(query: Query) -> tuple[str, ...]:
    """The bodies that a question itself names."""
    return tuple(dict.fromkeys(m.id for m in query.mentions if m.kind == "agency" and m.start >= 0))


def otherwise_with(provision: Provision, corpus: Corpus) -> list[str]:
    """The bodies that have the fields of a department in provinces where there is none, if a clause tells that."""
    told = " ".join(_OTHERWISE.findall(provision.text))
    return [a.id for a in corpus.agencies.values() if a.level == "tinh" and a.name in told]


def goes_on(query: Query, corpus: Corpus) -> bool:
    """Whether a follow-up asks of another field what was asked before of one of a body that ended: which department has it today."""
    before, plain = query.before, " ".join(query.plain)
    if before is None or own_bodies(query) or not STILL.match(plain):
        return False
    ended = any((to := corpus.agencies[a].to) and to < query.as_of for a in before.ids("agency"))
    if query.ids("agency"):  # what became of the body itself was asked before, and now who has one thing that it had
        own = any(m.kind == "concept" and m.start >= 0 for m in query.mentions)
        alone = before.has("succession") or not before.ids("concept")
        return ended and own and alone and not query.has("succession") and _WHICH.search(plain) is not None
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
