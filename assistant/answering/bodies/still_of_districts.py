"""Claims that districts still do a thing today ("Hiện nay huyện vẫn nộp hồ sơ xét theo QĐ 320 chứ?"): there are none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from assistant import wording
from assistant.answering.bodies.districts_claimed import LAW
from assistant.answering.composer import Draft
from assistant.answering.places.claims import SINCE
from assistant.understanding import Query
from kb.corpus import Corpus

_NOW = r"(?:hien nay|hien gio|hien tai|hien|bay gio|gio|nay|tu nay|nam nay|luc nay)"
_BODY = (
    r"(?:(?:cac|cap|ubnd|uy ban nhan dan|chinh quyen|hdnd|hoi dong nhan dan|chu tich|phong nong nghiep|phong) )*huyen"
    r"(?P<name>(?: (?!van\b|con\b|cu\b|tiep\b|dang\b)\w+){0,3}?)"
)
#: They do something themselves, as before: what was given to them may be kept, and what they did is told elsewhere.
_DOES = (
    r"(?:phai |duoc |co (?:the |quyen )?|se |dang |tiep tuc |cu )*(?:nop|lap|trinh|gui|tham dinh|xet|phe duyet|duyet|ban hanh|chi dao|to chuc"
    r"|thuc hien|lam|lo|phu trach|quan ly|kiem tra|phan bo|giao|chu tri|tiep nhan|nhan|danh gia|de nghi|xin|ra|ky|bao cao|tham gia|dang ky"
    r"|huong dan|ho tro|can doi|bo tri|thu hoi|cong nhan|xac nhan|hop|lay)\b"
)
_STILL = r"(?:van con|van|con(?! (?:lai|nhieu|it|thieu|no)\b)|tiep tuc|cu)"
_CLAIM = re.compile(
    rf"^(?:(?:the|vay|vao|a|o|thi|minh|o son la|son la|tinh minh)\b,? )*(?:{_NOW},? (?:thi )?)?{_BODY}(?: {_NOW})? {_STILL} {_DOES}"
)
#: A time before, or that they are no more, is spoken of.
_THEN = re.compile(r"\b(?:hoi do|khi do|luc do|truoc (?:day|kia|khi|ngay)|hoi truoc|nam 20(?:1\d|2[0-5])|truoc 20\d\d)\b")
_DENIED = re.compile(r"\b(?:khong con|het con|chang con|bo cap huyen|giai the|cham dut)\b")


class StillOfDistricts:
    """Denies what districts are said to do still; ``read`` and ``told`` give the life of a document by which they are said to do it."""

    def __init__(self, corpus: Corpus, read: Callable[[str, Sequence[str], date], Query], told: Callable[[Query], Draft]) -> None:
        self._corpus, self._read, self._told = corpus, read, told

    def answer(self, query: Query) -> Draft | None:
        """The denial with what ended them; None where nothing of the kind is claimed, or of a day on which there were districts."""
        plain = " ".join(query.plain)
        ending = self._corpus.provision(*LAW)
        if ending is None or query.as_of < SINCE or not query.has("yesno") or not (found := _CLAIM.match(plain)):
            return None
        if (
            bool(found["name"]) != bool(query.districts)
            or query.has("who", "when")
            or _THEN.search(plain)
            or _DENIED.search(plain)
            or any(not year for _, _, year in query.dates)  # the day of each year by which they have to is judged
        ):
            return None
        draft = Draft(as_of=query.as_of, lines=[f"- {wording.quoted(ending)}"])
        draft.cite(ending)
        for number in query.documents:
            if document := self._corpus.documents.get(number):
                life = self._told(self._read(f"{document.type} {number} hết hiệu lực khi nào?", (), query.as_of))
                draft.lines += life.lines
                draft.cite(*life.provisions)
        draft.decide("no")
        return draft
