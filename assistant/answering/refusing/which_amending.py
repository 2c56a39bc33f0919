"""Asks back which amending document is meant where nothing was said before of what it amends ("Bản sửa đổi có hiệu lực từ ngày nào?")."""

from __future__ import annotations

import re

from assistant import wording_of_papers
from assistant.answering.refusing.unclear import Unclear
from assistant.understanding import Query
from assistant.understanding.their_paper import of_kind
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

#: An amending document by nothing but that, and what is asked of it: who signed or issued it, its day, or since when it is in force.
_AMENDING = re.compile(
    r"(?:(?:the|vay|con|cho hoi|cai)\b[\s,]*)*(?P<words>(?P<kind>cai|ban|van ban|quyet dinh|thong tu|nghi dinh|nghi quyet)"
    r" (?:duoc )?(?:sua doi|sua|dieu chinh)(?:,? bo sung)?)"
    r"(?: (?:thi|da|moi|co|duoc|do|nay|ay|do|ban hanh|ra|ra doi|ky|ap dung|hieu luc|thi hanh|bat dau|tu|ke tu|vao|den|la|cua))*"
    r" (?:ai|khi nao|bao gio|(?:ngay|hom|nam|thang|luc) (?:nao|may|bao nhieu)|so may|so bao nhieu|(?:co quan|cap|don vi|nguoi) nao)"
    r"(?: (?:ky|ban hanh|ra|co hieu luc|duoc|vay|the|nhi|a))*[ ?.!]*"
)
#: Any document of that kind is meant.
_ANY = ("cai", "ban")
_FEWEST = 2


def unnamed(query: Query, corpus: Corpus) -> Unclear | None:
    """The amending documents that may be meant, the latest first; None where one is named, or was spoken of before, or only one may be."""
    text = " ".join(normalise(query.question).split())
    asked = query.before is None and not (query.documents or query.refs or query.ids("concept"))
    found = _AMENDING.fullmatch(fold_in_step(text)) if asked else None
    if found is None:
        return None
    amending = [d for d in corpus.documents.values() if d.issued and any(r.kind == "amends" for r in d.relations)]
    meant = [d for d in amending if d.provisions and (found["kind"] in _ANY or of_kind(found["kind"], d))]
    if len(meant) < _FEWEST:
        return None
    meant.sort(key=lambda d: (d.issued is not None and d.issued.toordinal(), d.number), reverse=True)
    shown = {f"{d.type} {d.number}": f"{d.type} {d.number}: {d.title}" for d in meant}
    words = text[slice(*found.span("words"))]
    return Unclear(words, wording_of_papers.WHICH_AMENDING, shown, [d.provisions[0] for d in meant])
