"""Claims that hold two amounts against each other: those of two documents, or those that two questions before asked for."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering.composer import Draft
from assistant.answering.figures.alike import Alike
from assistant.answering.figures.asked_before import AskedBefore
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.corpus import Corpus


class Compared:
    """Judges claims on two amounts. ``sources`` gives those of a question before."""

    def __init__(self, corpus: Corpus, sources: Callable[[Query], Selection]) -> None:
        self._alike, self._before = Alike(corpus), AskedBefore(sources)

    def answer(self, query: Query) -> Draft | None:
        """Both amounts and the verdict; None where no two are meant."""
        return self._alike.answer(query) or self._before.answer(query)
