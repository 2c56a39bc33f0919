"""How many things a heading of the plan lists, or which they are, asked by the words of its title ("bắt trình ban hành bao nhiêu đầu văn
bản?", "mấy nhóm nhiệm vụ trọng tâm?")."""

from __future__ import annotations

import re
from functools import cached_property

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sections.order import counted
from assistant.understanding import PLAN, Query
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: Things are counted, or all of them are wanted.
_COUNTED = re.compile(r"\b(?:may|bao nhieu)\b(?! (?:gio|lau|tien|tram|phan tram))")
_LISTED = re.compile(
    r"\b(?:liet ke|ke|neu|gom|la|de ra|yeu cau|phai|can)(?: (?:ten|ra|het|du|giup|ro|trinh|ban hanh|xay dung|co))* (?:cac|nhung)\b"
    r"|\b(?:cac|nhung)(?: \w+){1,7} (?:nao|gi)\b"
)
#: A title counts whose words are few; those of a sentence name no kind of things.
_FEWEST, _MOST = 3, 10
#: So much of a title must be said, or less of it where the groups or heads of what it lists are counted.
_SAID, _SAID_OF_GROUPS = 0.65, 0.5
_GROUPS = re.compile(r"\b(?:nhom|dau muc) nhiem vu\b|\bnhiem vu (?:lon|chinh|chu yeu)\b")
#: Words of titles, and of such questions, that name nothing.
_IDLE = frozenset(
    folded_syllables(
        "các những danh mục của kế hoạch và 203 đếm đầu loại bắt yêu cầu cần nộp cấp có thẩm quyền nhóm đề ra nêu gồm bao nhiêu mấy liệt kê lớn"
        " chính chủ yếu tỉnh tổng cộng tất cả ủy ban nhân dân hội đồng hđnd ubnd xây dựng soạn phải"
    )
)
#: Before whom documents are put, where both are named; what goes to one of them is not counted anywhere.
_BOTH = frozenset({"hdnd-tinh", "ubnd-tinh"})
_ELSE = ("who", "when", "where", "why", "compare", "succession", "partner", "recipient")


class ByTitle:
    """Finds the heading by its title."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    @cached_property
    def _titles(self) -> list[tuple[Provision, frozenset[str]]]:
        """The headings of the plan that list several things, and the words of their titles."""
        headings = (
            p for p in self._corpus.documents[PLAN].provisions if p.kind == "heading" and len(self._corpus.parts(PLAN, p.ref)) > 1
        )
        titled = ((p, frozenset(folded_syllables(p.text)) - _IDLE) for p in headings)
        return [(p, words) for p, words in titled if _FEWEST <= len(words) <= _MOST and len(folded_syllables(p.text)) <= _MOST]

    def answer(self, query: Query) -> Draft | None:
        """All parts of the heading, with their number; None where its title is not all that is asked for."""
        plain = " ".join(query.plain)
        counts = _COUNTED.search(plain)
        if (
            query.documents != (PLAN,)
            or not (counts or _LISTED.search(plain))
            or query.has(*_ELSE)
            or query.refs
            or query.districts
        ):
            return None
        if query.has("yesno") and not re.match(r"(?:\w+ ){0,4}co (?:may|bao nhieu|nhung)\b", plain):
            return None
        if not self._bodies_fit(query):
            return None
        heading = self._heading(query, _SAID_OF_GROUPS if _GROUPS.search(plain) else _SAID)
        if heading is None:
            return None
        parts = self._corpus.parts(PLAN, heading.ref)
        draft = Draft(as_of=query.as_of, whole_list=True)
        draft.cite(heading, *parts)
        draft.lines = [counted(wording.place(heading), parts), *(f"- {wording.quoted(p)}" for p in parts)]
        return draft

    def _bodies_fit(self, query: Query) -> bool:
        """Whether no body is named, or both of those before which documents are put."""
        bodies = set(query.ids("agency"))
        return bodies <= _BOTH and ("hdnd" in query.plain) == ("ubnd" in query.plain)

    def _heading(self, query: Query, share: float) -> Provision | None:
        """The heading of whose title so much is said, and beside which nothing is."""
        plan = {w for m in query.mentions if m.id == PLAN_CONCEPT for w in folded_syllables(m.words)}
        own = set(query.plain) - plan - _IDLE
        filling = query.filling(self._corpus.phrases.stopwords)
        fitting = [p for p, words in self._titles if own - filling <= words and len(own & words) >= share * len(words)]
        return fitting[0] if len(fitting) == 1 else None
