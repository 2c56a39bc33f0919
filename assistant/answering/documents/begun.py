"""Whether a day of a document is claimed as its first that nobody here has read."""

from __future__ import annotations

import re

from assistant.understanding import Query
from assistant.understanding.at_once import in_effect_at_once
from kb.model import Document

#: A day is said to be the one since which it is in force; not that it is in force on a day.
_BEGUN_ON = re.compile(
    r"(?<!con )(?<!het )(?<!mat )\bhieu luc(?: thi hanh)?(?: (?:ke tu|tu|vao|luc))*(?: (?:ngay|hom|thang))* \d{1,2} (?:thang )?\d{1,2}\b"
    r"(?! (?:van|con|thi|chua)\b)"
)


def begun_unread(query: Query, document: Document) -> bool:
    """Whether a claim says on which day a document began, be it by the day on which it was signed, where nobody here has read that day."""
    if document.in_force_from is not None or not query.has("yesno"):
        return False
    spoken = " ".join(query.plain)
    return _BEGUN_ON.search(spoken) is not None or any(in_effect_at_once(spoken))
