"""Whether, and until when, the authorities of the old communes still work: until those of the new ones do.

"Chính quyền xã cũ (xã A, that is gone) còn làm việc không?", "ủy ban xã cũ làm đến bao giờ?", "chính quyền xã mới đã chính thức chạy chưa?".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.places.claims import SINCE
from assistant.answering.places.names import PlaceBook
from assistant.understanding import Query
from kb.corpus import Corpus

#: The clauses on who works until when.
_RESOLUTION, _CLAUSES = "1681/NQ-UBTVQH15", ("Đ2.3", "Đ2.2")
_WORKS = r"(?:hoat dong|lam viec|dieu hanh|giai quyet)"
_AUTHORITY = r"(?:chinh quyen|ubnd|uy ban(?: nhan dan)?|bo may|tru so)"
#: Of the old communes, and no authority of today.
_OLD = r"\b(?:xa|phuong|don vi)\b.*\bcu\b|\btruoc (?:khi )?sap xep\b"
_STILL = re.compile(rf"\b{_AUTHORITY}\b.*\b(?:con|van|tiep tuc)(?: (?:duoc|se|dang|phai|con))* {_WORKS}\b")
_NO_MORE = re.compile(
    rf"\b{_AUTHORITY}\b.*\b(?:(?:khong|het|thoi) con|da (?:ngung|dung|thoi|cham dut))(?: (?:duoc|viec))* {_WORKS}\b"
)
_UNTIL = re.compile(
    rf"\b{_AUTHORITY}\b.*\b{_WORKS}\b.*\b(?:den|toi|cho den)(?: het)? (?:bao gio|(?:khi|luc|ngay|hom|thang|moc) nao|ngay may)\b"
)
#: The new authority works already.
_BEGUN = re.compile(rf"\b{_AUTHORITY} (?:xa|phuong)\b.*\bmoi\b(?: \w+){{0,3}} da (?:chinh thuc )?(?:{_WORKS}|van hanh|chay)\b")

_WHETHER = re.compile(r"\b(?:chua|khong)$")

Kind = Callable[[Query], Draft | None]


class Working:
    """Tells until when old communes work and judges what is said of that; ``places`` tells of those that are named."""

    def __init__(self, corpus: Corpus, places: Kind) -> None:
        self._corpus, self._places, self._book = corpus, places, PlaceBook(corpus)

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the clauses that decide it; None where nothing is said of that."""
        plain = " ".join(query.plain)
        begun = _BEGUN.search(plain) is not None
        ended = begun or _NO_MORE.search(plain) is not None
        until = not query.has("yesno") and _UNTIL.search(plain) is not None
        claimed = (query.has("yesno") or _asked_beside(query)) and bool(ended or _STILL.search(plain))
        if not (until or claimed):
            return None
        named = None if query.documents and set(query.documents) != {_RESOLUTION} else self._places(query)
        gone = any(n.olds and n.new is None for n in self._book.named(query))
        if not (gone or re.search(_OLD, plain) or (named and named.verdict)):
            return None
        clauses = [p for ref in _CLAUSES if (p := self._corpus.provision(_RESOLUTION, ref))]
        draft = Draft(as_of=query.as_of)
        draft.cite(*clauses, *(named.provisions if named else ()))
        draft.lines = [*(f"- {wording.quoted(p)}" for p in clauses), *(named.lines[1:] if named and named.verdict else ())]
        if claimed:
            draft.decide("yes" if (query.as_of < SINCE) != ended else "no")
        return draft if clauses else None


def _asked_beside(query: Query) -> bool:
    """Whether one of several clauses asks if they work ("đã ngừng hoạt động chưa, và xã mới chạy từ ngày nào")."""
    texts = (" ".join(query.plain[c.start : c.end]) for c in query.clauses)
    return any(_WHETHER.search(text) and (_NO_MORE.search(text) or _STILL.search(text)) for text in texts)
