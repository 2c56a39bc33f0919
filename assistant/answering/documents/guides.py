"""The documents by which ministries guide criteria, asked for by what each guides: the numbers of several, or a ministry and its document."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.bodies.ministries import asks_ministry
from assistant.answering.composer import Draft
from assistant.answering.documents.fields import KINDS
from assistant.answering.documents.headers import Papers
from assistant.answering.documents.spans import opening
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import fold, folded_syllables

#: Several documents are asked for, and what identifies each.
_SEVERAL = re.compile(
    r"\b(?:hai|ba|bon|nam|may|cac|nhung|tung|moi|2|3|4|5) (?:bo|van ban|quyet dinh|huong dan|cong van|cai|giay)\b|\b(?:tung|moi) cai\b|\blan luot\b"
)
_IDENTIFIES = re.compile(
    r"\b(?:so hieu|so may|so nao|mang so|ky hieu|so bao nhieu|(?:van ban|quyet dinh|huong dan|cong van) (?:nao|gi|so)|so, ngay)\b"
)
_GUIDES = re.compile(r"\bhuong dan\b")
_PIECE = re.compile(r"[,.;:?!]|\s[-–—]\s|\bvà\b|\bva\b")
#: Words that say of no subject which it is.
_IDLE = frozenset(
    folded_syllables(
        "hai ba bốn mấy các những từng mỗi văn bản quyết định công văn giấy cái hướng dẫn của do bộ cấp ngành trung ương ban hành ký về"
        " số hiệu nào gì là nông thôn mới tiêu chí chỉ tiêu lần lượt cho và cùng lĩnh vực phần mục ngày tháng năm kể nêu ghi rõ"
        " bằng theo mang có được đâu ai"
    )
)
_LEAST = 2
#: A sector is spoken of; what a body of the province is called by beside its sector.
_SECTOR = "nganh"
_OF_PROVINCE = re.compile(r"^Sở | tỉnh(?: Sơn La)?$")
#: One document of a kind is asked for.
_WHICH = re.compile(r"\b(quyet dinh|cong van|thong tu|van ban|huong dan) (?:so )?(?:nao|gi|may|bao nhieu)\b")
#: Clauses of it that are told at most.
_MOST = 3


class Guides:
    """Finds the guidance of ministries by its subjects."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._papers = papers
        guiding = [d for d in corpus.documents.values() if any(r.kind == "guides" for r in d.relations)]
        self._titles = {d.number: frozenset(folded_syllables(d.title)) for d in guiding}
        self._guiding, self._bodies = guiding, corpus.agencies

    def answer(self, query: Query) -> Draft | None:
        """The headers of the documents that guide what the parts of a question name; None where these are not several."""
        plain = " ".join(query.plain)
        if (only := self._of_issuer(query, plain)) is not None:
            return self._told_of(query, only)
        one = asks_ministry(query)
        asked = (one or _SEVERAL.search(plain)) and _IDENTIFIES.search(plain) and _GUIDES.search(plain)
        if not asked or query.documents or query.has("yesno"):
            return None
        pieces = (frozenset(folded_syllables(piece)) for piece in _PIECE.split(query.question))
        found = dict.fromkeys(d.number for said in pieces if (d := self._on(said)))
        documents = [d for d in self._guiding if d.number in found]
        if len(documents) < (1 if one else _LEAST):
            return None
        draft = Draft(
            lines=["\n".join(f"- {self._papers.named(d)}" for d in sorted(documents, key=lambda d: [*found].index(d.number)))]
        )
        for document in documents:
            draft.cite(*opening(document))
        return draft

    def _of_issuer(self, query: Query, plain: str) -> Document | None:
        """The only guidance of a ministry that a question names, where it asks which document of that kind guides something."""
        kind = _WHICH.search(plain)
        if kind is None or not _GUIDES.search(plain) or query.documents or query.has("yesno", "who", "list"):
            return None
        named, about = {*query.ids("agency"), *self._ministries(query)}, set(query.ids("concept"))
        fits = [d for d in self._guiding if self._papers.attributed.issuers(d) & named and KINDS[kind[1]] in ("", d.type)]
        return fits[0] if len(fits) == 1 and any(p.about & about for p in fits[0].provisions) else None

    def _ministries(self, query: Query) -> list[str]:
        """The ministries of the sectors that a question names as such ("hướng dẫn của ngành giáo dục"), and not by their department."""
        spoken = [
            m.id for m in query.mentions if m.kind == "agency" and m.start >= 0 and _SECTOR in _before(query, m.start, m.end)
        ]
        names = {fold(f"Bộ {_OF_PROVINCE.sub('', self._bodies[a].name)}") for a in spoken}
        return [b.id for b in self._bodies.values() if fold(b.name) in names]

    def _told_of(self, query: Query, document: Document) -> Draft:
        """The header of a document, with its clauses on what a question names."""
        about = set(query.ids("concept"))
        draft = Draft(lines=[self._papers.named(document)])
        draft.cite(*opening(document), *[p for p in document.provisions if p.about & about][:_MOST])
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions]
        return draft

    def _on(self, said: frozenset[str]) -> Document | None:
        """The one document whose title holds all words of a part of the question that say which subject it is."""
        subject = said - _IDLE
        fits = [d for d in self._guiding if subject and subject <= (t := self._titles[d.number]) and len(said & t) >= _LEAST]
        return fits[0] if len(fits) == 1 else None


def _before(query: Query, start: int, end: int) -> tuple[str, ...]:
    """The words of a name with the one before it."""
    return query.plain[max(0, start - 1) : end]
