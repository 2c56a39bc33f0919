"""Two questions in one, the second on the ministries that the first asks for ("... gửi hai bộ nào? Hai bộ đó nay còn bộ nào?"): each is
answered, the second as a follow-up of the first."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.apart import united
from assistant.answering.bodies.that_ministry import THAT, WHICH
from assistant.answering.composer import Draft
from assistant.understanding import Query, Reader
from kb.vietnamese import fold_in_step, normalise

#: Where a question ends and another one begins.
_NEXT = re.compile(r"\?\s+(?=\w)")


class ThoseAfter:
    """Answers both; ``drafted``: the answer to one of them."""

    def __init__(self, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._reader, self._drafted = reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What is told of both; None where it is one question, or what became of the ministries is not asked or not known."""
        text = normalise(query.question)
        ends = list(_NEXT.finditer(text))
        if query.before is not None or len(ends) != 1:
            return None
        first, second = text[: ends[0].start()], text[ends[0].end() :].rstrip("? ")
        if not (WHICH.search(fold_in_step(first)) and THAT.search(fold_in_step(second))):
            return None
        parts = [self._reader.read(first, (), query.as_of), self._reader.read(second, (first,), query.as_of)]
        drafts = [self._drafted(part) for part in parts]
        told = all(d.status == "answered" and not d.verdict for d in drafts) and drafts[1].moved
        if not told:
            return None
        whole = united(parts, drafts)
        whole.moved = drafts[1].moved
        return whole
