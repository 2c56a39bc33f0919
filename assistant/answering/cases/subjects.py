"""Whose case a question tells: of a commune, a district or a province. Only one of them can be what a rule on the others decides."""

from __future__ import annotations

from assistant.answering.cases.spoken import Spoken
from kb.vietnamese import folded_syllables

_LEVELS = ("xã", "huyện", "thị xã", "thành phố", "tỉnh")
#: Before the word: it counts what the case is told by, says where that is, or names an office, a road or a level, and not the place itself.
_NOT_ITSELF = frozenset(folded_syllables("số các những nhiều mỗi thì lệ lộ từng cấp dân UBND đường chi trong ở thuộc của"))


def of_another(whose: str, spoken: Spoken) -> bool:
    """Whether the first place that a question speaks of, and does not only count, is of another level than a rule is about."""
    if not whose:
        return False
    places = ((place.start, level) for level in _LEVELS for place in spoken.find(level) if _itself(spoken, place.start))
    _, first = min(places, default=(0, whose))
    return first != whose


def _itself(spoken: Spoken, at: int) -> bool:
    before = spoken.tokens[at - 1] if at else None
    same = before is not None and before.clause == spoken.tokens[at].clause
    return before is None or not same or (not before.kind and before.text not in _NOT_ITSELF)
