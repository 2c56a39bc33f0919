"""Headers of documents that are spoken of by what they do to another one ("thông tư sửa Thông tư 55 ban hành ngày nào?")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant import wording_of_papers
from assistant.answering.asked_papers import FIRST, LAST
from assistant.answering.composer import Draft
from assistant.answering.documents.changes import place, within
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import effect, ranged
from assistant.answering.documents.verbs import spoken_verb
from assistant.understanding import Query
from assistant.understanding.forms import is_kind
from kb.corpus import Corpus
from kb.model import Document

#: The kind of the document that does something to another, up to the word for what it does; its year and its issuer may be told.
_ACTS = re.compile(
    r"\b(?P<kind>thong tu|nghi dinh|quyet dinh|nghi quyet|van ban|ke hoach|luat)"
    r"(?: (?:da|vua|moi|dung|ra|duoc|ban|hanh|de|cua|bo|tai|chinh|phu|trung|uong|thu|tuong|tinh|son|la|hdnd|ubnd|quoc|hoi|nam|dau|cuoi|20\d\d"
    r"|lan|gan|day|nhat|sau|cung))* $"
)
#: What stands between that and the number of the other one, which may be told by what it lays down ("sửa quy định ... kèm Quyết định 18"),
#: and by nothing else.
_TO = re.compile(
    r"^(?:sua doi|sua|thay the|thay|bai bo|huy bo|bo sung|dieu chinh|huong dan|trien khai|thi hanh)"
    r"(?: (?!nao\b|gi\b|ngay\b|ai\b|ky\b|may\b)(?:[a-z]+|\d{1,2})){0,20} (?P<number>$)?"
)
#: What changes or ends a document; it may be that another carries it out and the corpus says so in other words.
_CHANGES, _CARRIES_OUT = frozenset({"amends", "replaces", "repeals", "ends", "follows"}), frozenset({"guides", "implements"})


def acting(query: Query, corpus: Corpus) -> tuple[Document, ...] | None:
    """The documents that do to the only one that a question names what the question says, where it asks for the day or the signer of
    one spoken of in this way; None for any other question."""
    plain = " ".join(query.plain)
    spoken = spoken_verb(plain)
    if len(query.documents) != 1 or spoken is None or query.has("yesno") or not query.has("issue", "signer", "life"):
        return None
    number, (at, kinds) = query.documents[0], spoken
    named = place(number, plain)
    begins, to = _ACTS.search(plain[:at]), _TO.match(plain[at:named])
    if begins is None or to is None or (to["number"] is None and named < len(plain)):
        return None
    done = (_CHANGES | _CARRIES_OUT) & set(kinds)
    of_kind = (d for d in corpus.documents.values() if is_kind(begins["kind"], d.number))
    acts = [(d, r) for d in of_kind for r in d.relations if r.target == number and r.kind in done]
    acts = [(d, r) for d, r in acts if any(within(ref, r) for ref in query.refs)] if query.refs else acts
    found = [*{d.number: d for d, _ in acts}.values()]
    found.sort(key=lambda d: d.issued or date.max)
    return None if not found and done <= _CARRIES_OUT else tuple(_of_time(query, plain, found))


def _of_time(query: Query, plain: str, found: Sequence[Document]) -> Sequence[Document]:
    """Of some documents, the earliest first, those of the year that a question names, the first or the last one; all where it tells none."""
    of_year = [d for d in found if d.issued and d.issued.year in query.own_years]
    return of_year or (found[:1] if FIRST.search(plain) else found[-1:] if LAST.search(plain) else found)


def which(query: Query, documents: tuple[Document, ...], papers: Papers) -> Draft:
    """The header of the only document that acts on another, or those of all that fit, to say which is meant; a refusal where none does."""
    if not documents:
        return Draft(status="no_basis", lines=[wording_of_papers.NONE_ACTS.format(number=query.documents[0])])
    signed = papers.signer if query.has("signer") else papers.issue
    draft = Draft(lines=[line for d in documents for line in (papers.named(d), signed(d)) if line])
    if query.has("life"):
        draft.lines += map(ranged, documents)
        draft.cite(*(p for d in documents for p in effect(d)))
    if query.has("signer") and not (query.has("issue", "life") or any(d.signer for d in documents)):
        draft.status = "no_basis"
    if len(documents) > 1:
        draft.status, draft.choices = "clarify", tuple(f"{d.type} {d.number}" for d in documents)
        draft.lines = [wording_of_papers.WHICH_ACTED.format(count=len(documents)), *draft.lines]
    draft.cite(*(d.provisions[0] for d in documents))
    return draft
