"""What becomes of a title where communes that have one are put together with others: at once where all have it, by the whole way otherwise
("còn lẫn một xã chưa đạt thì xã mới có được công nhận luôn không?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.understanding import Query
from assistant.understanding.moved import told
from kb.model import Provision
from kb.vietnamese import fold

#: How sources tell which way those go that all have the title, or some of which have none.
_WHICH_WAY = re.compile(r"\bco don vi chua duoc cong nhan\b.*\bra soat\b|\bmoi xa duoc sap xep deu da duoc cong nhan\b")
_TITLE = r"(?:cong nhan|dat chuan|co danh hieu|giu (?:duoc )?danh hieu|la xa dat chuan)"
_AT_ONCE = re.compile(
    rf"\b{_TITLE}(?: (?:dat chuan|ntm|nong thon moi|xa moi))* (?:luon|ngay|thang|lien|tu dong|duong nhien|mac nhien)\b"
    rf"|\b(?:duong nhien|mac nhien|tu dong|nghiem nhien)\b(?: \w+){{0,4}} {_TITLE}\b"
)
#: The whole way has to be gone.
_STEPS = r"(?:ra soat|danh gia|tham dinh|(?:lap|lam)(?: lai)? ho so|xet|lam lai|thu tuc|trinh tu)"
_GONE_AGAIN = re.compile(rf"\b(?:phai|can|buoc)(?: \w+){{0,3}} {_STEPS}\b")
_UNITS = r"(?:xa|don vi|thanh vien)"
_HAVE_NONE = r"(?:chua|khong)(?: (?:duoc|he|phai|co))* (?:dat|cong nhan|len|chuan|ntm)"
_SOME_LACK = re.compile(
    rf"\b(?:mot|1|hai|vai|may|co|con|lan|voi|vao|va|them|\d) (?:mot |1 |vai |so )?{_UNITS}(?: (?!chua|khong|moi|deu)\w+){{0,4}} {_HAVE_NONE}\b"
    rf"|\b(?:mot|1|co|con|may) {_UNITS} (?:con |thi )?chua\b(?! (?:\w+ )?(?:\w+ )?(?:nhap|gop|sap xep))"
)
_ALL_HAVE = re.compile(
    rf"\b(?:deu|tat ca(?: cac)? {_UNITS}|moi {_UNITS}|(?:hai|ca hai|ba|\d) {_UNITS}(?: (?:cu|cung))* da"
    rf"|{_UNITS} nao cung)\b(?: \w+){{0,5}} (?:dat|cong nhan|chuan|bang|danh hieu)\b"
    rf"|\b(?:hai|ba|\d) {_UNITS}(?: cung)? da (?:dat|duoc)\b"
)
_DENIES = re.compile(
    r"\b(?:khong|chang|dau|chua)(?: (?:duoc|phai|can|the|co|he|con|nhat thiet))+"
    r" (?:cong nhan|duong nhien|mac nhien|tu dong|ra soat|danh gia|lap|lam|xet)\b"
)


def recognised_at_once(query: Query, provisions: Sequence[Provision]) -> Ruling | None:
    """The ruling on a title said to be given at once, or by the whole way; None where the sources or the claim say nothing of it."""
    plain = " ".join(query.plain)
    at_once, again = _AT_ONCE.search(plain), _GONE_AGAIN.search(plain)
    if bool(at_once) == bool(again) or not any(_WHICH_WAY.search(fold(p.text)) for p in provisions):
        return None
    before = fold(told(query.before)) if query.before else ""
    lacks = next((lack for said in (plain, before) for lack in [lacks_title(said)] if lack is not None), None)
    if lacks is None:
        return None
    holds = (again is not None) == lacks
    denied = _DENIES.search(_SOME_LACK.sub(" ", plain)) is not None  # that some have no title denies nothing of the new one
    return Ruling.HOLDS if holds != denied else Ruling.FAILS


def lacks_title(said: str) -> bool | None:
    """Whether some of those that are put together have no title; None where that is not said.

    >>> [lacks_title(x) for x in ("con lan mot xa chua dat thi sao", "cac xa nhap lai deu dat chuan", "xa moi co duoc cong nhan luon khong")]
    [True, False, None]
    """
    return True if _SOME_LACK.search(said) else False if _ALL_HAVE.search(said) else None
