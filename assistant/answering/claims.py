"""Yes or no: checks what a question claims (bodies, acts, numbers, dates) against what the sources say."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Verdict
from assistant.answering.evidence import Evidence
from assistant.answering.selection import Selection
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import dates, numbers
from rules.responsibility import Findings

#: A claim whose words the sources know to this share is taken as stated by them.
STATED = 0.70


class Claims:
    """Decides yes/no questions."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus, self._evidence = corpus, evidence

    def verdict(self, query: Query, selection: Selection, findings: Findings | None) -> Verdict | None:
        """``yes``, ``no``, or None where the sources decide neither."""
        provisions = [c.provision for c in selection.chosen]
        for check in (self._bodies, self._dates, self._numbers):
            decided = check(query, provisions, findings)
            if decided is not None:
                return decided
        if query.absolutes:
            return "no"
        return "yes" if selection.coverage >= STATED else None

    def _bodies(self, query: Query, provisions: Sequence[Provision], findings: Findings | None) -> Verdict | None:
        claimed = [m.id for m in query.mentions if m.kind == "agency" and m.start >= 0] or list(query.ids("agency"))
        if not claimed or findings is None or not findings.holdings:
            return None
        held = {h.bearer: h for h in findings.holdings}
        if not set(claimed) & set(held):
            partners = {x for p in provisions for n in p.norms for x in (*n.partners, n.to_whom)}
            return "yes" if set(claimed) & partners and "phoi-hop" in query.ids("act") else "no"
        wanted = [a for a in query.ids("act") if a in ("chu-tri", "tham-dinh", "cong-nhan", "phoi-hop")]
        acts = {a for h in findings.holdings if h.bearer in claimed for a in h.acts}
        if wanted and not set(wanted) & acts:
            return "no"
        return "no" if query.absolutes and len(held) > 1 else None

    def _dates(self, query: Query, provisions: Sequence[Provision], _: Findings | None) -> Verdict | None:
        if not query.dates:
            return None
        said = {(d, m) for p in provisions for d, m, _ in dates(p.text)}
        asked = [(d, m) for d, m, _ in query.dates]
        if not said:
            return None
        if all(a in said for a in asked):
            return None if query.numbers else "yes"
        if {"kip", "han", "tre", "muon"} & set(query.plain):
            limits = [(m, d) for p in provisions for x in p.deadlines for d, m, _ in dates(x.to)]
            return "yes" if limits and all((m, d) <= max(limits) for d, m in asked) else "no"
        return "no"

    def _numbers(self, query: Query, provisions: Sequence[Provision], _: Findings | None) -> Verdict | None:
        claimed = [n for n in query.numbers if n not in query.years]
        if not claimed:
            return None
        said = {n for p in provisions for n in numbers(p.text)}
        criteria = {float(self._corpus.concepts[c].criterion or 0) for c in query.ids("concept")}
        wrong = [n for n in claimed if n not in said and n not in criteria and n != 203]
        return "no" if wrong else "yes"

