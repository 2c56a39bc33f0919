"""Follow-ups that ask of a document, by its name, for "that" level or rate ("KH 203 cho biết cụ thể mức đó là bao nhiêu phần trăm không?"):
of the thing that the question before was on."""

from __future__ import annotations

import re

from assistant.understanding.query import Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.vietnamese import fold_in_step, normalise

#: A level or rate, pointed to, and its amount asked for.
_MEASURE = re.compile(
    r"\b(?P<what>muc ho tro|muc chi|muc|ty le|ti le|dinh muc|so tien)(?P<it> (?:do|ay|nay|kia|tren))\b(?=.*\b(?:bao nhieu|may)\b)"
)
#: Concepts that name no thing.
_NONE = frozenset({PLAN_CONCEPT, "bo-tieu-chi"})


def that_measure(query: Query, before: Query) -> str:
    """The follow-up with the thing in the place of "that"; empty where the question before names none, or several."""
    text = " ".join(normalise(query.question).split())
    found = _MEASURE.search(fold_in_step(text)) if query.documents else None
    own = any(m.kind == "concept" and m.id not in _NONE and m.start >= 0 for m in query.mentions)
    things = {m.id: m.words for m in before.mentions if m.kind == "concept" and m.id not in _NONE and m.start >= 0}
    if found is None or own or len(things) != 1:
        return ""
    return f"{text[: found.start('it')]} {next(iter(things.values()))}{text[found.end('it') :]}"
