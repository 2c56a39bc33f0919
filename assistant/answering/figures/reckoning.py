"""Simple arithmetic over figures that one document gives: sums, rests, differences, shares, multiples, averages.

Shown with the sum, only on like units, and only over figures that the question means (``figures.py``). Where that leaves it open
which they are, nothing is reckoned.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant import wording
from assistant.answering.figures.daycount import days_between
from assistant.answering.figures.fractions import divisor
from assistant.answering.figures.gaps import BY_SHARE, told_gap, written
from assistant.answering.figures.highest import highest_counts
from assistant.answering.figures.meant import Meant, Row, rows, spoken, spoken_of, units
from assistant.understanding import Query
from assistant.understanding.reckoning import DROP_OUT, NOT_IN, TAKEN_OUT
from kb.corpus import Corpus
from kb.model import Provision, Verification

#: The whole period, or a total, stands beside what is named.
_PERIOD = re.compile(r"\b(?:giai doan|ca ky|toan ky|(?:5|nam) nam|2021 2025)\b")
_TOTAL = re.compile(r"\b(?:tong|toan bo|ca nam|tat ca|giai doan|ca ky|toan ky|so voi von)\b")
#: Each part of a whole is asked for.
_SLICES = re.compile(r"\bchiem\b|\bco cau\b|\b(?:moi|tung|hai|2|cac) (?:phan(?! tram)|khoan|loai|lat|nguon|mang|thu|ben)\b")
_EACH = re.compile(r"\b(?:moi|tung|hai|2) (?:khoan|loai|nguon|muc|thu)\b")
#: A share is asked for where a percentage is told too.
_PART = re.compile(r"\b(?:chiem|ty trong)\b")
#: The sum of the whole period is told, and made of nothing here ("cộng cả giai đoạn 2021-2025 là mấy?").
_WHOLE_PERIOD = re.compile(r"\bcong(?: lai)?(?: ca| toan)* giai doan\b")
#: A share of another year's figure, not of the same year's total.
_OF_YEAR = re.compile(
    r"\bbang (?:bao nhieu|may) phan\b.{0,40}\b20\d\d\b|\b20\d\d\b.{0,30}\bso voi\b.{0,30}\b20\d\d\b.{0,20}\bphan\b"
)
#: Figures beside one another are compared as part and whole only where that is said.
_OF = re.compile(r"\b(?:chiem|ty trong|ty le|trong|so voi|bang)\b")
#: A sum is asked for in a claim.
_ADDED = re.compile(r"\b(?:bao nhieu|may|con so|khop|phep cong|cong lai|tong (?:hai|2|von))\b")
#: Words that take parts away from a whole.
_TAKES = re.compile(
    r"\b(?:tru|bo(?! (?:tri|sung|tieu|nong|tai|ke|y|giao|van|chi|nganh|may|doi))|bot|loai (?:tru|bo|di|ra|phan)|gat)\b|\b(?:khong|chua) (?:ke|tinh)\b"
    rf"|\b(?:ma|nhung) (?:khong|chua)\b|\b(?:{NOT_IN})\b"
    rf"|\b(?:{TAKEN_OUT})\b|\b(?:truoc khi|con lai|ban dau)\b|\bdung (?:lai )?o\b|\b{DROP_OUT}\b"
)
#: A year on each side: the one is taken from the other, and neither from what stands before.
_YEARS_APART = re.compile(r"^(?:(?!\b(?:tru|bot)\b).)*(?<!\b20\d\d )\b20\d\d\b(?! 20\d\d).{1,40}\b(?:tru|bot)\b.{1,40}\b20\d\d\b")
#: One thing is taken from another.
_ONE_FROM_ANOTHER = re.compile(r"\blay (?!tong\b|toan bo\b|ca\b|het\b)\w+ (?:\w+ ){0,8}?tru\b")
#: What stops at a grade is taken without what has a higher one.
_STOPS = re.compile(r"\bdung (?:lai )?o\b")
_HIGHER = frozenset({("kieu", "mau"), ("nang", "cao")})
_SPAN_YEARS = re.compile(r"(20\d\d)\s*-\s*(20\d\d)")
_KINDS = ("ratio", "difference", "sum", "share", "average", "fraction")


@dataclass(frozen=True)
class Reckoned:
    """What was reckoned, in words, and the provisions whose figures it rests on."""

    text: str
    sources: tuple[Provision, ...]


class Reckoning:
    """Reckons with the figures of one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def of(self, query: Query, provisions: Sequence[Provision]) -> Reckoned | None:
        """What the question asks to be reckoned, over the document of these provisions; None where nothing can be.

        Where the whole of it leaves it open, its parts are tried by themselves.
        """
        if counted := days_between(query, provisions):
            return Reckoned(counted[0], (counted[1],))
        parts = [_own(query.part(s)) for s in query.segments] if len(query.segments) > 1 else []
        full = [p for p in parts if len(_own_years(p)) > 1 and len(p.numbers) < len(query.numbers)]
        return next((found for q in (*full, query, *parts) if (found := self._found(q, provisions))), None)

    def _found(self, query: Query, provisions: Sequence[Provision]) -> Reckoned | None:
        told = any(f.unit == "%" for p in provisions for f in p.figures) and not _PART.search(" ".join(query.plain))
        moved = len(set(query.years)) > 1 and query.has("difference") and BY_SHARE.search(" ".join(query.plain))
        plain = " ".join(query.plain)
        single = ("he so" in plain and highest_counts(provisions)) or _WHOLE_PERIOD.search(plain)
        wanted = [k for k in _KINDS if query.has(k) and not (k == "share" and (told or moved)) and not (k == "sum" and single)]
        if not wanted:
            return None
        for number in self._documents(query, provisions):
            given = [p for p in provisions if p.document == number]
            for sums in self._sums(query, number, given):
                found = [said for kind in wanted if (said := sums.of(kind))]
                if found and spoken_of(query, sums.used):
                    sources = tuple(dict.fromkeys(r.provision for r in sums.used))
                    doubt = any(p.verification == Verification.UNVERIFIED for p in sources)
                    return Reckoned(" ".join(found[:2]) + wording.NOT_COMPARED[Verification.UNVERIFIED] * doubt, sources)
        return None

    def _sums(self, query: Query, number: str, given: Sequence[Provision]) -> Iterator[_Sums]:
        """What can be summed: the figures of each unit that is asked, and those of one provision whose units are all asked."""
        asked = units(spoken(query), given)
        for unit in asked:
            others = () if unit == "%" else self._corpus.documents[number].provisions
            yield _Sums(Meant(query, rows(unit, [*given, *others])), unit)
        for p in given if len(asked) > 1 else ():
            mixed = [r for unit in asked for r in rows(unit, [p])]
            if len(mixed) == len(asked):
                yield _Sums(Meant(query, mixed), " và ".join(asked))

    def _documents(self, query: Query, provisions: Sequence[Provision]) -> list[str]:
        """The documents of some provisions, those first that give figures for more of the years asked."""

        def held(number: str) -> int:
            periods = {f.period for p in self._corpus.documents[number].provisions for f in p.figures}
            return sum(f"năm {y}" in periods for y in set(query.years))

        return sorted(dict.fromkeys(p.document for p in provisions), key=held, reverse=True)


def _own(part: Query) -> Query:
    """A part of a question with the years and numbers that it holds itself, where it holds any."""
    words = set(part.plain)
    return replace(part, years=_own_years(part) or part.years, numbers=tuple(n for n in part.numbers if str(int(n)) in words))


def _own_years(part: Query) -> tuple[int, ...]:
    return tuple(y for y in part.years if str(y) in part.plain)


class _Sums:
    """What can be reckoned from the figures of one unit that a question means."""

    def __init__(self, meant: Meant, unit: str) -> None:
        self._meant, self._unit = meant, f" {unit}" if unit else ""
        self._named = meant.named or meant.totals
        self.used: list[Row] = []

    def of(self, kind: str) -> str:
        """One kind of sum, or an empty string; with a range nothing but a difference is reckoned."""
        if any(r.upper for r in self._named) and (kind != "difference" or len(self._named) != 2):
            return ""
        taken = _TAKES.search(self._meant.text) and not _YEARS_APART.search(self._meant.text)
        if kind == "difference" and taken and ((rest := self._rest()) or len({r.figure.unit for r in self._named}) > 1):
            return rest  # wards taken from communes leave nothing
        ways: dict[str, Callable[[], str]] = {
            "ratio": self._ratio,
            "difference": self._difference,
            "sum": self._sum,
            "share": self._share,
            "average": self._average,
            "fraction": self._fraction,
        }
        return ways[kind]()

    def _rest(self) -> str:
        parts = self._parts()
        if _STOPS.search(self._meant.text):
            parts = [s for r in self._named for s in self._meant.slices(r) if _HIGHER & s.pairs]
        wholes = {id(w): w for r in parts if (w := self._meant.whole(r))}
        if not parts or len(wholes) != 1:
            return ""
        whole = next(iter(wholes.values()))
        if any(r.figure.unit != whole.figure.unit and r.figure.part_of != whole.figure.what for r in parts):
            return ""
        left = whole.value - sum(r.value for r in parts)
        if len(parts) == 2 and whole not in self._named and (not left or _ONE_FROM_ANOTHER.search(self._meant.text)):
            return ""  # the one part is taken from the other
        shown = " - ".join(written(r.value) for r in (whole, *parts))
        return f"{self._shown([whole, *parts])}. Còn lại: {shown} = **{written(left)}{self._unit}**." if left >= 0 else ""

    def _difference(self) -> str:
        return " ".join(self._compared(one, other) for one, other in self._couples())

    def _compared(self, one: Row, other: Row) -> str:
        more, less = (one, other) if one.value >= other.value else (other, one)
        gap = told_gap(more, less, self._meant.text, self._unit)
        return f"{self._shown([one, other])}. {gap}" if gap else ""

    def _ratio(self) -> str:
        said = []
        for one, other in self._couples():
            if one.figure.unit != other.figure.unit:  # "4 lần" and "2 huyện" are no multiples of each other
                continue
            more, less = (one, other) if one.value >= other.value else (other, one)
            times = written(round(more.value / less.value, 2))
            said.append(f"{self._shown([more, less])}. Gấp: {written(more.value)} : {written(less.value)} = **{times} lần**.")
        return " ".join(said)

    def _sum(self) -> str:
        named = self._named
        if wholes := [w for r in named if (w := self._meant.whole(r)) in named and r.figure.part_of]:
            if self._meant.claimed and self._meant.numbered(wholes[0]):  # what its parts are said to make up
                return ""
            part = next(r for r in named if self._meant.whole(r) in wholes)
            return f"{self._shown([wholes[0], part])}. Không cộng: số sau **đã nằm trong** số trước."
        if "/" in self._unit or (
            self._meant.claimed and not _ADDED.search(self._meant.text)
        ):  # so much for each adds up to nothing
            return ""
        return " ".join(self._total(same) for same in self._groups(named) if len(same) > 1)

    def _total(self, same: Sequence[Row]) -> str:
        shown = " + ".join(written(r.value) for r in same)
        return f"{self._shown(same)}. Cộng: {shown} = **{written(sum(r.value for r in same))}{self._unit}**."

    def _average(self) -> str:
        period = _PERIOD.search(self._meant.text) and not self._meant.asked
        groups = [] if period else [g for g in self._groups(self._named) if len(g) > 1]
        if groups:
            same = groups[0]
            shown = " + ".join(written(r.value) for r in same)
            mean = written(sum(r.value for r in same) / len(same))
            return f"{self._shown(same)}. Bình quân: ({shown}) : {len(same)} = **{mean}{self._unit}**."
        whole = next((r for r in (*self._named, *self._meant.table) if not r.year and _SPAN_YEARS.search(r.figure.period)), None)
        if whole is None or not period:
            return ""
        first, last = map(int, _SPAN_YEARS.findall(whole.figure.period)[0])
        years = last - first + 1
        mean = written(whole.value / years)
        return f"{self._shown([whole])}. Bình quân mỗi năm: {written(whole.value)} : {years} = **{mean}{self._unit}**."

    def _fraction(self) -> str:
        """One figure, divided as is asked."""
        by = divisor(self._meant.text)
        named = self._named or self._meant.nearest
        if by < 2 or len(named) != 1:
            return ""
        whole = named[0]
        return f"{self._shown([whole])}. Chia {by}: {written(whole.value)} : {by} = **{written(round(whole.value / by, 2))}{self._unit}**."

    def _share(self) -> str:
        if _OF_YEAR.search(self._meant.text) and (couples := [c for c in self._couples() if c[0].year != c[1].year]):
            return " ".join(self._of_year(*couple) for couple in couples)
        parts = self._parts()
        if parts and not self._meant.named and not _PERIOD.search(self._meant.text):
            parts = [s for r in parts for s in self._meant.slices(r)] if _SLICES.search(self._meant.text) else []
        said_so = _OF.search(self._meant.text)
        shares = [(r, w) for r in parts if (r.figure.part_of or r.year or said_so) and (w := self._meant.whole(r))]
        said = [f"{self._shown([r, w])}. Tỷ lệ: {self._percent([r], w)}." for r, w in shares]
        wholes = {id(w): w for _, w in shares}
        if len(shares) > 1 and len(wholes) == 1 and all(r.year and not r.figure.part_of for r, _ in shares):
            said.append(f"Gộp lại: {self._percent([r for r, _ in shares], shares[0][1])}.")
        return " ".join(said)

    def _of_year(self, one: Row, other: Row) -> str:
        """What share of another year's figure one is: of the year that is named last."""
        part, whole = sorted((one, other), key=lambda r: self._meant.asked.index(r.year) if r.year in self._meant.asked else 0)
        return f"{self._shown([part, whole])}. Tỷ lệ: {self._percent([part], whole)}."

    def _percent(self, parts: Sequence[Row], whole: Row) -> str:
        shown = " + ".join(written(r.value) for r in parts)
        share = written(round(100 * sum(r.value for r in parts) / whole.value, 2))
        return f"{f'({shown})' if len(parts) > 1 else shown} : {written(whole.value)} = **{share}%**"

    def _parts(self) -> list[Row]:
        """What is named, without the wholes of what is named."""
        wholes = [self._meant.whole(r) for r in self._named]
        return [r for r in self._named if r not in wholes] if len(self._named) > 1 else list(self._named)

    def _couples(self) -> list[tuple[Row, Row]]:
        """What is to be compared: a kind in two years, two kinds, or a part with its whole."""
        each = not self._meant.named and _EACH.search(self._meant.text)
        named = [s for r in self._named for s in self._meant.slices(r)] if each else self._named
        groups = [g for g in self._groups(named) if len(g) == 2]
        if groups:
            return [(g[0], g[1]) for g in groups]
        lone = self._named[0] if len(self._named) == 1 and self._meant.named else None
        whole = self._meant.whole(lone) if lone and (not lone.figure.part_of or _TOTAL.search(self._meant.text)) else None
        return [(whole, lone)] if lone and whole else []

    def _groups(self, named: Sequence[Row]) -> list[list[Row]]:
        """Figures that may stand together: the same kind in several years, otherwise all of one year or period."""
        names = list(dict.fromkeys(r.name for r in named))
        yearly = [[r for r in named if r.name == n] for n in names]
        if any(len(g) > 1 for g in yearly):
            return [sorted(g, key=lambda r: r.year) for g in yearly if len(g) > 1]
        return [list(named)]

    def _shown(self, shown: Sequence[Row]) -> str:
        self.used += shown
        return "; ".join(f"{r.said}: {r.figure.value if r.upper else written(r.value)} {r.figure.unit}".rstrip() for r in shown)
