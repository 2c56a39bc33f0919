"""What of a body's work did not go with the rest: asked ("trừ việc gì?"), or claimed after it was asked where the rest went."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.bodies.lives import Lives
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Agency, Succession
from rules.responsibility import Responsibility

_THING = r"(?:viec|phan(?: viec)?|mang|linh vuc|nhiem vu|cai|khoan|chuc nang|khau|noi dung)"
_WENT = r"(?:chuyen|theo|di|nhap|thuoc|giao|sap nhap|nam)"
#: Asks what did not go there.
_ASKS = re.compile(
    rf"\b(?:tru|ngoai tru|tru ra|khong (?:gom|bao gom|ke|nhan))(?: (?:di|ra|nhung|cac|phan|mot))* {_THING}?(?: \w+)? ?(?:gi|nao)\b"
    rf"|\b{_THING}(?: \w+)? (?:gi|nao)\b.*\b(?:khong|chang|khong duoc|khong phai)(?: (?:{_WENT}|duoc|bi))* (?:ve|sang|vao|theo|thuoc)\b"
    rf"|\b(?:khong|chang) {_WENT}(?: (?:ve|sang|vao))? .*\bla {_THING}? ?(?:gi|nao)\b"
)
#: That something went where the body before did.
_THERE = re.compile(
    r"\b(?:ve|sang|vao|theo|thuoc|o|nam)(?: (?:chung|luon|cung|het|ca|trong|chinh))*(?: (?:so|co quan|don vi|cho|noi|ben))? (?:do|day|ay|kia)\b"
    r"|\bcung (?:the|vay)\b|\b(?:cung|co) theo (?:luon|sang|ve)\b"
)
_DENIED = re.compile(r"\b(?:khong|chang|chua|dau)(?: (?:co|he|phai|di|chuyen))* (?:ve|sang|vao|theo|thuoc|o|nam|di)\b")

#: A question on what one body took over names that one, too.
_TAKER_TOO = 2


class Partly:
    """Tells it from one corpus."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility, lives: Lives) -> None:
        self._corpus, self._responsibility, self._lives = corpus, responsibility, lives
        self._instruments = Instruments(corpus)

    def answer(self, query: Query, agencies: Sequence[Agency]) -> Draft | None:
        """The parts with those who have them, or the verdict on one; None where neither is asked."""
        if query.has("yesno"):
            return self._claimed(query)
        gone = [a for a in agencies if a.to is not None and a.to < query.as_of]
        if len(gone) != 1 or not _ASKS.search(" ".join(query.plain)):
            return None
        heirs = {s.id for s in gone[0].successors if not s.concepts}
        parts = [s for s in gone[0].successors if s.concepts and s.id not in heirs and s.from_ <= query.as_of]
        return self._draft(query, gone[0], parts) if parts else None

    def _claimed(self, query: Query) -> Draft | None:
        """The verdict on a follow-up by which a part went where the rest of a body did, as was asked before."""
        before = query.before
        own = [m.id for m in query.mentions if m.kind == "concept" and m.start >= 0]
        if before is None or not own or not _THERE.search(" ".join(query.plain)):
            return None
        if not before.has("succession") and len(before.ids("agency")) < _TAKER_TOO:
            return None
        bodies = [self._corpus.agencies[a] for a in before.ids("agency")]
        gone = [a for a in bodies if a.to is not None and a.to < query.as_of]
        if len(gone) != 1:
            return None
        rest = {a.id for a in bodies if a.to is None} or {s.id for s in gone[0].successors if not s.concepts}
        parts = [s for s in gone[0].successors if self._responsibility.below(s.concepts) & set(own) and s.from_ <= query.as_of]
        went = {s.id for s in parts} or rest
        if went & rest and not went <= rest:
            return None
        draft = self._draft(query, gone[0], parts or [s for s in gone[0].successors if s.id in rest and not s.concepts])
        draft.decide("yes" if (went <= rest) != bool(_DENIED.search(" ".join(query.plain))) else "no")
        return draft

    def _draft(self, query: Query, gone: Agency, parts: Sequence[Succession]) -> Draft:
        topics = [c for s in parts for c in s.concepts]
        draft = Draft(as_of=query.as_of, moved=(gone.id,))
        draft.findings = self._responsibility.successors([gone.id], topics, query.as_of)
        rest = [s for s in gone.successors if not s.concepts]
        names = wording.listed(self._corpus.agencies[s.id].name for s in rest)
        draft.lines = [wording.REST_WENT.format(body=gone.name, heirs=names), self._lives.listed(parts)]
        draft.cite(*self._instruments.of(gone, parts, topics), *self._instruments.of(gone, rest, ()))
        return draft
