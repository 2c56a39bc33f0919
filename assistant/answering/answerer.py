"""What is asked -> Answer. One way through: the first kind of question that fits answers it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from assistant import wording
from assistant.answer import Answer
from assistant.answering.affirming import Affirming
from assistant.answering.bodies.became import Bodies
from assistant.answering.bodies.ended import level_ended, title_ended
from assistant.answering.bodies.fields import Fields
from assistant.answering.bodies.held import Held
from assistant.answering.bodies.leading import asks_of_today, leads_with_bodies
from assistant.answering.bodies.listed_fields import ListedFields
from assistant.answering.bodies.others import others, partners_unnamed, unheld
from assistant.answering.bodies.own_task import with_own_task
from assistant.answering.bodies.parts import parts
from assistant.answering.by_kind import by_kind
from assistant.answering.cases.decided import Knows
from assistant.answering.claims import Weighed
from assistant.answering.claims.unknown_subject import unknown_subject
from assistant.answering.composer import MOST_NAMED, Composer, Draft, contrary
from assistant.answering.contradictions import report_contradictions
from assistant.answering.documents.doing import with_holders
from assistant.answering.documents.headed import headed, of_each
from assistant.answering.documents.header_beside import HeaderBeside
from assistant.answering.documents.headers import Papers, asks_for_another
from assistant.answering.documents.lived import life_lines
from assistant.answering.documents.lives import Lives
from assistant.answering.documents.misdescribed import Misdescribed
from assistant.answering.documents.of_plan import OfPlan
from assistant.answering.documents.several import Several
from assistant.answering.figures.reckoning import Reckoned, Reckoning
from assistant.answering.kinds_of_papers import on_papers
from assistant.answering.left_open import LeftOpen
from assistant.answering.plan_left_out import without_plan
from assistant.answering.pointing import Pointing
from assistant.answering.refusing.missing import asks_openly_too
from assistant.answering.refusing.not_here import not_here
from assistant.answering.refusing.scope import Scope
from assistant.answering.refusing.trust import Judged
from assistant.answering.refusing.unheld import Unheld
from assistant.answering.refusing.unverified import unverified
from assistant.answering.sections.under import under
from assistant.answering.shared import Shared, Way
from assistant.answering.sources.beside import Beside
from assistant.answering.sources.counted import counted_beside
from assistant.answering.sources.each_level import of_each_level
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.given import Given
from assistant.answering.sources.indicators import told_to_be_judged
from assistant.answering.sources.motto import motto_counted
from assistant.answering.sources.selection import Selection, Selector
from assistant.understanding import PLAN, Query
from assistant.understanding.asked_openly import asks_for_any
from assistant.understanding.places_before import asks_where
from assistant.understanding.plan_name import without_plan_name
from kb.corpus import Corpus
from kb.intents import Key
from kb.vietnamese import folded_syllables, strip_marks
from kb.wordings import Wordings
from rules.responsibility import Responsibility

#: The plan may tell what is refused where its name stands among the words that have to be known.
_REFUSES = ("no_basis", "out_of_scope")
_OWN_SUBJECT = 2  # a part of a question on documents asks for something else if so many of its words are in no line of the answer
#: A question that can't stand alone is read as a follow-up where the sources of that reading know this share of its own words.
OWN_WORDS = 0.45
#: How far the verdict is from the other one where what is asked the reason of is denied: so 4 of 100 true claims are, and 53 false ones.
_SURELY = 0.5


class Answerer:
    """Answers questions that were understood, from one corpus."""

    def __init__(
        self, corpus: Corpus, evidence: Evidence, responsibility: Responsibility, known: Knows, wordings: Wordings
    ) -> None:
        self._corpus, self._evidence, self._responsibility = corpus, evidence, responsibility
        self._selector, self._given = Selector(evidence), Given(corpus, evidence, responsibility, lambda: known.checker.book)
        self._composer, self._reckoning = Composer(corpus, wordings), Reckoning(corpus)
        self._scope = Scope(corpus, evidence, self._reckoning)
        self._unheld, self._beside = Unheld(corpus, evidence), Beside(corpus, evidence)
        self._held, self._bodies = Held(corpus, evidence, responsibility), Bodies(corpus, responsibility)
        self._listed = ListedFields(corpus, Fields(corpus))
        self._papers = papers = Papers(corpus)
        self._misdescribed = Misdescribed(corpus, papers.known)
        self._lives = Lives(corpus, self._papers, evidence.within)
        self._of_plan = OfPlan(corpus, self._papers, self._lives.planned)
        self._several = Several(corpus, self._papers, evidence.bags)
        #: A follow-up asks for the sources of the question before, which was answered a moment ago.
        self._sources = lru_cache(maxsize=64)(self._selected)
        self._pointing = Pointing(
            corpus, evidence.bags, self._sources, evidence.reader.read, lambda before: self._whole(before)[1].provisions
        )
        self._affirming = Affirming(corpus, evidence, responsibility)
        self._left_open = LeftOpen(evidence, lambda part: self._whole(part)[1])
        shared = Shared(
            corpus, evidence, responsibility, known, self._composer, self._papers, self._lives, self._bodies, self._several
        )
        self._header_beside = HeaderBeside(corpus, papers, evidence.reader, lambda part: self._drafted(part)[1])
        way = Way(self._pointing.resolved, self._resolved, self._sources, self._drafted)
        self._on_papers = on_papers(shared)
        self._kinds = by_kind(shared, way, self._on_papers)

    def answer(self, query: Query, premise: Query | None = None) -> Answer:
        """The answer to a question, or to what it takes for granted where that is not so; never raises for what a person may ask."""
        if premise and (denied := self._denied(premise)):
            return denied
        answer = self._composer.answer(*self._drafted(query))
        return contrary(answer, query.doubted) if query.doubted else answer

    def _denied(self, premise: Query) -> Answer | None:
        """The answer where something is surely not so."""
        read, draft = self._drafted(premise)
        denied = draft.verdict == "no" and draft.margin >= _SURELY
        return self._composer.answer(read, with_own_task(read, draft, self._corpus)) if denied else None

    def _drafted(self, query: Query) -> tuple[Query, Draft]:
        """The question as it was understood at last, and what is told of it and of each of its parts."""
        if whole := self._header_beside.answer(query):
            return query, whole
        read, draft = self._whole(query)
        if draft.status in _REFUSES and (said := without_plan(query) or without_plan(read)):
            read, draft = self._of_plan_alone(said, query) or (read, draft)
        return read, self._of_plan.completed(read, self._header_beside.completed(read, self._left_open.completed(read, draft)))

    def _of_plan_alone(self, said: str, query: Query) -> tuple[Query, Draft] | None:
        """What the plan alone tells of a question that was refused, asked without its name; None where it tells nothing of that either."""
        read, draft = self._whole(self._evidence.reader.read(said, (), query.as_of))
        of_plan = draft.provisions[:1] and draft.provisions[0].document == PLAN and draft.status == "answered"
        return (replace(read, question=query.question), draft) if of_plan and draft.verdict is None else None

    def _whole(self, query: Query) -> tuple[Query, Draft]:
        """The question as it was understood at last, and what is told of it as one."""
        query = self._resolved(query)
        for kind in self._kinds:
            if draft := kind(query):
                return query, self._with_rest(query, draft) if kind in self._on_papers else draft
        selection = self._sources(query)
        refusal = self._scope.refusal(query, selection) or self._not_here(query, selection)
        if refusal and query.before and query.rests and asks_where(query):  # what was told before may be shown
            refusal = self._scope.refusal(query.before, selection)
        if refusal and query.leaning and not self._refuses(query.leaning):
            return self._whole(query.leaning)
        unread = refusal is not None and refusal.unread and told_to_be_judged(query)  # the level that would decide the case
        settled = refusal and refusal.status == "no_basis" and not unread and self._affirming.settles(query, selection)
        if refusal is None or settled:
            found = self._found(query, selection)
            found = (None if settled else self._scope.left_unsaid(query, selection, found)) or found
            if found.status == "no_basis" and query.leaning and not self._refuses(query.leaning):
                return self._whole(query.leaning)
            return query, found
        vague = wording.ASKED_DETAIL in refusal.lines[0] or (query.has("who") and wording.SOME_DETAIL in refusal.lines[0])
        told = self._found(query, selection) if vague else refusal  # why, where that is known
        return query, told if told.status == "no_basis" else refusal

    def _resolved(self, query: Query) -> Query:
        """The question with what it points to, and the document that it calls by its name."""
        return self._papers.attributed.known_as.resolved(self._pointing.resolved(query))

    def considered(self, query: Query) -> list[tuple[Key, dict[str, float]]]:
        """Provisions that may be sources beside the first, with what they are judged by; none for kinds that need no search."""
        query = self._resolved(query)
        return [] if any(kind(query) for kind in self._kinds) else self._selector.considered(query, self._given.of(query))

    def judged(self, query: Query) -> Judged | None:
        """What it is judged by whether a question can be answered; None where that is plain, or of a kind that needs no search."""
        query = self._resolved(query)
        return None if any(kind(query) for kind in self._kinds) else self._scope.judged(query, self._sources(query))

    def weighed(self, query: Query) -> Weighed | None:
        """What the verdict is weighed by if a question is a claim; None where it is of a kind that needs no search."""
        query = replace(resolved := self._resolved(query), kinds=resolved.kinds | {"yesno"})
        selection = None if any(kind(query) for kind in self._kinds) else self._sources(query)
        if not selection or not selection.chosen:
            return None
        weighed = self._affirming.weighed(query, selection, self._held.findings(query, selection, Draft(as_of=query.as_of)))
        return replace(weighed, doubted=query.doubted is not None)

    def weighed_unsaid(self, query: Query) -> Judged | None:
        """What it is judged by whether the sources leave a yes/no question open; None where they can't, or it is refused before."""
        query = self._resolved(query)
        selection = None if any(kind(query) for kind in self._kinds) else self._sources(query)
        if not selection or self._scope.judged(query, selection) is None:
            return None
        return self._scope.weighed_unsaid(query, selection, self._found(query, selection))

    def _selected(self, query: Query) -> Selection:
        query = without_plan_name(query)
        return self._selector.select(query, self._given.of(query))

    def _not_here(self, query: Query, selection: Selection) -> Draft | None:
        """The refusal where a document of an issuer is asked for and only another issuer's is here."""
        said = not_here(query, [c.provision for c in selection.chosen], self._corpus)
        return self._scope.no_basis(selection, said) if said else None

    def _with_rest(self, query: Query, draft: Draft) -> Draft:
        """What is told of a document, with the answers to the parts of the question that ask for something else."""
        draft = self._misdescribed.corrected(query, self._several.completed(query, draft))
        idle = query.filling(self._corpus.phrases.stopwords)
        for segment in query.segments if len(query.segments) > 1 and draft.verdict is None else ():
            part = query.part(segment)
            told = set(folded_syllables(" ".join(draft.lines)))
            if len({w for w in part.content - idle - told if not w.isdecimal()}) < (
                1 if asks_for_another(part) else _OWN_SUBJECT
            ):
                continue
            selection = self._sources(part)
            if self._scope.refusal(part, selection) or selection.chosen[0].provision in draft.provisions:
                continue
            more = self._found(part, selection)
            draft.cite(*more.provisions)
            draft.lines, draft.others = [*draft.lines, *more.lines], (*draft.others, *more.others)
            if more.findings:
                draft.findings = draft.findings.joined(more.findings) if draft.findings else more.findings
        return with_holders(query, draft, self._responsibility, self._composer)

    def _refuses(self, query: Query) -> bool:
        """Whether a question would be refused, also where only what it inherits is ours."""
        selection = self._sources(query)
        own = replace(query, content=query.content - frozenset(map(strip_marks, query.inherited.split())))
        known, _ = self._evidence.bags.coverage(own, [c.provision for c in selection.chosen])
        return self._scope.refusal(query, selection) is not None or known < OWN_WORDS

    def _found(self, query: Query, selection: Selection) -> Draft:
        """The answer that rests on provisions."""
        draft = Draft(as_of=query.as_of)
        sources = [c.provision for c in selection.chosen]
        ended = level_ended(query, self._corpus) + title_ended(query, sources[0], self._corpus)
        draft.cite(*ended, *sources, *of_each(query, self._corpus))
        draft.cite(*counted_beside(query, sources, self._corpus), *of_each_level(query, sources, self._corpus))
        draft.cite(*self._beside.of(query, selection.chosen))
        draft.findings = self._held.findings(query, selection, draft)
        draft.cite(*(self._bodies.took_over(draft.findings, query) if draft.findings else ()))
        held = draft.findings is not None and draft.findings.holdings
        draft.others = others(query, selection) or (() if held else unheld(query, selection, self._corpus))
        if not (held or draft.others) and (moved := self._bodies.moved(query, draft.provisions)):
            draft.findings, draft.moved = moved, tuple(moved.today)
        if refusal := self._unheld.refusal(query, selection, draft) or unverified(query, draft.provisions):
            return self._listed.otherwise(query) or refusal
        lead = self._affirming.decide(query, selection, draft) if query.has("yesno") else ""
        sums = self._reckoning.of(query, draft.provisions)
        if query.has("yesno") and not (lead or sums or asks_openly_too(query) or asks_for_any(query.plain)):
            strange = unknown_subject(query, draft.provisions, self._corpus)
            return self._scope.no_basis(selection, f"“{strange}”" if strange else wording.ASKED_DETAIL)
        self._say(query, draft, lead, sums)
        draft.lines += [
            *life_lines(query, sources[0], self._lives, self._corpus),
            *headed(query, sources, self._papers, self._corpus),
            *parts(query, draft, self._corpus),
            *under(query, sources),
            *motto_counted(query, sources),
        ]
        draft = self._several.amounts(query, draft, sources[0].document)
        report_contradictions(self._corpus, query, draft)
        draft.notices += [wording.READ_AS.format(words="; ".join(query.taken_over))] if query.inherited else []
        return draft

    def _say(self, query: Query, draft: Draft, lead: str, sums: Reckoned | None) -> None:
        """The first sentence answers and says whose tasks the sources are, since they do not repeat it; the sources follow."""
        given = self._composer.holders(draft)
        named = 0 < len(given) <= MOST_NAMED and leads_with_bodies(query, draft)
        draft.of_today = named and draft.verdict is None and asks_of_today(query, draft)
        heirs = self._composer.heirs(given) if draft.of_today else ()
        bodies = f"{partners_unnamed(query, draft)}{wording.of_today(heirs, given)}." if named else ""
        draft.cite(*(sums.sources if sums else ()))
        first = " ".join(x for x in (lead + bodies, sums.text if sums else "") if x)
        draft.lines = [first, self._composer.since(draft) if bodies else "", *wording.sources(draft.provisions)]
