"""The days of documents side by side: on which day each was issued, which came first and by how much; two days of one alike or not."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant import wording, wording_of_papers
from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.came_first import rightly_ordered, two_in_order
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.own_days import OwnDays
from assistant.answering.documents.same_day import DAY_WORDS, SameDay
from assistant.answering.documents.since_when import acted_since
from assistant.answering.documents.spans import opening
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Relation
from kb.vietnamese import folded_syllables

_ISSUED = r"(?:ky|ban hanh|thong qua|ra doi|ra|de|ghi|duyet|co)"
#: The days themselves are asked, how far they lie apart, or which comes first.
_ASKED = re.compile(
    rf"\b{_ISSUED}\b(?: \w+){{0,4}} ngay (?:nao|may|bao nhieu|thang)\b|\bngay (?:ky|ban hanh|thang) (?:nao|may|la)\b|\bngay nao\b"
    r"|\bngay(?: \w+){0,2} cua (?:tung|moi|hai|ca|cac)\b"
    r"|\bcach nhau (?:may|bao nhieu|bao lau)\b"
    rf"|\b(?:nao|gi)\b(?: {_ISSUED})?(?: \w+)? (?:truoc|sau|som hon|muon hon|cu hon|moi hon)\b"
    rf"|\b{_ISSUED} (?:truoc hay (?:la |ra )?sau|sau hay (?:la |ra )?truoc)\b"
    rf"|\b{_ISSUED} (?:truoc|sau)\b(?: \w+){{1,12}} (?:may|bao nhieu) ngay\b"
)
#: One of two is offered; that is no claim.
_EITHER = re.compile(
    r"\btruoc hay (?:la |ra )?sau\b(?! khi)|\b(?:cu|som) hon hay (?:la )?(?:moi|muon|tre) hon\b"
    r"|\b(?:moi|muon|tre) hon hay (?:la )?(?:cu|som) hon\b"
)
#: With so many words beside the names of the documents and those of days a question asks for something else.
_BESIDE = 2
#: When a document begins and ends is told by its life; what clauses say, by these.
_ELSE = re.compile(
    r"\b(?:hieu luc|ap dung|thi hanh|can cu|dua (?:vao|tren)|(?:dieu|khoan|muc|diem|phan|gach|chi tieu|tieu chi)(?: \w+)? (?:nao|may|gi))\b"
)


class PaperDays:
    """Answers questions on the days of several documents, from their headers and from what the plan says of them."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers, self._own = corpus, papers, OwnDays(corpus, papers)
        self._same = SameDay(papers, self)
        self._told: dict[str, list[Relation]] = {}
        for relation in corpus.documents[PLAN].relations:
            self._told.setdefault(relation.target, []).append(relation)

    def answer(self, query: Query) -> Draft | None:
        """The day of each document that the question names, or those of one; None where it asks for something else."""
        if told := self._own.answer(query) or self._same.answer(query) or self._ordered(query):
            return told
        if since := acted_since(query, self._corpus, self._papers):
            return since
        days = {n: day for n in spoken_order(query) if (day := self.day(n))}
        plain = " ".join(query.plain)
        asked = _EITHER.search(plain) or (_ASKED.search(plain) and not query.has("yesno"))
        asked = asked and not _ELSE.search(plain) and not query.refs
        if len(days) < 2 or not asked or self._more(query, list(days)):
            return None
        return self.told(query, days)

    def _ordered(self, query: Query) -> Draft | None:
        """The days of two documents with the verdict on a claim which of them came first; None where none is made."""
        claim = two_in_order(query, self._corpus) if query.has("yesno") and not _EITHER.search(" ".join(query.plain)) else None
        days = {n: day for n in (claim or ())[:2] if isinstance(n, str) and (day := self.day(n))}
        if claim is None or len(days) < 2:
            return None
        draft = self.told(query, days)
        draft.decide("yes" if rightly_ordered(claim, days) else "no")
        return draft

    def told(self, query: Query, days: dict[str, date]) -> Draft:
        """The days of documents, how far they lie apart, and where that stands."""
        draft = Draft(as_of=query.as_of)
        draft.lines = ["\n".join(self._lines(days)), "\n".join(_apart(days))]
        for number in days:
            told = (p for r in self._told.get(number, ()) if r.ref for p in self._corpus.versions(PLAN, r.ref)[:1])
            draft.cite(*itertools.islice(told, 1))
            draft.cite(*(opening(self._corpus.documents[number]) if number in self._corpus.documents else ()))
        return draft

    def day(self, number: str) -> date | None:
        """The day on which a document was issued, where that is known."""
        header = self._papers.known.of(number)
        return header.issued if header else None

    def _lines(self, days: dict[str, date]) -> Iterator[str]:
        for number, day in days.items():
            known, header = self._corpus.documents.get(number), self._papers.known.of(number)
            by = f" của {header.issuer}" if header else ""
            yield f"- {self._papers.named(known) if known else f'**{number}** ngày {wording.day(day)}{by}.'}"
            plan = self._corpus.documents[PLAN]
            yield from (f"  - {self._papers.sentence(plan, r, number)}" for r in self._told.get(number, ())[:1])

    def _more(self, query: Query, numbers: Sequence[str]) -> bool:
        """Whether the question says more than the names of its documents and of their days."""
        papers = (self._corpus.documents.get(n) for n in numbers)
        texts = [f"{p.title} {p.issuer} {p.type}" for p in papers if p]
        texts += [f"{n} {r.note}" for n in numbers for r in self._told.get(n, ())]
        told = set(folded_syllables(" ".join(texts))) | DAY_WORDS
        return len({w for w in query.content if not w.isdecimal()} - told) >= _BESIDE


def _apart(days: dict[str, date]) -> Iterator[str]:
    """Which of two documents came first, and by how many days, each with the next one by day.

    >>> list(_apart({"B": date(2022, 6, 29), "A": date(2022, 6, 28)}))
    ['A (28/6/2022) trước B (29/6/2022) **1 ngày**.']
    >>> list(_apart({"A": date(2022, 6, 6), "B": date(2022, 6, 6)}))
    ['A và B **cùng ngày** 06/6/2022.']
    """
    ordered = sorted(days.items(), key=lambda x: x[1])
    for (one, first), (other, second) in itertools.pairwise(ordered):
        if first == second:
            yield wording_of_papers.SAME_DAY.format(first=one, second=other, day=wording.day(first))
        else:
            shown = {"first": one, "first_day": wording.day(first), "second": other, "second_day": wording.day(second)}
            yield wording_of_papers.EARLIER_BY.format(**shown, days=(second - first).days)
