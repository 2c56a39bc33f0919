"""What a case tells by counts ("250 ha, 205 ha được tưới"), by two days, and by saying that there is none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.answering.claims.quantities import Measures, Quantity
from assistant.understanding import Query
from assistant.understanding.sufficiency import SOME_LACK

SHARE = "phan tram"
#: Stands for any share that is less than all.
NOT_ALL = 99.9
#: Behind a count: it is of the rest, or of those that lack something.
_REST = re.compile(r"\d+(?:,\d+)? \w+ (?:con lai|kia|khac)\b")
_LACKS = re.compile(r"\d+(?:,\d+)? \w+ (?:\w+ ){0,2}(?:chua|khong|thieu|truot|rot)\b(?! *[?!.]*$)")
#: A part is told out of a whole that follows.
_OUT_OF = re.compile(r"\d \w+(?: dong)? (?:tren|trong|trong so|trong tong|tren tong)(?: so)? (?:\w+ ){0,4}\d")
#: There is none of something at all.
_NONE = re.compile(r"\b(?:chua|khong|chang) (?:he )?co (?:duoc |lay )?(?:mot )?(?P<what>\w+(?: \w+){0,9}?) nao\b")


def portions(said: str, measures: Measures) -> tuple[list[Quantity], list[Quantity]]:
    """The wholes that a case counts, and the share that each part of one is of it, by the words around the part.

    ``said``: the question without marks, counts in figures.
    """
    counts = [q for q in measures.read(said) if q.unit not in ("", SHARE) and not q.limits]
    wholes: list[Quantity] = []
    shares: list[Quantity] = []
    for unit in dict.fromkeys(q.unit for q in counts):
        whole, *parts = _wholes_first([q for q in counts if q.unit == unit], said)
        told = [q for q in parts if q.low <= whole.low and not _apart(said, q)] if whole.low else []
        shares += [replace(q, low=s, high=s, unit=SHARE, part=True) for q in told for s in [100 * q.low / whole.low]]
        wholes += [whole] if told else []
    return wholes, shares


def _wholes_first(counts: list[Quantity], said: str) -> list[Quantity]:
    """Counts of one unit, with the whole first where it is told behind its only part ("30 triệu trên tổng kinh phí 1 tỷ")."""
    turned = len(counts) == 2 and counts[0].low < counts[1].low and _OUT_OF.search(said)
    return counts[::-1] if turned else counts


def _apart(said: str, part: Quantity) -> bool:
    """Whether a count is of the rest of the whole, or of those that lack something."""
    number = re.escape(f"{part.low:g}".replace(".", ","))
    places = [said[m.start() :] for m in re.finditer(rf"(?<![\d.,/]){number} (?={part.unit}\b)", said)]
    return any(_REST.match(rest) or _LACKS.match(re.split(r"[,;.?!]", rest)[0]) for rest in places)


def short_of_all(said: str) -> Iterator[Quantity]:
    """What a case says that some lack, as a share that is not all of them."""
    for m in SOME_LACK.finditer(said):
        about = frozenset([*m["unit"].split(), *m["what"].split()])
        yield Quantity(NOT_ALL, NOT_ALL, SHARE, about=about, part=True)


def none_of(said: str, measures: Measures) -> Iterator[Quantity]:
    """What a case says that there is none of ("chưa có mô hình hòa giải nào")."""
    for m in _NONE.finditer(said):
        words: Sequence[str] = m["what"].split()
        yield from (replace(q, low=0.0, high=0.0) for q in measures.read(f"1 {' '.join(words)}")[:1])


def days_apart(query: Query) -> Iterator[Quantity]:
    """The days from the first to the second of the two days that a case tells; one without a year is of the other's, or of this year."""
    if len(query.dates) != 2:
        return
    year = next((y for _, _, y in query.dates if y), query.as_of.year)
    try:
        first, second = (date(y or year, month, day) for day, month, y in query.dates)
    except ValueError:
        return
    if (days := (second - first).days) >= 0:
        yield Quantity(days, days, "ngay", about=frozenset(query.plain))
