"""What the headers of documents say: when and by whom each was issued, of those in the corpus and of those that they mention."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kb.corpus import Corpus
from kb.vietnamese import dates, fold

Day = tuple[int, int, int | None]

#: How a note on a relation begins: "Nghị quyết ngày 06/6/2022 của Ban Thường vụ Tỉnh ủy về ...".
_NOTE = re.compile(
    r"(?:phần mở đầu; )?[^;,.]{2,30}? ngày (?P<day>[\d/]+) của (?P<issuer>.+?)(?= (?:về|phê|quy|giao|ban hành|sửa|phân|triển)\b|[;,]|$)"
)
#: What may stand between the first figures of a document and the day that a claim gives it: "/2023 ký ngày 22/6/2023".
_ISSUED = (
    r"(?P<rest>/[\w/-]*)?(?P<between>\D{0,70}?)\b(?:ngay|hom|ky|ban hanh|ra|de)\W+(?:(?:ngay|hom|vao)\W+)?"
    r"(?P<day>\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?)(?!\d)"
)
#: Another event of a document's life than its issue.
_OTHERWISE = re.compile(r"\b(?:hieu luc|ap dung|thi hanh|het|bai bo|thay the|co so|thi|tu|den|truoc|sau|chua|khong|chu)\b")


@dataclass(frozen=True)
class Header:
    """When and by whom a document was issued, as far as known."""

    day: Day | None
    issuer: str

    @property
    def issued(self) -> date | None:
        """The day of issue, where its year is known."""
        day, month, year = self.day or (0, 0, None)
        return date(year, month, day) if year else None


class Headers:
    """Headers by the number of the document, marks left out."""

    def __init__(self, corpus: Corpus) -> None:
        self._known = dict(_mentioned(corpus))
        for number, document in corpus.documents.items():
            day = document.issued
            self._known[fold(number)] = Header((day.day, day.month, day.year) if day else None, document.issuer)
        self._numbered: dict[str, list[str]] = {}
        mentioned = (r.target for d in corpus.documents.values() for r in d.relations)
        for number in dict.fromkeys([*corpus.documents, *mentioned]):
            if fold(number) in self._known:
                self._numbered.setdefault(re.split(r"\D", number)[0].lstrip("0"), []).append(number)

    def of(self, number: str) -> Header | None:
        """The header of a document."""
        return self._known.get(fold(number))

    def numbered(self, digits: str) -> str:
        """The only document whose number begins with some digits ("1002"); "" where none does, or several do."""
        found = self._numbered.get(digits.lstrip("0"), [])
        return found[0] if len(found) == 1 else ""

    def dated_otherwise(self, numbers: Sequence[str], claim: str) -> bool:
        """Whether a claim gives one of the documents that it names, by all of its number or the beginning, another day of issue."""
        return any(self._misdated(number, fold(claim), alone=len(numbers) == 1) for number in numbers)

    def _misdated(self, number: str, claim: str, *, alone: bool) -> bool:
        header, beginning = self.of(number), re.split(r"\D", number)[0]
        if header is None or header.day is None or not beginning:
            return False
        found = re.search(rf"(?<![\d/.]){beginning}(?!\d){_ISSUED}", claim)
        if found is None or _OTHERWISE.search(found["between"]) or ("," in found["between"] and not alone):
            return False
        if not fold(number).startswith(beginning + (found["rest"] or "")):
            return False
        claimed = dates(found["day"])
        return bool(claimed) and (claimed[0][:2] != header.day[:2] or claimed[0][2] not in (None, header.day[2]))


def _mentioned(corpus: Corpus) -> Iterator[tuple[str, Header]]:
    """The headers that the documents of the corpus tell of others."""
    for document in corpus.documents.values():
        for relation in document.relations:
            if found := _NOTE.match(relation.note or ""):
                day = dates(found["day"])
                yield fold(relation.target), Header(day[0] if day else None, found["issuer"])
