"""The kinds of questions on documents: as such, in time, and by what they are, do or hold."""

from __future__ import annotations

from functools import partial

from assistant.answering.bodies.of_paper import BodiesOfPaper
from assistant.answering.bodies.turning_days import TurningDays
from assistant.answering.documents.budget_years import BudgetYears
from assistant.answering.documents.by_day import ByDay
from assistant.answering.documents.catalogue import Catalogue
from assistant.answering.documents.cited_in_section import CitedInSection
from assistant.answering.documents.criterion_numbers import CriterionNumbers
from assistant.answering.documents.criterion_parts import CriterionParts
from assistant.answering.documents.described import Described
from assistant.answering.documents.dossier import Dossier
from assistant.answering.documents.figure_rests import FigureRests
from assistant.answering.documents.grades_compared import grades_compared
from assistant.answering.documents.guides import Guides
from assistant.answering.documents.issued_so_far import IssuedSoFar
from assistant.answering.documents.lengths import Lengths
from assistant.answering.documents.meanings import Meanings
from assistant.answering.documents.placed import Placed
from assistant.answering.documents.procedure import Procedure
from assistant.answering.documents.related import Related
from assistant.answering.documents.relations import Relations
from assistant.answering.documents.repeated import Repeated
from assistant.answering.documents.scopes_apart import ScopesApart
from assistant.answering.documents.side_by_side import PaperDays
from assistant.answering.documents.titled import Titled
from assistant.answering.documents.told_of import told_of
from assistant.answering.documents.which_part import WhichPart
from assistant.answering.documents.wording_on_day import WordingOnDay
from assistant.answering.documents.words_exchanged import WordsExchanged
from assistant.answering.figures.compared import Compared
from assistant.answering.refusing.beyond import Beyond
from assistant.answering.refusing.for_period import ForPeriod
from assistant.answering.refusing.successors import Successors
from assistant.answering.sections.by_title import ByTitle
from assistant.answering.sections.goals_due import GoalsDue
from assistant.answering.shared import Kind, Shared, Way


def on_papers(shared: Shared) -> tuple[Kind, ...]:
    """The kinds of questions on documents as such, beside which more may be asked of what they hold."""
    corpus, papers = shared.corpus, shared.papers
    days, relations, titled = PaperDays(corpus, papers), Relations(corpus, papers), Titled(corpus, papers)
    return days.answer, relations.answer, papers.header, shared.lives.answer, titled.answer


def in_time(shared: Shared, way: Way) -> tuple[Kind, ...]:
    """What came after, what holds for a period or on a day, and which wording."""
    corpus, papers, responsibility = shared.corpus, shared.papers, shared.responsibility
    return (
        BodiesOfPaper(corpus, responsibility, shared.composer).answer,
        IssuedSoFar(corpus, papers).answer,
        Successors(corpus, papers, shared.lives.planned).answer,
        ForPeriod(corpus, papers, shared.evidence.reader.read, way.told).refused,
        TurningDays(corpus, responsibility).answer,
        BudgetYears(corpus, papers).answer,
        WordingOnDay(corpus, papers).answer,
        WordsExchanged(corpus).answer,
        partial(told_of, corpus=corpus),
    )


def of_documents(shared: Shared, way: Way, of_papers: tuple[Kind, ...]) -> tuple[Kind, ...]:
    """Documents by what they are, do or hold."""
    corpus, papers = shared.corpus, shared.papers
    numbers = CriterionNumbers(corpus)
    return (
        ByDay(corpus, papers).answer,
        WhichPart(corpus, shared.evidence.reader, way.told).answer,
        Lengths(corpus).answer,
        CitedInSection(corpus, papers, shared.responsibility, shared.composer).answer,
        *of_papers[:1],
        FigureRests(lambda query: way.sources(way.resolved(query))).answer,
        ScopesApart(corpus, papers).answer,
        Compared(corpus, lambda before: way.sources(way.resolved(before))).answer,
        Related(corpus, papers).answer,
        numbers.answer,
        CriterionParts(corpus, numbers).answer,
        partial(grades_compared, corpus=corpus),
        Procedure(corpus).answer,
        Dossier(corpus).answer,
        ByTitle(corpus).answer,
        GoalsDue(corpus).answer,
        Guides(corpus, papers).answer,
        Meanings(corpus, shared.evidence.reader.read, way.told).answer,
        Described(corpus, papers, shared.evidence.rank, shared.several).answer,
        *of_papers[1:],
        Beyond(corpus, way.sources).answer,
        Placed(corpus).answer,
        Repeated(corpus).answer,
        Catalogue(corpus, papers).answer,
    )
