"""What a question on all duties of a body says beside its name: words that ask for them, and who asks the body to do them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.vietnamese import SPELT, fold, folded_syllables

#: Words that such a question may hold besides the body's name and words without a subject.
_WORDS = frozenset(
    map(
        fold,
        [
            *SPELT,
            "trò",
            "phụ",
            "trì",
            "tất",
            "đảm",
            "danh",
            "sách",
            "tổng",
            "hợp",
            "gạch",
            "phối",
            "thẩm",
            "tóm",
            "tắt",
            "vắn",
            "kê",
            "lược",
            "nữa",
            "gom",
            "iii",
        ],
    )
)
#: The plan asks bodies of the Party and the Front for what it gives to others ("Kế hoạch 203 đề nghị Ban Dân vận làm gì?").
_ASKED = re.compile(r"\b(?:203|ke hoach|kh|duoc|viec|dieu|y|gach|nhiem vu) de nghi\b")


#: Concepts for the whole plan or programme.
WHOLE = frozenset({PLAN_CONCEPT, "ctmtqg-ntm"})
#: Duties are asked for by what they are on ("chủ trì nội dung gì?").
_ON_WHAT = re.compile(r"\b(?:noi dung|mang|linh vuc|dau viec|phan viec|cong viec|tieu chi|cai) (?:gi|nao)\b")
#: Criteria are asked for.
CRITERIA, _ON_CRITERIA = (
    frozenset({"tieu", "chi"}),
    re.compile(r"\b(?:tieu chi|chi tieu) (?:gi|nao)\b|\b(?:may|bao nhieu) (?:tieu chi|chi tieu)\b"),
)
#: Duties are counted, and no amount of something else.
_COUNTED = re.compile(
    r"\b(?:bao nhieu|may|so|dem (?:giup|ho|xem|cho)(?: \w+)?) (?:dau |loai |nhom |cai )?"
    r"(?:nhiem vu|viec|muc|gach|trach nhiem|noi dung|y|dong|diem|khoan|thu|phan|cau|doan)\b"
)


_DUTIES = re.compile(r"\b(?:nhiem vu|trach nhiem|cong viec|phan viec|dau viec)\b")
#: Fewer bodies have no clauses of their own; words that ask.
_SEVERAL, _ASKS = 2, frozenset({"gi", "nao", "ai"})


def asks_duties(query: Query) -> bool:
    """Whether duties are to be listed or counted, or those of several bodies compared."""
    plain = " ".join(query.plain)
    compared = query.has("compare") and len(query.ids("agency")) >= _SEVERAL and _DUTIES.search(plain) is not None
    return (
        compared
        or query.has("list")
        or _ON_WHAT.search(plain) is not None
        or (query.has("count") and _COUNTED.search(plain) is not None)
    )


def asks_criteria(query: Query) -> bool:
    """Whether it is asked which criteria a body has, or how many."""
    return _ON_CRITERIA.search(" ".join(query.plain)) is not None


def of_clause(query: Query, acts: Sequence[str], body: str) -> list[str]:
    """The roles that are asked of one of several bodies: those of its own clause, where that asks something itself ("Sở A lo gì, Sở B
    phối hợp với ai"); otherwise all."""
    named = {m.start: m.id for m in query.mentions if m.kind == "agency" and m.start >= 0}
    own = [c for c in query.clauses if {b for at, b in named.items() if c.start <= at < c.end} == {body}]
    if len(set(named.values())) < _SEVERAL or not any(_ASKS & set(query.plain[c.start : c.end]) for c in own):
        return list(acts)
    told = {m.id for m in query.mentions if m.kind == "act" for c in own if c.start <= m.start < c.end}
    return [a for a in acts if a in told]


def of_bodies(query: Query) -> set[str]:
    """The words of a question that name a body, or the whole plan or programme."""
    return {w for m in query.mentions if m.kind == "agency" or m.id in WHOLE for w in folded_syllables(m.words)}


def of_duties(query: Query) -> frozenset[str]:
    """The words of a question that only say that duties are asked for; in a follow-up those of the question before, too."""
    asked = _ASKED.search(" ".join((*query.plain, fold(query.inherited))))
    return _WORDS | {"de", "nghi"} if asked else _WORDS
