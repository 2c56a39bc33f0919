"""Follow-ups that turn to the steering committee of another level by the first word of its name alone ("ban của tỉnh thì lập theo quyết định nào?",
behind the committee of the centre): by its name."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold, fold_in_step, has_marks, normalise

_COMMITTEE = re.compile(r"\b(?:ban chi dao|bcd)\b")
#: Not "bản", "bàn" or "cơ bản", and no other committee by its name.
_ALONE = re.compile(r"(?<!van )(?<!co )(?<!uy )\bban (?=(?:(?:cua|o|cap) )?(?:tinh|son la|trung uong|huyen|xa|dia phuong)\b)")
_TYPED = frozenset({"ban"})
_ASKS = re.compile(r"\b(?:nao|ai|gi|bao gio|may)\b")


def that_committee(query: Query, before: Query) -> str:
    """The follow-up with the name of the committee; empty where none was spoken of, or another word is meant."""
    text = " ".join(normalise(query.question).split())
    plain = fold_in_step(text)
    found = _ALONE.search(plain) if "ban" in query.plain and _ASKS.search(plain) else None
    if found is None or not _COMMITTEE.search(fold(normalise(told(before)))):
        return ""
    typed = text[found.start() : found.start() + 3].lower()
    if has_marks(text) and typed not in _TYPED:
        return ""
    return f"{text[: found.start()]}Ban Chỉ đạo {text[found.end() :]}"
