"""The duty on the same subject beside a source that gives its task to nobody."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answering.sources.bags import Bags
from assistant.answering.sources.bearing import knows_as_much
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus, parent_ref
from kb.model import Provision
from kb.references import lies_in
from kb.vietnamese import fold

#: How the plan heads the papers that the province has yet to issue.
_TO_BE_ISSUED = "trinh ban hanh"


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
        issued = self._to_be_issued(first)
        for candidate in () if first.ref in query.refs else selection.ranked:
            p = candidate.provision
            near = p.document == first.document or PLAN in query.documents or moved
            near = near or (first.document == PLAN and not issued and self._is_duty(query, p, first))
            named = near and any(about & set(n.objects) and (not issued or self._alike(query, n.acts)) for n in candidate.norms)
            if named and not any(self._corpus.agencies[n.bearer].group for n in candidate.norms):
                return candidate
        return None

    def _to_be_issued(self, provision: Provision) -> bool:
        """Whether a clause of the plan names a paper that the province has yet to issue: no other law says who submits it, nor does a
        task of another kind on its subject."""
        section = self._corpus.provision(PLAN, parent_ref(provision.ref)) if provision.document == PLAN else None
        return section is not None and _TO_BE_ISSUED in fold(section.text)

    def _is_duty(self, query: Query, provision: Provision, best: Provision) -> bool:
        """Whether a clause of another law may give the duty that is asked for: it is in force, knows as much, and is on such an act."""
        alike = self._alike(query, [a for n in provision.norms for a in n.acts])
        return alike and provision.in_force(query.as_of) and knows_as_much(self._bags, query, provision, best)

    def _alike(self, query: Query, acts: Iterable[str]) -> bool:
        """Whether acts are of the kind that is asked for, where one is."""
        families = self._families(query.ids("act"))
        return not families or bool(families & self._families(acts))

    def _families(self, acts: Iterable[str]) -> set[str]:
        return {self._corpus.acts[a].family for a in acts}
