"""Answers yes or no: the verdict on a claim, what decides it, and who rightly holds or receives what was claimed of another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import inf

from assistant import wording
from assistant.answering.bodies.ended import told_ended, told_gone
from assistant.answering.bodies.members import groups_of
from assistant.answering.bodies.rolls import WHERE
from assistant.answering.claims import Claims, Judgement, Weighed
from assistant.answering.claims.bans_untold import bans_untold
from assistant.answering.claims.differing_untold import differing_untold
from assistant.answering.claims.excluded import excluded
from assistant.answering.claims.goes_on import goes_on
from assistant.answering.claims.heads import heads
from assistant.answering.claims.left_out import nothing_said_of
from assistant.answering.claims.merged_programmes import merged_programmes
from assistant.answering.claims.reached import reached
from assistant.answering.claims.rightly_named import each_named, of_section, of_thing, of_titled, without_other_duties
from assistant.answering.claims.superseded import superseded
from assistant.answering.claims.thresholds import share_demanded
from assistant.answering.claims.unknown_subject import unknown_subject
from assistant.answering.composer import MOST_NAMED, Draft
from assistant.answering.refusing.aims_only import aim_of_province, aims_only
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.indicators import told_to_be_judged
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from assistant.understanding.asked_openly import asks_for_any
from assistant.understanding.choices import chooses
from assistant.understanding.reasons import reasons
from kb.corpus import Corpus
from kb.model import Norm, Provision
from rules.responsibility import Asked, Findings, Responsibility

#: Right behind a body: it sends something.
_SENDS = re.compile(r"(?:chu dong |phai |se |thi )*(?:gui|nop|trinh)\b")
#: Provisions that decide a claim beside its sources, shown at most.
_MOST_GROUNDS = 2


class Affirming:
    """Affirms or denies what a question claims."""

    def __init__(self, corpus: Corpus, evidence: Evidence, responsibility: Responsibility) -> None:
        self._corpus, self._responsibility = corpus, responsibility
        self._claims = Claims(corpus, evidence)

    def settles(self, query: Query, selection: Selection) -> bool:
        """Whether a claim that would be refused is denied all the same: a source says the opposite, or otherwise of a document named."""
        sources = [c.provision for c in selection.chosen]
        if query.has("yesno") and sources and self._settled(query, sources):
            return True
        if sources and sources[0].untold and told_to_be_judged(query):  # the level that would decide the case is not known
            return False
        named = set(query.documents) - set(
            query.before.documents if query.before and query.inherited and not query.pointer else ()
        )
        if not (query.has("yesno") and named) or query.details or chooses(query.plain) or selection.best is None:
            return False
        best = selection.best.provision
        if not best.about & set(query.ids("concept")):  # a source on something else says nothing of the claim
            return False
        norms = [(c.provision, n) for c in selection.chosen for n in c.norms]
        return self._claims.judgement(query, selection, self._held(norms, query) if norms else None).denies

    def _settled(self, query: Query, sources: Sequence[Provision]) -> bool:
        """Whether a source says the opposite, sets the limit that decides the case, or leaves out by name what is claimed."""
        return bool(
            self._claims.opposed(query, sources)
            or reached(query, sources[0])
            or heads(query, sources[0])
            or goes_on(query, sources[0])
            or self._claims.measured(query, sources[:1])
            or excluded(query, sources)
            or share_demanded(query, sources)
        )

    def weighed(self, query: Query, selection: Selection, findings: Findings | None) -> Weighed:
        """What the verdict on a claim is weighed by."""
        return self._claims.weighed(query, selection, findings)

    def decide(self, query: Query, selection: Selection, draft: Draft) -> str:
        """Puts the verdict and what decides it into the draft; gives the words that the answer begins with, or nothing if untold."""
        if aims_only(query, draft.provisions[0]) or differing_untold(query, draft.provisions):
            return ""
        judged = self._claims.judgement(query, selection, draft.findings)
        if judged.untold or (judged.verdict == "yes" and unknown_subject(query, draft.provisions, self._corpus)):
            return ""
        if judged.verdict == "yes" and aim_of_province(query, draft.provisions[0]):
            return ""
        silent = asks_for_any(query.plain) or bans_untold(query, draft.provisions, self._corpus.phrases.stopwords)
        if judged.verdict == "no" and silent:
            return ""
        first = draft.provisions[0]
        if told_ended(query, draft.provisions) and not (superseded(query, first) or merged_programmes(query, first)):
            judged = replace(judged, verdict="no", margin=inf)
        if told_gone(query, draft.provisions):
            judged = replace(judged, verdict="yes", margin=inf)
        draft.verdict, draft.margin = judged.verdict, judged.margin
        draft.cite(*judged.grounds[:_MOST_GROUNDS])
        if judged.leaders:
            draft.cite(*(p for p, _ in judged.leaders))
            draft.findings = (draft.findings or Findings(())).joined(self._held(judged.leaders, query))
        helping = self._put_right(query, judged, draft) if judged.verdict == "no" else frozenset()
        ending = _receivers(draft.provisions) if judged.receivers else frozenset()  # it goes to them, through others
        if more := self._beside(query, judged, selection, draft.findings):
            draft.cite(*(p for p, _ in more))
            draft.findings = (draft.findings or Findings(())).joined(self._held(more, query))
        if judged.verdict == "no" and not judged.rightful and draft.findings:
            draft.findings = without_other_duties(query, self._without_claimed_role(query, draft.findings), self._corpus)
        draft.shown = _of_many(query, draft)
        return (wording.YES if judged.verdict == "yes" else wording.NO) + self._correction(query, draft, helping, ending)

    def _beside(
        self, query: Query, judged: Judgement, selection: Selection, findings: Findings | None
    ) -> list[tuple[Provision, Norm]]:
        """The norms of bodies that a claim speaks of, or that have what it says of another one, and of which nothing is told yet."""
        if judged.verdict == "yes":
            return each_named(query, selection.chosen, findings)
        left = nothing_said_of(query)  # they have something to do with it all the same
        own = [(c.provision, n) for c in selection.chosen for n in c.norms if n.bearer in left]
        rightful = [] if judged.rightful or judged.receivers else of_thing(query, findings, self._corpus)
        return [*own, *rightful, *of_titled(query, findings, self._corpus), *of_section(query, selection.chosen, findings)]

    def _put_right(self, query: Query, judged: Judgement, draft: Draft) -> frozenset[str]:
        """Names the rightful holders and receivers in place of the claimed ones; gives those of them that only help with the task."""
        if judged.receivers:
            draft.others = tuple((body, wording.RECEIVES) for body in judged.receivers)
        if not judged.rightful:
            return frozenset()
        found = self._held(judged.rightful, query)
        held = draft.findings.holdings if draft.findings else ()
        rightful = {o for _, n in judged.rightful for o in n.objects}
        bodies = {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
        things = {m.id for m in query.mentions if m.kind == "concept" and m.start not in bodies}  # "bộ đội biên phòng" is none
        things = {c for c in things if self._corpus.concepts[c].kind not in WHERE} or things  # "ở xã biên giới" only tells where
        asked = things - rightful - reasons(query)
        kept = [h for h in held if h.bearer not in judged.denied or asked & set(h.norm.objects) or query.has("compare")]
        own = replace(draft.findings, holdings=tuple(kept)) if draft.findings else Findings(())
        draft.findings = found.joined(own)
        return frozenset(h.bearer for h in held if h.bearer in judged.denied and h not in kept and rightful & set(h.norm.objects))

    def _without_claimed_role(self, query: Query, findings: Findings) -> Findings:
        """Findings without what a body has of something else in the very role that is denied ("Sở A chủ trì X à": it leads Y, helps with X)."""
        acts, things = set(query.ids("act")), set(query.ids("concept"))
        other = [h for h in findings.holdings if acts & set(h.norm.acts) and things and not things & set(h.norm.objects)]
        left = {h.bearer for h in findings.holdings if h not in other}
        kept = tuple(h for h in findings.holdings if h not in other or h.bearer not in {*query.ids("agency")} & left)
        return replace(findings, holdings=kept)

    def _held(self, norms: Sequence[tuple[Provision, Norm]], query: Query) -> Findings:
        return self._responsibility.holders(Asked.of_norms(norms, query.as_of, ()))

    def _correction(self, query: Query, draft: Draft, helping: frozenset[str], ending: frozenset[str]) -> str:
        """What is said where a body was claimed that does not hold the task; its own duties come first among the sources."""
        held = draft.findings.bearers if draft.findings else ()
        named = self._corpus.agencies
        denied = [a for a in query.ids("agency") if a not in {*held, *ending} and named[a].plan_section]
        denied = [a for a in denied if not groups_of(named[a], self._corpus) & set(held) and a not in _on_the_way(query, draft)]
        if draft.verdict != "no" or not denied or not held:
            return ""
        if len(held) > 2 and not draft.others and draft.shown is None:
            draft.shown = ()
            own = [p for a in denied for p in self._corpus.children(PLAN, self._corpus.agencies[a].plan_section)[:2]]
            draft.provisions = [*own, *draft.provisions[:1]]
        today = draft.findings.today if draft.findings else {}
        heirs = {s.id for body in held for s in today.get(body, ())}
        told = (
            (wording.CLAIMED_HELPS, [a for a in denied if a in helping]),
            (wording.CLAIMED_NOT, [a for a in denied if a not in heirs | helping]),
            (wording.CLAIMED_OF_HEIR, [a for a in denied if a in heirs - helping]),
        )
        return "".join(text.format(claimed=wording.listed(named[a].name for a in bodies)) for text, bodies in told if bodies)


def _receivers(provisions: Sequence[Provision]) -> frozenset[str]:
    """To whom provisions say that something goes in the end."""
    given = [d.to_whom for p in provisions for d in p.deadlines] + [n.to_whom for p in provisions for n in p.norms]
    return frozenset(filter(None, given))


def _of_many(query: Query, draft: Draft) -> tuple[str, ...] | None:
    """Of many bodies that all have the same to do those of which a claim speaks; None where all are to be told."""
    held = draft.findings.bearers if draft.findings else ()
    named = {m.id for m in query.mentions if m.kind == "agency" and m.start >= 0}
    own = tuple(a for a in held if a in named)
    return own if own and len(held) > MOST_NAMED and not query.has("who", "list") else draft.shown


def _on_the_way(query: Query, draft: Draft) -> set[str]:
    """The bodies of which a claim says only that they send something or get it, where it says of others that they have the task."""
    named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
    senders = {m.id for m in named if _SENDS.match(" ".join(query.plain[m.end :]))}
    held = draft.findings.bearers if draft.findings else ()
    return senders | (_receivers(draft.provisions[:1]) if any(m.id in held for m in named) else frozenset())
