"""Claims with a number that the plan gives of nothing ("49.820 triệu" for 49.280): denied with the right figure and its place."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from assistant import wording
from assistant.answering.claims.quantities import Measures, Quantity
from assistant.answering.claims.statement import Statements
from assistant.answering.composer import Draft
from assistant.answering.figures.gaps import written
from assistant.answering.figures.meant import Meant, Row, rows
from assistant.answering.sources.evidence import Evidence
from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import fold

#: Words by which a number follows from others: a sum, or what is left.
_RECKONS = re.compile(r"\b(?:con|bo|tru|tong|cong|gop|chenh|hon|kem|ngoai|lech)\b")
#: The provision with the figure that is meant knows this share of what the claim says.
_KNOWN = 0.75
_MONEY = "dong"


class Miscounted:
    """Recognises them by the figures of the plan in the same unit."""

    def __init__(self, evidence: Evidence) -> None:
        phrases = evidence.corpus.phrases
        self._measures = Measures(phrases.claims, phrases.claim_words)
        self._statements = Statements(phrases.claims, phrases.claim_words)
        self._evidence = evidence
        plan = evidence.corpus.documents[PLAN].provisions
        self._told = self._measures.told(plan)
        others = (d for d in evidence.corpus.documents.values() if d.number != PLAN)
        self._elsewhere = [(p, self._counted(p)) for d in others for p in d.provisions if p.figures]
        self._tables = {unit: rows(unit, plan) for unit in dict.fromkeys(f.unit for p in plan for f in p.figures)}

    def answer(self, query: Query) -> Draft | None:
        """The denial; None where a number is told, where nothing is counted, or where more than that is asked."""
        if query.kinds != {"yesno"} or query.refs or query.ids("agency") or set(query.documents) - {PLAN} or query.before:
            return None
        if not query.documents and self._told_elsewhere(query):
            return None
        if self._statements.denials(query.plain, query.marked, frozenset(s.end for s in query.segments)):
            return None
        meant = next((r for q in self._untold(query) if (r := self._meant(query, q))), [])
        if not meant:
            return None
        draft = Draft(as_of=query.as_of)
        draft.cite(*(r.provision for r in meant))
        shown = f"{written(meant[0].value)} {meant[0].figure.unit}"
        draft.lines = [wording.COUNTED.format(what=wording.upper_first(meant[0].said), number=shown)]
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions]
        draft.decide("no")
        return draft

    def _told_elsewhere(self, query: Query) -> bool:
        """Whether another document tells the amounts of money of a claim, which no chance brings there, and what it says of them."""
        claimed = {(q.low, q.unit) for q in self._read(query) if q.unit == _MONEY}
        told = [p for p, counted in self._elsewhere if claimed and claimed <= counted]
        return any(self._evidence.bags.coverage(query, [p])[0] >= _KNOWN for p in told)

    def _counted(self, provision: Provision) -> set[tuple[float, str]]:
        return {(q.low, q.unit) for q in self._measures.told([provision])}

    def _untold(self, query: Query) -> Iterator[Quantity]:
        """The numbers of a claim that the plan gives of nothing."""
        reckons = _RECKONS.search(" ".join(query.plain))
        for claimed in self._read(query):
            same = [q for q in self._told if q.unit == claimed.unit]
            told = any(claimed.agrees(q, instance=True) for q in same)
            if claimed.unit and same and not told and not (reckons and claimed.low in _reckoned(same)):
                yield claimed

    def _meant(self, query: Query, claimed: Quantity) -> list[Row]:
        """The figures that a claimed number is put in the place of: of one value, and of what the claim says."""
        named = [r for unit, table in self._tables.items() if _counts(unit, claimed.unit) for r in Meant(query, table).named]
        told = [r for r in named if r.value not in query.numbers and self._is_about(query, claimed, r)]
        if len({r.value for r in told}) != 1:
            return []
        again = [r for r in self._tables[told[0].figure.unit] if r.value == told[0].value and r.name[:1] == told[0].name[:1]]
        return [*told, *(r for r in again if r.provision not in [x.provision for x in told] and r.pairs >= told[0].pairs)]

    def _is_about(self, query: Query, claimed: Quantity, row: Row) -> bool:
        """Whether the provision of a figure tells of all years and other numbers of a claim, and knows what else it says."""
        text = fold(" ".join((row.provision.text, row.figure.period)))
        known, _ = self._evidence.bags.coverage(query, [row.provision])
        counted = self._counted(row.provision)
        others = {(q.low, q.unit) for q in self._read(query)} - {(claimed.low, claimed.unit)}
        return known >= _KNOWN and others <= counted and all(str(y) in text for y in query.years)

    def _read(self, query: Query) -> list[Quantity]:
        return self._measures.read(self._evidence.reader.spelt_out(query.question))


def _reckoned(told: Sequence[Quantity]) -> set[float]:
    """What follows from any two numbers: their sum, and by how much they differ."""
    return {x for a, b in itertools.combinations(told, 2) for x in (a.low + b.low, abs(a.low - b.low))}


def _counts(unit: str, claimed: str) -> bool:
    """Whether the unit of a figure is that of a claim: any amount of money, or the same thing counted."""
    plain = fold(unit)
    return plain.endswith("dong") if claimed == "dong" else plain.split()[: len(claimed.split())] == claimed.split()
