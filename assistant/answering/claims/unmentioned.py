"""Claims that the documents do not speak of something ("khám bệnh qua mạng chưa được nói tới"): they fail where the first source does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables, numbers

#: Something is said not to be spoken of at all; how much, who or how exactly is another matter.
_UNMENTIONED = re.compile(
    r"\b(?:khong|ko|chua|chang)(?: (?:he|thay|duoc|co|ai|bi|phai))*"
    r" (?:nhac(?: ten)?|noi|de cap|neu(?: ten)?|ghi(?: ten)?|tinh|ke|dua)(?: gi)?"
    r"(?: (?:toi|den|ve|vao|trong))+\b"
    r"|\b(?:khong|ko|chua|chang)(?: (?:he|thay|duoc))* (?:nhac|neu|de cap)(?: ten)?(?= (?:a|ha|nhi|chu|dung|phai|that|gi|co)\b|$)"
)
#: There is said to be none at all.
_NONE = re.compile(r"\b(?:khong|ko|chua|chang)(?: he)? (?:co|thay|bai bo|bo|huy bo|thay the|sua)(?= (?:\w+ ){1,7}nao\b)")
#: What else a claim says stands behind it.
_CLAUSE = re.compile(r"[,;.?!]")
#: What is said to be left open, be the thing itself spoken of.
_CLOSER = re.compile(
    r"\b(?:ro|cu the|chi tiet|bao nhieu|may|muc|han|ngay|thang|nam|so|ai|co quan|don vi|nguoi|cach|mau|vi sao|tai sao|khi nao|bao gio)\b"
)
#: The plan is said to speak of something.
_PLAN_SPEAKS = re.compile(
    r"\b(?:ke hoach|kh)(?: 203| so 203| nay| cua tinh)* (?:(?:co|da|he) )+(?:noi|nhac|de cap|neu|ghi|ban)(?: (?:gi|den|toi|ve|chuyen|viec))*\b"
)
_IDLE = frozenset(folded_syllables("đúng phải thật có không chứ à hả nhỉ nào gì việc chuyện cái này kế hoạch văn bản trong về"))
#: So many telling words of the claim must all be known to the source.
_LEAST = 2


def unmentioned(query: Query, first: Provision) -> Ruling | None:
    """``FAILS`` where the first source knows every telling word of what is said not to be spoken of; otherwise None.

    The words of a body or a concept are known where the source gives it something or is about it.
    """
    plain = " ".join(query.plain)
    none = _NONE.search(plain)
    said = _UNMENTIONED.search(plain) or none
    named = {i for m in query.mentions for i in range(max(m.start, 0), m.end)}
    beside = " ".join(w for i, w in enumerate(query.plain) if i not in named)
    if said is None or query.before is not None or _counts(query) or query.refs or (not none and _CLOSER.search(beside)):
        return None
    acts, own_acts = set(query.ids("act")), {a for n in first.norms if n.bearer in query.ids("agency") for a in n.acts}
    if none and acts and query.ids("agency") and not acts & own_acts:  # "mục Sở A không có câu nào giao thẩm định"
        return None
    if none and none[0].endswith(" bo") and "bai bo" in fold(first.text):  # "không bỏ văn bản nào": the source does
        return Ruling.FAILS
    start = plain[: said.start()].count(" ")
    end = start + said.group().count(" ") + 1
    own = [i for i, w in enumerate(query.plain) if not start <= i < end and w in query.content and w not in _IDLE]
    if none and said is none:  # what is said behind a comma is another claim
        own = own[: sum(i < len(folded_syllables(_CLAUSE.split(query.question)[0])) for i in own)]
    known = {*folded_syllables(" ".join([first.text, *first.heading, first.document])), *_IDLE}
    given = set(_given(query, first))
    return Ruling.FAILS if len(own) >= _LEAST and all(i in given or query.plain[i] in known for i in own) else None


def of_other_papers(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the plan is said to speak of something, or to give a number, of which only other documents tell; otherwise None."""
    said = _PLAN_SPEAKS.search(" ".join(query.plain)) if query.before is None else None
    if said is None or set(query.documents) - {PLAN}:
        return None
    told = [{n for p in provisions if (p.document == PLAN) is ours for n in numbers(p.text)} for ours in (True, False)]
    claimed = {n for n in query.numbers if n not in query.years}
    elsewhere = claimed and claimed <= told[1] and not claimed & told[0]
    return Ruling.FAILS if elsewhere or not any(p.document == PLAN for p in provisions) else None


def _counts(query: Query) -> bool:
    """Whether a claim holds a number that is no year and none of a document."""
    papers = {float(w) for n in query.documents for w in folded_syllables(n) if w.isdecimal()}
    return bool(set(query.numbers) - papers - {float(y) for y in query.years})


def _given(query: Query, first: Provision) -> Iterator[int]:
    """The places of the words of what the source is about, or gives something."""
    bodies = {n.bearer for n in first.norms}
    for m in query.mentions:
        if m.start >= 0 and m.id in (bodies if m.kind == "agency" else first.about if m.kind == "concept" else ()):
            yield from range(m.start, m.end)
