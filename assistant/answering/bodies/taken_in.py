"""Of which bodies a living one was made, or whose work it took over ("Sở Nội vụ đón sở nào nhập vào?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.bodies.lives import Lives
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Agency, Succession

_BODY = r"(?:so|don vi|co quan|ben|nganh|ban|noi|to chuc|chi nhanh|bo|cho|ngan hang)"
_FILLING = r"(?:them|viec|nhiem|vu|chuc|nang|cua|tu|mang|may|nguyen|trang|ve|nhung|cac|hai|ba|cong|ca|phan|quyen|toan|bo|vai|thay|cho|lai|giao)"
_TAKES = re.compile(
    rf"\b(?:nhan|don|tiep nhan|tiep quan|thu nhan|ganh|thay|ke thua)(?: {_FILLING})*? (?:{_BODY} nao|dau|ai)\b"
    rf"|\b(?:hop nhat|hop|lap|hinh thanh|ghep|gop|nhap)(?: {_FILLING})*? tu (?:{_FILLING} )*(?:{_BODY} nao|dau)\b"
    rf"|\bthem(?: \w+){{0,3}} (?:cua|tu) {_BODY} nao\b"
    rf"|\b(?:gom|do|tu) (?:{_FILLING} )*{_BODY} nao (?:nhap|sap nhap|gop|ghep|hop|hop nhat)(?: (?:lai|thanh|chung|ma thanh))*$"
    rf"|\b{_BODY} nao(?: \w+)? (?:nhap|sap nhap|gop|hop nhat) vao (?:so|no|day|do|ban|bo)\b"
)
#: What it took over is asked, of whom it may be told.
_TAKES_WHAT = re.compile(
    r"\b(?:nhan them|nhan (?:tu|cua|lai)|tiep nhan|duoc giao them|them)(?: (?:them|nhung|cac|may))*(?: \w+){0,4}?"
    r" (?:viec|nhiem vu|chuc nang|mang|linh vuc|phan viec)(?: (?:viec|quan ly|nha nuoc))* (?:gi|nao)\b"
    r"|\b(?:nhan|lam|lo|quan|quan ly|giu|ganh|om|phu trach|kiem|duoc|giao) them(?: (?:nhung|cac|duoc))* gi\b"
)


class TakenIn:
    """Tells it from one corpus."""

    def __init__(self, corpus: Corpus, lives: Lives) -> None:
        self._corpus, self._lives, self._instruments = corpus, lives, Instruments(corpus)

    def answer(self, query: Query, agencies: Sequence[Agency]) -> Draft | None:
        """The bodies with what gave their work over, and what of its own the living one gave away; None where that is not asked."""
        plain = " ".join(query.plain)
        living = [a for a in agencies if a.to is None]
        if len(living) != 1 or query.has("yesno"):
            return None
        body = living[0]
        if _TAKES_WHAT.search(plain) and (told := self._taken(query, body, [a for a in agencies if a is not body])):
            return told
        if len(agencies) != 1 or not _TAKES.search(plain):
            return None
        came = self._came(body, query)
        if not came:
            return None
        draft = Draft(as_of=query.as_of, others=((body.id, ""), *((a.id, "") for a, _ in came)))
        for agency, taken in came:
            draft.cite(*self._instruments.of(agency, [taken], ()))
        gone = wording.listed(a.name for a, _ in came)
        draft.lines = [wording.TOOK_OVER.format(body=body.name, others=gone, day=wording.day(came[0][1].from_)), body.note]
        left = [s for s in body.successors if s.from_ <= query.as_of and not s.inferred]
        if left:
            draft.cite(*self._instruments.of(body, left, ()))
            draft.lines.append(self._lives.told(body, query, ()))
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions if p.document != PLAN]
        sections = [a.plan_section for a, _ in came if a.plan_section]
        draft.cite(*(p for s in sections if (p := self._corpus.provision(PLAN, s))))
        return draft

    def _taken(self, query: Query, body: Agency, of: Sequence[Agency]) -> Draft | None:
        """What a body took over, by whom it was left, of the bodies named or of all; None where nothing is known of any."""
        moves = [(a, s) for a in (of or self._corpus.agencies.values()) for s in a.successors if s.id == body.id]
        begun = [(a, s) for a, s in moves if s.from_ <= query.as_of]
        if not begun:
            return None
        draft = Draft(as_of=query.as_of, others=((body.id, ""), *((a.id, "") for a in dict.fromkeys(a for a, _ in begun))))
        draft.lines = [
            wording.SINCE_PART.format(old=a.name, new=body.name, day=wording.day(s.from_), what=s.functions) for a, s in begun
        ]
        for agency, taken in begun:
            draft.cite(*self._instruments.of(agency, [taken], taken.concepts))
        return draft

    def _came(self, body: Agency, query: Query) -> list[tuple[Agency, Succession]]:
        """The bodies that went into a body: wholly where any did, otherwise those that left it a subject."""
        moves = [
            (a, s) for a in self._corpus.agencies.values() for s in a.successors if s.id == body.id and s.from_ <= query.as_of
        ]
        whole = [(a, s) for a, s in moves if not s.concepts]
        return list({a.id: (a, s) for a, s in whole or moves}.values())
