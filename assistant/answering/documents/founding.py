"""By which instrument bodies were made of others, and of which ("Sở Tài chính hợp nhất theo nghị quyết số mấy?")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Agency, Provision, Succession
from rules.responsibility import Responsibility

_FOUNDED = re.compile(r"\b(?:lap|thanh lap|hop nhat|sap nhap|ra doi)\b")

#: The paper that ended a body is spoken of, and its number or day asked for.
_ENDED = re.compile(
    r"\b(?:giai the|bo(?= (?:so|phong|cap|huyen)\b)|nhap|cham dut|ket thuc|xoa|sap nhap|hop nhat|chuyen|doi ten|thanh lap|lap)\b"
)
_NUMBER = re.compile(
    r"\b(?:(?<!quyen )quyet dinh|nghi quyet|van ban|thong bao|qd|nq|nghi dinh)\b.*"
    r"\b(?:so (?:may|bao nhieu|nao|hieu)|(?:ky|ban hanh)(?: \w+){0,2}? (?:ngay|khi|hom|luc|bao gio))\b"
    r"|\b(?:so|so hieu|ngay|ngay ky|ngay ban hanh)(?: (?:hieu|cua|va|ngay|so|ky|thang|nam|ban hanh|cai))*"
    r" (?:(?<!quyen )quyet dinh|nghi quyet|van ban|thong bao|qd|nq|nghi dinh)\b(?! so \d| \d)"
)

Instruments = Callable[[Agency, Sequence[Succession], Sequence[str]], list[Provision]]


class Founding:
    """Tells what founded a body; ``instruments``: the provisions by which others took over from a body."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility, instruments: Instruments) -> None:
        self._corpus, self._responsibility, self._instruments = corpus, responsibility, instruments

    def answer(self, query: Query, agencies: Sequence[Agency]) -> Draft | None:
        """By which instrument a body was made of others; where no document here is that instrument, that it is not said."""
        if (unseen := self._unseen(query, agencies)) is not None:
            return unseen
        plain = " ".join(query.plain)
        gone, heirs = [a for a in agencies if a.to is not None], [a.id for a in agencies if a.to is None]
        numbered = _NUMBER.search(plain) is not None
        if gone and (query.documents or not (numbered and _ENDED.search(plain))):
            return None
        if not gone and not ((query.has("issue", "document") or numbered) and _FOUNDED.search(plain)):
            return None
        bodies = gone or self._corpus.agencies.values()
        made = [(a, s) for a in bodies for s in a.successors if not s.concepts and (s.id in heirs or (gone and not heirs))]
        if not made:
            return None
        told = [(a, s) for a, s in made if self._by_document(s)]
        draft = Draft()
        draft.cite(*(p for agency, succession in told for p in self._instruments(agency, [succession], ())))
        if not draft.provisions:
            name = self._corpus.agencies[made[0][1].id].name
            return Draft(status="no_basis", lines=[wording.NO_BASIS.format(what=f"số, ngày của văn bản lập {name}")])
        said = [self._went(a, s) for a, s in told] if gone else [self._made(s) for _, s in told]
        draft.lines = [*dict.fromkeys(said), *wording.sources(draft.provisions)]
        before = list(dict.fromkeys(a.id for a, _ in told))
        draft.findings = self._responsibility.successors(before, (), query.as_of)
        draft.moved = tuple(a for a in before if draft.findings.today.get(a))
        return draft

    def _unseen(self, query: Query, agencies: Sequence[Agency]) -> Draft | None:
        """That the number and day are not known of what ended bodies, where they are asked for and no document here ended them."""
        moves = [s for a in agencies if a.to is not None for s in a.successors if not s.concepts]
        plain = " ".join(query.plain)
        if (
            not moves
            or query.documents
            or not (_ENDED.search(plain) and _NUMBER.search(plain))
            or any(s.document in self._corpus.documents for s in moves)
        ):
            return None
        names = wording.listed(a.name for a in agencies if a.to is not None)
        draft = Draft(status="no_basis", lines=[wording.NO_BASIS.format(what=f"số, ngày của văn bản về {names}")])
        draft.lines += dict.fromkeys(self._went(a, s) for a in agencies for s in a.successors if s in moves)
        return draft

    def _went(self, gone: Agency, succession: Succession) -> str:
        """To whom the work of a body went, since when and by what."""
        heir, day = self._corpus.agencies[succession.id].name, wording.day(succession.from_)
        return wording.SINCE.format(old=gone.name, new=heir, day=day, by=succession.instrument)

    def _by_document(self, succession: Succession) -> bool:
        """Whether a document here says it, and not that the heir only issued ("HĐND tỉnh lập Sở Tài chính" names who founds another)."""
        document = self._corpus.documents.get(succession.document)
        return document is not None and not succession.inferred and document.issuer != self._corpus.agencies[succession.id].name

    def _made(self, succession: Succession) -> str:
        heir, day = self._corpus.agencies[succession.id].name, wording.day(succession.from_)
        return wording.MADE_BY.format(body=heir, by=succession.instrument, day=day)
