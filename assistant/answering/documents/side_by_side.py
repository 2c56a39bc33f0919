"""The days of documents side by side: on which day each was issued, which came first and by how much; two days of one alike or not."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.own_days import OwnDays
from assistant.answering.documents.spans import opening
from assistant.understanding import PLAN, Query
from assistant.understanding.forms import asks_openly
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
)
#: What a question on days holds beside the names of the documents; with so many other words it asks for something else.
_OWN = frozenset(
    folded_syllables(
        "ký ban hành thông qua ra đời đề ghi duyệt ngày tháng năm cách nhau trước sau sớm muộn hơn cũ mới bị được bãi bỏ hủy thay thế"
        " cái văn bản số quyết định nghị quyết kế hoạch công văn chỉ thị kết luận luật thông tư đều của lần lượt hai ba bao nhiêu lâu mấy nào"
        " thứ tự giữa từng mỗi trong này"
    )
)
_BESIDE = 2
#: When a document begins and ends is told by its life; what clauses say, by these.
_ELSE = re.compile(
    r"\b(?:hieu luc|ap dung|thi hanh|can cu|dua (?:vao|tren)|(?:dieu|khoan|muc|diem|phan|gach|chi tieu|tieu chi)(?: \w+)? (?:nao|may|gi))\b"
)


#: Documents are said to be of one day, or one to be of that day; not that they differ.
_SAME_DAY = re.compile(r"\b(?:cung|chung|trung)(?: (?:cung|chung|mot|1|co|vao))* (?:ngay|hom)\b")
_THAT_DAY = re.compile(r"\b(?:(?:ngay|hom) (?:do|ay)|ngay (?:nay|day))\b")
_PLACED = frozenset({"cung", "chung", "trung", "khac", "hom", "ay"})
_DIFFER = re.compile(r"\bkhac (?:ngay|hom)\b|\b(?:khong|chua|dau)(?: (?:phai|co|ky|ban hanh|ra))* (?:cung|chung|trung)\b")


class PaperDays:
    """Answers questions on the days of several documents, from their headers and from what the plan says of them."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers, self._own = corpus, papers, OwnDays(corpus, papers)
        self._told: dict[str, list[Relation]] = {}
        for relation in corpus.documents[PLAN].relations:
            self._told.setdefault(relation.target, []).append(relation)

    def answer(self, query: Query) -> Draft | None:
        """The day of each document that the question names, or those of one; None where it asks for something else."""
        if claimed := self._own.answer(query) or self._of_one_day(query):
            return claimed
        days = {n: day for n in spoken_order(query) if (day := self._day(n))}
        plain = " ".join(query.plain)
        asked = _ASKED.search(plain) and not _ELSE.search(plain) and not query.has("yesno") and not query.refs
        if len(days) < 2 or not asked or self._more(query, list(days)):
            return None
        return self._laid_out(query, days)

    def _of_one_day(self, query: Query) -> Draft | None:
        """Whether two documents are of the same day, the one before among them where a follow-up speaks of its day ("1001 cũng ngày đó à?")."""
        plain, before = " ".join(query.plain), query.before
        same = _SAME_DAY.search(plain) or _THAT_DAY.search(plain)
        if (
            not (query.has("yesno") and same and query.documents)
            or query.refs
            or _ELSE.search(plain)
            or asks_openly(query.marked)
        ):
            return None
        numbers = [n for n in spoken_order(query) if n != PLAN]
        if len(numbers) == 1 and before is not None and not _ELSE.search(" ".join(before.plain)):
            numbers = [*(n for n in before.documents if n not in (PLAN, *numbers)), *numbers]
        elif _THAT_DAY.search(plain):
            return None
        days = {n: day for n in numbers if (day := self._day(n))}
        named = set(folded_syllables(" ".join(days))) | _OWN | _PLACED
        if len(days) != 2 or {w for w in query.content if not w.isdigit()} - named:
            return None
        draft = self._laid_out(query, days)
        draft.decide("yes" if (len(set(days.values())) == 1) == (_DIFFER.search(plain) is None) else "no")
        return draft

    def _laid_out(self, query: Query, days: dict[str, date]) -> Draft:
        draft = Draft(as_of=query.as_of)
        draft.lines = ["\n".join(self._lines(days)), "\n".join(_apart(days))]
        for number in days:
            told = (p for r in self._told.get(number, ()) if r.ref for p in self._corpus.versions(PLAN, r.ref)[:1])
            draft.cite(*itertools.islice(told, 1))
            draft.cite(*(opening(self._corpus.documents[number]) if number in self._corpus.documents else ()))
        return draft

    def _day(self, number: str) -> date | None:
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
        told = set(folded_syllables(" ".join(texts))) | _OWN
        return len({w for w in query.content if not w.isdigit()} - told) >= _BESIDE


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
            yield wording.SAME_DAY.format(first=one, second=other, day=wording.day(first))
        else:
            shown = {"first": one, "first_day": wording.day(first), "second": other, "second_day": wording.day(second)}
            yield wording.EARLIER_BY.format(**shown, days=(second - first).days)
