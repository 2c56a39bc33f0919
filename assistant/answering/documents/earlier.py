"""What had changed a document before another one came ("từng bị sửa trước khi có Thông tư 112 chưa, bởi văn bản nào")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.changes import Act, place
from assistant.answering.documents.headers import Papers, asks_for_another
from assistant.understanding import Query
from kb.corpus import Corpus

#: Right before the document that marks the time.
_BEFORE = re.compile(
    r"\btruoc(?: (?:khi|luc|thoi diem|ca))?(?: (?:co|ra|ban hanh))?(?: (?:thong tu|nghi dinh|quyet dinh|nghi quyet|tt|nd|qd|nq))?(?: so)? $"
)
#: Relations by which a document comes instead of another.
_INSTEAD = ("replaces", "repeals", "ends", "follows")
#: Whether there was any is asked.
_WHETHER = re.compile(r"\b(?:chua|khong)\b(?!.*\b(?:khong|chua) (?:tung|bi|duoc)\b)")
_LAST = re.compile(r"\b(?:gan (?:day )?nhat|moi nhat|(?:lan )?(?:sau|cuoi) cung|lan cuoi)\b")
_FIRST = re.compile(r"\b(?:dau tien|lan dau|som nhat)\b")


def outermost(plain: str, acts: Sequence[Act]) -> list[Act]:
    """The acts of the last or the first document that acted, where a question asks for just that one."""
    days = [a.document.issued for a in acts if a.document.issued]
    wanted = max if _LAST.search(plain) else min if _FIRST.search(plain) else None
    return [a for a in acts if a.document.issued == wanted(days)] if wanted and days else [*acts]


class Earlier:
    """Answers what happened to a document before another one."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query, named: Sequence[str], plain: str, kinds: Sequence[str]) -> Draft | None:
        """What others did to the document beside the one that marks the time; None where a question names no such two."""
        marks = [n for n in named if _BEFORE.search(plain[: place(n, plain)])]
        if len(named) != 2 or len(marks) != 1:
            return None
        until = self._corpus.documents[marks[0]].issued
        number = next(n for n in named if n not in marks)
        acts = [Act(d, r) for d in self._corpus.documents.values() for r in d.relations if r.target == number and r.kind in kinds]
        if until is None or not any(a.document.number in marks for a in acts):
            return None
        found = [a for a in acts if a.document.issued and a.document.issued < until]
        draft = Draft(lines=[self._papers.named(self._corpus.documents[number])])
        for act in found or [a for a in acts if a.document.number in marks]:
            draft.lines += [self._papers.named(act.document), f"- {self._papers.sentence(act.document, act.relation, number)}"]
            draft.cite(*self._corpus.versions(act.document.number, act.relation.ref)[-1:])
        draft.lines = list(dict.fromkeys(draft.lines))
        if query.has("yesno") or _WHETHER.search(plain) or not found:
            draft.decide("yes" if found else "no")
        mark = self._corpus.documents[marks[0]]
        draft.cite(*(p for p in mark.provisions if any(a.document.number in p.text for a in found)), *mark.provisions[:1])
        draft.lines.append(f"- {wording.quoted(draft.provisions[0])}" if found else "")
        return draft

    def instead_of(self, query: Query, named: Sequence[str], plain: str) -> Draft | None:
        """Which document was there before the only one that a question names; None where it asks for none, or nobody knows of any."""
        number = named[0]
        if len(named) > 1 or not (_BEFORE.search(plain[: place(number, plain)]) and asks_for_another(query)):
            return None
        document = self._corpus.documents[number]
        acts = [r for r in document.relations if r.kind in _INSTEAD and not r.target_ref]
        if not acts:
            return None
        draft = Draft(lines=[self._papers.named(document), *(f"- {self._papers.sentence(document, r, number)}" for r in acts)])
        draft.lines += [self._papers.named(d) for r in acts if (d := self._corpus.documents.get(r.target))] or [document.status]
        draft.cite(*(p for r in acts for p in self._corpus.versions(number, r.ref)[-1:]), *document.provisions[:1])
        return draft
