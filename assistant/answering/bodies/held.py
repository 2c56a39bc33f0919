"""Who holds what the sources of an answer are about, by the rule engine."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.answering.bodies.deciding import deciding
from assistant.answering.bodies.ministries import Ministries
from assistant.answering.bodies.others import gives_on_subject
from assistant.answering.bodies.senders import of_level
from assistant.answering.composer import Draft
from assistant.answering.documents.doing import asks_for_body
from assistant.answering.refusing.unheld import asks_whose
from assistant.answering.sources.bearing import bearing
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.nearest_duty import NearestDuty
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from assistant.understanding.reckoning import RECKONED
from assistant.understanding.roles import role_asked
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import folded_syllables
from rules.responsibility import Asked, Findings, Responsibility


class Held:
    """Finds who holds what a selection of sources gives."""

    def __init__(self, corpus: Corpus, evidence: Evidence, responsibility: Responsibility) -> None:
        self._corpus, self._evidence, self._responsibility = corpus, evidence, responsibility
        self._ministries, self._nearest = Ministries(evidence), NearestDuty(corpus, evidence.bags)

    def findings(self, query: Query, selection: Selection, draft: Draft) -> Findings | None:
        """Who holds what the sources are about; a source without a bearer is joined with the duty on the same subject.

        Where only a number is asked for, whoever stands in another document than the best source is no part of the answer.
        """
        counts = query.has("count", *RECKONED) and not query.has("who", "yesno", "list")
        best = {c.provision.document for c in selection.chosen[:1]}
        chosen = [c for c in selection.chosen if c.norms and (c.provision.document in best or not counts)]
        sources = _with_named(query, bearing(self._evidence.bags, query, chosen), chosen)
        planned = bool(selection.chosen) and selection.chosen[0].provision.document == PLAN
        asked = (query.has("who") and not asks_whose(query)) or (query.has("yesno") and query.ids("agency") and planned)
        if not sources and asked and (duty := self._nearest.on(query, selection)):
            sources = [duty]
            draft.cite(duty.provision)
        if not sources:
            return None
        norms = [(c.provision, n) for c in sources for n in c.norms]
        findings = Findings(())
        for source in sources:
            findings = findings.joined(self._held_by(source, query))
        for norm in _by_clause(query, sources[0].provision, findings.bearers):
            findings = findings.joined(
                self._responsibility.holders(Asked.of_norms([(sources[0].provision, norm)], query.as_of, norm.acts))
            )
        for more in self._by_act(query, norms):
            findings = findings.joined(more)
            draft.cite(*(h.provision for h in more.holdings))
        findings = of_level(query, self._ministries.kept(query, findings), self._corpus)
        if query.has("who", "yesno", "list"):
            draft.cite(*self._grounds(findings))
        return findings

    def _held_by(self, source: Candidate, query: Query) -> Findings:
        """Who holds what a source gives: by the acts asked for, otherwise by whatever acts it gives."""
        about = set(query.ids("concept")) if query.has("who") and not query.has("yesno", "recipient") else set()
        on_it = [n for n in source.norms if about & set(n.objects)]
        body = _lone_body(query)  # "Sở A báo cáo trước ngày nào": of all that report through it only A itself
        own = [n for n in source.provision.norms if n.bearer == body or self._of_lone_level(query, n)]
        meant = self._at_level(query, source.provision, on_it or own or source.norms)
        norms = [(source.provision, n) for n in deciding(query, meant) or meant]
        ended = source.provision.in_force_to
        law = ended if ended and ended < query.as_of else None  # what a document gave that has ended is told with its end
        for acts in dict.fromkeys((query.ids("act"), ())):
            asked = replace(Asked.of_norms(norms, query.as_of, acts, self._evidence.criteria.named(query)), law=law)
            if (found := self._responsibility.holders(asked)).holdings:
                break
        return found

    def _of_lone_level(self, query: Query, norm: Norm) -> bool:
        """Whether a task is one of the level that alone is named where only the time is asked ("huyện báo cáo khi nào")."""
        lone = query.has("when") and not (query.ids("agency") or query.has("who", "yesno", "recipient", "compare"))
        return lone and len(query.levels) == 1 and self._corpus.agencies[norm.bearer].level in query.levels - {"tinh"}

    @staticmethod
    def _at_level(query: Query, source: Provision, norms: Sequence[Norm]) -> Sequence[Norm]:
        """Of what a law gives for several levels, that for the only one of which a question asks who does it."""
        lone = len(query.levels) == 1 and query.has("who") and not query.has("yesno", "compare") and source.document != PLAN
        return [n for n in norms if not n.levels or query.levels & set(n.levels)] or norms if lone else norms

    def _by_act(self, query: Query, norms: Sequence[tuple[Provision, Norm]]) -> list[Findings]:
        """Where several kinds of acts are asked ("who urges, who recognises"): what the same bodies hold by each."""
        acts = {self._corpus.acts[a].family: a for a in reversed(query.ids("act"))}
        objects = query.ids("concept") or tuple(dict.fromkeys(o for _, n in norms for o in n.objects))
        if (
            not query.has("who")
            or len(acts) < 2
            or any(len(n.acts) > 1 and set(query.ids("act")) <= set(n.acts) for _, n in norms)
        ):
            return []
        bearers = tuple(dict.fromkeys(n.bearer for _, n in norms))
        found = [self._responsibility.holders(Asked(objects, query.as_of, (a,), bearers), exact=True) for a in acts.values()]
        return [f for f in found if f.holdings]

    def _grounds(self, findings: Findings) -> list[Provision]:
        """What an inferred task rests on: the clause on the body's own field and what it leads."""
        if not any(h.inferred for h in findings.holdings):
            return []
        refs = dict.fromkeys(c for s in findings.steps if s.rule.startswith("suy-ra") for c in s.citations)
        return [p for document, ref in refs if (p := self._corpus.provision(document, ref)) is not None]


#: Who does a thing, by the word for what is done.
_DOES = re.compile(
    r"\b(?:ai|(?:co quan|don vi|noi|ben|cap|bo) nao)(?: (?:la|nguoi|duoc|phai|se|thi|dung|ra|co quyen|co tham quyen))* (?P<act>\w+)"
)


def _by_clause(query: Query, source: Provision, held: Collection[str]) -> list[Norm]:
    """The tasks of other bodies by which the best source answers each further clause that asks for one ("..., bộ nào làm đầu mối"), or that
    begin with what several are asked for ("ai phân bổ, ai giao")."""
    asking = [part for part in map(query.part, query.clauses) if asks_for_body(part)]
    found: list[Norm] = []
    for part in asking if len(asking) > 1 and not query.has("yesno") else ():
        words = set(itertools.pairwise(part.plain))
        told = {n.bearer: len(words & set(itertools.pairwise(folded_syllables(n.task)))) for n in source.norms}
        best = max(told.values(), default=0)
        bearers = [b for b, pairs in told.items() if pairs == best]
        if best and len(bearers) == 1 and bearers[0] not in held:
            found += [n for n in source.norms if n.bearer == bearers[0]]
    acts = dict.fromkeys(m["act"] for m in _DOES.finditer(" ".join(query.plain)))
    for act in acts if len(acts) > 1 and not query.has("yesno") else ():
        doing = [n for n in source.norms if folded_syllables(n.task)[:1] == [act]]
        if not {n.bearer for n in doing} & {*held}:
            found += [n for n in doing if n not in found]
    return found


def _with_named(query: Query, bearing: Sequence[Candidate], chosen: Sequence[Candidate]) -> list[Candidate]:
    """The sources that bear an answer, with those of other bodies where the roles of several that are named are asked for; of one
    body whose role is asked only its own, where there are any."""
    if (body := role_asked(query)) and query.ids("concept"):
        return [c for c in chosen if any(n.bearer == body for n in c.norms)] or _without_partner(bearing, body)
    named = set(query.ids("agency"))
    if own := _of_lone_body(query, chosen):
        return own
    if query.has("partner") and (on_it := [c for c in bearing if query.ids("concept") and gives_on_subject(query, c.norms)]):
        return on_it
    if len(named) < 2 or not query.has("who") or query.has("yesno") or len(set(query.ids("act"))) < 2:
        return list(bearing)
    told = {b for c in bearing for n in c.norms for b in (n.bearer, *(n.partners if query.has("partner") else ()))}
    left = named - told
    return [*bearing, *(c for c in chosen if c not in bearing and any(n.bearer in left for n in c.norms))]


def _without_partner(bearing: Sequence[Candidate], body: str) -> list[Candidate]:
    """The sources that bear an answer; none where one of them names a body as working along, which is its role."""
    return [] if any(body in n.partners for c in bearing for n in c.norms) else list(bearing)


def _of_lone_body(query: Query, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Where only the time is asked of what one body does, the sources that give it that body."""
    body = _lone_body(query)
    return [c for c in chosen if any(n.bearer == body for n in c.provision.norms)] if body else []


def _lone_body(query: Query) -> str:
    """The body that is named where only the time is asked of what it does; empty where there is none."""
    plainly = query.has("when") and not query.has("who", "yesno", "recipient", "partner", "compare", "several", "list")
    named = query.ids("agency")
    return named[0] if plainly and len(named) == 1 else ""
