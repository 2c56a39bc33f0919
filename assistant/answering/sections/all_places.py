"""Questions for all places of the plan that speak of something ("mã số vùng trồng được nhắc ở những điểm nào?") or cite a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.papers import named_at
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import document_numbers, fold, folded_syllables

_PLACES = r"(?:nhung|cac|may|bao nhieu) (?:diem|muc|cho|gach|gach dau dong|dong|noi|doan)(?: nao| khac nhau)?"
_SAID = r"(?:nhac|noi|neu|ghi|de cap|xuat hien|lap lai)(?: lai)?(?: (?:den|toi|ve))?"
#: What is spoken of stands before, or behind.
_BEFORE = re.compile(rf"^(?P<what>(?:\w+ ){{1,8}}?)(?:duoc |co |thi |bi |la )*{_SAID}(?: \w+)?? (?:o|tai|trong) {_PLACES}$")
_BEHIND = re.compile(
    rf"^(?:trong ke hoach |ke hoach |co )*{_PLACES}(?: trong ke hoach| cua ke hoach)? (?:co )?{_SAID} (?P<what>\w+(?: \w+){{0,7}})$"
)
_BETWEEN = re.compile(rf"^(?:trong )?(?:ke hoach(?: 203)? )?{_SAID} (?P<what>(?:\w+ ){{1,8}}?)(?:o|tai|trong) {_PLACES}$")
#: A document is cited, in several places or in further ones.
_CITED = re.compile(
    rf"\b(?:vien dan|dan chieu|dan|{_SAID})\b.* (?:o|tai|trong) {_PLACES}(?: nua| khac)?(?: (?:trong|cua) ke hoach(?: 203)?)?(?: (?:vay|the|a|nhi))*$"
    rf"|\bcon(?: (?:duoc|co|bi))* (?:vien dan|dan|{_SAID})\b.* (?:dau|(?:diem|muc|phan|cho|gach|dong|noi|doan) (?:nao|khac))"
    r"(?: trong ke hoach(?: 203)?)?(?: nua| khac)?(?: (?:vay|the|a|nhi))*$"
)
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
        if cited := self._citing(query, plain):
            return cited
        found = _BETWEEN.match(plain) or _BEFORE.match(plain) or _BEHIND.match(plain)
        if found is None or query.has("yesno", "who") or query.refs or set(query.documents) - {PLAN} or query.ids("agency"):
            return None
        what = _IDLE.sub("", _IDLE.sub("", found["what"].strip()))
        holding = [p for p, told in self._told if what and f" {what} " in told]
        if len(holding) < 2 or (len(what.split()) < 2 and not any(fold(m.words) == what for m in query.mentions)):
            return None
        return _told(query, holding)

    def _citing(self, query: Query, plain: str) -> Draft | None:
        """All clauses that cite the one document that is named; None where several are, something else is asked, or at most one clause does."""
        named = set(query.documents) - {PLAN}
        if len(named) != 1 or not _CITED.search(plain) or query.refs or named_at(next(iter(named)), query.plain) is None:
            return None
        citing = [p for p, _ in self._told if named & set(document_numbers(p.text))]
        return _told(query, citing) if len(citing) > 1 else None


def _told(query: Query, holding: Sequence[Provision]) -> Draft:
    """Some clauses, with their number where it is asked."""
    draft = Draft(as_of=query.as_of, whole_list=True)
    draft.cite(*holding)
    counted = wording.SAID_AT.format(count=len(holding)) if query.has("count") else ""
    draft.lines = [*filter(None, (counted,)), *wording.sources(holding)]
    return draft
