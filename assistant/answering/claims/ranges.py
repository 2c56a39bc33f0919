"""A bound that is claimed ("tối thiểu 5 xã kiểu mẫu") of what the sources set as a range ("3-5 xã"): it is one of its two ends or wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.claims.quantities import AT_LEAST, AT_MOST, Measures, Quantity
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Denial, Part
from kb.model import Figure, Provision
from kb.vietnamese import SPELT, fold, folded_syllables

#: The two ends of a range that is claimed as such, and no bound.
_NUMBER = rf"(?:\d+|{'|'.join(SPELT)})"
_RANGE = re.compile(rf"\b{_NUMBER} ?(?:-|–|den|toi) ?{_NUMBER}\b(?! 20\d\d)")
#: So many words at least of what a figure is of are said of the bound.
_SHARED = 2


def bound_of_range(
    parts: Sequence[Part], denials: Sequence[Denial], provisions: Sequence[Provision], measures: Measures
) -> Ruling | None:
    """The ruling on the only bound of a claim; None where the sources set no range of what it bounds."""
    claimed = [(q, part) for part in parts for q in measures.read(part.text) if q.bound in (AT_LEAST, AT_MOST)]
    if len(claimed) != 1 or claimed[0][1].denied:
        return None
    bound, part = claimed[0]
    if _RANGE.search(fold(part.text)):
        return None
    told = _of_same(bound, frozenset(part.plain), provisions, measures)
    if not any(q.low < q.high for q in told):
        return None
    ruling = Ruling.HOLDS if any(_sets(q, bound) for q in told) else Ruling.FAILS
    return ruling.turned if any(f"{bound.low:g}" in denial.scope for denial in denials) else ruling


def _of_same(bound: Quantity, said: frozenset[str], provisions: Sequence[Provision], measures: Measures) -> list[Quantity]:
    """The quantities of the figures that share most with what is said of a bound, each with the limit that its text sets."""
    limits = {(q.low, q.high): q.bound for q in measures.told(provisions) if q.unit == bound.unit}
    counting = [(_name(f), q) for p in provisions for f in p.figures if (q := measures.of_figure(f)) and q.unit == bound.unit]
    most = max((len(said & name) for name, _ in counting), default=0)
    near = [(name - said, q) for name, q in counting if most >= _SHARED and len(said & name) == most]
    unsaid = [more for more, _ in near]
    return [replace(q, bound=limits.get((q.low, q.high), q.bound)) for more, q in near if not any(m < more for m in unsaid)]


def _name(figure: Figure) -> frozenset[str]:
    return frozenset(folded_syllables(figure.what.partition("(")[0]))


def _sets(told: Quantity, bound: Quantity) -> bool:
    """Whether a range ends where a bound is claimed, or the same bound is set."""
    end = told.low if bound.bound == AT_LEAST else told.high
    return end == bound.low and (told.low < told.high or told.bound == bound.bound)
