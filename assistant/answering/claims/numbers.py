"""Whether the numbers of a claim are those that the sources give of the same thing, and how two of them compare."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answering.claims.behind_share import behind_shares
from assistant.answering.claims.portions import SHARE
from assistant.answering.claims.quantities import AT_LEAST, AT_MOST, OVER, UNDER, Measures, Quantity
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part, Statements
from kb.model import Provision
from kb.vietnamese import document_numbers, numbers

_YEAR = re.compile(r"20[12]\d")
#: People call a document by its number alone where that is no small one.
_A_PAPER = 100
_SPAN = re.compile(r"(20\d\d) ?- ?(20\d\d)")
#: The unit of money, all of something as a share, and by how much an amount is wrong that is told in the wrong thousands.
_DONG, _WHOLE, _STEPS = "dong", 100, (1e-6, 1e-3, 1e3, 1e6)
#: Units of amounts that nobody counts by himself: a source would have to tell them.
_TOLD = frozenset({_DONG, "nguoi"})
#: Numbers above this one, met this nearly, tell by themselves what is counted: as much as this many words.
_SMALL, _NEAR, _CHANCE = 9, 0.1, 0.5
#: Words that say in what state it is which is counted.
_STATES = frozenset({"da", "chua", "ngoai", "tru"})
#: Beside a share: it is what something has on top.
_MORE = "hon"
#: Words of any sum of money.
_ANY_SUM = frozenset({"von", "tong", "nguon"})


@dataclass(frozen=True)
class Numbers:
    """Judges numbers, spans, limits and comparisons; ``idle`` words around a number say nothing of what it counts."""

    measures: Measures
    statements: Statements
    figure_words: frozenset[str]
    idle: frozenset[str]
    spell_out: Callable[[str], str]

    def ruling(self, part: Part, provisions: Sequence[Provision]) -> Ruling | None:
        """The ruling on the numbers of a part of a claim; None where it has none."""
        told = self.measures.told(provisions)
        if (compared := self._compared(part, told)) is not None:
            return compared
        claimed = self._claimed(part, told, provisions)
        behind = behind_shares(part.text) if any(q.unit == SHARE for q in claimed) else {}
        rulings = [
            Ruling.HOLDS if _named_behind(q, behind, told) else self._one(q, told, provisions, "instances" in part.signs)
            for q in _of_one(claimed)
        ]
        return next((r for r in (Ruling.FAILS, Ruling.UNSAID, Ruling.HOLDS) if r in rulings), None)

    def labelled(self, parts: Sequence[Part], provisions: Sequence[Provision]) -> Ruling | None:
        """The ruling on a claim of one number alone, by what tells the figures of the sources apart that count the same."""
        if len(parts) != 1 or parts[0].denied:
            return None
        told = self.measures.told(provisions)
        claimed = self._claimed(parts[0], told, provisions)
        if len(claimed) != 1:
            return None
        (one,) = claimed
        one, agreeing, others = self._compared_with(one, told, "instances" in parts[0].signs)
        return _by_label(one, agreeing, others) if agreeing else None

    def _claimed(self, part: Part, told: Sequence[Quantity], provisions: Sequence[Provision]) -> list[Quantity]:
        """The quantities of a part of a claim: no numbers of documents that the sources name, nor of names."""
        papers = paper_numbers(provisions) - {q.low for q in told}
        read = self.measures.read(self.spell_out(part.text))
        return [q for q in read if q.low not in papers and not self._named(q, part)]

    def misplaced(self, part: Part, provisions: Sequence[Provision]) -> bool:
        """Whether a part names an amount of the sources in thousands, millions or billions where it is in others ("tỷ" for "triệu"), or says
        that something is more by a share that the sources give of the whole of it ("hơn 110%")."""
        every = self.measures.told(provisions)
        shares = (
            self._compared_with(q, every, instance=False)
            for q in self.measures.read(self.spell_out(part.text))
            if q.unit == SHARE
        )
        if any(_other_share(*compared) for compared in shares):
            return True
        told = [q for q in every if q.unit == _DONG]
        claimed = [q for q in self.measures.read(self.spell_out(part.text)) if q.unit == _DONG]
        wrong = (q for q in claimed if not any(q.agrees(t, instance=False) for t in told))
        return any(q.low == t.low * step for q in wrong for t in told for step in _STEPS if t.low)

    def _named(self, quantity: Quantity, part: Part) -> bool:
        """Whether a number only belongs to a name: of a plan, a criterion, a programme."""
        named = {w for m in part.mentions for w in m.words.split()}
        return quantity.low == 203 or (f"{quantity.low:g}" in named and quantity.unit not in named)

    def _one(self, claimed: Quantity, told: Sequence[Quantity], provisions: Sequence[Provision], instance: bool) -> Ruling | None:
        claimed, agreeing, others = self._compared_with(claimed, told, instance)
        same = [*agreeing, *others]
        if not same:
            return self._spelt(claimed, provisions)
        if claimed.low == 1 and agreeing and all(q.unit for q in same):  # "thành một" tells little of what it counts
            return Ruling.HOLDS
        if _other_share(claimed, agreeing, others):
            return Ruling.FAILS
        claimed = replace(claimed, about=claimed.about - self.idle)
        tells = Counter(w for q in same for w in q.about)
        right = max((_fit(claimed, q, tells) for q in agreeing), default=None)
        others = [q for q in others if not (_opposite(claimed, q) or _same_share(claimed, q)) and not (q.spelt and q.low == 1)]
        other = max((_fit(claimed, q, tells) for q in others), default=0.0)
        if right is None:
            return Ruling.FAILS if others else None
        if (labelled := _by_label(claimed, agreeing, others)) is not None:
            return labelled
        if any(abs(q.low - claimed.low) <= _NEAR * q.low for q in agreeing):  # such a number is seldom met by chance
            return Ruling.FAILS if other > right + _CHANCE * (claimed.low > _SMALL) else Ruling.HOLDS
        return Ruling.FAILS if other > right else Ruling.HOLDS if right else None

    def _compared_with(
        self, claimed: Quantity, told: Sequence[Quantity], instance: bool
    ) -> tuple[Quantity, list[Quantity], list[Quantity]]:
        """A claimed quantity in the unit of those that count the same, with those that it agrees with and the others."""
        claimed, same = _counting_the_same(claimed, told, instance)
        agreeing = [q for q in same if claimed.agrees(q, instance) and not _of_other_year(claimed, q)]
        return claimed, agreeing, [q for q in same if q not in agreeing]

    def _spelt(self, claimed: Quantity, provisions: Sequence[Provision]) -> Ruling | None:
        """The ruling on a number of something of which the sources give none, by the bare numbers in them and the spans of years."""
        if any(claimed.low in numbers(p.text) for p in provisions):
            return Ruling.HOLDS
        spans = {float(b) - float(a) + 1 for p in provisions for a, b in _SPAN.findall(p.text)}
        if claimed.unit == "nam" and claimed.low in spans:
            return Ruling.HOLDS
        numbered = any(claimed.low in _of_documents(p.text) for p in provisions)
        vague = claimed.spelt or claimed.low == 1 or claimed.unit == "lan"  # "một xã" claims no number, "9 lần" none of a text
        return None if numbered or vague or claimed.unit not in _TOLD else Ruling.UNSAID

    def _compared(self, part: Part, told: Sequence[Quantity]) -> Ruling | None:
        """The ruling on "A more than B", by the figures of both."""
        signs = [m for m in self.statements.signs(part.plain, part.marked) if m.payload in ("more", "less", "same", "times")]
        figures = [q for q in told if q.at < 0]
        for sign in signs:
            left, right = part.plain[: sign.start], part.plain[sign.end :]
            if right and right[0].isdecimal() and not _YEAR.fullmatch(right[0]):
                continue
            if SHARE in " ".join(right):  # by how much, which is a figure itself
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
        own = {w for w in words if not w.isdecimal()}
        if years and len(own - self.figure_words) < 3:
            own |= {w for w in shared if not w.isdecimal()}
        fitting = [q for q in figures if not years or years & q.about]
        best = max(fitting, key=lambda q: len(q.about & own) + 0.5 * (not q.part) - 0.01 * len(q.about), default=None)
        return best if best is not None and len(best.about & (own - self.figure_words)) > (not years) else None


def _named_behind(share: Quantity, behind: Mapping[float, frozenset[str]], told: Sequence[Quantity]) -> bool:
    """Whether a share is the one that the sources give, and all of them, of what the words right behind it name, in the years claimed."""
    words = behind.get(share.low) if share.unit == SHARE else None
    named = [q for q in told if q.at < 0 and q.unit == SHARE and words and words <= q.about]
    years = {w for w in share.about if _YEAR.fullmatch(w)}
    return bool(named) and all(share.agrees(q, instance=False) and years <= q.about for q in named)


def _of_one(claimed: Sequence[Quantity]) -> list[Quantity]:
    """Quantities, limits set to the same thing with what the first one says of it ("hơn 80 xã, chưa tới 90")."""
    found: list[Quantity] = []
    for q in claimed:
        goes_on = found and q.limits and q.unit in ("", found[-1].unit)
        found.append(replace(q, unit=found[-1].unit, about=q.about | found[-1].about) if goes_on else q)
    return found


def _counting_the_same(claimed: Quantity, told: Sequence[Quantity], instance: bool) -> tuple[Quantity, list[Quantity]]:
    """The quantities that count what a claimed one counts, and the claimed one in their unit."""
    if claimed.unit:
        return claimed, [q for q in told if q.unit == claimed.unit]
    bare = [q for q in told if not q.unit]
    if any(claimed.agrees(q, instance) for q in bare):
        return claimed, bare
    same = [q for q in told if not q.unit or set(q.unit.split()) <= claimed.about]
    money = [q for q in told if q.unit == "dong"]
    millions = replace(claimed, low=claimed.low * 1e6, high=claimed.high * 1e6, unit="dong")
    if spans := [q for q in told if q.low < q.high and (q.low, q.high) == (claimed.low, claimed.high)]:
        return claimed, spans
    if not same and any(millions.agrees(q, instance=False) for q in money):
        return millions, money
    return claimed, same


def _fit(claimed: Quantity, told: Quantity, tells: Mapping[str, int]) -> float:
    """How many words the claim and a source share around a number, each by how few of the source's numbers have it; years count more."""
    return sum(1 / tells[w] + bool(_YEAR.fullmatch(w)) for w in claimed.about & told.about)


def _by_label(claimed: Quantity, agreeing: Sequence[Quantity], others: Sequence[Quantity]) -> Ruling | None:
    """The ruling by what tells two figures apart: the claim names what only the one, or what only the other, is of."""
    mine, theirs = ([q for q in some if q.at < 0] for some in (agreeing, others))
    if len(mine) > 1 and len({(q.low, q.high) for q in mine}) == 1:  # two places give the same
        apart = theirs and all(any(_apart(claimed, q, other) for q in mine) for other in theirs)
        return Ruling.HOLDS if apart and claimed.about & _STATES <= mine[0].about else None
    if len(mine) != 1:
        return None
    if mine[0].part and any(_of_whole(claimed, mine[0], whole) for whole in theirs):
        return Ruling.FAILS
    for other in theirs:
        own, its = mine[0].about - other.about, other.about - mine[0].about
        if its and own and its <= claimed.about and not own & claimed.about:
            return Ruling.FAILS
    return Ruling.HOLDS if all(_apart(claimed, mine[0], q) for q in theirs) and theirs else None


def _of_whole(claimed: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether a claim names all that a whole is called by, and nothing by which the part of it is that has the claimed number."""
    return whole.about < part.about and whole.about <= claimed.about and not (part.about - whole.about - _ANY_SUM) & claimed.about


def _apart(claimed: Quantity, mine: Quantity, other: Quantity) -> bool:
    """Whether a claim names what sets one figure apart from another, and nothing that only the other is of."""
    return bool((mine.about - other.about) & claimed.about) and not (other.about - mine.about) & claimed.about


def _of_other_year(claimed: Quantity, told: Quantity) -> bool:
    """Whether a number is claimed of a year for which the source does not give it."""
    one, two = ({w for w in q.about if _YEAR.fullmatch(w)} for q in (claimed, told))
    return told.at < 0 and len(one) == 1 and len(two) == 1 and one != two


def _opposite(claimed: Quantity, told: Quantity) -> bool:
    """Whether one limit begins where the other ends: "từ 15 trở lên" may be said by "không còn xã dưới 15"."""
    return claimed.low == told.low and {claimed.bound, told.bound} in ({AT_LEAST, UNDER}, {AT_MOST, OVER})


def _same_share(claimed: Quantity, told: Quantity) -> bool:
    """Whether one says by how much something is more than another, and the other how much of it that is: "hơn 10%", "110% mức đó"."""
    return claimed.unit == told.unit == SHARE and abs(claimed.low - told.low) == _WHOLE


def _other_share(claimed: Quantity, agreeing: Sequence[Quantity], others: Sequence[Quantity]) -> bool:
    """Whether a claim turns a share by which something is more into one of it, or the other way round."""
    twin = any(_same_share(claimed, q) and _adds(q) == _adds(claimed) for q in others)
    return bool(agreeing) and twin and all(_adds(q) != _adds(claimed) for q in agreeing)


def _adds(share: Quantity) -> bool:
    """Whether a share is by how much something is more."""
    return _MORE in share.about


def paper_numbers(provisions: Sequence[Provision]) -> set[float]:
    """The numbers by which people call the documents that sources stand in or name ("theo 919")."""
    told = " ".join(x for p in provisions for x in (p.document, p.text))
    return {n for n in _of_documents(told) if n >= _A_PAPER}


def _of_documents(text: str) -> list[float]:
    return [float(d) for number in document_numbers(text) for d in re.findall(r"^\d+", number)]
