"""The duty on the same subject beside a source that gives its task to nobody."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answering.sources.bags import Bags
from assistant.answering.sources.bearing import knows_as_much
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.references import lies_in


class NearestDuty:
    """Finds it."""

    def __init__(self, corpus: Corpus, bags: Bags) -> None:
        self._corpus, self._bags = corpus, bags

    def on(self, query: Query, selection: Selection) -> Candidate | None:
        """The best-ranked duty whose object is what the chosen source, or the question, is about.

        One within the source comes first; beside a clause that the question names no other one counts.
        """
        about = {*query.ids("concept")} or {t for c in selection.chosen for t in c.provision.topics[:1]}
        first = selection.chosen[0].provision
        moved = first.document in {s.document for a in self._corpus.agencies.values() for s in a.successors}
        within = [c for c in selection.ranked if c.provision.document == first.document and lies_in(c.provision.ref, first.ref)]
        if held := [c for c in within if any(about & set(n.objects) for n in c.norms)]:
            return held[0]
        for candidate in () if first.ref in query.refs else selection.ranked:
            p = candidate.provision
            near = p.document == first.document or PLAN in query.documents or moved
            near = near or (first.document == PLAN and self._is_duty(query, p, first))
            named = near and any(about & set(n.objects) for n in candidate.norms)
            if named and not any(self._corpus.agencies[n.bearer].group for n in candidate.norms):
                return candidate
        return None

    def _is_duty(self, query: Query, provision: Provision, best: Provision) -> bool:
        """Whether a clause of another law may give the duty that is asked for: it is in force, knows as much, and is on such an act."""
        families, acts = self._families(query.ids("act")), {a for n in provision.norms for a in n.acts}
        alike = not families or families & self._families(acts)
        return bool(alike) and provision.in_force(query.as_of) and knows_as_much(self._bags, query, provision, best)

    def _families(self, acts: Iterable[str]) -> set[str]:
        return {self._corpus.acts[a].family for a in acts}
