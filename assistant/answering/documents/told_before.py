"""Follow-ups that ask for which years the thing told before holds ("áp dụng từ năm nào tới năm nào?"): the clause on it says that itself."""

from __future__ import annotations

import re

from assistant.answering.bodies.duty_words import WHOLE
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import fold

#: The years or the period are asked for, and a clause tells them.
_YEARS_ASKED = re.compile(r"\b(?:nam|giai doan|thoi gian|thoi ky|khoang) (?:nao|may|bao nhieu)\b")
_YEARS_TOLD = re.compile(r"\b(?:tu nam|giai doan|den nam|trong nam|nam)(?: \d{4})? ?(?:-|den|toi)? ?(?:nam )?20\d\d\b")
#: What only asks or speaks of the whole document.
_OF_DOCUMENT = ("issue", "signer", "life", "recipients", "document")


def of_clause_before(query: Query, corpus: Corpus) -> bool:
    """Whether the years are asked of a thing that was asked about before in a document, and the clause that told of it tells some."""
    before = query.before
    if before is None or not query.anchors or any(m.start >= 0 and m.kind != "act" for m in query.mentions):
        return False
    if before.has(*_OF_DOCUMENT) or not set(before.ids("concept")) - WHOLE or not _YEARS_ASKED.search(" ".join(query.plain)):
        return False
    told = corpus.provision(*query.anchors[0], query.as_of)
    return told is not None and told.kind != "heading" and _YEARS_TOLD.search(fold(told.text)) is not None
