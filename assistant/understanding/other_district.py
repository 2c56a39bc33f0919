"""Follow-ups that name another district and nothing else ("còn thành phố Sơn La?"): the question before, asked of that."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from kb.vietnamese import fold_in_step, normalise

#: A district by its name; behind these words no name stands.
_NO_NAME = r"(?!(?:nong thon|nao|dat|nay|do|ay|kia|moi|cu|nang|minh|toi|ta|co|khong|la|thi|va|phai|uy|lo|lam|gi)\b)"
_DISTRICT = rf"(?:huyen|thi xa|thanh pho|tp\.?) {_NO_NAME}(?!\w+ (?:thi|nao|nay|do|ay|la|phai|co|khong|va|da|duoc|se)\b)\w+ \w+"
_ALONE = re.compile(
    rf"(?:(?:the|vay|con|va|ma|voi|a|o|cho|roi)\b[\s,]*)*(?P<district>{_DISTRICT})(?: (?:thi|sao|nhi|a|ha|the|nao|vay))*[\s?.!]*"
)
_NAMED = re.compile(rf"\b{_DISTRICT}\b")


def of_other_district(query: Query, before: Query) -> str:
    """The question before, of the district that a follow-up names alone, where it was asked openly of one; otherwise empty."""
    text, said = (" ".join(normalise(x).split()) for x in (query.question, told(before)))
    found, spoken = _ALONE.fullmatch(fold_in_step(text)), list(_NAMED.finditer(fold_in_step(said)))
    if found is None or len(spoken) != 1 or before.has("yesno") or spoken[0][0] == found["district"]:
        return ""
    return f"{said[: spoken[0].start()]}{text[slice(*found.span('district'))]}{said[spoken[0].end() :]}"


def districts_in(question: str) -> list[str]:
    """The districts that a question calls by their level and name, as typed.

    >>> districts_in("Huyện Quỳnh Nhai phải đạt gì đến 2025?"), districts_in("Huyện nông thôn mới cần gì?")
    (['Huyện Quỳnh Nhai'], [])
    """
    text = " ".join(normalise(question).split())
    return [text[slice(*m.span())] for m in _NAMED.finditer(fold_in_step(text))]
