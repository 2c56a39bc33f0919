"""By which document something goes now and by which it went before ("giờ áp thông tư nào, còn hồi trước áp thông tư nào?"): the second is
told by the clause on the same of a document that today's took the place of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.lives import ENDING
from assistant.understanding import Query, Reader
from assistant.understanding.forms import is_kind
from kb.corpus import Corpus
from kb.model import Document, Provision
from kb.vietnamese import document_numbers, fold_in_step, normalise

_KIND = r"(?:thong tu|nghi dinh|quyet dinh|nghi quyet|van ban)"
_PAST = r"(?:hoi truoc|luc truoc|ngay truoc|truoc (?:day|kia|do|nay|khi do)|truoc (?:nam )?20\d\d|giai doan truoc|hoi cu)"
_NOW = r"(?:bay gio|hien nay|hien gio|hien tai|hom nay|ngay nay|hien|gio|nay)"
_BY = r"(?:(?:thi|la|lai|phai|se|da|ap|ap dung|theo|dung|can cu|dua vao|thuc hien|lam|do) )*"
_WHICH = rf"{_KIND} (?:nao|gi|so may|may)"
#: Both are asked, the one whose half names the thing first.
_BOTH = re.compile(
    rf"(?P<first>.*\b(?P<kind>{_KIND}) (?:nao|gi|so may|may)\b)[ ,;.?]*(?:(?:con|va|the|vay|roi) )*"
    rf"(?P<time>{_PAST}|{_NOW}),? {_BY}{_WHICH}(?: (?:a|nhi|vay|the|vay a))*[ ?.!]*"
)
_ANY = "van ban"


class PaperBefore:
    """Answers it; ``drafted``: the answer to the question for today."""

    def __init__(self, corpus: Corpus, reader: Reader, drafted: Callable[[Query], Draft]) -> None:
        self._corpus, self._reader, self._drafted = corpus, reader, drafted

    def answer(self, query: Query) -> Draft | None:
        """What is told of today, with the clause from before; None where not both are asked, or none of the two is known."""
        halves = None if query.before or query.has("yesno", "who") else of_now(query.question)
        if halves is None:
            return None
        draft = self._drafted(self._reader.read(halves[0], (), query.as_of))
        now = next(iter(draft.provisions), None) if draft.status == "answered" else None
        if now is None:
            return None
        earlier = self._earlier(now)
        own = [d for d in earlier if _of_kind(halves[1], d.number)] if _of_kind(halves[1], now.document) else []
        clause = next(self._naming(now, earlier, halves[1]), None) if not own else None
        if not (own or clause):
            return None
        documents = [self._corpus.documents[clause.document]] if clause else own
        told = wording.BEFORE_THAT.format(documents=wording.listed(f"{d.type} {d.number}" for d in documents))
        before = [clause] if clause else [p for d in own if (p := _on_same(now, d))]
        whole = replace(draft, lines=[*draft.lines, told, *(wording.quoted(p) for p in before)], provisions=[now])
        whole.cite(*(before or [p for d in own for p in d.provisions[:1]]), *draft.provisions[1:])
        return whole

    def _earlier(self, now: Provision) -> list[Document]:
        """The documents that today's took the place of, the last one first; those that speak of the same, where some do."""
        targets = [r.target for r in self._corpus.documents[now.document].relations if r.kind in ENDING]
        known = [d for n in dict.fromkeys(targets) if (d := self._corpus.documents.get(n))]
        same = [d for d in known if _on_same(now, d)]
        return sorted(same or known, key=lambda d: d.issued or date.min, reverse=True)

    def _naming(self, now: Provision, earlier: Sequence[Document], kind: str) -> Iterator[Provision]:
        """The clauses on the same that name a document of a kind, beside those that today's took the place of."""
        own = {now.document, *(d.number for d in earlier)}
        for p in (p for d in earlier for p in d.provisions if p.topics[:1] == now.topics[:1]):
            if any(n not in own and _of_kind(kind, n) for n in document_numbers(p.text)):
                yield p


def _of_kind(kind: str, number: str) -> bool:
    return kind == _ANY or is_kind(kind, number)


def _on_same(now: Provision, document: Document) -> Provision | None:
    """The first clause of a document on what a provision is on."""
    return next((p for p in document.provisions if p.topics[:1] == now.topics[:1]), None)


def of_now(question: str) -> tuple[str, str] | None:
    """The question for today and the kind of document asked for, where it is asked of now and of before; None otherwise.

    >>> of_now("Lồng ghép vốn giờ áp thông tư nào, còn hồi trước áp thông tư nào?")
    ('Lồng ghép vốn hiện nay áp thông tư nào', 'thong tu')
    >>> of_now("Lồng ghép vốn trước đây theo thông tư nào, nay theo thông tư nào?")
    ('Lồng ghép vốn hiện nay theo thông tư nào', 'thong tu')
    >>> of_now("Lồng ghép vốn theo thông tư nào?")
    """
    text = " ".join(normalise(question).split())
    found = _BOTH.fullmatch(fold_in_step(text))
    if found is None:
        return None
    first, now = text[slice(*found.span("first"))], re.compile(rf"\b{_NOW}\b").fullmatch(found["time"]) is not None
    times = list(re.finditer(rf"\b(?:{_PAST if now else _NOW})\b", fold_in_step(first)))
    if now and not times:
        return None
    at = times[-1].span() if times else (0, 0)
    return f"{first[: at[0]]}hiện nay{first[at[1] :]}" if times else first, found["kind"]
