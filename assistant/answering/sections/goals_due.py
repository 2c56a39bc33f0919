"""By when the goals of the plan are to be reached, asked of all of them ("hạn phải xong hết các mục tiêu là khi nào?"): their heading
tells it."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.vietnamese import fold

#: The heading of the goals up to a year.
_GOALS = "II.1.b"
_ALL = (
    r"(?:cac|nhung|het|toan bo|moi|tat ca)(?: (?:cac|nhung))? (?:muc tieu|chi tieu)(?: (?:cu the|nay|do|ay|tren|da neu|de ra))*"
)
_OF_LEVEL = r"muc tieu (?:(?:cap|cua|ve|doi voi|cac) )*(?P<level>xa|ban|huyen)"
_OF_PLAN = r"(?:muc tieu|chi tieu)(?: cu the)? (?:cua|trong|o|tai) (?:ke hoach|kh)(?: so)? 203"
_WHEN = r"(?:khi nao|bao gio|luc nao|nam nao|ngay nao|thoi diem nao|nam may)"
_DONE = r"(?:xong|hoan thanh|dat|han|thoi han|den|cham nhat|can dich|ve dich|phai)"
#: Of these, the day or year is asked by which they are done, and no more.
_ASKED = re.compile(
    rf"^(?:(?:the|vay|con|va|thi|theo|ke hoach|203|cua|do|da)\b ?)*(?:{_DONE} (?:\w+ ){{0,5}}?)?(?:{_ALL}|{_OF_LEVEL}|{_OF_PLAN})(?: \w+){{0,8}}? "
    rf"{_WHEN}(?: (?:vay|the|nhi|a|theo|trong|ke hoach|203))*$"
)
_DUE = re.compile(rf"\b{_DONE}\b")


class GoalsDue:
    """Tells it."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def answer(self, query: Query) -> Draft | None:
        """The heading with its year and the goals below it, or that of one level; None where a body or another document is spoken of."""
        plain = " ".join(query.plain)
        found = _ASKED.match(plain) if query.documents == (PLAN,) and _DUE.search(plain) else None
        if found is None:
            return None
        heading = self._corpus.provision(PLAN, _GOALS)
        if heading is None or query.ids("agency") or query.districts or query.refs:
            return None
        level = f"cap {found['level']} " if found["level"] else ""
        parts = [p for p in self._corpus.parts(PLAN, _GOALS) if level in fold(p.text)]
        draft = Draft(as_of=query.as_of)
        draft.cite(heading, *parts)
        draft.lines = [f"- {wording.quoted(p)}" for p in draft.provisions]
        return draft
