"""Who does what a document tells, where a question asks both which document it is and who does it ("kế hoạch nào, sở nào đôn đốc?")."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Composer, Draft
from assistant.answering.documents.verbs import spoken_verb
from assistant.understanding import Query
from rules.responsibility import Asked, Responsibility

_BODY = re.compile(r"\bai\b|\b(?:bo|so|co quan|don vi|nganh|ben|phong|hoi) (?:nao|gi)\b")
#: Of two documents, one carries out the other.
_SOURCES = 2
#: Right behind a body: that it still works.
_WORKS = re.compile(
    r"^(?:\w+ ){0,5}?(?:van|con|tiep tuc|dang) (?:\w+ )??(?:lam viec|hoat dong|ton tai|dieu hanh|giai quyet|ky)\b"
)

#: What a new or old commune, or its authority, does or does not any more; either needs no document.
_AUTHORITY = r"(?:chinh quyen|bo may|uy ban(?: nhan dan)?|ubnd|xa|phuong)"
_AT_WORK = re.compile(
    rf"\b{_AUTHORITY}(?: (?:xa|phuong|cap xa|nao))* (?:cu|moi)(?: \w+){{0,3}}? (?:chay|lam viec|hoat dong|van hanh|ngung|dung|thoi|nghi|het)\b"
    rf"|\b(?:chinh quyen|bo may|uy ban(?: nhan dan)?|ubnd) (?:xa|phuong)(?: \w+){{0,5}}? (?:xoa so|chay|ngung|giai tan|lam viec|hoat dong)\b"
)

#: Whether what was begun before a document stands, or is to be done anew.
_BEGUN = re.compile(
    r"\btruoc\b.*\b(?:(?:lam|lap|duyet|trinh|tham dinh) lai|tu dau|tiep tuc (?:lam|theo|thuc hien)"
    r"|theo (?:quyet dinh|ho so|ke hoach) (?:da|cu))\b|\b(?:(?:lam|lap|duyet|trinh|tham dinh) lai|tiep tuc (?:lam|theo))\b.*\btruoc\b"
)
#: Which document it is, or which clause of one, is asked.
_WHICH = re.compile(
    r"\b(?:quyet dinh|van ban|nghi quyet|nghi dinh|thong tu|ke hoach)(?: (?:cua|so|tinh|hdnd|ubnd))* (?:nao|may|gi)\b"
)
_CLAUSE = re.compile(r"\b(?:dieu|khoan|diem|muc) (?:nao|may)\b")
#: At which body something stands is asked, whatever that one does with it.
_AT = re.compile(r"\b(?:dat|nam|luu|de|quan ly)\b(?: \w+){0,8} (?:o|tai) (?:bo|co quan|so|don vi) nao\b")


def asks_body(query: Query) -> bool:
    """Whether a question asks who does something that it says."""
    return bool(query.ids("act")) and (query.has("who") or asks_for_body(query))


def asks_for_body(query: Query) -> bool:
    """Whether a question, or a part of one, asks for a body by name."""
    return _BODY.search(" ".join(query.plain)) is not None


def with_holders(query: Query, draft: Draft, responsibility: Responsibility, composer: Composer) -> Draft:
    """What is told of a document, with who does by the first source that tells it what the question says that somebody does."""
    at = _AT.search(" ".join(query.plain)) is not None
    if draft.findings or draft.verdict or not (at or asks_body(query)):
        return draft
    for source in draft.provisions[:_SOURCES]:
        norms = [(source, n) for n in source.norms]
        found = responsibility.holders(Asked.of_norms(norms, query.as_of, query.ids("act")), exact=True)
        if at and not found.holdings:
            found = responsibility.holders(Asked.of_norms(norms, query.as_of, ()))
        if found.holdings:
            draft.findings = found
            draft.lines.append(f"{wording.holders(composer.holders(draft))}.")
            break
    return draft


def at_work(query: Query) -> bool:
    """Whether a question says of a body that it still works: its life is asked, and that of a document only said beside."""
    if _AT_WORK.search(" ".join(query.plain)):
        return True
    named = (m for m in query.mentions if m.kind == "agency" and m.start >= 0)
    return any(_WORKS.search(" ".join(query.plain[m.end :])) for m in named)


def goes_on(query: Query) -> bool:
    """Whether it is asked what becomes of what was begun before a document: what that says is meant, and not its life."""
    return _BEGUN.search(" ".join(query.plain)) is not None


def of_another(query: Query) -> bool:
    """Whether it is asked of a document without a name what befalls it, and only another clause asks for a clause of one that is named."""
    clauses = _by_clause(query)
    own = any(names and _CLAUSE.search(text) for text, names in clauses)
    return own and any(not names and _WHICH.search(text) and spoken_verb(text) is not None for text, names in clauses)


def of_body(query: Query) -> bool:
    """Whether it is asked who has now what a document gave a body, and only another clause asks by which document that came to be."""
    apart = any(_WHICH.search(text) and not names for text, names in _by_clause(query))
    return apart and bool(query.ids("agency")) and query.has("who", "recipient") and query.has("succession")


def _by_clause(query: Query) -> list[tuple[str, bool]]:
    """The words of each clause of a question, and whether it names one of its documents by the digits of that."""
    numbers = {n.partition("/")[0] for n in query.documents}
    texts = (query.plain[c.start : c.end] for c in query.clauses)
    return [(" ".join(text), bool(numbers & set(text))) for text in texts]
