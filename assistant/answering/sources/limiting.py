"""The provision that sets the limit for what a case measures, where the nearest one of its document sets none."""

from __future__ import annotations

from assistant.answering.claims.measured import case_told, held_against
from assistant.answering.claims.quantities import Measures
from assistant.answering.sources.evidence import Evidence
from assistant.understanding import PLAN, Query
from assistant.understanding.moved import told
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

#: So many of the nearest provisions are looked at.
_NEAR = 8
#: So many words that tell something a question shares with what a limit is set for.
_SHARED = 3


class Limiting:
    """Finds it."""

    def __init__(self, evidence: Evidence) -> None:
        phrases = evidence.corpus.phrases
        self._evidence, self._measures = evidence, Measures(phrases.claims, phrases.claim_words)

    def given(self, query: Query) -> list[Provision]:
        """It, or nothing where no case is told, or the nearest provision decides it; the plan sets goals."""
        case = case_told(query, self._evidence.reader.spelt_out(told(query)), self._measures) if query.has("yesno") else None
        if case is None:
            return []
        near = [c.provision for c in self._evidence.rank(query)[:_NEAR]]
        same = [p for p in near if p.document == near[0].document]
        if near[0].document == PLAN or held_against(query, case, near[0], self._measures):
            return []
        return [p for p in same[1:] if self._is_of(query, p) and held_against(query, case, p, self._measures)][:1]

    @staticmethod
    def _is_of(query: Query, provision: Provision) -> bool:
        """Whether a provision is on what is measured: a figure of it, or its text, says so in so many words."""
        told = (fold(f.what) for f in provision.figures)
        return any(len(query.content & set(folded_syllables(what))) >= _SHARED for what in (*told, fold(provision.text)))
