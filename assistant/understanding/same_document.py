"""Follow-ups that name no document and mean that of the question before: its life, another number of it, a part of one."""

from __future__ import annotations

import re

from assistant.understanding.query import Query

#: A follow-up on the life of a document or the change of a body may say so many words, "which one changed it last, from which day" among them.
LONGER = 24
#: One that asks for another number of the same document, so many; what numbers are asked by.
_SHORTER = 12
_NUMBERS = frozenset({"count", "share"})
#: A part of an amount is asked for, and nothing else ("riêng tiền trung ương?").
_PART = re.compile(r"(?:(?:the|vay|con|va|ma) )*(?:rieng|trong (?:so )?do)\b")


def of_same_document(query: Query, before: Query) -> bool:
    """Whether a follow-up names no document and asks for the life of one, or shortly for (a part of) a number as was asked of one before."""
    part = not query.kinds and _PART.match(" ".join(query.plain)) is not None
    if (before.kinds if part else query.kinds & before.kinds) & _NUMBERS and len(query.plain) <= _SHORTER:
        return bool(before.documents) and not (query.documents or query.refs or query.ids("agency") or query.has("yesno", "who"))
    own = query.documents or query.refs or query.ids("concept") or query.ids("agency")
    return query.has("life") and not own and bool(before.documents) and len(query.plain) <= LONGER
