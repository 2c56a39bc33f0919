"""A document by its kind and a number that nothing here has or cites ("QĐ 9999 quy định gì?"): nothing is told of it."""

from __future__ import annotations

import re

from assistant import wording_of_papers
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import document_numbers, fold, fold_in_step, normalise

_KIND = (
    r"(?P<kind>quyet dinh|qd|nghi dinh|nd|nghi quyet|nq|thong tu|chi thi|ket luan|cong van|cv|huong dan|thong bao|quy dinh)"
    r"(?: (?:so|mang so|so hieu))?"
)
#: Behind the number no more of it is told, and nothing is counted.
_PAPER = re.compile(
    rf"\b{_KIND} (?P<digits>\d{{2,5}})\b(?!\s*[/%.-]\s*\w)"
    r"(?! (?:xa|ban|huyen|tieu|trieu|ty|phan|nguoi|ho|nam|ngay|thang|dieu|khoan|van|lan|cap|don|co quan|so|muc|diem)\b)"
)
#: How the numbers of a kind are marked that is taken for no other one.
_MARKS = {"nghi quyet": r"nq|qh", "nq": r"nq|qh", "chi thi": r"ct", "ket luan": r"kl"}


class UnknownNumber:
    """Refuses to tell of documents that are not here."""

    def __init__(self, corpus: Corpus) -> None:
        cited = (
            n
            for d in corpus.documents.values()
            for text in (*(r.target for r in d.relations), *(x for p in d.provisions for x in (p.text, *p.heading)))
            for n in (*document_numbers(text), text)
        )
        self._known = {fold(n) for n in (*corpus.documents, *cited)}
        self._total = len(corpus.documents)

    def refused(self, query: Query) -> Draft | None:
        """That no such document is here; None where one has that number, or another one is named."""
        text = " ".join(normalise(query.question).split())
        claimed = query.has("yesno") and query.ids("agency")  # of a body what the plan says can be held against
        paper = None if query.documents or claimed else _PAPER.search(fold_in_step(text))
        if paper is None or self._is_known(paper["digits"].lstrip("0"), _MARKS.get(paper["kind"], "")):
            return None
        named = text[slice(*paper.span())]
        draft = Draft(status="no_basis")
        draft.lines = [wording_of_papers.NOT_SEEN.format(total=self._total, what=named)]
        return draft

    def _is_known(self, digits: str, marks: str) -> bool:
        """Whether anything that has or cites a number tells of one with these digits, of a kind that is marked so."""
        number = re.compile(rf"(?<!\d)0*{digits}(?!\d)")
        return any(number.search(n) and re.search(marks, n) for n in self._known)
