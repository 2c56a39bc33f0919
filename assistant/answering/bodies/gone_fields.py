"""Which department has today one of the fields of a body that ended, where only the frame decree names that field ("Sở X hết rồi, phát thanh
về sở nào?")."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import wording
from assistant.answering.bodies.fields import Fields
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from rules.responsibility import Responsibility

_WHICH = re.compile(r"\b(?:so|co quan|don vi|ben|noi|nganh|cho) (?:nao|gi)\b|\bai\b|\b(?:ve|sang|thuoc|hoi) dau\b")
_PROVINCE = "tinh"


class GoneFields:
    """Answers it by the lists of the decree, held against those who took over from the body."""

    def __init__(self, corpus: Corpus, fields: Fields, responsibility: Responsibility) -> None:
        self._corpus, self._fields, self._responsibility = corpus, fields, responsibility
        self._instruments = Instruments(corpus)

    def answer(self, query: Query) -> Draft | None:
        """The department with what it took over; None where the successions themselves know the field, or the lists do not tell it."""
        named = [self._corpus.agencies[a] for a in query.ids("agency")]
        if len(named) != 1 or named[0].level != _PROVINCE or query.has("yesno", "count", "list") or query.documents:
            return None
        gone, asked = named[0], query.ids("concept") or not _WHICH.search(" ".join(query.plain))
        if asked or gone.to is None or gone.to >= query.as_of:
            return None
        draft = self._fields.having(query, _PROVINCE)
        told = {a for a, _ in draft.others} if draft else set()
        taken = [s for s in gone.successors if s.id in told and s.from_ <= query.as_of]
        if draft is None or len(told) != 1 or not taken:
            return None
        heir = self._corpus.agencies[taken[0].id].name
        said = wording.SINCE_PART if taken[0].concepts else wording.SINCE
        day = wording.day(taken[0].from_)
        draft.lines.append(said.format(old=gone.name, new=heir, day=day, by=taken[0].instrument, what=taken[0].functions))
        draft.cite(*self._instruments.of(gone, taken, ()))
        found = self._responsibility.successors([gone.id], taken[0].concepts, query.as_of)
        draft.findings, draft.moved, draft.others = replace(found, today={gone.id: tuple(taken[:1])}), (gone.id,), ()
        return draft
