"""Claims that programmes go on apart, or are one, against a source that makes one of them."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import SPELT, fold, folded_syllables, numbers

_MADE_ONE = re.compile(r"\bchuong trinh\b[^.]*\b(?:gop|hop nhat|tich hop|nhap)\b[^.]*\bthanh mot\b")
_RUNS = r"(?:chay|dung|van hanh|thuc hien|trien khai|ton tai|hoat dong|di|lam|la)"
_APART = re.compile(
    rf"\b(?:tach biet|tach bach|tach roi|rieng re|rieng biet|doc lap|{_RUNS} (?:rieng|song song|tach)"
    r"|(?:khong|chua|chang) (?:he |co |phai )?(?:gop|nhap|hop nhat)"
    r"|chi(?: la| viec)? (?:keo dai|gia han|noi dai)|chuong trinh (?:\w+ ){0,4}?rieng|(?:con|van|la) rieng)\b"
)
_ONE = re.compile(
    r"\b(?:gop|nhap|hop nhat|tich hop|don)\b(?: \w+){0,14}? (?:thanh|vao|lam) (?:\w+ )?(?:mot|1)\b|\b(?:gop|hop nhat) (?:ca )?(?:ba|3) chuong trinh\b"
)
#: With what one is said to be joined, and words by which less than that is meant.
_WITH = re.compile(
    r"\b(?:gop|nhap|hop nhat|tich hop|don|sap nhap|dung|ve|nam)(?: (?:chung|lai|luon|mot nha))* (?:voi|cung|vao)\b"
    r"(?P<what>.*?)(?= (?:dung|phai|co phai)(?: vay| the)? (?:khong|chua|chu|roi)\b| (?:theo )?(?:nghi quyet|van ban|quyet dinh)\b|$)"
)
_LESS = re.compile(r"\b(?:chi|rieng|tru|chua|moi|khong (?:co|gom|ke|tinh|phai))\b")
#: What says in the confirmation asked for, and in a name, that it is a programme.
_IDLE = frozenset({"dung", "phai", "chuong", "trinh", "von", "roi"})
#: How many a source makes one of, and how many, or how many more, a claim says.
_COUNT = rf"(\d+|{'|'.join(SPELT)})"
_OF_SO_MANY = re.compile(rf"\b{_COUNT} chuong trinh\b")
_SO_MANY = re.compile(
    rf"\b{_COUNT}(?: chuong trinh(?: \w+){{0,8}}?)? (?:thanh|lam|con|vao) (?:lam )?(?:mot|1)\b"
    rf"|\b(?:gop|nhap|hop nhat)(?: (?:ca|chi|dung))* {_COUNT} chuong trinh\b(?!.*\b(?:vao|nua|khac|kia)\b)"
)
_MORE = re.compile(
    rf"\bthem(?: (?:co|dung|moi|duy nhat|ca))* {_COUNT} (?:chuong trinh|cai)\b"
    rf"|\b(?:gop|nhap)(?: (?:ca|dung))* {_COUNT} chuong trinh (?:khac|kia|nua|con lai) vao\b"
)
_DENIED = re.compile(r"\b(?:khong|chang|chua|het|dau)(?: (?:con|phai|the|duoc|he|co|la|duoc phep|mot|chuong trinh))* $")


def speaks_of_programmes(query: Query) -> bool:
    """Whether a claim says of programmes that they are one or go on apart: no document's own life is asked."""
    plain = " ".join(query.plain)
    said = next((m for p in (_APART, _ONE, _WITH, _MORE, _SO_MANY) if (m := p.search(plain))), None)
    return "chuong trinh" in plain and query.has("yesno") and said is not None


def merged_programmes(query: Query, first: Provision) -> Ruling | None:
    """The ruling where the first source makes one of several programmes; None where it doesn't, or the claim gives other numbers beside."""
    plain = " ".join(query.plain)
    if not speaks_of_programmes(query) or not _MADE_ONE.search(fold(first.text)):
        return None
    known = set(numbers(first.text)) | {float(d) for n in query.documents for d in re.findall(r"\d+", n)}
    if counted := _counted(plain, fold(first.text)):
        return counted if counted is Ruling.FAILS or set(query.numbers) <= known else None
    apart, joined = _APART.search(plain), _joined(query, plain, first)
    if apart:
        denied = _DENIED.search(plain[: apart.start()]) is not None
        return Ruling.HOLDS if denied and joined is not False else Ruling.FAILS
    if joined is False:
        return Ruling.FAILS
    if joined and set(query.numbers) <= known:
        return Ruling.HOLDS
    one = _ONE.search(plain)
    return Ruling.HOLDS if one and not _DENIED.search(plain[: one.start()]) and set(query.numbers) <= known else None


def _joined(query: Query, plain: str, first: Provision) -> bool | None:
    """Whether all that one is said to be joined with is in the source; None where nothing is named, or only a part, or that is denied."""
    found = _WITH.search(plain)
    if found is None or _DENIED.search(plain[: found.start()]):
        return None
    words = {w for w in query.content & set(found["what"].split()) if not w.isdecimal()} - _IDLE
    if not words or _LESS.search(found["what"].replace("nong thon moi", "ntm")):
        return None
    return words <= set(folded_syllables(first.text))


def _counted(plain: str, text: str) -> Ruling | None:
    """The ruling on how many a claim makes one of, the one that the others go into among them; None where it says no such number, or is denied.

    >>> told = "ba chuong trinh muc tieu quoc gia gop thanh mot chuong trinh"
    >>> _counted("chi gop them dung mot chuong trinh giam ngheo", told), _counted("gop ba chuong trinh thanh mot", told)
    (<Ruling.FAILS: 'fails'>, <Ruling.HOLDS: 'holds'>)
    """
    told, more, all_ = _OF_SO_MANY.search(text), _MORE.search(plain), _SO_MANY.search(plain)
    said = more or all_
    if told is None or said is None or _DENIED.search(plain[: said.start()]):
        return None
    number = next(filter(None, said.groups()))
    return Ruling.HOLDS if _value(number) + (more is not None) == _value(told[1]) else Ruling.FAILS


def _value(number: str) -> int:
    return SPELT.get(number) or int(number)
