"""How many articles or chapters a document has: told where it says so, or where all its articles are here; else nobody can tell."""

from __future__ import annotations

import re

from assistant import wording, wording_of_papers
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Document, Verification
from kb.vietnamese import fold, folded_syllables

_ASKED = re.compile(
    r"(?<!khoan )(?<!diem )(?<!dieu )\b(?:bao nhieu|may) (?P<unit>chuong|dieu|trang)\b"
    r"(?! (?:kien|luat|khoan|chinh|phoi|hanh|tra|tiet|may|nao)\b)"
)
_ARTICLE, _MARKED = "dieu", {"chuong": "chương", "dieu": "điều", "trang": "trang"}
#: What such a question holds beside the document.
_IDLE = frozenset(
    folded_syllables(
        "có gồm bao nhiêu mấy tổng cộng cả thảy tất toàn bộ chia làm thành dài hết là được này đó ấy thế vậy ạ nhỉ em hỏi xin cho biết tôi và với"
        " nghị định quyết nghị thông tư luật văn bản chính phủ thủ tướng số năm của bộ"
    )
)


#: The last article of a decision that issues nothing beside itself says who carries it out.
_CARRIED_OUT = re.compile(r"(?:Tổ chức t|T)hi hành\b")


class Lengths:
    """Counts articles of the documents of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def answer(self, query: Query) -> Draft | None:
        """The number of articles, or that it is nowhere told; None where a clause tells it, or something else is asked."""
        plain = " ".join(query.plain)
        asked = _ASKED.search(plain)
        named = [d for n in query.documents if (d := self._corpus.documents.get(n))]
        if asked is None or len(named) != 1 or named[0].number == PLAN or query.refs or query.has("yesno"):
            return None
        document, unit = named[0], asked["unit"]
        own = _IDLE | set(folded_syllables(f"{document.number} {document.type} {document.issuer}")) | set(unit.split())
        told = re.compile(rf"(?<!khoan )\b\d+ {unit}\b(?! (?:\d|nay))")
        if {w for w in query.plain if not w.isdecimal()} - own or any(told.search(fold(p.text)) for p in document.provisions):
            return None
        draft, name = Draft(as_of=query.as_of), f"{document.type} {document.number}"
        articles = _articles(document) if unit == _ARTICLE else 0
        if articles:
            draft.lines = [wording_of_papers.ARTICLES.format(document=name, count=articles)]
            draft.cite(*(p for n in (1, articles) if (p := self._corpus.provision(document.number, f"Đ{n}"))))
        else:
            draft.status = "no_basis"
            draft.lines = [wording.NO_BASIS.format(what=wording_of_papers.HOW_MANY_OF.format(what=_MARKED[unit], document=name))]
            draft.cite(*document.provisions[:1])
        return draft


def _articles(document: Document) -> int:
    """How many articles a document has that was read in full; 0 where some lack, and of decisions that have a second row of them in what
    they issue."""
    found = {int(m[1]): p for p in document.provisions if (m := re.fullmatch(r"Đ(\d+)", p.ref))}
    below = {int(m[1]) for p in document.provisions if (m := re.match(r"Đ(\d+)", p.ref))}
    last = found.get(max(below, default=0))
    one_row = document.type != "Quyết định" or (last is not None and _CARRIED_OUT.match(last.text) is not None)
    whole = document.verification == Verification.FULL_TEXT and one_row
    return len(below) if whole and below == set(range(1, len(below) + 1)) else 0
