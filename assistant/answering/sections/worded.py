"""Claims that the clauses of a body use a word for a role, or don't ("mục của sở X không có chữ “chủ trì”"): read off their texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Mention, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: Right before a word that is meant as a word.
_AS_WORD = frozenset({"chữ", "chu", "từ", "tu", "cụm", "cum"})
#: So many words at most stand between a denial and the word that is denied ("không hề có hai chữ ...").
_BETWEEN = 5
#: There is said to be no clause at all in which it stands ("không gạch đầu dòng nào của mục ấy dùng chữ ...").
NO_CLAUSE = re.compile(
    r"\b(?:khong|chang|cha|chua)(?: (?:he|co|thay|mot|bat ky|bat cu))* (?:gach|y|cau|dong|cho|doan|diem|muc|noi|khoan)\b.{0,20}? nao\b"
)
_QUOTED = re.compile(r"[\"“”«]([^\"“”«»]+)[\"“”»]")
_DENIES = frozenset({"khong", "chang", "cha", "chua", "thieu", "vang"})


class Worded:
    """Answers them; ``ends`` gives the first or last clauses of a section where a question asks for these."""

    def __init__(self, corpus: Corpus, ends: Callable[[Query], Draft | None]) -> None:
        self._corpus, self._ends = corpus, ends

    def answer(self, query: Query) -> Draft | None:
        """The verdict with the clauses that hold the word, or with all that do not; None where no such thing is claimed."""
        acts = [m for m in query.mentions if m.kind == "act"]
        bodies = query.ids("agency") or self._headed(query)
        if (
            len(acts) != 1
            or len(bodies) != 1
            or not as_word(query, acts[0])
            or not query.has("yesno")
            or query.has("who", "compare")
        ):
            return None
        word, body = acts[0], self._corpus.agencies[bodies[0]]
        if body.group or not body.plan_section or not set(quotations(query)) <= {query.plain[word.start : word.end]}:
            return None
        clauses = self._clauses(query, bodies[0])
        said = query.plain[word.start : word.end]
        holding = [p for p in clauses if f" {' '.join(said)} " in f" {' '.join(folded_syllables(p.text))} "]
        if not clauses:
            return None
        draft = Draft(as_of=query.as_of, others=((bodies[0], ""),))
        draft.cite(*(holding or clauses))
        draft.lines = [f"- {wording.quoted(p)}" for p in draft.provisions]
        draft.decide("yes" if bool(holding) != _denied(query, word) else "no")
        return draft

    def _headed(self, query: Query) -> tuple[str, ...]:
        """The body whose section is named by its number alone."""
        return tuple(a.id for a in self._corpus.agencies.values() if query.refs == (a.plan_section,) and not a.group)

    def _clauses(self, query: Query, body: str) -> Sequence[Provision]:
        """The clauses that the question names, by default all of the section of a body."""
        if (draft := self._ends(query)) is not None:
            return draft.provisions
        section = self._corpus.agencies[body].plan_section
        own = self._corpus.children(PLAN, section)
        return [p for p in own if p.ref in query.refs] or own


def as_word(query: Query, mention: Mention) -> bool:
    """Whether a role is meant as a word: "hai chữ “chủ trì”"; never the "chữ" of "chữ ký"."""
    return mention.start > 0 and query.marked[mention.start - 1] in _AS_WORD


def quotations(query: Query) -> list[tuple[str, ...]]:
    """The words that stand in quotation marks."""
    return [tuple(folded_syllables(q)) for q in _QUOTED.findall(query.question)]


def _denied(query: Query, word: Mention) -> bool:
    """Whether a claim says that a word is not there."""
    before = query.plain[: word.start]
    return bool(_DENIES & set(before[-_BETWEEN:])) or NO_CLAUSE.search(" ".join(before)) is not None
