"""Provisions that hold the answer for certain: the rule engine knows them, or the question names their places."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.criteria import CRITERION_ACTS
from assistant.answering.evidence import Evidence
from assistant.answering.ministries import Ministries
from assistant.answering.quoted import Quoted
from assistant.answering.sought import Sought
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.references import lies_in
from rules.assigning import LEAD
from rules.responsibility import Asked, Responsibility, norm_key

#: By these a body is asked for that something belongs to, or that holds it.
_WHOSE = frozenset({"thuoc", "cua", "giu"})


class Given:
    """Finds them."""

    def __init__(self, corpus: Corpus, evidence: Evidence, responsibility: Responsibility) -> None:
        self._corpus, self._evidence, self._responsibility = corpus, evidence, responsibility
        self._quoted, self._ministries = Quoted(evidence), Ministries(evidence)

    def of(self, query: Query) -> list[Provision]:
        """By the engine, or one in each of several places that the question names."""
        sought = Sought.of(query)
        if found := self._by_engine(query) or (sought.given(query, self._corpus) if sought else []):
            return found
        if found := self._quoted.given(query) or self._ministries.given(query):
            return found
        ranked = self._evidence.rank(query) if len(query.refs) > 1 else []
        places = [[c.provision for c in ranked if c.features["ref"] and lies_in(c.provision.ref, ref)] for ref in query.refs]
        return [p[0] for p in places if p]

    def _by_engine(self, query: Query) -> list[Provision]:
        """Who leads, appraises or recognises a named criterion: the engine knows, also where no text says it in so many words."""
        criteria = self._evidence.criteria.named(query)
        acts = self._criterion_acts(query, criteria)
        elsewhere = query.documents and PLAN not in query.documents
        if not acts or not criteria or not query.has("who") or elsewhere:
            return []
        findings = self._responsibility.holders(Asked(criteria, query.as_of, tuple(acts)), exact=True)
        keys = {norm_key(h.provision, h.norm): h for h in findings.holdings if h.provision.document == PLAN}
        return [h.provision for h in keys.values()]

    def _criterion_acts(self, query: Query, criteria: Sequence[str]) -> list[str]:
        """The acts on criteria that are asked for; whose each of several criteria is, says who leads it."""
        if len(criteria) > 1 and query.has("compare", "several") and not query.ids("act") and _WHOSE & set(query.plain):
            return [LEAD]
        acts = [a for a in query.ids("act") if self._corpus.acts[a].family in CRITERION_ACTS]
        return [] if query.has("compare") else acts
