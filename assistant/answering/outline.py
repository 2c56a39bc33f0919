"""How many parts a place of the plan has: "điểm c mục II.7 có mấy gạch đầu dòng?"."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.fit import PLAN
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision

#: What the parts of a place are called where they are counted.
_PARTS = re.compile(r"\b(?:may|bao nhieu) (?:cai )?(?:gach|dau dong|y|diem|muc|khoan|noi dung|phan|viec|nhiem vu)\b")


class Outline:
    """Counts the parts of a place that a question names by its reference."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def answer(self, query: Query) -> Draft | None:
        """The number of parts and where they stand; None where something else is asked, or the place has none."""
        if len(query.refs) != 1 or (query.documents and query.documents != (PLAN,)) or not _PARTS.search(" ".join(query.plain)):
            return None
        place = self._corpus.provision(PLAN, query.refs[0])
        parts = self._parts(query.refs[0])
        if place is None or not parts:
            return None
        draft = Draft(as_of=query.as_of)
        draft.cite(place)
        draft.lines = [wording.PARTS.format(place=wording.place(place), count=len(parts), first=parts[0].ref, last=parts[-1].ref)]
        draft.lines += [f"- {wording.quoted(p)}" for p in parts]
        return draft

    def _parts(self, ref: str) -> list[Provision]:
        """The provisions one level below a place, in order."""
        below = re.compile(rf"{re.escape(ref)}[./][^./]+")
        return [p for p in self._corpus.children(PLAN, ref) if below.fullmatch(p.ref)]
