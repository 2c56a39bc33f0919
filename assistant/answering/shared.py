"""What the kinds of answers share: what they answer with, and the way through for those that ask another question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.answering.bodies.became import Bodies
from assistant.answering.cases.decided import Knows
from assistant.answering.composer import Composer, Draft
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.lives import Lives
from assistant.answering.documents.several import Several
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.corpus import Corpus
from rules.responsibility import Responsibility

#: Answers a question of its kind; None where it is of another one.
Kind = Callable[[Query], Draft | None]


@dataclass(frozen=True)
class Shared:
    """What several kinds answer with."""

    corpus: Corpus
    evidence: Evidence
    responsibility: Responsibility
    known: Knows
    composer: Composer
    papers: Papers
    lives: Lives
    bodies: Bodies
    several: Several


@dataclass(frozen=True)
class Way:
    """The way through, for kinds that answer by what another question would be answered by.

    Attributes:
        pointed: a question with what it points to; ``resolved``: with the document that it calls by its name, too.
        sources: what a question is answered by.
        drafted: a question as understood at last, and what is told of it.
    """

    pointed: Callable[[Query], Query]
    resolved: Callable[[Query], Query]
    sources: Callable[[Query], Selection]
    drafted: Callable[[Query], tuple[Query, Draft]]

    def told(self, query: Query) -> Draft:
        """What is told of a question."""
        return self.drafted(query)[1]
