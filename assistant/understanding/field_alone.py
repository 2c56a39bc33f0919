"""Follow-ups on one field of the departments that were spoken of ("thế riêng mảng hộ nghèo bây giờ về đâu?"): asked by itself."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_FIELD = re.compile(
    r"(?:(?:the|vay|con|va|ma|nhung|a)\b ?)*(?:rieng |chi )?(?P<field>(?:mang|phan|linh vuc|viec|chuyen) (?!(?:do|ay|nay|kia|viec|nao|gi)\b)"
    r"\w+(?: \w+){0,5}?),? (?:thi )?(?:bay gio|hien gio|hien nay|hien tai|gio|nay)(?: (?:thi|duoc|da|do|chuyen|nhap|giao|dua))*"
    r" (?:(?:ve|sang|thuoc|qua|o|cho) )?(?:dau|so nao|ai|ben nao|co quan nao|noi nao|don vi nao)"
    r"(?: (?:lo|giu|quan|quan ly|phu trach|nam|nhi|vay|a|the))*[\s?.!]*"
)


def field_alone(query: Query, before: Query) -> str:
    """Where the field has gone; empty where a follow-up names a body itself, or no body was spoken of."""
    text = " ".join(normalise(query.question).split())
    named = any(m.kind == "agency" and m.start >= 0 for m in before.mentions)
    found = _FIELD.fullmatch(fold_in_step(text)) if before.has("succession") or named else None
    if found is None or query.ids("agency") or query.documents:
        return ""
    return f"{text[slice(*found.span('field'))]} bây giờ về đâu?"
