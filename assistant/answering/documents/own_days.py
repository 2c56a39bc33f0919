"""Whether two days of one document are the same: of its signing, its effect, and what it starts ("hai ngày có trùng không")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import effect
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.vietnamese import dates, fold

#: Days are held against each other: "two days", or one day behind another ("ký với có hiệu lực có cùng ngày không").
_ALIKE = re.compile(
    r"\b(?:hai|2|cac) (?:ngay|moc|thoi diem)\b(?: \w+){0,4} (?P<one>trung|giong|la mot|cung|khop)\b"
    r"|\b(?:co|trong|vao|deu)(?: phai)?(?: la)? (?P<same>(?:cung|trung|chung)(?: (?:mot|vao))? ngay)\b|\bngay co (?P<each>trung|giong)\b"
    r"|\b(?:hai|2|cac) (?:ngay|moc)\b(?: \w+){0,3} (?P<other>khac|lech)\b"
)
_ISSUED, _BEGUN, _STARTED = (
    re.compile(r"\b(?:ky|ban hanh|thong qua)\b"),
    re.compile(r"\b(?:hieu luc|thi hanh)\b"),
    re.compile(r"\b(?:hoat dong|van hanh)\b"),
)


class OwnDays:
    """Holds the days of one document against each other."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query) -> Draft | None:
        """Whether two days of the only document of a question are the same; None where it asks for no two that are known."""
        plain = " ".join(query.plain)
        said = _ALIKE.search(plain)
        document = self._papers.document(query) if said and len(query.documents) == 1 else None
        days = dict(self._days(plain, document)) if document else {}
        if said is None or document is None or len(days) != 2:
            return None
        (first, _), (second, _) = days.values()
        draft = Draft(lines=[self._papers.named(document)], as_of=query.as_of)
        draft.lines += [f"- {what}: **{wording.day(day)}**." for what, (day, _) in days.items()]
        draft.decide("yes" if (first == second) == (said["other"] is None) else "no")
        draft.cite(*(p for _, sources in days.values() for p in sources))
        return draft

    @staticmethod
    def _days(plain: str, document: Document) -> Iterator[tuple[str, tuple[date, list[Provision]]]]:
        """The days that a question names of a document, with where they stand."""
        begun = effect(document)
        if _ISSUED.search(plain) and document.issued:
            yield "Ngày ký, ban hành", (document.issued, [*document.provisions[:1]] if not begun else [])
        if _BEGUN.search(plain) and document.in_force_from:
            yield "Ngày có hiệu lực", (document.in_force_from, begun)
        if _STARTED.search(plain) and (told := next((p for p in document.provisions if _starts(p)), None)):
            yield "Ngày bắt đầu hoạt động", (_starts(told)[0], [told])


def _starts(provision: Provision) -> list[date]:
    """The days of a clause that says from when something works."""
    if not re.search(r"\bhoat dong (?:ke )?tu\b", fold(provision.text)):
        return []
    return [date(y, m, d) for d, m, y in dates(provision.text) if y]
