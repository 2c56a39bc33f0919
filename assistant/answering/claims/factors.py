"""Factors that a claim gives of a class ("xã đã đạt chuẩn thì hệ số 0"), against the one that the sources set for just that class."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Figure, Provision
from kb.vietnamese import fold, folded_syllables

_FACTOR = re.compile(r"\bhe so (?:(?:la|bang|chi|cung|duoc|co|van) )*(\d+(?:[.,]\d+)?)\b(?! lan\b)")
_SPAN = re.compile(r"\b(20\d\d) ?[-–] ?(20\d\d)\b")
_OF_CLASS = re.compile(r"\bhe so (?P<what>(?:xa|huyen|tinh)\b[^,.;?]*?) (?:la|bang) (?P<factor>\d+(?:[.,]\d+)?)\b")
_DENIED = re.compile(r"\b(?:khong|chang|dau|chua)(?: (?:phai|co|la|duoc|con|huong))* $")
#: Words of every factor, which tell no class apart.
_OF_ALL = frozenset(folded_syllables("hệ số xã tỉnh huyện của các được là theo loại"))
#: Words that only name a document; that deny, and do not only ask.
_NAMING = frozenset(folded_syllables("quyết định nghị thông tư"))
_DENIES = re.compile(r"\b(?:(?<!dung )(?<!phai )(?<!the )khong|chua|chang|dau|(?<!tieu )chi(?! tieu))\b")
#: A class is meant by so many of its words at least, and by what it has beside those of the next one.
_LEAST, _MISSING = 2, 0.1


def factor_of_class(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where the sources set another factor for the class that a claim names, ``HOLDS`` where that very one and no more is claimed."""
    plain = fold(query.question)
    if _of_other_years(plain, provisions):
        return Ruling.FAILS
    said = list(_FACTOR.finditer(plain))
    if len(said) != 1 or _DENIED.search(plain[: said[0].start()]):
        return None
    own = set(folded_syllables(plain[: said[0].start()])) | set(folded_syllables(plain[said[0].end() :].partition(",")[0]))
    told = [f for p in provisions for f in p.figures if "he so" in fold(f.what) and not f.unit]
    ranked = sorted({_fit(f, own): f.value for f in told}.items(), key=lambda x: -x[0])
    meant = {f.value for f in told if ranked and _fit(f, own) == ranked[0][0]}
    if not ranked or ranked[0][0] < _LEAST - 1 or len(meant) != 1:
        return None
    if float(said[0][1].replace(",", ".")) not in meant:
        return Ruling.FAILS
    return Ruling.HOLDS if _no_more(query, provisions) else None


def _of_other_years(plain: str, provisions: Sequence[Provision]) -> bool:
    """Whether a factor is claimed of a class for a period, and the sources give that one for a year before it only ("4,0 (vốn năm 2021)" of
    2022-2025)."""
    found, span = _OF_CLASS.search(plain), _SPAN.search(plain)
    if found is None or span is None or _DENIES.search(plain):
        return False
    words, value = set(folded_syllables(found["what"])) - _OF_ALL, float(found["factor"].replace(",", "."))
    figures = [f for p in provisions for f in p.figures if "he so" in fold(f.what) and words & set(folded_syllables(f.what))]
    told = [f for f in figures if set(folded_syllables(f.what)) - _OF_ALL <= words and f.value == value]
    years = [{int(y) for y in re.findall(r"20\d\d", f.period)} for f in told]
    return bool(years) and all(len(own) == 1 and max(own) < int(span[1]) for own in years)


def _no_more(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether the sources know all telling words and years of a claim, which denies nothing."""
    told = set(folded_syllables(" ".join(f"{p.text} {p.document}" for p in provisions)))
    said = {w for w in query.content if not w.isdecimal()} | {str(y) for y in query.years}
    return not said - told - _NAMING and not _DENIES.search(" ".join(query.plain))


def _fit(figure: Figure, own: set[str]) -> float:
    """How well words name the class of a factor: each word of it that they have, less a little for each that they lack."""
    words = set(folded_syllables(figure.what)) - _OF_ALL
    return len(words & own) - _MISSING * len(words - own)
