"""Follow-ups that claim what the body spoken of before took over as well ("nó nhận thêm tôn giáo của Sở Nội vụ hả?"), asked by its name."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

_IT = re.compile(
    r"(?:(?:the|vay|va|ma) )*(?P<it>no|(?:so|ban|co quan|don vi|noi) (?:ay|do|nay|kia|moi))"
    r"(?= (?:(?:co|da|duoc|phai|con|cung) )*(?:nhan|ganh|lo|lam|om|quan ly|giu|kiem|phu trach) (?:them|ca|luon)\b.*\b(?:cua|tu)\b)"
)


def took_as_well(query: Query, before: Query) -> str:
    """The claim by the name of the one body that was spoken of; empty where that is none or another one."""
    text = " ".join(normalise(query.question).split())
    found = _IT.match(fold_in_step(text))
    named = {m.name for m in before.mentions if m.kind == "agency" and m.start >= 0}
    return f"{named.pop()}{text[found.end('it') :]}" if found and len(named) == 1 else ""
