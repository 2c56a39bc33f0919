"""In which form a part of a question wants its answer, and whether a text holds one of that form: a number, a day, a document, a body."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.refusing.missing import TIME_ASKED, TIME_TOLD, UNITS
from kb.vietnamese import SPELT

_COUNT = re.compile(r"\b(?:bao nhieu|(?<!nuoc )(?<!so )(?<!muc )(?<!dieu )(?<!khoan )(?<!diem )may)(?: (phan tram|met vuong|\w+))?\b")
#: Documents by their type.
PAPERS = re.compile(r"\b(?:quyet dinh|nghi quyet|nghi dinh|thong tu|ke hoach|cong van|chi thi|van ban|luat)\b")
_DOCUMENT = re.compile(
    rf"(?:{PAPERS.pattern}|\bbo tieu chi\b) (?:(?:cua|thu|tuong|chinh|phu|quoc|hoi|bo|tinh|trung|uong|hdnd|ubnd|nhan|dan|hoi|dong|uy|ban) ){{0,5}}(?:nao|gi|(?:so )?may)\b"
)
_NUMBERED = re.compile(r"\b\d+(?:/20\d\d)?[/-][a-z]{2,}")
#: What may stand behind "how many" and counts nothing.
_NO_NOUN = frozenset({"vay", "a", "nhi", "the", "la", "thi", "so", "va", "nua", "trong", "o", "cua", "theo", "nghi", "quyet", "do", "cho", "de", "duoc", "moi", "con"})
_NUMBER = rf"(?:\d+|{'|'.join(SPELT)})"


def asked_forms(plain: str) -> list[Callable[[str], bool]]:
    """What a text must hold that tells what is asked; ``plain``: the words of the part without marks.

    >>> [form("co 11 noi dung thanh phan") for form in asked_forms("chia thanh may noi dung")]
    [True]
    >>> [form("noi dung thanh phan so 10") for form in asked_forms("chia thanh may noi dung")]
    [False]
    >>> asked_forms("tieu chi thu 10 ten gi")
    []
    """
    forms: list[Callable[[str], bool]] = []
    for found in _COUNT.finditer(plain):
        forms.append(re.compile(_counted(found[1] or "")).search)
    if TIME_ASKED.search(plain):
        forms.append(TIME_TOLD.search)
    if _DOCUMENT.search(plain):
        forms.append(_NUMBERED.search)
    return [_holds(form) for form in forms]


def _counted(noun: str) -> str:
    """What tells the number of something."""
    if noun in UNITS:
        return UNITS[noun]
    return r"\d" if not noun or noun in _NO_NOUN else rf"\b{_NUMBER} (?:\w+ ){{0,2}}{noun}\b"


def _holds(form: Callable[[str], object]) -> Callable[[str], bool]:
    return lambda text: bool(form(text))
