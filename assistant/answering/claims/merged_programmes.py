"""Claims that programmes go on apart, or are one, against a source that makes one of them."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold, numbers

_MADE_ONE = re.compile(r"\bchuong trinh\b[^.]*\b(?:gop|hop nhat|tich hop|nhap)\b[^.]*\bthanh mot\b")
_RUNS = r"(?:chay|dung|van hanh|thuc hien|trien khai|ton tai|hoat dong|di|lam|la)"
_APART = re.compile(
    rf"\b(?:tach biet|tach bach|tach roi|rieng re|rieng biet|doc lap|{_RUNS} (?:rieng|song song|tach)"
    r"|(?:khong|chua|chang) (?:he |co |phai )?(?:gop|nhap|hop nhat)"
    r"|chi(?: la| viec)? (?:keo dai|gia han|noi dai))\b"
)
_ONE = re.compile(
    r"\b(?:gop|nhap|hop nhat|tich hop|don)\b(?: \w+){0,14}? (?:thanh|vao|lam) (?:\w+ )?(?:mot|1)\b|\b(?:gop|hop nhat) (?:ca )?(?:ba|3) chuong trinh\b"
)
_DENIED = re.compile(r"\b(?:khong|chang|chua|het|dau)(?: (?:con|phai|the|duoc|he|co|la|duoc phep))* $")


def speaks_of_programmes(query: Query) -> bool:
    """Whether a claim says of programmes that they are one or go on apart: no document's own life is asked."""
    plain = " ".join(query.plain)
    return "chuong trinh" in plain and query.has("yesno") and (_APART.search(plain) or _ONE.search(plain)) is not None


def merged_programmes(query: Query, first: Provision) -> Ruling | None:
    """The ruling where the first source makes one of several programmes; None where it doesn't, or the claim gives other numbers beside."""
    plain = " ".join(query.plain)
    if not speaks_of_programmes(query) or not _MADE_ONE.search(fold(first.text)):
        return None
    apart = _APART.search(plain)
    if apart:
        return Ruling.HOLDS if _DENIED.search(plain[: apart.start()]) else Ruling.FAILS
    one = _ONE.search(plain)
    known = set(numbers(first.text)) | {float(d) for n in query.documents for d in re.findall(r"\d+", n)}
    return Ruling.HOLDS if one and not _DENIED.search(plain[: one.start()]) and set(query.numbers) <= known else None
