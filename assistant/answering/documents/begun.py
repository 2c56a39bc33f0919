"""Whether a day of a document is asked for, or claimed as its first, that nobody here has read."""

from __future__ import annotations

import re

from assistant.answering.documents.headers import undated
from assistant.answering.documents.spans import UNTIL, period_end
from assistant.understanding import Query
from kb.model import Document

#: A day is said to be the one since which it is in force; not that it is in force on a day.
_BEGUN_ON = re.compile(
    r"(?<!con )(?<!het )(?<!mat )\bhieu luc(?: thi hanh)?(?: (?:ke tu|tu|vao|luc))*(?: (?:ngay|hom|thang))* \d{1,2} (?:thang )?\d{1,2}\b"
    r"(?! (?:van|con|thi|chua)\b)"
)


def days_unread(query: Query, document: Document, spoken: str, whether: bool) -> bool:
    """Whether all that a question turns on is such a day; ``whether``: it wants a verdict."""
    if whether:
        return document.in_force_from is None and query.has("yesno") and _BEGUN_ON.search(spoken) is not None
    return undated(query, document) and not (UNTIL.search(spoken) and (document.in_force_to or period_end(document)))
