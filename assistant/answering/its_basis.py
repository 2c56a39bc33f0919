"""A follow-up that asks by which law, or by which other paper, something is done ("phải theo những luật nào?", "căn cứ nghị quyết nào?"):
on the clause that answered before where that names one, and never on what the whole plan rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.own_subjects import on_itself
from assistant.answering.sources.fit import Candidate
from assistant.understanding import PLAN, Query
from assistant.understanding.forms import is_kind
from assistant.understanding.titles import PLAN_CONCEPT
from kb.vietnamese import document_numbers, fold

_COUNTS = r"(?:nhung|cac|may|bao nhieu|hai|ba|bon|\d|cai|dung|ca)"
_ISSUERS = r"(?:cua|hdnd|ubnd|tinh|chinh phu|quoc hoi|thu tuong|trung uong|hoi dong|nhan dan|bo|bch|so)"
#: Which paper is asked for, by a word that makes it the one by which something is done.
_ASKED = re.compile(
    r"\b(?:theo|can cu|dua(?! (?:ra|den|len)\b)|tuan thu|tuan theo|ap dung|chieu)\b"
    r"(?: (?:vao|tren|theo|quy dinh|cua|tai|trong|o|noi dung)| dung)*"
    rf"(?: {_COUNTS})* (?P<kind>luat|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|van ban|nq|nd|qd|tt)(?: {_ISSUERS})*"
    r" (?:nao|gi|so (?:may|nao|gi|bao nhieu))\b"
)
_ANY = "van ban"
#: The plan itself is said to rest on something; it only tells where a thing stands of which that is asked.
_OF_PLAN = re.compile(
    r"(?<!theo )(?<!trong )(?<!tai )\b(?:ke hoach|kh)(?: so)?(?: 203)?(?: \d+)?(?: (?:nay|do|ay|duoc|thi|nay thi))* $"
)
_BY_PLAN = re.compile(r"\b(?:theo|trong|tai) (?:ke hoach|kh)(?: so)? 203\b")
#: A law that a clause calls by its name, and any paper by which it says that something is done.
_LAW, _BY = re.compile(r"\bLuật (?=[A-ZĐ])"), r"\b(?:theo|can cu|dua tren)(?: (?:vao|quy dinh|cua|tai))* {kind}\b"
#: The question before was on the plan itself, as a paper.
_HEADER = ("document", "issue", "signer", "recipients", "life", "title")


def on_its_basis(query: Query, earlier: Callable[[Query], Sequence[Candidate]]) -> Query:
    """The question on the clause before, by the paper that this names; where it names none, or another thing is asked of, without the plan
    as the document that it is asked of. Itself where it asks for no such paper, or the question before was on a document as such."""
    before, plain = query.before, " ".join(query.plain)
    asked = None if query.refs or query.has("yesno") else _ASKED.search(plain)
    if asked is None or _OF_PLAN.search(plain[: asked.start()]):
        return query
    if before is None:
        return (
            replace(query, documents=()) if query.documents == (PLAN,) and _on_thing(query) and _BY_PLAN.search(plain) else query
        )
    if (
        set(query.documents) - set(before.documents)
        or set(before.documents) - {PLAN}
        or before.has(*_HEADER)
        or not _on_thing(before)
    ):
        return query
    own = any(m.start >= 0 and m.kind == "concept" for m in query.mentions)
    told = [] if own else [c.provision for c in earlier(before)[:1]]
    if not told or not names_paper(told[0].text, asked["kind"]):
        return query if query.bare else replace(query, documents=())
    return replace(on_itself(query), documents=(told[0].document,), refs=(told[0].ref,), pointer="")


def names_paper(text: str, kind: str) -> bool:
    """Whether a clause names a paper of a kind, by which something is done.

    >>> names_paper("quyết toán theo quy định của Luật Kế toán", "luat"), names_paper("theo Nghị quyết Đại hội Đảng", "nghi quyet")
    (True, True)
    >>> names_paper("tham mưu ban hành nghị quyết", "nghi quyet"), names_paper("theo Nghị định số 33/2023/NĐ-CP", "luat")
    (False, False)
    """
    if kind in ("luat", _ANY) and _LAW.search(text):
        return True
    numbers = document_numbers(text)
    return any(kind == _ANY or is_kind(kind, n) for n in numbers if kind != "luat") or (
        re.search(_BY.format(kind=kind), fold(text)) is not None
    )


def _on_thing(query: Query) -> bool:
    """Whether a question is on something beside the plan as a paper."""
    return any(m.kind in ("concept", "act") and m.id != PLAN_CONCEPT for m in query.mentions)
