"""Documents asked for by the day on which they were issued ("Quyết định ngày 08/3/2022 của Thủ tướng là số mấy?"): the one that fits, all
where several are asked for, and asked back where one is and several fit."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from datetime import date

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.documents.fields import KINDS
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.answering.refusing.unclear import Unclear
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, fold_in_step, folded_syllables, normalise

_KIND = "|".join(sorted(KINDS, key=len, reverse=True))
#: Which one is asked by its number or its kind ...
_WHICH = re.compile(rf"\bso (?:hieu )?(?:may|bao nhieu|nao|gi)\b|\b(?P<kind>{_KIND}) (?:nao|gi|so may|may)\b")
#: ... and more than one.
_ALL = re.compile(rf"\b(?:nhung|cac|may|bao nhieu) (?:{_KIND})\b")
_PAPER = re.compile(rf"\b(?:{_KIND})\b")
#: A document right before its day.
_OF_DAY = re.compile(
    rf"\b(?:{_KIND})(?: (?:duoc|do|da|ky|ban hanh|ra|de|vao|hom))* (?:ngay|hom)"
    rf" \d{{1,2}}[/.\- ](?:thang )?\d{{1,2}}[/.\- ](?:nam )?20\d\d\b"
)
_ON_DAY = re.compile(
    rf"(?:(?<!tu )|(?<=thong tu ))(?<!den )(?<!truoc )(?<!sau )\b(?:ngay|hom) \d|\b(?:{_KIND}) \d{{1,2}} (?:thang )?\d{{1,2}} (?:nam )?20\d\d\b"
)
#: Another day of a document, or what is done to it or because of it, is spoken of.
_ELSE = re.compile(
    r"\b(?:hieu luc|ap dung|thi hanh|het|bai bo|thay the|thay|sua|huy|dinh chinh|can cu|dua vao|han|bao cao|trien khai|thuc hien"
    r"|trich yeu|ai|bao gio|khi nao)\b"
)
#: What such a question holds beside what the document is about.
_IDLE = frozenset(
    folded_syllables(
        " ".join(KINDS)
        + " ngày tháng năm hôm số mấy bao nhiêu nào gì hiệu là đó của do ký ban hành ra đề có được đã về việc vào những các cho"
        " biết hỏi tỉnh sơn la một cái thì nhỉ ạ vậy tiêu chí điều kiện quy định"
    )
)


def only_which(plain: str) -> bool:
    """Whether it is asked which documents something is, and nothing else of them."""
    return _WHICH.search(plain) is not None and not _ELSE.search(plain)


def issued_on(query: Query, corpus: Corpus) -> list[Document]:
    """The documents of the kind, day, issuer and subject that a question tells where it asks for nothing but which they are."""
    plain = " ".join(query.plain)
    days = [date(y, m, d) for d, m, y in query.dates if y]
    if not only_which(plain) or len(days) != 1 or not _ON_DAY.search(plain):
        return []
    if query.documents or query.refs or query.has("yesno") or not (kind := _PAPER.search(plain)):
        return []
    type_ = KINDS[kind[0]]
    names = {fold(n) for a in query.ids("agency") for n in (corpus.agencies[a].name, *corpus.agencies[a].aliases)}
    fits = [d for d in corpus.documents.values() if d.issued == days[0] and type_ in ("", d.type)]
    return _on_subject(query, [d for d in fits if not names or fold(d.issuer) in names])


def several_issued(query: Query, corpus: Corpus) -> Unclear | None:
    """The documents that may be meant where one is asked for; None where only one fits, or all are asked for."""
    found = [] if _ALL.search(" ".join(query.plain)) else issued_on(query, corpus)
    if len(found) < 2:
        return None
    text = normalise(query.question)
    said = _OF_DAY.search(fold_in_step(text))
    shown = {f"{d.type} {d.number}": f"{d.type} {d.number}: {d.title}" for d in found}
    return Unclear(text[slice(*said.span())] if said else "", wording.WHICH_OF_DAY, shown, [d.provisions[0] for d in found])


class ByDay:
    """Tells which documents were issued on a day."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query) -> Draft | None:
        """The documents by their numbers; None where none is asked for by its day, or fits."""
        found = issued_on(query, self._corpus)
        draft = Draft(lines=[self._papers.named(d) for d in found], as_of=query.as_of)
        draft.cite(*(p for d in found for p in opening(d)[:1]))
        return draft if found else None


def _on_subject(query: Query, found: Sequence[Document]) -> list[Document]:
    """Those of some documents that are about what a question says."""
    bodies = {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
    return on_subject({w for i, w in enumerate(query.plain) if i not in bodies and not w.isdecimal()} - _IDLE, found)


def on_subject(said: Set[str], found: Sequence[Document]) -> list[Document]:
    """Those of some documents whose title, or else whose text, holds all that is said of what they are about."""
    titled = [d for d in found if said <= set(folded_syllables(d.title))]
    if len(titled) == 1:
        return titled
    texts = {d.number: set(folded_syllables(" ".join((d.title, *(p.text for p in d.provisions))))) for d in found}
    return [d for d in found if said <= texts[d.number]]
