"""Whether a figure of one year is said to be more or less than that of another ("vốn năm 2023 nhiều hơn năm 2022, đúng không?"), or one
of a period than another of it ("đối ứng có ít hơn vốn trung ương không?")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.claims.ruling import Ruling
from assistant.answering.figures.alike import said_alike
from assistant.answering.figures.meant import Meant, Row, rows
from assistant.understanding import Query
from kb.model import Provision

_MORE = r"(?:(?:nhieu|cao|lon|doi|day|manh|nhinh|troi|dao) hon|tang(?: len)?|vuot|hon(?! nua))"
_LESS = r"(?:(?:it|thap|nho|kem|mong) hon|giam(?! ngheo\b)(?: xuong| di)?|sut|tut|kem|thua|(?:khong|chua|chang) bang|hut)"
#: One amount is said to be less, or more.
COMPARED = re.compile(rf"\b(?:(?P<less>{_LESS})|(?P<more>{_MORE}))\b")
#: By how often or how much one is more is another matter.
_MEASURED = re.compile(r"\b(?:gap|lan|doi(?! ung\b)|nua|bao nhieu|may|phan tram|\d+ phan)\b")
#: Right before the word that compares: the opposite is said.
DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|co|phai|duoc|the|la))* $")
#: The year that another one is held against.
_AGAINST = re.compile(r"\b(?:so voi|so cung)(?: \w+){0,6}? (20\d\d)\b")
_YEAR = re.compile(r"\b(20\d\d)\b")
#: Amounts of several units are never held against each other; years are, in the first of them.
_UNITS = ("triệu đồng", "tỷ đồng", "%")
#: Two amounts are said to be alike.
ALIKE = re.compile(
    r"\b(?:bang|ngang|nhu|can)(?: chan chan| chan| dung)? (?:nhau|bang|ngua)\b|\b(?:bang|ngang|dung bang|bang dung)(?= (?:voi )?"
    r"(?:tong |so |muc )?(?:von|tien|nguon|ngan sach|doi ung|trung uong|dia phuong)\b)"
)


def years_compared(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling by the figures of the two years; None where no two years of one figure are compared, or by how much."""
    plain, years = " ".join(query.plain), set(query.years)
    said = COMPARED.search(plain)
    if said is None:
        return _years_alike(query, plain, provisions)
    both = {m.lastgroup for m in COMPARED.finditer(plain)}  # "A giảm nhưng B tăng" says two things
    if len(both) > 1 or len(years) != 2 or _of_amounts(query) or _MEASURED.search(plain):
        return None
    against = _AGAINST.search(plain) or _YEAR.search(plain, said.end())
    other = int(against[1]) if against else 0
    if other not in years:
        return None
    (one,) = years - {other}
    values = _values(query, provisions, one, other)
    if values is None or values[0] == values[1]:
        return None
    right = (values[0] > values[1]) == (said["less"] is None)
    return Ruling.HOLDS if right != bool(DENIED.search(plain[: said.start()])) else Ruling.FAILS


def _years_alike(query: Query, plain: str, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on whether one figure is the same in two years; None where that isn't said, or it is of no two years."""
    alike, years = said_alike(plain), sorted(set(query.years))
    if alike is None or len(years) != 2 or _of_amounts(query) or _MEASURED.search(plain):
        return None
    values = _values(query, provisions, *years)
    return None if values is None else Ruling.HOLDS if (values[0] == values[1]) == alike else Ruling.FAILS


def _of_amounts(query: Query) -> set[float]:
    """The numbers of a question that are neither years nor the number of a document ("trong KH 203")."""
    papers = {float(n.partition("/")[0].partition("-")[0]) for n in query.documents if n[:1].isdecimal()}
    return set(query.numbers) - set(query.years) - papers


def kinds_compared(query: Query, provisions: Sequence[Provision], beside: Sequence[Provision]) -> Ruling | None:
    """The ruling by two figures of one period, of the sources or ``beside`` them; None where no two are meant, or by how much."""
    plain = " ".join(query.plain)
    said = ALIKE.search(plain) or COMPARED.search(plain)
    both = {m.lastgroup for m in COMPARED.finditer(plain)}
    if said is None or len(both) > 1 or len(set(query.years)) > 1 or _MEASURED.search(plain):
        return None
    meant = next((two for unit in _UNITS if (two := _two(query, unit, (*provisions, *beside)))), None)
    if meant is None:
        return None
    one, other = meant
    so = one.value == other.value
    if said.re is not ALIKE and not so:
        first = _spoken_first(one, other, plain, said)
        if first is None:
            return None
        so = (first.value == max(one.value, other.value)) == (said["less"] is None)
    elif said.re is not ALIKE:
        so = False
    return Ruling.HOLDS if so != bool(DENIED.search(plain[: said.start()])) else Ruling.FAILS


def _two(query: Query, unit: str, provisions: Sequence[Provision]) -> tuple[Row, Row] | None:
    """The two figures of a unit and of one period that a question means; None where it means more, or fewer."""
    meant = Meant(query, rows(unit, provisions)).named
    if len(meant) != 2 or meant[0].name == meant[1].name or meant[0].year != meant[1].year:
        return None
    return None if any(r.upper for r in meant) else (meant[0], meant[1])


def _spoken_first(one: Row, other: Row, plain: str, said: re.Match[str]) -> Row | None:
    """Which of two figures stands before the word that compares, and the other behind it; None where only the words can tell."""
    before, behind = (set(pairwise(part.split())) for part in (plain[: said.start()], plain[said.end() :]))
    own = {id(one): one.pairs - other.pairs, id(other): other.pairs - one.pairs}
    first = [r for r in (one, other) if own[id(r)] & before and not own[id(r)] & behind]
    last = [r for r in (one, other) if own[id(r)] & behind and not own[id(r)] & before]
    return first[0] if len(first) == len(last) == 1 else None


def _values(query: Query, provisions: Sequence[Provision], one: int, other: int) -> tuple[float, float] | None:
    """The amounts of the two years of the one figure that a question means; None where it means several, or none."""
    meant = Meant(query, rows(_UNITS[0], provisions))
    by_name: dict[tuple[str, ...], dict[int, float]] = {}
    for row in meant.named or meant.totals:
        by_name.setdefault(row.name, {})[row.year] = row.value
    couples = [(told[one], told[other]) for told in by_name.values() if {one, other} <= set(told)]
    return couples[0] if len(couples) == 1 else None
