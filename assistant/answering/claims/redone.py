"""Claims that what was begun before a document has to be done anew, or goes on as decided, against what it says of that."""

from __future__ import annotations

import re

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

_ANEW = re.compile(
    r"(?P<not>\b(?:khong|ko|k|khoi|chang)(?: (?:can|phai|bi|buoc))* )?\b(?:lam|lap|duyet|phe duyet|trinh|tham dinh) lai\b"
)
_GOES_ON = re.compile(r"(?P<not>\b(?:khong|ko|chang)(?: duoc)? )?\btiep tuc (?:lam |thuc hien |ap dung |dung )?theo\b")
#: What a source says of it.
_TOLD = re.compile(r"(?<!khong )(?<!khong duoc )\btiep tuc (?:thuc hien |ap dung )?theo\b")
_BEFORE = re.compile(r"\b(?:truoc|da duyet|da phe duyet|da lam|dang lam|do dang)\b")


def redone(query: Query, first: Provision) -> Ruling | None:
    """The ruling where the first source says that what was begun goes on as decided; None where nothing is claimed of that."""
    plain = " ".join(query.plain)
    if not (_BEFORE.search(plain) and _TOLD.search(fold(first.text))):
        return None
    anew, goes_on = _ANEW.search(plain), _GOES_ON.search(plain)
    if anew:
        return Ruling.HOLDS if anew["not"] else Ruling.FAILS
    return None if goes_on is None else Ruling.FAILS if goes_on["not"] else Ruling.HOLDS
