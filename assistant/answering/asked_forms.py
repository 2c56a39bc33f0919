"""In which form a part of a question wants its answer, and whether a text holds one of that form: a number, a day, a document, a body."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from assistant.answering.refusing.missing import MONEY, TIME_ASKED, TIME_TOLD, UNITS
from kb.vietnamese import SPELT

_COUNT = re.compile(
    r"\b(?:bao nhieu|(?<!nuoc )(?<!so )(?<!muc )(?<!dieu )(?<!khoan )(?<!diem )may)(?: (phan tram|met vuong|\w+))?\b"
)
#: Documents by their type.
PAPERS = re.compile(r"\b(?:quyet dinh|nghi quyet|nghi dinh|thong tu|ke hoach|cong van|chi thi|van ban|luat)\b")
_ISSUER = r"(?:cua|thu|tuong|chinh|phu|quoc|hoi|bo|tinh|trung|uong|hdnd|ubnd|nhan|dan|dong|uy|ban)"
_DOCUMENT = re.compile(rf"(?:{PAPERS.pattern}|\bbo tieu chi\b) (?:{_ISSUER} ){{0,5}}(?:nao|gi|(?:so )?may)\b")
_NUMBERED = re.compile(r"\b\d+(?:/20\d\d)?[/-][a-z]{2,}")
#: What may stand behind "how many" and counts nothing.
_NO_NOUN = frozenset(
    {
        "vay",
        "a",
        "nhi",
        "the",
        "la",
        "thi",
        "so",
        "va",
        "nua",
        "trong",
        "o",
        "cua",
        "theo",
        "nghi",
        "quyet",
        "do",
        "cho",
        "de",
        "duoc",
        "moi",
        "con",
    }
)
_OF_MONEY = re.compile(r"\b(?:kinh phi|von|tien|muc dau tu|chi phi|ngan sach)\b")
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
    money = _OF_MONEY.search(plain) is not None
    forms = [_counted(found[1] or "", money) for found in _COUNT.finditer(plain)]
    forms += [TIME_TOLD] if TIME_ASKED.search(plain) else []
    forms += [_NUMBERED] if _DOCUMENT.search(plain) else []
    return [_holds(form) for form in forms]


@lru_cache(maxsize=512)
def _counted(noun: str, money: bool) -> re.Pattern[str]:
    """What tells the number of something; ``money``: an amount without a unit is one of money."""
    if noun and noun in UNITS:
        return re.compile(UNITS[noun])
    bare = not noun or noun in _NO_NOUN
    return re.compile((MONEY if money else r"\d") if bare else rf"\b{_NUMBER} (?:\w+ ){{0,2}}{noun}\b")


def _holds(form: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: form.search(text) is not None
