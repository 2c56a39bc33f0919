"""Whether two bodies or documents set the same thing differently ("Quốc hội và Thủ tướng đặt số huyện khác nhau không?"): what one
document says tells nothing of what the other one sets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding import Query
from kb.model import Provision

_DIFFER = re.compile(
    r"\b(?:khac|giong|trung|lech|khop|mau thuan)(?: (?:nhau|voi nhau|gi nhau|gi))* (?:khong|ko|chu|a|ha)(?: (?:vay|the|nhi))*$"
)
#: Two sides at least differ.
_SIDES = 2


def differing_untold(query: Query, sources: Sequence[Provision]) -> bool:
    """Whether two sides are set against each other, and all sources are of one document."""
    sides = {m.id for m in query.mentions if m.kind == "agency" and m.start >= 0} | set(query.documents)
    asked = query.has("compare") and len(sides) >= _SIDES and _DIFFER.search(" ".join(query.plain))
    return bool(asked) and len({p.document for p in sources}) < _SIDES
