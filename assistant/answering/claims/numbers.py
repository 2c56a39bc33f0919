"""Whether the numbers of a claim are those that the sources give of the same thing, and how two of them compare."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answering.claims.quantities import Measures, Quantity
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part, Statements
from kb.model import Provision
from kb.vietnamese import document_numbers, numbers

_YEAR = re.compile(r"20[12]\d")
#: People call a document by its number alone where that is no small one.
_A_PAPER = 100


@dataclass(frozen=True)
class Numbers:
    """Judges numbers, spans, limits and comparisons."""

    measures: Measures
    statements: Statements
    figure_words: frozenset[str]
    spell_out: Callable[[str], str]

    def ruling(self, part: Part, provisions: Sequence[Provision]) -> Ruling | None:
        """The ruling on the numbers of a part of a claim; None where it has none."""
        told, papers = self.measures.told(provisions), paper_numbers(provisions)
        if (compared := self._compared(part, told)) is not None:
            return compared
        papers -= {q.low for q in told}
        claimed = [q for q in self.measures.read(self.spell_out(part.text)) if q.low not in papers and not self._named(q, part)]
        rulings = [self._one(q, told, provisions, "instances" in part.signs) for q in claimed]
        return next((r for r in (Ruling.FAILS, Ruling.UNSAID, Ruling.HOLDS) if r in rulings), None)

    def _named(self, quantity: Quantity, part: Part) -> bool:
        """Whether a number only belongs to a name: of a plan, a criterion, a programme."""
        named = {w for m in part.mentions for w in m.words.split()}
        return quantity.low == 203 or (f"{quantity.low:g}" in named and quantity.unit not in named)

    def _one(self, claimed: Quantity, told: Sequence[Quantity], provisions: Sequence[Provision], instance: bool) -> Ruling | None:
        same = [q for q in told if q.unit == claimed.unit]
        if not claimed.unit:
            bare = [q for q in told if not q.unit]
            agreeing = any(claimed.agrees(q, instance) for q in bare)
            same = bare if agreeing else [q for q in told if not q.unit or set(q.unit.split()) <= claimed.about]
            millions = replace(claimed, low=claimed.low * 1e6, high=claimed.high * 1e6, unit="dong")
            if not same and any(q.unit == "dong" and millions.agrees(q, instance=False) for q in told):
                claimed, same = millions, [q for q in told if q.unit == "dong"]
        if not same:
            spelt = {n for p in provisions for n in (*numbers(p.text), *_of_documents(p.text))}
            if claimed.low in spelt:
                return Ruling.HOLDS
            return None if claimed.spelt or claimed.low == 1 else Ruling.UNSAID  # "một xã" claims no number
        if (
            claimed.low == 1 and all(q.unit for q in same) and any(claimed.agrees(q, instance) for q in same)
        ):  # "thành một" tells little of what it counts
            return Ruling.HOLDS
        common = frozenset.intersection(*(q.about for q in same)) if len(same) > 1 else frozenset()
        right = max((_fit(claimed, q, common) for q in same if claimed.agrees(q, instance)), default=None)
        other = max((_fit(claimed, q, common) for q in same if not claimed.agrees(q, instance)), default=0)
        return Ruling.FAILS if right is None or other > right else Ruling.HOLDS

    def _compared(self, part: Part, told: Sequence[Quantity]) -> Ruling | None:
        """The ruling on "A more than B", by the figures of both."""
        signs = [m for m in self.statements.signs(part.plain, part.marked) if m.payload in ("more", "less", "same", "times")]
        figures = [q for q in told if q.at < 0]
        for sign in signs:
            left, right = part.plain[: sign.start], part.plain[sign.end :]
            if right and right[0].isdigit() and not _YEAR.fullmatch(right[0]):
                continue
            one, two = self._meant(left, (), figures), self._meant(right, left, figures)
            if one is None or two is None or one == two or one.unit != two.unit:
                continue
            held = self._relation(sign.payload, part, one.low, two.low)
            if held is not None:
                return Ruling.HOLDS if held else Ruling.FAILS
        return None

    def _relation(self, sign: str, part: Part, one: float, two: float) -> bool | None:
        if sign != "times":
            return {"more": one > two, "less": one < two, "same": one == two}[sign]
        factor = next((q for q in self.measures.read(part.text) if q.unit == "lan"), None)
        if factor is None or not two:
            return None
        return factor.admits(one / two) if factor.limits else abs(one / two - factor.low) < 0.05 * factor.low

    def _meant(self, words: Sequence[str], shared: Sequence[str], figures: Sequence[Quantity]) -> Quantity | None:
        """The figure that words describe; those of the other side count where these name little but a year."""
        years = {w for w in words if _YEAR.fullmatch(w)}
        own = {w for w in words if not w.isdigit()}
        if years and len(own - self.figure_words) < 3:
            own |= {w for w in shared if not w.isdigit()}
        fitting = [q for q in figures if not years or years & q.about]
        best = max(fitting, key=lambda q: len(q.about & own) + 0.5 * (not q.part) - 0.01 * len(q.about), default=None)
        return best if best is not None and best.about & (own - self.figure_words) else None


def _fit(claimed: Quantity, told: Quantity, common: frozenset[str]) -> int:
    """How many telling words the claim and a source share around a number; a year that both name counts twice."""
    shared = (claimed.about & told.about) - common
    return len(shared) + sum(bool(_YEAR.fullmatch(w)) for w in shared)


def paper_numbers(provisions: Sequence[Provision]) -> set[float]:
    """The numbers by which people call the documents that sources stand in or name ("theo 919")."""
    told = " ".join(x for p in provisions for x in (p.document, p.text))
    return {n for n in _of_documents(told) if n >= _A_PAPER}


def _of_documents(text: str) -> list[float]:
    return [float(d) for number in document_numbers(text) for d in re.findall(r"^\d+", number)]
