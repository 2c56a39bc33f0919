"""Headers of documents that are spoken of by what they do to another one ("thông tư sửa Thông tư 55 ban hành ngày nào?")."""

from __future__ import annotations

import re
from datetime import date

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.changes import place
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.verbs import spoken_verb
from assistant.understanding import Query
from assistant.understanding.forms import is_kind
from kb.corpus import Corpus
from kb.model import Document

#: Begins with the kind of the document that does something to another, up to the word for what it does.
_ACTS = re.compile(
    r"^(?:(?:cho|toi|em|minh|xin|hoi|biet|the|vay|cai|ban) )*(?P<kind>thong tu|nghi dinh|quyet dinh|nghi quyet|van ban|ke hoach|luat)"
    r"(?: (?:da|vua|moi|dung|ra|duoc|ban|hanh|de|cua|bo|tai|chinh|phu|trung|uong|thu|tuong))* $"
)
#: What stands between that and the number of the other one.
_TO = re.compile(
    r"^(?:sua doi|sua|thay the|thay|bai bo|huy bo|bo sung|dieu chinh|huong dan|trien khai|thi hanh)"
    r"(?: (?:thuc|hien|doi|bo|sung|va|mot|so|dieu|cho|cua|thong|tu|nghi|dinh|quyet|ke|hoach|luat|van|ban|qd|nd|nq|tt|kh))* $"
)
#: What changes or ends a document; it may be that another carries it out and the corpus says so in other words.
_CHANGES, _CARRIES_OUT = frozenset({"amends", "replaces", "repeals", "ends"}), frozenset({"guides", "implements"})


def acting(query: Query, corpus: Corpus) -> tuple[Document, ...] | None:
    """The documents that do to the only one that a question names what the question says, where it asks for the day or the signer of
    one spoken of in this way; None for any other question."""
    plain = " ".join(query.plain)
    spoken = spoken_verb(plain)
    if len(query.documents) != 1 or spoken is None or query.has("yesno") or not query.has("issue", "signer"):
        return None
    number, (at, kinds) = query.documents[0], spoken
    begins, to = _ACTS.match(plain[:at]), _TO.match(plain[at : place(number, plain)])
    if begins is None or to is None:
        return None
    done = (_CHANGES | _CARRIES_OUT) & set(kinds)
    of_kind = (d for d in corpus.documents.values() if is_kind(begins["kind"], d.number))
    found = [d for d in of_kind if any(r.target == number and r.kind in done for r in d.relations)]
    return None if not found and done <= _CARRIES_OUT else tuple(sorted(found, key=lambda d: d.issued or date.max))


def which(documents: tuple[Document, ...], number: str, papers: Papers) -> Draft:
    """The header of the only document that acts on another, or those of all that fit, to say which is meant; a refusal where none does."""
    if not documents:
        return Draft(status="no_basis", lines=[wording.NONE_ACTS.format(number=number)])
    draft = Draft(lines=[line for d in documents for line in (papers.named(d), papers.issue(d)) if line])
    if len(documents) > 1:
        draft.status, draft.choices = "clarify", tuple(f"{d.type} {d.number}" for d in documents)
        draft.lines = [wording.WHICH_ACTED.format(count=len(documents)), *draft.lines]
    draft.cite(*(d.provisions[0] for d in documents))
    return draft
