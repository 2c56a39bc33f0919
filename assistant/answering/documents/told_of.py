"""The day of a document that nobody has read, where what is told of another one's life names it with its day ("Thông tư 60/2026 (31/5/2026)")."""

from __future__ import annotations

import re

from assistant import wording_of_papers
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus

#: The day alone is asked for; and that it was issued then.
_OF_DAY = frozenset({"issue", "when"})
_ISSUED = re.compile(r"\b(?:ky|ban hanh|ra doi|ra ngay)\b")


def told_of(query: Query, corpus: Corpus) -> Draft | None:
    """The day on which it was issued; None where another thing is asked, too, or no document tells the day."""
    issued = query.has("issue") or _ISSUED.search(" ".join(query.plain))
    if not (issued and query.kinds <= _OF_DAY) or len(query.documents) != 1 or query.documents[0] in corpus.documents:
        return None
    number = query.documents[0]
    dated = re.compile(rf"(?<![\w/]){re.escape(number)} \((?P<day>\d{{1,2}}/\d{{1,2}}/\d{{4}})\b")
    for document in corpus.documents.values():
        if found := dated.search(document.status):
            draft = Draft(as_of=query.as_of)
            draft.cite(*document.provisions[:1])
            draft.lines = [wording_of_papers.DAY_TOLD_BY.format(number=number, day=found["day"], document=document.number)]
            return draft
    return None
