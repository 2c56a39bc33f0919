"""Since when a body of today exists, or has what it was made of ("Sở Nông nghiệp và Môi trường có từ bao giờ?")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.composer import Draft
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Agency
from kb.vietnamese import folded_syllables

_WHEN = r"(?:khi nao|bao gio|luc nao|(?:ngay|hom|thang|nam) (?:nao|may))"
_BEGINS = (
    r"(?:co|lap|thanh lap|ra doi|ra mat|hoat dong|lam viec|chay|nhap(?: lai| vao)?|sap nhap|hop nhat|gop|ghep|doi ten|bat dau)"
)
_ASKS = re.compile(
    rf"\b{_BEGINS}(?: (?:tu|vao|hoi|ke tu|bat dau|chinh thuc|hoat dong))* {_WHEN}"
    rf"|^(?:tu |ke tu )?{_WHEN} (?:thi |moi |chinh thuc )*(?:{_BEGINS} )?(?!.*\b(?:phai|bao cao|nop|trinh)\b).*\b{_BEGINS}$"
    rf"|^(?:tu |ke tu )?{_WHEN} (?:thi |moi |chinh thuc )*(?:co|lap|thanh lap)\b"
)
#: Words of such a question that name nothing.
_IDLE = frozenset(
    folded_syllables(
        "thành lập ra đời mắt hoạt động làm việc chạy nhập sáp hợp nhất gộp ghép đổi tên bắt đầu chính thức có từ khi nào"
    )
)


class Beginnings:
    """Tells it from one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus, self._instruments = corpus, Instruments(corpus)

    def answer(self, query: Query, agencies: Sequence[Agency]) -> Draft | None:
        """The day with the bodies whose work was taken over; None where that is not all that is asked, or nothing is known to have begun."""
        if len(agencies) != 1 or query.has("yesno") or query.documents or not _ASKS.search(" ".join(query.plain)):
            return None
        body = agencies[0]
        names = set(folded_syllables(" ".join((body.name, *body.aliases))))
        if body.to is not None or query.content - names - _IDLE - query.filling(self._corpus.phrases.stopwords):
            return None
        bodies = self._corpus.agencies.values()
        made = [(a, s) for a in bodies for s in a.successors if s.id == body.id and not s.concepts and s.from_ <= query.as_of]
        made = [(a, s) for a, s in made if not s.inferred] or made
        since = body.from_ or min((s.from_ for _, s in made), default=None)
        if since is None or since > query.as_of:
            return None
        draft = Draft(as_of=query.as_of, others=((body.id, ""), *((a.id, "") for a in dict.fromkeys(a for a, _ in made))))
        day, gone = wording.day(since), wording.listed(dict.fromkeys(a.name for a, _ in made))
        draft.lines = [wording.EXISTS_SINCE.format(body=body.name, day=day)] if body.from_ else []
        draft.lines += [wording.TOOK_OVER.format(body=body.name, others=gone, day=day)] if made else []
        draft.lines += dict.fromkeys(s.instrument for _, s in made)
        for agency, taken in made:
            draft.cite(*self._instruments.of(agency, [taken], ()))
        if not draft.provisions:
            draft.cite(*self._instruments.naming([body.id]))
        draft.lines += [f"- {wording.quoted(p)}" for p in draft.provisions]
        return draft
