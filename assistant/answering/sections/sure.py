"""Questions that the texts decide to the letter, so that nothing needs to be weighed."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering.bodies.called import Called
from assistant.answering.bodies.partners import Partners
from assistant.answering.composer import Draft
from assistant.answering.sections.alike import Alike
from assistant.answering.sections.all_places import AllPlaces
from assistant.answering.sections.elsewhere import Elsewhere
from assistant.answering.sections.of_kind import OfKind
from assistant.answering.sections.order import Sections
from assistant.answering.sections.outline import Outline
from assistant.answering.sections.worded import Worded
from assistant.answering.sections.words_compared import WordsCompared
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from rules.responsibility import Responsibility


class Sure:
    """Answers them: what words a section uses, who works along with the task before, where else it is said, how the plan is built."""

    def __init__(
        self,
        sections: Sections,
        evidence: Evidence,
        responsibility: Responsibility,
        resolved: Callable[[Query], Query],
        sources: Callable[[Query], Selection],
    ) -> None:
        corpus = evidence.corpus
        self._kinds: tuple[Callable[[Query], Draft | None], ...] = (
            AllPlaces(corpus).answer,
            Worded(corpus, sections.at_end).answer,
            WordsCompared(corpus, evidence.criteria).answer,
            Partners(corpus, resolved, sources).answer,
            Called(corpus).answer,
            Elsewhere(corpus, resolved, sources).answer,
            Alike(corpus, resolved, sources).answer,
            sections.answer,
            OfKind(corpus).answer,
            Outline(corpus, responsibility, sections).answer,
        )

    def answer(self, query: Query) -> Draft | None:
        """The answer; None where a question is none of these."""
        return next((draft for kind in self._kinds if (draft := kind(query))), None)
