"""Questions for all places of the plan that speak of something ("mã số vùng trồng được nhắc ở những điểm nào?")."""

from __future__ import annotations

import re
from functools import cached_property

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables

_PLACES = r"(?:nhung|cac|may|bao nhieu) (?:diem|muc|cho|gach|gach dau dong|dong|noi|doan)(?: nao| khac nhau)?"
_SAID = r"(?:nhac|noi|neu|ghi|de cap|xuat hien|lap lai)(?: lai)?(?: (?:den|toi|ve))?"
#: What is spoken of stands before, or behind.
_BEFORE = re.compile(rf"^(?P<what>(?:\w+ ){{1,8}}?)(?:duoc |co |thi |bi |la )*{_SAID}(?: \w+)?? (?:o|tai|trong) {_PLACES}$")
_BEHIND = re.compile(
    rf"^(?:trong ke hoach |ke hoach |co )*{_PLACES}(?: trong ke hoach| cua ke hoach)? (?:co )?{_SAID} (?P<what>\w+(?: \w+){{0,7}})$"
)
_BETWEEN = re.compile(rf"^(?:trong )?(?:ke hoach(?: 203)? )?{_SAID} (?P<what>(?:\w+ ){{1,8}}?)(?:o|tai|trong) {_PLACES}$")
#: What is no part of a name.
_IDLE = re.compile(
    r"^(?:(?:ke hoach|kh|203|trong|cum tu|cum|tu|chu|viec|hai chu|cac|nhung) )+|(?: (?:trong|o|cua|cho|vay|the|nhi|a|ke hoach|nay|203))+$"
)


class AllPlaces:
    """Answers them."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    @cached_property
    def _told(self) -> list[tuple[Provision, str]]:
        """The clauses of the plan with their words, marks left out."""
        items = (p for p in self._corpus.documents[PLAN].provisions if p.kind != "heading")
        return [(p, f" {' '.join(folded_syllables(p.text))} ") for p in items]

    def answer(self, query: Query) -> Draft | None:
        """All clauses that hold the words; None where something else is asked, or at most one does."""
        plain = " ".join(query.plain)
        found = _BETWEEN.match(plain) or _BEFORE.match(plain) or _BEHIND.match(plain)
        if found is None or query.has("yesno", "who") or query.refs or set(query.documents) - {PLAN} or query.ids("agency"):
            return None
        what = _IDLE.sub("", _IDLE.sub("", found["what"].strip()))
        holding = [p for p, told in self._told if what and f" {what} " in told]
        if len(holding) < 2 or (len(what.split()) < 2 and not any(fold(m.words) == what for m in query.mentions)):
            return None
        draft = Draft(as_of=query.as_of, whole_list=True)
        draft.cite(*holding)
        counted = wording.SAID_AT.format(count=len(holding)) if query.has("count") else ""
        draft.lines = [*filter(None, (counted,)), *wording.sources(holding)]
        return draft
