"""Claims that something goes through although it lacks what a source demands ("chưa có đề án, vẫn coi như hoàn thành chứ?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.only_case import only_withdrawn
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.thresholds import only_then
from assistant.answering.sources.indicators import decides
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: What is lacking, up to where it is said what follows all the same.
_LACKS = re.compile(
    r"\b(?:chua|khong|thieu)(?: (?:he|co|duoc|con|lay))* (?P<what>(?:\w+ ){2,14}?)(?P<turn>nhung|van|coi nhu|vay|the|thi)\b(?P<rest>.*)"
)
#: Something is said to need no such thing, at the end ("... mà không cần thuộc danh mục à?").
_NEEDLESS = re.compile(
    r"\bma (?:khong|ko|khoi|chang|chua)(?: (?:can|phai|buoc|nhat thiet|doi))+(?: (?:phai|co|thuoc|bo|lay|qua|trong|xin))*"
    r" (?P<what>(?:\w+ ){0,16}?\w+?)(?: (?:gi|nao))?(?: (?:a|ha|hay sao|duoc|dung|phai|chu|nhi|khong|ko|k|that))*$"
)
#: A source itself lets go without.
_SPARES = re.compile(r"\b(?:khong|mien|khoi) (?:can|phai|yeu cau|bat buoc|doi hoi)\b")
_CONCEDES = frozenset({"nhung", "van", "coi nhu"})
#: What follows all the same, and its denial.
_GOES_THROUGH = re.compile(r"\b(?:duoc|dat|hoan thanh|cong nhan|xet|du dieu kien|ap dung|huong)\b")
#: It is something that befalls whoever lacks it, and no leave to go on.
_BEFALLS = re.compile(r"\b(?:thu hoi|bi (?:loai|cat|rut|huy|xoa|mat)|mat)\b")
_DENIED = re.compile(
    r"\b(?:chua|khong|chang)(?: (?:the|duoc|con))* (?:duoc|dat|hoan thanh|cong nhan|xet|du dieu kien|ap dung|huong)\b"
)
#: A source that demands.
_DEMANDS = re.compile(r"\b(?:dieu kien|phai|can co|khi)\b")
#: A source demands what is lacking where it knows this share of its words.
_KNOWN = 0.75
#: A clause of several is on what is spoken of where it knows this share of the words for that.
_CLAUSE, _ALIKE = re.compile(r"[;.]\s+|\((?:gạch )?\w\)"), 0.6
_FEWEST = 2


def lacking(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where a claim lets something through without what the first source demands of it, ``HOLDS`` where it does not; else None."""
    plain, told = " ".join(query.plain), folded_syllables(first.text)
    if needless := _NEEDLESS.search(plain):
        return Ruling.FAILS if _demanded(needless, query, first) else None
    said = _LACKS.search(plain)
    if said is None or not _DEMANDS.search(" ".join(told)):
        return None
    if said["turn"] not in _CONCEDES and not re.search(r"\b(?:nhung|van|luon|coi nhu)\b", said["rest"]):
        return None
    if _BEFALLS.search(said["rest"]) or not _known(said["what"], query, told) or not _GOES_THROUGH.search(said["rest"]):
        return None
    return Ruling.HOLDS if _DENIED.search(said["rest"]) else Ruling.FAILS


def states_rule(query: Query) -> bool:
    """Whether a claim says that something needs no such thing, or from how many on something follows, and tells no case."""
    return only_then(query) or only_withdrawn(query) or _NEEDLESS.search(" ".join(query.plain)) is not None


def _demanded(said: re.Match[str], query: Query, first: Provision) -> bool:
    """Whether a clause of a source demands what is said to be needless, of that of which it is said."""
    plain = " ".join(folded_syllables(first.text))
    if _SPARES.search(plain) or not (_DEMANDS.search(plain) or decides(first)):
        return False
    clauses = [folded_syllables(c) for c in _CLAUSE.split(first.text)]
    whose = [w for w in said.string[: said.start()].split() if w in query.content]
    return any(
        _known(said["what"], query, clause) and (len(clauses) == 1 or sum(w in clause for w in whose) >= _ALIKE * len(whose))
        for clause in clauses
    )


def _known(what: str, query: Query, told: Sequence[str]) -> bool:
    """Whether a source knows the telling words of what is lacking."""
    own = [w for w in what.split() if w in query.content]
    return len(own) >= _FEWEST and sum(w in told for w in own) >= _KNOWN * len(own)
