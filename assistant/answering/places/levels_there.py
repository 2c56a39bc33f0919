"""Whether a town, ward or commune is among the old units of the commune that was told before ("trong đó có thị trấn nào không?")."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.composer import Draft
from assistant.answering.places.names import PlaceBook, main_of
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import fold

_THERE = r"(?:trong|o|thuoc) (?:so )?(?:do|day|ay|cac (?:xa|don vi) (?:do|ay))"
_LEVEL = r"(?P<level>thi tran|phuong|xa)(?: cu)?"
_ASKS = re.compile(
    rf"(?:(?:the|vay|con|va) )*(?:{_THERE} (?:thi )?co {_LEVEL}(?: nao)?|co {_LEVEL.replace('level', 'first')}(?: nao)? (?:{_THERE}))"
    r"(?: (?:khong|ko|chua|a|nhi|vay))*"
)

Kind = Callable[[Query], Draft | None]


class LevelsThere:
    """Judges it from one corpus; ``places`` tells of the commune that the question before was on."""

    def __init__(self, corpus: Corpus, places: Kind) -> None:
        self._book, self._places = PlaceBook(corpus), places

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the commune's old units; None where another thing is asked, or the question before was on no one commune."""
        asked = _ASKS.fullmatch(" ".join(query.plain)) if query.before and query.has("yesno") else None
        if asked is None or query.before is None:
            return None
        main = main_of(self._book.named(query.before))
        gone = {p.name: p for p, _ in main.olds} if main else {}
        place = next(iter(gone.values())) if len(gone) == 1 and main and (main.new is None or _is_old(query.before)) else None
        place = place or (main.new if main else None)
        draft = self._places(query.before) if place else None
        if place is None or draft is None or draft.status != "answered":
            return None
        draft.verdict = None
        level = asked["level"] or asked["first"]
        draft.decide("yes" if any(fold(unit).startswith(f"{level} ") for unit in place.old_units) else "no")
        return draft


def _is_old(query: Query) -> bool:
    """Whether a question speaks of an old unit by that word, where a commune of today bears its name too."""
    return "cu" in query.plain
