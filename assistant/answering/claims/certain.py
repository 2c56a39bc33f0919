"""What decides a claim for certain, whatever else speaks for it or against it: days, headers, leaders of criteria, opposites."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.claims.all_of import all_of
from assistant.answering.claims.alone import alone, by_itself
from assistant.answering.claims.among import among, forbidden
from assistant.answering.claims.applied_on import applied_on
from assistant.answering.claims.articles import other_article
from assistant.answering.claims.assigned import Assigned
from assistant.answering.claims.by_area import by_area
from assistant.answering.claims.classes import classed
from assistant.answering.claims.core import at_core
from assistant.answering.claims.criterion_of_paper import criterion_of_paper
from assistant.answering.claims.delegated import delegated
from assistant.answering.claims.districts import only_some_districts
from assistant.answering.claims.excepted import excepted
from assistant.answering.claims.exchanged import Exchanged
from assistant.answering.claims.excluded import excluded
from assistant.answering.claims.factors import factor_of_class
from assistant.answering.claims.figured import figured
from assistant.answering.claims.graded import graded
from assistant.answering.claims.headers import Headers
from assistant.answering.claims.heads import heads
from assistant.answering.claims.included import included
from assistant.answering.claims.instead import instead
from assistant.answering.claims.issued import Issued
from assistant.answering.claims.lacking import lacking
from assistant.answering.claims.left_out import left_out
from assistant.answering.claims.levels import at_level
from assistant.answering.claims.measured import measured
from assistant.answering.claims.merged_programmes import merged_programmes
from assistant.answering.claims.misnumbered import misnumbered
from assistant.answering.claims.negated import barred, negated
from assistant.answering.claims.none_below import none_below
from assistant.answering.claims.obliged import exacted, obliged
from assistant.answering.claims.one_holder import another_holder, one_holder, same_holder
from assistant.answering.claims.only_of import only_of
from assistant.answering.claims.opposites import Opposites
from assistant.answering.claims.other_units import of_other_units
from assistant.answering.claims.quantities import Measures
from assistant.answering.claims.ranges import bound_of_range
from assistant.answering.claims.reached import reached
from assistant.answering.claims.recogniser import recogniser
from assistant.answering.claims.redone import redone
from assistant.answering.claims.regional import regional
from assistant.answering.claims.reworded import reworded
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.sameness import sameness
from assistant.answering.claims.sayings import Sayings
from assistant.answering.claims.shared_out import shared_out
from assistant.answering.claims.somebody import somebody
from assistant.answering.claims.statement import YEAR, Denial, Part, Statements
from assistant.answering.claims.submits import submits
from assistant.answering.claims.sums import added, fraction, made_up, on_top, total
from assistant.answering.claims.superseded import superseded
from assistant.answering.claims.swapped import swapped
from assistant.answering.claims.thresholds import ratio_of_tier, share_demanded, share_of_tier, threshold
from assistant.answering.claims.timeliness import Timeliness
from assistant.answering.claims.turned_bounds import turned_bounds
from assistant.answering.claims.unmentioned import of_other_papers, unmentioned
from assistant.answering.claims.whole_as_part import whole_as_part
from assistant.answering.claims.years_compared import kinds_compared, years_compared
from assistant.answering.documents.paper_levels import paper_levels
from assistant.answering.sources.evidence import Evidence
from assistant.understanding import PLAN, Query
from assistant.understanding.moved import told
from kb.model import Provision
from rules.responsibility import Findings


class Certain:
    """Rules on claims without weighing.

    Attributes:
        assigned: what rules on plain claims by norms.
    """

    def __init__(
        self, evidence: Evidence, statements: Statements, headers: Headers, sayings: Sayings, measures: Measures
    ) -> None:
        corpus = self._corpus = evidence.corpus
        self._measures, self._spell = measures, evidence.reader.spelt_out
        self._criteria = evidence.criteria
        self._timeliness, self._issued = Timeliness(statements), Issued(headers, evidence.reader, corpus)
        self._exchanged = Exchanged(corpus, evidence.criteria)
        self.assigned = Assigned(corpus, sayings, evidence.criteria)
        self._opposites = Opposites(corpus.phrases.claim_words["opposites"])

    def ruling(
        self,
        query: Query,
        parts: Sequence[Part],
        claimed: Sequence[Denial],
        provisions: Sequence[Provision],
        findings: Findings | None,
    ) -> Ruling | None:
        """The ruling; None where only weighing can tell. ``claimed``: what the claim denies."""
        if (
            held := applied_on(query, parts, self._corpus)
            or another_holder(query, findings)
            or left_out(query, self._corpus, self.assigned.has_part, self.assigned.holders, findings)
            or one_holder(query, findings, self.assigned.holders)
            or same_holder(query, findings, self.assigned.holders)
            or among(query, provisions[0], self._corpus)
            or forbidden(query, provisions[0], self._corpus)
            or alone(query, findings)
            or by_itself(query, findings)
            or submits(query, findings)
            or heads(query, provisions[0])
            or shared_out(query, provisions[0], self._corpus)
            or recogniser(query, provisions[0], self._corpus)
        ):
            return held
        if (
            reckoned := added(query.question, provisions)
            or on_top(query, provisions)
            or made_up(query, provisions)
            or fraction(query, provisions)
            or total(query, provisions)
            or years_compared(query, provisions)
            or kinds_compared(query, provisions, self._corpus.documents[provisions[0].document].provisions)
            or included(query, provisions)
            or regional(query, provisions[0])
            or by_area(query, provisions[0])
            or only_of(query, provisions[0])
            or at_core(query, provisions[0])
            or bound_of_range(parts, claimed, provisions, self._measures)
            or all_of(query, provisions)
            or whole_as_part(query, provisions[0])
            or merged_programmes(query, provisions[0])
            or superseded(query, provisions[0])
            or delegated(query, provisions, self._corpus)
        ):
            return reckoned
        if (levelled := paper_levels(query, self._corpus)) is not None:
            return Ruling.HOLDS if levelled else Ruling.FAILS
        if timely := self._timeliness.ruling(query, provisions) or excluded(query, provisions) or reached(query, provisions[0]):
            return timely
        first = provisions[0]
        if worded := reworded(query, provisions, self._corpus) or redone(query, first) or self._left_aside(query, first):
            return worded
        if limited := turned_bounds(query, first) or none_below(query, first) or self.measured(query, provisions):
            return limited
        if issued := self._issued.ruling(query, parts):
            return issued
        if assigned := None if claimed else self.assigned.ruling(query, parts, provisions[0].document):
            return assigned
        if (
            said := threshold(query, provisions)
            or share_demanded(query, provisions)
            or ratio_of_tier(query, provisions[0], self._measures)
            or share_of_tier(query, provisions[0])
            or graded(query, provisions)
            or factor_of_class(query, provisions)
            or of_other_units(query, provisions)
            or instead(query, provisions)
            or sameness(query, provisions)
            or at_level(query, parts, provisions)
            or somebody(query, findings)
            or negated(query, provisions)
            or unmentioned(query, provisions[0])
            or of_other_papers(query, provisions)
            or figured(query, provisions[0])
            or obliged(query, provisions)
            or exacted(query, provisions)
            or barred(query, provisions[0])
        ):
            return said
        if exchanged := self._exchanged.ruling(query, parts) or criterion_of_paper(query, parts, self._corpus, self._criteria):
            return exchanged
        if claimed or any(part.denied for part in parts):
            return None
        if provisions[0].document == PLAN and (misnumbered(query, provisions) or only_some_districts(query, provisions)):
            return Ruling.FAILS
        ruling = _year_again(query, provisions[0]) or other_article(query, provisions[0]) or swapped(query.question, provisions)
        return ruling or (Ruling.FAILS if self.opposed(query, provisions) else None)

    def _left_aside(self, query: Query, first: Provision) -> Ruling | None:
        """The ruling on what the first source excepts, and on what goes through without what it demands."""
        return excepted(query, first, self._corpus) or lacking(query, first)

    def measured(self, query: Query, provisions: Sequence[Provision]) -> Ruling | None:
        """The ruling by the limits that sources set for what a case measures, by number or by class."""
        return measured(query, self._spell(told(query)), provisions, self._measures) or classed(query, provisions)

    def opposed(self, query: Query, provisions: Sequence[Provision]) -> bool:
        """Whether the sources say the opposite of a word of the claim, or speak of what it says not to be spoken of."""
        return unmentioned(query, provisions[0]) is not None or self._opposites.contradict(query.plain, query.content, provisions)


def _year_again(query: Query, first: Provision) -> Ruling | None:
    """The ruling on a follow-up that is nothing but a year, after a question when something is: by the only year that the source tells."""
    own = query.content - set(query.carried)
    when = query.before is not None and query.before.has("when") and bool(query.inherited)
    told = set(YEAR.findall(" ".join([first.text, *(f.period for f in first.figures)])))
    if not when or own != {str(y) for y in query.years} or len(query.years) != 1 or len(told) != 1:
        return None
    return Ruling.HOLDS if own == told else Ruling.FAILS
