"""Follow-ups typed without marks that leave our subject: without marks any words read like words of ours, or like words without a
subject ("doi tuyen viet nam toi qua da thang may ban"), and what was spoken of before would be told once more."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.vietnamese import folded_syllables, has_marks

#: Shorter ones lean on what was told before.
_WHOLE = 5
#: A follow-up leans on what was told before.
_LEANS = re.compile(
    r"^(?:the|vay|con|neu|va|nhung|ma|hay|sau|truoc|roi|o|a|ngoai)\b"
    r"|\b(?:ngay|khi|hom|thang|luc) nao\b|\bbao gio\b"
    r"|\b(?:do|ay|nay|kia|day|no|tren|duoi|ban nay|luc nay|vua roi|gan nhat|khac|nua|tiep|lai|cu|hien|bay gio|thi sao|\w*\d\w*)\b"
)
#: What is asked of anything that was told before, in any words ("ai ky quyet dinh vay").
_OF_OURS = ("who", "document", "issue", "signer", "recipients", "life", "verified")


class TurnedAway:
    """Refuses them; ``drafted``: what a question is answered by."""

    def __init__(self, read: Callable[[str, Sequence[str], date], Query], drafted: Callable[[Query], Draft]) -> None:
        self._read, self._drafted = read, drafted

    def refused(self, query: Query) -> Draft | None:
        """The refusal of the question alone, where it names nothing of ours and nothing points back; otherwise None."""
        if not (query.before or query.instead_of) or has_marks(query.question):
            return None
        words = folded_syllables(query.question)
        if len(words) < _WHOLE or _LEANS.search(" ".join(words)):
            return None
        alone = self._read(query.question, (), query.as_of)
        if not alone.content or alone.mentions or alone.documents or alone.refs or alone.years or alone.has(*_OF_OURS):
            return None
        draft = self._drafted(alone)
        return draft if draft.status == "out_of_scope" else None
