"""Whether there were districts on a day ("ngày 30/6/2025 huyện còn không?"): there were until the law ended them."""

from __future__ import annotations

import re
from datetime import date

from assistant import wording
from assistant.answering.bodies.districts_claimed import LAW
from assistant.answering.composer import Draft
from assistant.answering.places.claims import SINCE
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus

_DAY = r"(?:(?:tinh|vao|den|toi|hoi|luc|thoi diem|ngay|thang|nam|mung|dau|cuoi|giua|hom) )*\d{1,4}(?:[ /.-]\d{1,4}){0,2}"
_NOW = r"(?:hien nay|hien gio|bay gio|hom nay|luc nay|gio|nay|hien)"
_WHEN = rf"(?:(?:the|vay|cho hoi|o son la|son la|tinh|thi)\b[ ,]*)*(?:(?:{_DAY}|{_NOW})(?: thi)? )?"
_DISTRICT = (
    r"(?:(?:cac|cap|chinh quyen|ubnd|hdnd|uy ban nhan dan|uy ban|hoi dong nhan dan|hoi dong|don vi hanh chinh|dia phuong) )*huyen"
)
_LIVES, _GONE = r"(?:con|van con|ton tai|hoat dong|con ton tai|con hoat dong)", r"(?:bo|bi bo|het|cham dut|giai the|xoa|ket thuc)"
_END = rf"(?: (?:hoat dong|ton tai|nua|{_DAY}))*(?: (?:hay )?(?:khong|chua|roi))?(?: (?:a|vay|the|nhi))*"
_ASKED = re.compile(
    rf"^{_WHEN}(?:{_DISTRICT}(?: (?:da|co|thi))*|(?:da|co) ?)? ?(?:(?P<lives>{_LIVES})|(?P<gone>{_GONE}))(?: {_DISTRICT})?{_END}$"
)
_NAMED = re.compile(r"\bhuyen\b")


def districts_lived(query: Query, corpus: Corpus) -> Draft | None:
    """The verdict by the day that is told, with the law; None where no day is, or something else is asked."""
    plain = untagged(" ".join(query.plain))
    found = _ASKED.match(plain) if query.has("yesno") and _NAMED.search(plain) else None
    ending = corpus.provision(*LAW)
    on = _day(query)
    if found is None or ending is None or on is None or query.districts or query.documents:
        return None
    draft = Draft(as_of=query.as_of, lines=[f"- {wording.quoted(ending)}"])
    draft.cite(ending)
    draft.decide("yes" if (on < SINCE) == bool(found["lives"]) else "no")
    return draft


def _day(query: Query) -> date | None:
    """The only day that is told; none where the whole year is in whose middle there were none any more."""
    told = [date(y, m, d) for d, m, y in query.dates if y]
    on = query.as_of if query.dated else told[0] if len(told) == 1 else None
    return None if on == date(SINCE.year, 12, 31) else on
