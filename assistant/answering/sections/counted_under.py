"""How many tasks a heading of the plan has, or which they are, asked by what it is on ("mấy nhiệm vụ ưu tiên về nông nghiệp, kể tên"): the
heading says that they follow, and no sentence counts them."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sections.order import counted
from assistant.answering.sources.bags import Bags
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus, parent_ref
from kb.model import Provision
from kb.vietnamese import fold

#: Tasks are counted, or told by name.
_TASKS = r"(?:nhiem vu|viec|noi dung|uu tien|viec uu tien|nhom nhiem vu)"
_ASKED = re.compile(
    rf"\b(?:may|bao nhieu) (?:cai |dau )?{_TASKS}\b|\b(?:ke|neu|liet ke|gom|la)(?: (?:ten|ra|het|du|nhanh|giup|ro|cac|nhung|tat ca))*"
    rf" (?:cac|nhung) {_TASKS}\b"
    rf"|\b{_TASKS} (?:\w+ ){{0,10}}(?:la|gom)(?: (?:co|nhung|cac))* gi\b|\b{_TASKS} (?:\w+ ){{0,6}}nao\b"
)
#: A heading says that what it is on is listed below it.
_LISTED = re.compile(r"\b(?:liet ke|neu|quy dinh)? ?(?:o|tai|trong) cac muc (?:tiep theo|sau|duoi)\b|\bnhu sau\b")
_ELSE = ("yesno", "who", "when", "where", "why", "compare", "succession", "document", "partner", "recipient")
#: A heading knows this share of the words of a question; fewer parts are no list.
_KNOWN, _FEWEST = 0.75, 3
#: So many of the best sources may lie under the heading before it.
_NEAR = 4


class CountedUnder:
    """Finds the heading and tells what stands under it."""

    def __init__(self, corpus: Corpus, bags: Bags, sources: Callable[[Query], Selection]) -> None:
        self._corpus, self._bags, self._sources = corpus, bags, sources

    def answer(self, query: Query) -> Draft | None:
        """All parts of the heading on which tasks are asked, with their number; None where another thing is asked, or of a body."""
        if not _ASKED.search(" ".join(query.plain)) or query.has(*_ELSE) or query.refs or query.districts:
            return None
        if query.ids("agency") or set(query.documents) - {PLAN}:
            return None
        heading = self._heading(query)
        parts = self._corpus.parts(PLAN, heading.ref) if heading else ()
        if heading is None or len(parts) < _FEWEST:
            return None
        draft = Draft(as_of=query.as_of, whole_list=True)
        draft.cite(heading, *parts)
        draft.lines = [counted(wording.place(heading), parts), *(f"- {wording.quoted(p)}" for p in parts)]
        return draft

    def _heading(self, query: Query) -> Provision | None:
        """The heading among the best sources that lists what is asked, where most of what stands before it lies under it."""
        ranked = [c.provision for c in self._sources(query).ranked[:_NEAR]]
        at, found = next(((i, p) for i, p in enumerate(ranked) if p.document == PLAN and _LISTED.search(fold(p.text))), (0, None))
        if found is None or (at and 2 * sum(parent_ref(p.ref) == found.ref for p in ranked[:at]) <= at):
            return None
        return found if self._bags.coverage(query, [found])[0] >= _KNOWN else None
