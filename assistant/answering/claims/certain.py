"""What decides a claim for certain, whatever else speaks for it or against it: days, headers, leaders of criteria, opposites."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answering.claims.aims_as_facts import aims_as_facts
from assistant.answering.claims.all_of import all_of
from assistant.answering.claims.alone import alone, by_itself
from assistant.answering.claims.among import among, forbidden
from assistant.answering.claims.applied_on import applied_on
from assistant.answering.claims.articles import other_article
from assistant.answering.claims.assigned import Assigned
from assistant.answering.claims.budgets import other_budget, sum_of_other
from assistant.answering.claims.by_area import by_area
from assistant.answering.claims.by_other_paper import by_other_paper
from assistant.answering.claims.classes import classed
from assistant.answering.claims.communes_of_villages import communes_of_villages
from assistant.answering.claims.core import at_core
from assistant.answering.claims.criterion_of_paper import criterion_of_paper
from assistant.answering.claims.delegated import delegated
from assistant.answering.claims.districts import only_some_districts
from assistant.answering.claims.excepted import excepted
from assistant.answering.claims.exchanged import Exchanged
from assistant.answering.claims.excluded import excluded
from assistant.answering.claims.factors import factor_of_class
from assistant.answering.claims.figured import figured
from assistant.answering.claims.figures_placed import figures_placed
from assistant.answering.claims.goes_on import ends_nothing, goes_on
from assistant.answering.claims.graded import graded
from assistant.answering.claims.headers import Headers
from assistant.answering.claims.heads import heads
from assistant.answering.claims.highest_only import highest_only
from assistant.answering.claims.how_often import how_often
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
from assistant.answering.claims.not_on_list import not_on_list
from assistant.answering.claims.obliged import exacted, obliged
from assistant.answering.claims.one_holder import another_holder, one_holder, same_holder
from assistant.answering.claims.only_case import only_case
from assistant.answering.claims.only_of import only_of
from assistant.answering.claims.opposites import Opposites
from assistant.answering.claims.other_units import of_other_units
from assistant.answering.claims.over_bound import over_bound
from assistant.answering.claims.own_level import own_level
from assistant.answering.claims.quantities import Measures
from assistant.answering.claims.ranges import bound_of_range
from assistant.answering.claims.reached import reached
from assistant.answering.claims.recognised_at_once import recognised_at_once
from assistant.answering.claims.recogniser import recogniser
from assistant.answering.claims.redone import redone
from assistant.answering.claims.regional import regional
from assistant.answering.claims.reworded import reworded
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.sameness import sameness
from assistant.answering.claims.sayings import Sayings
from assistant.answering.claims.set_counted import set_counted
from assistant.answering.claims.shared_out import shared_out
from assistant.answering.claims.somebody import somebody
from assistant.answering.claims.statement import YEAR, Denial, Part, Statements
from assistant.answering.claims.submits import submits
from assistant.answering.claims.sums import added, fraction, made_up, on_top, total
from assistant.answering.claims.superseded import superseded
from assistant.answering.claims.swapped import swapped
from assistant.answering.claims.thresholds import of_tier, ratio_of_tier, share_demanded, share_of_tier, threshold
from assistant.answering.claims.timeliness import Timeliness
from assistant.answering.claims.turned_bounds import turned_bounds
from assistant.answering.claims.under_another import under_another
from assistant.answering.claims.unmentioned import of_other_papers, unmentioned
from assistant.answering.claims.whole_as_part import whole_as_part
from assistant.answering.claims.years_compared import kinds_compared, years_compared
from assistant.answering.documents.paper_levels import paper_levels
from assistant.answering.sources.evidence import Evidence
from assistant.understanding import PLAN, Query
from assistant.understanding.moved import told
from kb.corpus import Corpus
from kb.model import Provision
from rules.responsibility import Findings


@dataclass(frozen=True)
class Claimed:
    """A claim with what it is judged by.

    Attributes:
        parts: its statements; ``denials``: what it denies.
        provisions: its sources, the best one first; ``findings``: who holds what they give.
    """

    query: Query
    parts: Sequence[Part]
    denials: Sequence[Denial]
    provisions: Sequence[Provision]
    findings: Findings | None

    @property
    def first(self) -> Provision:
        """The best source."""
        return self.provisions[0]


#: Rules on a claim for certain; None where it says nothing of the kind.
Rule = Callable[[Claimed], Ruling | None]


class Certain:
    """Rules on claims without weighing: the first rule that says anything decides.

    Attributes:
        assigned: what rules on plain claims by norms.
    """

    def __init__(
        self, evidence: Evidence, statements: Statements, headers: Headers, sayings: Sayings, measures: Measures
    ) -> None:
        corpus = self._corpus = evidence.corpus
        self._measures, self._spell, self._criteria = measures, evidence.reader.spelt_out, evidence.criteria
        self._timeliness, self._issued = Timeliness(statements), Issued(headers, evidence.reader, corpus)
        self._exchanged = Exchanged(corpus, evidence.criteria)
        self.assigned = Assigned(corpus, sayings, evidence.criteria)
        self._opposites = Opposites(corpus.phrases.claim_words["opposites"])
        self._rules = (*self._of_holders(), *self._of_figures(), *self._of_time(), *self._of_norms(), *self._undenied())

    def ruling(
        self,
        query: Query,
        parts: Sequence[Part],
        claimed: Sequence[Denial],
        provisions: Sequence[Provision],
        findings: Findings | None,
    ) -> Ruling | None:
        """The ruling; None where only weighing can tell. ``claimed``: what the claim denies."""
        claim = Claimed(query, parts, claimed, provisions, findings)
        return next((ruling for rule in self._rules if (ruling := rule(claim))), None)

    def _of_holders(self) -> tuple[Rule, ...]:
        """On who holds something, or what applies on a day."""
        corpus, assigned = self._corpus, self.assigned
        return (
            lambda c: applied_on(c.query, c.parts, corpus),
            lambda c: own_level(c.query, corpus),
            lambda c: None if c.denials else under_another(c.query, corpus) or not_on_list(c.query, corpus),
            *_by_findings(another_holder),
            lambda c: left_out(c.query, corpus, assigned.has_part, assigned.holders, c.findings),
            lambda c: one_holder(c.query, c.findings, assigned.holders),
            lambda c: same_holder(c.query, c.findings, assigned.holders),
            lambda c: among(c.query, c.first, corpus),
            lambda c: forbidden(c.query, c.first, corpus),
            *_by_findings(alone, by_itself, submits),
            *_by_first(heads),
            lambda c: shared_out(c.query, c.first, corpus),
            *_by_sources(recognised_at_once),  # who recognises is said there of a case that may have to go the whole way
            lambda c: recogniser(c.query, c.first, corpus),
        )

    def _of_figures(self) -> tuple[Rule, ...]:
        """On sums, shares and parts of a whole."""
        corpus = self._corpus
        return (
            lambda c: over_bound(c.query, c.first, self._measures),
            lambda c: added(c.query.question, c.provisions),
            *_by_sources(highest_only),
            lambda c: None if _denies(c) else sum_of_other(c.query, c.provisions),
            lambda c: None if _denies(c) else figures_placed(c.query.question, c.provisions),
            *_by_sources(on_top, made_up, fraction, total, years_compared),
            lambda c: kinds_compared(c.query, c.provisions, corpus.documents[c.first.document].provisions),
            *_by_sources(aims_as_facts, included),
            *_by_first(regional, by_area, only_of),
            *_by_sources(only_case, communes_of_villages),
            *_by_first(at_core),
            lambda c: bound_of_range(c.parts, c.denials, c.provisions, self._measures),
            *_by_sources(all_of),
            *_by_first(whole_as_part, merged_programmes, superseded),
            lambda c: delegated(c.query, c.provisions, corpus),
        )

    def _of_time(self) -> tuple[Rule, ...]:
        """On levels of documents, on time, and on what is worded, limited or issued otherwise."""
        corpus = self._corpus
        return (
            lambda c: set_counted(c.query, corpus),
            lambda c: _levelled(c.query, corpus),
            lambda c: self._timeliness.ruling(c.query, c.provisions),
            lambda c: how_often(c.query, c.parts, c.first),
            *_by_sources(excluded),
            *_by_first(reached),
            lambda c: reworded(c.query, c.provisions, corpus),
            *_by_first(redone, goes_on, ends_nothing),
            lambda c: excepted(c.query, c.first, corpus),
            *_by_first(lacking, turned_bounds, none_below),
            *_by_sources(self.measured),
            lambda c: self._issued.ruling(c.query, c.parts),
        )

    def _of_norms(self) -> tuple[Rule, ...]:
        """On what norms give, demand or leave unsaid."""
        corpus, measures = self._corpus, self._measures
        return (
            lambda c: None if c.denials else self.assigned.ruling(c.query, c.parts, c.first.document),
            *_by_sources(threshold, share_demanded),
            lambda c: ratio_of_tier(c.query, of_tier(c.query, c.provisions), measures),
            lambda c: share_of_tier(c.query, of_tier(c.query, c.provisions)),
            *_by_sources(graded, factor_of_class, of_other_units, instead, sameness),
            lambda c: at_level(c.query, c.parts, c.provisions),
            *_by_findings(somebody),
            lambda c: negated(c.query, c.provisions, corpus),
            *_by_first(unmentioned),
            *_by_sources(of_other_papers),
            *_by_first(figured),
            *_by_sources(obliged, exacted, other_budget),
            *_by_first(barred),
            lambda c: self._exchanged.ruling(c.query, c.parts),
            lambda c: criterion_of_paper(c.query, c.parts, corpus, self._criteria),
        )

    def _undenied(self) -> tuple[Rule, ...]:
        """On claims that deny nothing."""
        rules: tuple[Rule, ...] = (
            *_by_sources(_of_other_place),
            *_by_first(_year_again, other_article, by_other_paper),
            lambda c: swapped(c.query.question, c.provisions),
            lambda c: Ruling.FAILS if self.opposed(c.query, c.provisions) else None,
        )
        return (lambda c: None if _denies(c) else next((ruling for rule in rules if (ruling := rule(c))), None),)

    def measured(self, query: Query, provisions: Sequence[Provision]) -> Ruling | None:
        """The ruling by the limits that sources set for what a case measures, by number or by class."""
        return measured(query, self._spell(told(query)), provisions, self._measures) or classed(query, provisions)

    def opposed(self, query: Query, provisions: Sequence[Provision]) -> bool:
        """Whether the sources say the opposite of a word of the claim, or speak of what it says not to be spoken of."""
        return unmentioned(query, provisions[0]) is not None or self._opposites.contradict(query.plain, query.content, provisions)


def _by_first(*rules: Callable[[Query, Provision], Ruling | None]) -> tuple[Rule, ...]:
    """Rules by the best source alone."""
    return tuple(lambda c, rule=rule: rule(c.query, c.first) for rule in rules)


def _by_sources(*rules: Callable[[Query, Sequence[Provision]], Ruling | None]) -> tuple[Rule, ...]:
    """Rules by all sources."""
    return tuple(lambda c, rule=rule: rule(c.query, c.provisions) for rule in rules)


def _by_findings(*rules: Callable[[Query, Findings | None], Ruling | None]) -> tuple[Rule, ...]:
    """Rules by who holds what the sources give."""
    return tuple(lambda c, rule=rule: rule(c.query, c.findings) for rule in rules)


def _denies(claim: Claimed) -> bool:
    return bool(claim.denials) or any(part.denied for part in claim.parts)


def _levelled(query: Query, corpus: Corpus) -> Ruling | None:
    """The ruling on the level of a document."""
    right = paper_levels(query, corpus)
    return None if right is None else Ruling.HOLDS if right else Ruling.FAILS


def _of_other_place(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the plan numbers what is claimed otherwise, or speaks of only some of the districts."""
    wrong = provisions[0].document == PLAN and (misnumbered(query, provisions) or only_some_districts(query, provisions))
    return Ruling.FAILS if wrong else None


def _year_again(query: Query, first: Provision) -> Ruling | None:
    """The ruling on a follow-up that is nothing but a year, after a question when something is: by the only year that the source tells."""
    own = query.content - set(query.carried)
    when = query.before is not None and query.before.has("when") and bool(query.inherited)
    told = set(YEAR.findall(" ".join([first.text, *(f.period for f in first.figures)])))
    if not when or own != {str(y) for y in query.years} or len(query.years) != 1 or len(told) != 1:
        return None
    return Ruling.HOLDS if own == told else Ruling.FAILS
