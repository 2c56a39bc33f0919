"""Sums that a claim does itself ("116.020 cộng 43.140 bằng 159.160"), and a part held against a fraction of its whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.claims.ruling import Ruling
from assistant.answering.figures.meant import Meant, rows
from assistant.understanding import Query
from kb.model import Figure, Provision
from kb.vietnamese import SPELT, fold, folded_syllables, normalise

_NUMBER = r"(\d{1,3}(?:\.\d{3})+|\d+)"
_UNIT = r"(?: (?:trieu|dong|ty|xa|ban|huyen))*"
#: Two numbers added, and what they are said to make.
_ADDED = re.compile(
    rf"(?<![\d.,/])(?:{_NUMBER}{_UNIT} ?(?:\+|cong(?: voi| them)?) ?{_NUMBER}|cong {_NUMBER}{_UNIT} (?:voi|va) {_NUMBER}){_UNIT}"
    rf"(?:(?:,? (?!khong|chua|chang)[a-z]+){{0,3}} (?:khop|bang|thanh|ra|dung|la|du|duoc)(?: (?:voi|la|so|tong))*|,? ?=) ?{_NUMBER}(?![\d/%]|[.,]\d)"
)
#: The parts of an amount are said to make it up, all of them.
_MADE_UP = re.compile(
    r"\bcong (?:lai|vao|het|gop)?(?: \w+){0,4}? ?\b(?:bang|khop|dung|ra|thanh|vua) (?:\w+ ){0,3}?(?:tong|muc|so)\b"
    r"|\b(?:hai|ba|cac|moi) (?:cau phan|phan|khoan|nguon|loai)\b.*\bcong lai\b.*\b(?:bang|khop|dung|ra|thanh|vua|tong)\b"
    r"|\bcong (?!an|nhan|trinh|tac|dong|bang|khai|viec|chuc|nghiep)(?:\w+ ){2,9}?(?:bang|khop|ra|thanh|vua) (?:\w+ ){0,3}?(?:tong|muc|so)\b"
)
#: What is left of an amount without one of its parts is said to be the other one.
_LEFT = re.compile(r"\b(?:tru|bot)(?: di| ra| bot)? (?:\w+ ){1,12}?(?:bang|khop|dung|ra|con|vua|la)\b")
#: A number is said to be added to another one, or to come on top of it, to lie in it, or not to be added.
_ON_TOP = re.compile(
    r"\b(?:cong|gop|them)\b.*\b(?:vao|voi|va|them)\b|(?<!nuoc )\b(?:ngoai|nam ngoai|chua (?:ke|gom|tinh|bao gom)|them ngoai)\b|\+"
)
_IN = re.compile(
    r"\b(?:(?:gom|tinh|ke) trong|bao gom|gom|ke ca|tinh ca|tinh luon|nam trong|trong do|thuoc|co ca)\b"
    r"|^\D*\btrong(?: tong)?(?: so)?(?= \d[\d ]*\D.*\b(?:co|gom|la|chiem|danh|chi|bang|khoang|gan|duoc|toi) (?!20\d\d\b)\d)"
)
_NOT_ADDED = re.compile(
    r"\b(?:khong|chang|dung|khoi|dau)(?: (?:duoc|can|phai|nen|the|co))* (?:cong|gop|them)\b|\b(?:khong|chang) (?:nam )?ngoai\b"
)
#: Of these the part stands before and the whole behind.
_BEHIND_PART = frozenset({"nam trong", "gom trong", "tinh trong", "ke trong", "thuoc"})
_YEARS = re.compile(r"\b20\d\d\b")
#: A span of years.
_SPAN = re.compile(r"20\d\d ?[-–—] ?20\d\d")
#: Numbers as they are said in fractions; a half is said in words of its own.
_SAID = SPELT | {"tu": 4}
_HALVES = frozenset({"nua", "mot nua"})
_FRACTION = (
    rf"mot nua|nua|(?:{'|'.join(_SAID)}) muoi(?: (?:lam|{'|'.join(_SAID)}))? phan tram"
    rf"|(?:{'|'.join(_SAID)}) phan (?:{'|'.join(_SAID)})|\d{{1,2}}(?:[.,]\d+)? ?(?:%|phan tram)"
)
#: A fraction that something is said to exceed, or not to reach.
_HELD = re.compile(
    r"\b(?P<way>vuot(?: qua)?|qua|hon|tren|nhieu hon|lon hon|(?:chua|khong) (?:toi|den|day|bang)|duoi|it hon|thap hon|kem|nho hon) "
    rf"(?P<fraction>{_FRACTION})"
)
#: A fraction that something is said to be, more or less exactly; by how much it may be off.
_ABOUT = re.compile(
    rf"\b(?:chiem|bang|dat|la|ung voi|tuong duong)(?: (?:toi|den|khoang|gan|xap xi|tam|co|dung|vua dung|chung|tron))* (?P<fraction>{_FRACTION})"
)
_OFF = 0.015
_OVER = re.compile(r"^(?:vuot|qua|hon|tren|nhieu|lon)")
_DENIED = re.compile(r"\b(?:khong|chua|chang|dau)(?: (?:he|co|phai))* $")
_NOT_SO = re.compile(r"\b(?:khong|chua|chang)(?: (?:he|co|the))* (?:bang|khop|dung|ra|thanh|vua)\b")
#: Amounts taken together, and the bound that they are held against, in billions where that is said.
_TOGETHER = re.compile(r"\b(?:tong|gop|cong(?: them)? (?:lai|ca|vao|voi|nam|von|phan|khoan|so|tien)|ca hai|hai nam|chung lai)\b")
_BOUND = re.compile(
    r"\b(?:(?P<more>vuot(?: qua)?|qua|hon|tren|nhieu hon|lon hon|cao hon)|(?:duoi|it hon|thap hon|nho hon|(?:chua|khong) (?:toi|den|day|duoc|qua)))"
    r"(?: (?:muc|con so|ca))? \d"
)
#: What amounts are said to make together.
_MAKES = re.compile(
    r"\b(?:duoc|la|bang|ra|khop(?: voi)?|thanh|vua|dung|len|du|tron)(?: (?:ca|tong|so|muc|dung|tron|chan|cong|den))* \d"
)
_UNIT, _BILLION, _IN_BILLIONS = "triệu đồng", 1000, re.compile(r"\b\d+ ty\b")
#: Smaller numbers count things in words ("hai cấu phần"); fewer parts make up nothing.
_TELLING, _FEWEST = 10, 2
#: Words of the names of parts that set none of them apart.
_IDLE = frozenset(folded_syllables("vốn ngân sách trung ương năm"))
#: By these any money may be called.
_CALLED = frozenset(folded_syllables("vốn kinh phí"))


def added(question: str, provisions: Sequence[Provision]) -> Ruling | None:
    """Whether a sum that a claim does comes out as it says; None where it does none, or what comes out right is told of nothing."""
    said = _ADDED.search(fold(normalise(question)))
    if said is None:
        return None
    one, other, whole = (int(n.replace(".", "")) for n in said.groups() if n)
    if one + other != whole:
        return Ruling.FAILS
    return Ruling.HOLDS if any({one, other, whole} <= {f.value for f in p.figures} for p in provisions) else None


def on_top(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on a claim that an amount comes on top of another one, or lies in it, of which the data say that it is a part."""
    plain, told = " ".join(query.plain), {n / scale for n in query.numbers for scale in (1, 1e6)}
    named = [f for p in provisions for f in p.figures if f.value in told]
    alone = len({n for n in query.numbers if n not in query.years and not any(f"{n:g}" in d for d in query.documents)}) == 1
    if alone and len(named) == 1 and not named[0].part_of:  # the part goes by its name ("phần bổ sung đã nằm trong 642.140 chưa")
        parts = [f for p in provisions for f in p.figures if f.part_of and _names(f.part_of, named[0])]
        named += [f for f in parts if (own := _own(f, [*parts, named[0]])) and own <= set(query.plain)][:1]
    inside = [part for part in named for whole in named if part.part_of and _names(part.part_of, whole)]
    parts = [f for p in provisions for f in p.figures if f.part_of and f.part_of in {part.part_of for part in inside}]
    other = [f for f in parts if f not in inside and (own := _alone(f, parts) - _CALLED) and own <= set(query.plain)]
    if not inside or other or len({f.value for f in named}) != _FEWEST:
        return None
    if _ON_TOP.search(plain):
        return Ruling.HOLDS if _NOT_ADDED.search(plain) else Ruling.FAILS
    if within := _IN.search(plain):
        so = not (_turned(plain, within, inside) or _of_other_year(query, named))
        return Ruling.HOLDS if so != bool(_DENIED.search(plain[: within.start()])) else Ruling.FAILS
    return None


def _turned(plain: str, within: re.Match[str], inside: Sequence[Figure]) -> bool:
    """Whether a claim says that the whole lies in the part ("17 trong đó 41")."""
    part = next((m.start() for f in inside if (m := re.search(rf"\b{_spoken(f)}\b", plain))), None)
    return part is not None and (part < within.start()) != (within[0] in _BEHIND_PART)


def _spoken(figure: Figure) -> str:
    """An amount as it stands in a question, split at its points.

    >>> _spoken(Figure(what="phần", value=49280))
    '49 280'
    """
    return f"{figure.value:,}".replace(",", " ") if isinstance(figure.value, int) else str(figure.value)


def _of_other_year(query: Query, named: Sequence[Figure]) -> bool:
    """Whether a claim puts amounts into a year of which the data tell none of them."""
    told = {y for f in named for y in _YEARS.findall(f"{f.what} {f.period}")}
    return bool(told and query.own_years) and not told & {str(y) for y in query.own_years} and not _SPAN.search(query.question)


def total(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on a claim that two amounts together, of two years or two parts of one year's, are so much, or more, or less than that."""
    plain = " ".join(query.plain)
    said = _BOUND.search(plain) or _MAKES.search(plain)
    told = {n for n in query.numbers if n not in query.years and n >= _TELLING}
    years = set(query.years)
    if said is None or not _TOGETHER.search(plain) or len(told) != 1 or not 1 <= len(years) <= _FEWEST:
        return None
    named = Meant(replace(query, numbers=()), rows(_UNIT, provisions))
    meant = named.named or named.totals
    parts = len(years) == 1 and all(r.figure.part_of for r in meant)
    if len(meant) != _FEWEST or {r.year for r in meant} != years or len({r.name for r in meant}) != (_FEWEST if parts else 1):
        return None
    limit, amount = told.pop() * (_BILLION if _IN_BILLIONS.search(plain) else 1), sum(r.value for r in meant)
    so = amount == limit if said.re is _MAKES else amount > limit if said["more"] else amount < limit
    return Ruling.HOLDS if so != bool(_DENIED.search(plain[: said.start()])) else Ruling.FAILS


def made_up(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """Whether the parts that the first source gives of an amount make it up; None where that is not said, or numbers are told."""
    plain = " ".join(query.plain)
    said = _MADE_UP.search(plain) or _LEFT.search(plain)
    if said and len(set(query.own_years)) >= _FEWEST:
        return _of_years(query, provisions)
    told = [n for n in query.numbers if n not in query.years and n >= _TELLING]
    wholes = [f for f in provisions[0].figures if not f.part_of and isinstance(f.value, int | float)]
    parts = [f for f in provisions[0].figures if f.part_of and isinstance(f.value, int | float)]
    if said is None or told or len(wholes) != 1 or len(parts) < _FEWEST:
        return None
    if _LEFT.search(plain) and not all(_own(f, parts) & set(query.plain) for f in parts):  # of what is left no part is named
        return None
    so = sum(float(f.value) for f in parts) == float(wholes[0].value)
    denied = _DENIED.search(plain[: said.end()].rpartition(" cong ")[0] + " ") or _NOT_SO.search(said[0])
    return Ruling.HOLDS if so != bool(denied) else Ruling.FAILS


def _of_years(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """Whether the amounts of years that are named make up that of the whole period; None where one of them is not told."""
    figures = [f for p in provisions for f in p.figures if not f.part_of and isinstance(f.value, int | float)]
    yearly = {y: f for y in query.own_years for f in figures if f.period.casefold() == f"năm {y}"}
    total = next((f for f in figures if _SPAN.search(f.period) and any(f.what == y.what for y in yearly.values())), None)
    if total is None or set(yearly) != set(query.own_years):
        return None
    so = sum(float(f.value) for f in yearly.values()) == float(total.value)
    return Ruling.HOLDS if so != bool(_NOT_SO.search(" ".join(query.plain))) else Ruling.FAILS


def fraction(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on a claim that a part of an amount is more, or less, than a fraction of it, or about that; None where no one part is
    meant."""
    said, first = fold(normalise(query.question)), provisions[0]
    held = _HELD.search(said) or _ABOUT.search(said)
    parts = [f for f in first.figures if f.part_of and isinstance(f.value, int | float)]
    wholes = [f for f in first.figures if not f.part_of and isinstance(f.value, int | float)]
    meant = [f for f in parts if (own := _own(f, [*parts, *wholes])) and own <= set(query.plain)]
    if held is None or len(wholes) != 1 or len(meant) != 1:
        return None
    share, limit = float(meant[0].value) / float(wholes[0].value), _fraction(held["fraction"])
    denied = bool(_DENIED.search(said[: held.start()]))
    if held.re is _ABOUT:
        return Ruling.HOLDS if (abs(share - limit) <= _OFF) != denied else Ruling.FAILS
    over = bool(_OVER.match(held["way"])) != denied
    return Ruling.HOLDS if (share > limit if over else share < limit) else Ruling.FAILS


def _fraction(said: str) -> float:
    """The fraction that words name.

    >>> _fraction("nua"), _fraction("ba phan tu"), _fraction("92,5%"), _fraction("bay muoi lam phan tram")
    (0.5, 0.75, 0.925, 0.75)
    """
    if said in _HALVES:
        return 0.5
    if said[0].isdecimal():
        return float(re.split(r" ?(?:%|phan)", said)[0].replace(",", ".")) / 100
    above, _, below = said.partition(" phan ")
    if below == "tram":
        tens, _, ones = above.partition(" muoi")
        return (10 * _SAID[tens] + _SAID.get(ones.strip(), 5 if ones else 0)) / 100
    return _SAID[above] / _SAID[below]


def _names(part_of: str, whole: Figure) -> bool:
    """Whether what a part says that it is a part of is a figure; one that is a part itself is meant by its very name."""
    said = set(folded_syllables(part_of.partition("(")[0]))
    if whole.part_of:
        return said == set(folded_syllables(whole.what))
    return said <= set(folded_syllables(f"{whole.what} {whole.period}"))


def _own(figure: Figure, parts: Sequence[Figure]) -> set[str]:
    """The words of a part's name that the names of the other parts lack."""
    return _alone(figure, parts) - _IDLE


def _alone(figure: Figure, parts: Sequence[Figure]) -> set[str]:
    """The words of a part's name that no other part's name holds."""
    return set(folded_syllables(figure.what)).difference(*(folded_syllables(f.what) for f in parts if f is not figure))
