"""Which figures of a document a question means: by their year, by what sets their name apart, by their number, or as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.understanding import Query
from kb.model import Figure, Provision
from kb.vietnamese import fold, folded_syllables

Pair = tuple[str, str]

#: Words by which money is asked for, whatever the unit is called.
_MONEY = re.compile(r"\b(?:tien|von|trieu|t[yi](?! le)|dong|ngan sach|kinh phi|nguon)\b")
#: How else people say what sets a figure's name apart.
_ALSO = (
    (re.compile(r"\b(?:giao|rot|cap|bo|cho|duoc|phan) them\b"), "bo sung"),
    (
        re.compile(
            r"\bdia phuong\b|\bvon tinh\b|\btinh (?:tu |minh )?(?:bo(?! sung)|lo|gop)\b"
            r"|\btinh (?:va|voi|lan|cung) trung uong\b|\btrung uong (?:va|voi|lan|cung) (?:ca )?tinh\b"
        ),
        "doi ung",
    ),
    (re.compile(r"\btien xay dung\b"), "dau tu phat trien"),
    (re.compile(r"\b(?:giap|sat|vung) bien\b"), "bien gioi"),
)
_TWO_YEARS = re.compile(r"\b(?:hai|2|moi|tung|cac|nhung) nam\b(?! lien)")
#: The year before the one that is named, and the one after it.
_BESIDE = (
    (-1, re.compile(r"\bnam (?:lien )?(?:truoc|ke truoc|lien ke|ngoai)\b")),
    (1, re.compile(r"\bnam (?:lien )?(?:sau|ke tiep|tiep theo)\b(?! (?:rieng|cung))")),
    (1, re.compile(r"\b(?:tang|giam|nhieu hon|it hon|hon|kem|thay doi)\b.{0,24}\bso voi (?:nam )?20\d\d(?: \w+){0,2}$")),
)
#: What is left when a year is over is left by that year and those before it.
_OVER = re.compile(r"\b(?:sau|het|qua|xong)(?: khi| nam| het)* 20\d\d\b")
_LEFT = re.compile(r"\bcon(?: lai| thieu| phai| bao nhieu| may)?\b")
_LESS = re.compile(r"\btru(?: di| ra| bot)?\b")
#: A figure on one side of "less" is named by so many of its neighbouring words.
_FEWEST_PAIRS = 2
_YEARLY = re.compile(r"\bnam (20\d\d)")
_SPAN = re.compile(r"20\d\d\s*-\s*20\d\d")
_NOT_YET = "chua"
#: A smaller number counts by its name alone.
_TELLING = 10
#: A word that so many of the names hold sets none of them apart.
_COMMON = 0.6
#: A figure is named by more than this share of the neighbouring words that set its name apart.
_ENOUGH = 0.2
_ENDS = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
_BOUND = re.compile(r"\((?:ít nhất|tối thiểu|tối đa)\)")
_EMPTY = re.compile(r"\([^)]*\)|\bthực hiện Chương trình\b|\bcủa\b|\bkhoảng\b|\bnăm\b|\d+")


@dataclass(frozen=True)
class Row:
    """A figure of a provision: ``name`` its words, ``year`` the only year it is for (0: a period); of a range ``value`` is the lower end
    and ``upper`` the other one."""

    provision: Provision
    figure: Figure
    value: float
    name: tuple[str, ...]
    year: int
    upper: float | None = None

    @property
    def pairs(self) -> frozenset[Pair]:
        """Its neighbouring words."""
        return frozenset(pairwise(self.name))

    @property
    def said(self) -> str:
        """Its name with its period."""
        what, period = self.figure.what, self.figure.period
        return f"{what} ({period})" if period and fold(period) not in fold(what) else what


def rows(unit: str, provisions: Iterable[Provision]) -> tuple[Row, ...]:
    """The figures in a unit, each name with each year once."""
    found: dict[tuple[tuple[str, ...], int, float], Row] = {}
    for p in provisions:
        for f in p.figures:
            ends = _range(f)
            value = ends[0] if ends else _value(f)
            if f.unit == unit and value is not None:
                row = Row(p, f, value, _name(f), _year(f), ends[1] if ends else None)
                found.setdefault((row.name, row.year, value), row)
    return tuple(found.values())


class Meant:
    """The figures of one unit that a question means."""

    def __init__(self, query: Query, table: Sequence[Row]) -> None:
        self.table, self.claimed = table, query.has("yesno") and any(n not in query.years for n in query.numbers if n >= _TELLING)
        self.text = spoken(query)
        self._pairs = frozenset(pairwise(self.text.split()))
        told = {r.year for r in table}
        self.asked = [y for y in dict.fromkeys((*query.years, *self._beside(query.years))) if y in told]
        self._said = query.numbers
        self._numbers = {n for n in query.numbers if n >= _TELLING and len(self.asked) < 2}  # two years name what is meant
        every = sorted({r.year for r in table if r.year})
        self.years = every if len(self.asked) < 2 <= len(every) and _TWO_YEARS.search(self.text) else self.asked
        self.named = self._of_units() or self._taken() or self._paired() or self._with_years(self._named())

    @property
    def totals(self) -> list[Row]:
        """The wholes of the years that are named."""
        return [r for y in self.years for r in self.table if r.year == y and not (r.figure.part_of or self._denied(r))]

    def numbered(self, row: Row) -> bool:
        """Whether a question tells how much a figure is."""
        return any(row.value in (n, n / 1000) for n in self._said)

    def whole(self, row: Row) -> Row | None:
        """What a figure is a part of: as its data says, else the total of its period, else the first figure beside it."""
        others = [r for r in self.table if r is not row and r.value > row.value]
        if row.figure.part_of:
            words = set(folded_syllables(row.figure.part_of))
            fitting = [r for r in others if r.provision is row.provision or r.year == row.year]
            return max(fitting, key=lambda r: _fit(r, row, words), default=None)
        if row.year:
            return next((r for r in others if r.name == row.name and not r.year), None)
        beside = [r for r in others if r.provision is row.provision and not r.figure.part_of]
        return next(iter([*beside, *(r for r in others if not r.figure.part_of)]), None)

    def slices(self, whole: Row) -> list[Row]:
        """The parts of a figure."""
        return [r for r in self.table if r.figure.part_of and r.year == whole.year and self.whole(r) is whole]

    def _beside(self, years: Sequence[int]) -> list[int]:
        """The year before or after the only one that is named, where it is spoken of, or all that are over with it."""
        if len(years) == 1 and _LEFT.search(self.text) and _OVER.search(self.text):
            return sorted({r.year for r in self.table if 0 < r.year < years[0]})
        return [years[0] + step for step, words in _BESIDE if len(years) == 1 and words.search(self.text)]

    def _of_units(self) -> list[Row]:
        """All figures, where they are of several units: each unit is named."""
        return list(self.table) if len({r.figure.unit for r in self.table}) > 1 else []

    def _taken(self) -> list[Row]:
        """A figure and what is taken from it, where each stands on one side of "less": "xã đạt chuẩn trừ đi nhóm xã chưa đạt"."""
        sides = _LESS.split(self.text)
        found = [self._nearest(side.split()) for side in sides] if len(sides) == 2 and not self.asked else []
        rows_ = [r for r in found if r is not None]
        return rows_ if len(rows_) == 2 and rows_[0].value > rows_[1].value else []

    def _nearest(self, words: Sequence[str]) -> Row | None:
        """The figure whose name holds most of some neighbouring words, and least beside them."""
        said = set(pairwise(words))
        known = (r for r in self.table if not self._denied(r))
        best = max(known, key=lambda r: (len(r.pairs & said), -len(r.pairs)), default=None)
        return best if best and len(best.pairs & said) >= _FEWEST_PAIRS else None

    def _named(self) -> list[Row]:
        """Figures named by their number, or by words that set their name apart and belong to no name that fits better."""
        common = self._common()
        telling = {r: {p for p in r.pairs if not common & set(p)} for r in self.table}
        hits = {r: telling[r] & self._pairs for r in self.table}
        own = {r: telling[r] - (w.pairs if r.figure.part_of and (w := self.whole(r)) else set()) for r in self.table}
        share = {r: len(own[r] & self._pairs) / len(own[r]) if own[r] else 0.0 for r in self.table}
        by_number = self._by_number()
        by_name = [
            r
            for r in self.table
            if share[r] > _ENOUGH
            and not self._denied(r)
            and not any(hits[r] < hits[o] or (hits[r] == hits[o] and share[r] < share[o]) for o in self.table)
        ]
        by_name = [r for r in by_name if not any(r.value == o.value and r not in by_number for o in by_number)]
        parts = [r for r in by_name if r.figure.part_of]
        by_name = [r for r in by_name if r.figure.part_of or not parts or not self._default(r)]
        found = list(dict.fromkeys([*by_number, *by_name]))
        shared = {p for r in self.table for p in r.pairs if common >= set(p)} & self._pairs
        told = [*found, *(w for r in found if r.figure.part_of and (w := self.whole(r)))]
        if found and (untold := shared.difference(*(r.pairs for r in told))):
            found += [r for r in self.table if self._default(r) and untold <= r.pairs and not r.year][:1]
        return found

    def _by_number(self) -> list[Row]:
        """The figures named by their number: of those alike as many as it is said of ("trung ương 642.140, đối ứng cũng 642.140")."""
        alike = {n: list({r.name: r for r in self.table if r.value == n}.values()) for n in self._numbers}
        return [r for r in self.table if r in alike.get(r.value, ())[: self._said.count(r.value)]]

    @property
    def nearest(self) -> list[Row]:
        """The figure whose name the question says best, where none is set apart."""
        found = self._nearest(self.text.split())
        return [found] if found else []

    def _denied(self, row: Row) -> bool:
        """Whether a figure is of what is not yet so, and no such thing is asked for."""
        return _NOT_YET in row.name and _NOT_YET not in self.text.split()

    def _common(self) -> set[str]:
        """Words that most of the names hold."""
        names = [set(n) for n in {r.name for r in self.table}]
        return {w for n in names for w in n if len(names) > 2 and sum(w in other for other in names) > _COMMON * len(names)}

    def _default(self, row: Row) -> bool:
        """Whether a figure is a total of the kind that is told most often: what is meant where no part is named."""
        totals = [r.name for r in self.table if not r.figure.part_of]
        return bool(totals) and row.name == max(totals, key=totals.count)

    def _paired(self) -> list[Row]:
        """One figure for each year, where each year is named with a kind of its own: "the one of 2022 and the other of 2023"."""
        words = self.text.split()
        places = [words.index(str(y)) if str(y) in words else -1 for y in self.asked]
        if len(places) != 2 or -1 in places:
            return []
        first, last = sorted(places)
        halves = (words[:first], words[first + 1 : last]), (words[first + 1 : last], words[last + 1 :])
        years = sorted(self.asked, key=lambda y: words.index(str(y)))
        for parts in halves:
            found = [self._lone(half, year) for half, year in zip(parts, years, strict=True)]
            rows_ = [r for r in found if r is not None]
            if len(rows_) == 2 and rows_[0].name != rows_[1].name:
                return rows_
        return []

    def _lone(self, words: Sequence[str], year: int) -> Row | None:
        """The only part of a year's total that some words name."""
        said = set(pairwise(words))
        common = self._common()
        telling = [r for r in self.table if r.year == year and {p for p in r.pairs & said if not common & set(p)}]
        parts = [r for r in telling if r.figure.part_of]
        return parts[0] if len(parts) == 1 else None

    def _with_years(self, named: Sequence[Row]) -> list[Row]:
        """Of each name the figures of the years asked, where it has any."""
        return [r for r in named if r.year in self.years or not any(o.year in self.years for o in named if o.name == r.name)]


def spoken(query: Query) -> str:
    """The words of a question with what it takes over, in the names of figures too."""
    text = " ".join((*query.plain, *query.carried))
    return " ".join([text, *(more for words, more in _ALSO if words.search(text))])


def units(text: str, provisions: Sequence[Provision]) -> list[str]:
    """The units of the figures that the provisions give, those that are asked for first."""
    given = list(dict.fromkeys(f.unit for p in provisions for f in p.figures if _value(f) is not None and f.unit != "năm"))
    return [u for u in given if is_asked(u, text)] or given[:1]


def spoken_of(query: Query, used: Sequence[Row]) -> bool:
    """Whether a question names the unit of what was reckoned, or holds a word of its name: what it asks may be told nowhere."""
    words = query.content | set(query.carried)
    return any(r.value in query.numbers or set(r.name) & words or is_asked(r.figure.unit, spoken(query)) for r in used)


def _fit(whole: Row, part: Row, words: set[str]) -> tuple[float, bool, bool]:
    """How well a figure fits what its part says that it is part of."""
    return len(words & set(whole.name)) - 0.1 * len(whole.name), whole.provision is part.provision, whole.year == part.year


def is_asked(unit: str, text: str) -> bool:
    """Whether a text asks for an amount in a unit."""
    plain = fold(unit)
    return bool(_MONEY.search(text)) if plain.endswith("dong") else f" {plain} " in f" {text} "


def _value(figure: Figure) -> float | None:
    """A figure as a number; None where it is a range, only a bound, or no number."""
    if _BOUND.search(figure.what):
        return None
    if isinstance(figure.value, str):
        return float(figure.value) if figure.value.isdecimal() else None
    return float(figure.value)


def _range(figure: Figure) -> tuple[float, float] | None:
    """Both ends of a figure that is a range ("3-5"); None where it is none."""
    found = _ENDS.fullmatch(figure.value) if isinstance(figure.value, str) else None
    return (float(found[1]), float(found[2])) if found else None


def _name(figure: Figure) -> tuple[str, ...]:
    return tuple(folded_syllables(_EMPTY.sub(" ", figure.what)))


def _year(figure: Figure) -> int:
    found = _YEARLY.fullmatch(_SPAN.sub("", fold(figure.period)).strip())
    return int(found[1]) if found else 0
