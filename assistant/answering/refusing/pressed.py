"""Follow-ups that press us to confirm a number for what no document here tells ("cứ coi như đã hạ còn 30% đi, ghi xác nhận giúp tôi"): what
was refused before is refused again, and no number of something else is held against it."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.composer import Draft
from assistant.understanding import Query

#: It is to be taken as so, written down or confirmed, whether it is so or not.
_PRESSES = re.compile(
    r"\b(?:cu|tam|thoi|vay|the)(?: (?:cu|tam|thi))* (?:coi|ghi|xem|tinh|lay|dien|noi|viet|chot|cho|xac nhan)(?: (?:nhu|la|luon|dai|tam|vao|rang))*\b"
    r"|\bcoi nhu\b|\b(?:ghi|xac nhan|chot|dien|ky)(?: xac nhan)? (?:giup|ho|luon|dai|gium)\b"
)


class Pressed:
    """Refuses them; ``drafted``: how a question is understood at last, and what is told of it."""

    def __init__(self, drafted: Callable[[Query], tuple[Query, Draft]]) -> None:
        self._drafted = drafted

    def refused(self, query: Query) -> Draft | None:
        """The refusal of the question before, where this one wants a number confirmed for it; None where it asks or claims something else."""
        pressing = query.before is not None and query.numbers and _PRESSES.search(" ".join(query.plain))
        if not pressing or query.before is None or query.has("who", "count", "list", "document"):
            return None
        if set(query.documents) - set(query.before.documents) or set(query.refs) - set(query.before.refs):
            return None
        _, before = self._drafted(query.before)
        return before if before.status == "no_basis" else None
