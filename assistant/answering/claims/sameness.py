"""Whether two figures of one amount are one and the same (where both are told of the same thing), and whether two rates are equal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from assistant.answering.claims.ruling import Ruling
from assistant.answering.figures.alike import said_alike
from assistant.understanding import Query
from kb.model import Figure, Provision
from kb.vietnamese import fold, folded_syllables

_WHAT = r"(?:khoan|nguon|loai|chi tieu|so tien|con so|mon|phan|dong tien)"
#: Says that they are one, or that they are two.
_ONE = re.compile(
    rf"\b(?:la|cung|cua) (?:chung |cung )?(?:mot|1) {_WHAT}\b|\b(?:chung|cung) {_WHAT}\b|\b(?:ghi|chep|tinh|ke)\b(?: \w+){{0,3}} (?:hai|2) lan\b"
)
_TWO = re.compile(
    rf"\b(?:hai|2) {_WHAT} (?:khac|rieng|doc lap)\b|\bkhac {_WHAT}\b"
    rf"|\b(?:khong|chang) (?:phai )?(?:la )?(?:cung |chung )?(?:mot |1 )?{_WHAT}\b"
)
#: Says of two rates that they differ, or that they are equal; what is no rate may differ in other ways.
_RATE, _PERCENT = re.compile(r"\b(?:ty le|muc|phan tram)\b"), "%"
_DIFFER = re.compile(r"\b(?:khac|chenh|lech|venh) nhau\b|\bkhac (?:muc|ty le)\b")
_EQUAL = re.compile(r"\b(?:bang|nhu|giong|ngang) nhau\b|\b(?:cung|chung) (?:mot |1 )?(?:muc|ty le)\b")
#: Says of two wordings or ways that they come to the same, in a source, or that they differ or do not, in a claim.
_COMES_TO_SAME, _EFFECT = "cho cung ket qua", re.compile(r"\b(?:ket qua|tac dung|xet ra|khi xet)\b")
_EFFECTS_DIFFER = re.compile(r"\bkhac (?:nhau|di|han|biet|gi|ket qua)\b|\b(?:ra|cho|dan den) (?:hai |2 )?ket qua(?: \w+)? khac\b")
_NO_SUCH_EFFECT = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|phai|co|cho|ra|dan|den|mot|hai|ket|qua|xet|tac|dung))* $")
_EFFECTS_ALIKE = re.compile(r"\b(?:giong|nhu|bang) nhau\b|\b(?:cung|chung|mot|1) (?:mot |1 )?ket qua\b")
#: Says of the level of the region of the province that it is lower or higher than the general one.
_LOWER = re.compile(r"\b(?:thap|nhe|it|kem) hon\b|\b(?:ha|giam)(?: \w+)? (?:thap|muc|xuong|bot|cho|so voi)\b")
_HIGHER = re.compile(r"\b(?:cao|nang|nhieu) hon\b|\b(?:nang|tang)(?: \w+)? (?:cao|muc|len|so voi)\b")
_GENERAL, _REGION = "muc chung", re.compile(r"\b(?:vung|mien nui|trung du)\b")
_PLACE_NAMES = frozenset(folded_syllables("bộ tiêu chí mục phần kế hoạch"))
#: The number of things of a kind.
_UNIT = re.compile(r"\b(?:so|con so|bao nhieu|may) (?:luong )?(xa|ban|huyen|san pham|tieu chi)\b")
#: So many words of what is asked for each of two figures holds, at least.
_FEWEST = 2
_PLACES = re.compile(
    r"\b(?:o|phan|muc|cho|ben)\b.*\b(?:va|voi|lan|con)\b.*\b(?:o|phan|muc|cho|ben)\b|\b(?:hai|2|ca hai) (?:cho|noi|muc|phan)\b"
)
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:he|co|phai))* $")
#: Words of a figure's name that say nothing of what it is of.
_IDLE = frozenset(folded_syllables("tổng số nguồn của thực hiện chương trình đến năm cả giai đoạn"))


def sameness(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on a claim that two figures are one and the same, or two; None where it says neither, or no amount is told twice."""
    plain = " ".join(query.plain)
    if (rated := _of_rates(plain, provisions) or _of_levels(plain, provisions[0]) or _of_effects(plain, provisions)) is not None:
        return rated
    if (alike := _of_places(query, plain, provisions)) is not None:
        return alike
    two = next((m for m in _TWO.finditer(plain) if not _DENIED.search(plain[: m.start()])), None)  # "chứ không phải hai nguồn"
    if not (two or _ONE.search(plain)):
        return None
    told = [(f, p.ref) for p in provisions for f in p.figures if not query.numbers or f.value in _amounts(query)]
    twice = [(a, b) for (a, one), (b, other) in combinations(told, 2) if one != other and _amount(a) == _amount(b)]
    if not twice:
        return None
    same = all(_words(a) <= _words(b) or _words(b) <= _words(a) for a, b in twice)
    return Ruling.HOLDS if same != bool(two) else Ruling.FAILS


def _of_rates(plain: str, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on a claim that two rates differ or are equal, where each of the first two sources gives one."""
    differ, equal = _DIFFER.search(plain), _EQUAL.search(plain)
    said = differ or equal
    told = [{f.value for f in p.figures if f.unit == _PERCENT} for p in provisions[:2]]
    if said is None or not _RATE.search(plain) or [len(x) for x in told] != [1, 1]:
        return None
    right = (told[0] == told[1]) == (said is equal)
    return Ruling.HOLDS if right != bool(_DENIED.search(plain[: said.start()])) else Ruling.FAILS


def _of_effects(plain: str, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on a claim that two wordings come to the same or not, where a source says that they do."""
    differ, alike = _EFFECTS_DIFFER.search(plain), _EFFECTS_ALIKE.search(plain)
    said = differ or alike
    if said is None or not _EFFECT.search(plain) or not any(_COMES_TO_SAME in fold(p.text) for p in provisions):
        return None
    return Ruling.HOLDS if (said is alike) != bool(_NO_SUCH_EFFECT.search(plain[: said.start()])) else Ruling.FAILS


def _of_levels(plain: str, first: Provision) -> Ruling | None:
    """The ruling on a claim that the region has a lower or a higher level than all, where the best source sets both."""
    lower, higher = _LOWER.search(plain), _HIGHER.search(plain)
    said = lower or higher
    if said is None or _GENERAL not in plain or not _REGION.search(plain) or (lower and higher):
        return None
    told = [(fold(f.what), f.value) for f in first.figures if f.unit == _PERCENT and isinstance(f.value, int | float)]
    general, region = ([v for what, v in told if mark in what] for mark in (_GENERAL, "vung"))
    if [len(general), len(region)] != [1, 1]:
        return None
    right = region[0] < general[0] if lower else region[0] > general[0]
    return Ruling.HOLDS if right != bool(_DENIED.search(plain[: said.start()])) else Ruling.FAILS


def _of_places(query: Query, plain: str, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on whether the numbers that two places give of the thing named are alike; None where they give no two of it."""
    alike = said_alike(plain) if len(provisions) > 1 else None
    if alike is None or not (_PLACES.search(plain) or provisions[0].document != provisions[1].document):
        return None
    if _UNIT.search(plain) and _of_unit(plain, provisions):
        return Ruling.HOLDS if alike else Ruling.FAILS
    asked = query.content - _PLACE_NAMES
    one, other = (max(p.figures, key=lambda f: len(asked & _words(f)), default=None) for p in provisions[:2])
    if one is None or other is None or one.unit != other.unit or len(asked & _words(one) & _words(other)) < _FEWEST:
        return None
    same = _amount(one) == _amount(other)
    return Ruling.HOLDS if same == alike else Ruling.FAILS


def _of_unit(plain: str, provisions: Sequence[Provision]) -> bool:
    """Whether the first two sources give the very same numbers of the only thing whose number is spoken of ("số bản")."""
    units = set(_UNIT.findall(plain))
    told = [{str(f.value) for f in p.figures if fold(f.unit) in units} for p in provisions[:2]]
    return len(units) == 1 and bool(told[0]) and told[0] == told[1]


def _amounts(query: Query) -> set[float]:
    """The numbers of a question as figures give them: money in millions."""
    return {n / scale for n in query.numbers for scale in (1, 1e6)}


def _amount(figure: Figure) -> tuple[object, str]:
    return figure.value, figure.unit


def _words(figure: Figure) -> frozenset[str]:
    return frozenset(folded_syllables(figure.what)) - _IDLE
