"""Claims that nothing had changed a document before another one did ("trước Thông tư 112 thì Thông tư 55 chưa hề bị sửa"), or that this was
the first to do so: held against what changed it earlier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.composer import Draft
from assistant.answering.documents.about import spoken_order
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.understanding import Query
from assistant.understanding.tag_question import untagged
from kb.corpus import Corpus
from kb.model import Document

_CHANGED = r"(?:sua|sua doi|bo sung|thay doi|dieu chinh|dung (?:den|toi))\b"
_PAPER = r"(?:thong tu|van ban|nghi dinh|quyet dinh|nghi quyet)"
_NEVER = rf"(?P<never>\b(?:chua|khong)(?: (?:he|tung|bao gio|co|bi|duoc|ai|lan nao|{_PAPER} nao))* {_CHANGED})"
_ALREADY = rf"(?P<already>(?<!chua )(?<!khong )\b(?:da|tung)(?: (?:tung|bi|duoc|co|(?:mot|1) lan))* {_CHANGED})"
#: Before one document another one was, or was not, changed.
_BEFORE = re.compile(rf"^(?:(?:vay|the|hoa ra) )*truoc(?: khi)?(?: (?:co|ra|ban hanh))? (?!ngay\b).*(?:{_NEVER}|{_ALREADY})")
#: One document is said to be the first that changes another.
_FIRST = re.compile(
    rf"\bla (?:{_PAPER}|cai|lan) (?:dau tien|dau|thu nhat)(?: (?:ma|de|duoc))* {_CHANGED}"
    rf"|\b(?:lan dau(?: tien)?|dau tien) (?:bi |duoc )?{_CHANGED}"
)
#: Before a year it was, or was not.
_YEAR = re.compile(r"(?:(?:vay|the|hoa ra) )*truoc nam (20\d\d)\b")
_ASKS = re.compile(r"\b(?:nao|gi|may|bao nhieu|ai)\b")
_MOST = 6


class FirstChange:
    """Judges them."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query) -> Draft | None:
        """The verdict with what changed the document; None where no such claim is made, or the one does not change the other."""
        plain = untagged(" ".join(query.plain))
        before = _BEFORE.search(plain)
        first = None if before else _FIRST.search(plain)
        if not (before or first) or query.refs or (first and _ASKS.search(plain)):
            return None
        named = [d for n in dict.fromkeys(spoken_order(query)) if (d := self._corpus.documents.get(n))]
        changing = self._changing(named[-1]) if named else []
        turn = _turn(query, plain, named[:-1], changing)
        if turn is None:
            return None
        earlier = [d for d in changing if d.issued and d.issued < turn]
        later = [d for d in changing if d.issued and d.issued >= turn]
        draft = Draft(as_of=query.as_of)
        draft.lines = [self._papers.named(d) for d in (named[-1], *(earlier or later[:1]))]
        for document in earlier or later[:1]:
            draft.lines += [f"- {line}" for line in self._acts(document, named[-1])]
            draft.cite(*opening(document))
        draft.cite(*(p for d in later[:1] for p in opening(d)), *opening(named[-1]))
        draft.decide("yes" if bool(earlier) is bool(before and before["already"]) else "no")
        return draft

    def _changing(self, target: Document) -> list[Document]:
        """The documents that change another one, the first one first."""
        known = self._corpus.documents.values()
        found = [d for d in known if any(r.kind == "amends" and r.target == target.number for r in d.relations)]
        return sorted(found, key=lambda d: d.issued or date.max)

    def _acts(self, document: Document, target: Document) -> list[str]:
        """What a document changes of another one, in words."""
        acts = [r for r in document.relations if r.kind == "amends" and r.target == target.number]
        return [self._papers.sentence(document, r, target.number) for r in acts[:_MOST]]


def _turn(query: Query, plain: str, others: Sequence[Document], changing: Sequence[Document]) -> date | None:
    """The day before which it is said: that of the one that is named beside, or of the first that changed it behind the day that is meant."""
    if len(others) == 1:
        return others[0].issued if others[0] in changing else None
    if year := _YEAR.match(plain):
        return date(int(year[1]), 1, 1) if changing and not others else None
    later = [d.issued for d in changing if d.issued and d.issued > query.as_of]
    return later[0] if later and query.dated and not others else None
