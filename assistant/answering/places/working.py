"""Whether, and until when, the authorities of the old communes still work, or are the ones to write to: until those of the new ones do.

"Chính quyền xã cũ (xã A, that is gone) còn làm việc không?", "ủy ban xã cũ làm đến bao giờ?", "chính quyền xã mới đã chính thức chạy chưa?".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.places.claims import SINCE
from assistant.answering.places.names import PlaceBook
from assistant.answering.places.telling import Telling
from assistant.understanding import Query
from assistant.understanding.when import month_end, months_told
from kb.corpus import Corpus
from kb.vietnamese import fold

#: The clauses on who works until when.
_RESOLUTION, _CLAUSES = "1681/NQ-UBTVQH15", ("Đ2.3", "Đ2.2")
_WORKS = r"(?:hoat dong|lam viec|dieu hanh|giai quyet|van hanh|chay)"
_AUTHORITY = r"(?:chinh quyen|ubnd|uy ban(?: nhan dan)?|bo may|tru so)"
#: Of the old communes, and no authority of today.
_OLD = r"\b(?:xa|phuong|don vi)\b.*\bcu\b(?! the\b)|\btruoc (?:khi )?sap xep\b"
_STILL = re.compile(rf"\b{_AUTHORITY}\b.*\b(?:con|van|tiep tuc)(?: (?:duoc|se|dang|phai|con|co|quyen))* {_WORKS}\b")
_NO_MORE = re.compile(
    rf"\b{_AUTHORITY}\b.*\b(?:(?:khong|het|thoi) con|da (?:ngung|dung|thoi|cham dut))(?: (?:duoc|co|quyen|viec))* {_WORKS}\b"
    rf"|\b{_AUTHORITY}\b.*\bda (?:bi )?(?:xoa|xoa so|xoa ten|giai the|bo)\b(?! (?:tri|tro|trong|ra|von|phieu)\b)"
)
#: A named authority is still the right one to write to.
_RIGHTLY = re.compile(
    rf"\b{_AUTHORITY}\b.*\b(?:con|van)(?: (?:duoc|la|ghi|de|co|con))* (?:dung|chuan|chinh xac|ton tai)\b(?! (?:han|muc|tien do))"
)
#: What was done there before is spoken of, which stays as it is ("giấy UBND xã A cấp còn đúng không").
_DONE = re.compile(r"\b(?:cap|ky|chung thuc|cong chung|xac nhan|ban hanh)\b")
#: Up to the end of a month or a day.
_UP_TO = re.compile(r"\b(?:den|toi)(?: het)? (?:cuoi )?(?:thang|ngay)\b")
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
        self._telling = Telling(corpus)

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the clauses that decide it; None where nothing is said of that."""
        plain = " ".join(query.plain)
        ended = any(way.search(plain) for way in (_BEGUN, _NO_MORE))
        works, rightly = ended or _STILL.search(plain) is not None, _says_rightly(query)
        until = not query.has("yesno") and _UNTIL.search(plain) is not None
        claimed = (query.has("yesno") or _asked_beside(query)) and (works or rightly)
        if not (until or claimed):
            return None
        named = None if query.documents and set(query.documents) != {_RESOLUTION} else self._places(query)
        gone = [n.olds[0] for n in self._book.named(query) if len(n.olds) == 1 and n.new is None]
        old = (works or until) and (re.search(_OLD, plain) or (named and named.verdict))
        if not (gone or old):
            return None
        draft = Draft(as_of=query.as_of)
        clauses = [p for ref in _CLAUSES if (p := self._corpus.provision(_RESOLUTION, ref))]
        draft.cite(*clauses, *(named.provisions if named else ()))
        draft.lines = [*(f"- {wording.quoted(p)}" for p in clauses), *(named.lines[1:] if named and named.verdict else ())]
        for place in () if named and named.verdict else gone:
            self._telling.old(query, draft, place)
        if claimed:
            draft.decide("yes" if (_day(query) < SINCE) != ended else "no")
        return draft if clauses else None


def _says_rightly(query: Query) -> bool:
    """Whether the authority of a place is said to be still the right one; "còn dùng" is another word."""
    plain = " ".join(query.plain)
    return "dùng" not in query.marked and _RIGHTLY.search(plain) is not None and not _DONE.search(plain)


def _day(query: Query) -> date:
    """The day of which it is said: the end of the time up to which it is asked, the only day that it names, or that of the question."""
    text = fold(query.question)
    months = months_told(text) if _UP_TO.search(text) else []
    days = [date(y, m, d) for d, m, y in query.dates if y] if not (query.dated or query.documents) else []
    return days[0] if len(days) == 1 else month_end(months[-1]) if months and not query.dated else query.as_of


def _asked_beside(query: Query) -> bool:
    """Whether one of several clauses asks if they work ("đã ngừng hoạt động chưa, và xã mới chạy từ ngày nào")."""
    texts = (" ".join(query.plain[c.start : c.end]) for c in query.clauses)
    return any(_WHETHER.search(text) and (_NO_MORE.search(text) or _STILL.search(text)) for text in texts)
