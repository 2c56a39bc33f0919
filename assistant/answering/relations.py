"""Yes/no questions on what one document does to another: "does A amend B", "was A replaced by B"."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.papers import Papers, spoken_order
from assistant.answering.validity import original
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Relation, Verification

#: What a verb says that one document does to another; the first that is spoken counts.
_VERBS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"\b(?:sua doi|sua|bo sung)\b"), ("amends",)),
    (re.compile(r"\b(?:thay the|thay cho|thay)\b"), ("replaces",)),
    (re.compile(r"\b(?:bai bo|huy bo|cham dut)\b"), ("repeals", "ends", "replaces")),
    (re.compile(r"\b(?:huong dan|cu the hoa|trien khai|thuc hien)\b"), ("guides", "implements")),
)
_PASSIVE = re.compile(r"\b(?:bi|duoc)\b[^?]{0,60}$")


class Relations:
    """Judges claims on relations between two documents of a corpus."""

    def __init__(self, corpus: Corpus, papers: Papers) -> None:
        self._corpus, self._papers = corpus, papers

    def answer(self, query: Query) -> Draft | None:
        """Whether one named document does to the other what the question says; None where it claims no such thing."""
        named = [n for n in spoken_order(query) if n in self._corpus.documents]
        plain = " ".join(query.plain)
        spoken = [(m.start(), kinds) for verb, kinds in _VERBS if (m := verb.search(plain))]
        if not query.has("yesno") or len(named) != 2 or not spoken or query.refs:
            return None
        at, kinds = min(spoken)
        acting, target = reversed(named) if _PASSIVE.search(plain[:at]) else named
        found = [r for r in self._corpus.documents[acting].relations if r.target == target and r.kind in kinds]
        return self._told(acting, target, found)

    def _told(self, acting: str, target: str, found: list[Relation]) -> Draft:
        if found and all(r.verification == Verification.UNVERIFIED for r in found):
            draft = Draft(status="partial")
            draft.lines = [wording.DOUBT.format(where=original(self._corpus.documents[acting]))]
        else:
            draft = Draft(verdict="yes" if found else "no")
            draft.lines = [(wording.YES if found else wording.NO).strip()]
        kept = self._papers.relations(acting, ("amends", "replaces", "repeals", "ends", "guides", "implements"))
        between = [x for x in kept if target in x]
        draft.lines.append("\n".join(f"- {acting}: {x}" for x in (between or kept)[:6]))
        draft.cite(*(p for r in found for p in self._corpus.versions(acting, r.ref)))
        draft.cite(*self._corpus.documents[acting].provisions[:1], *self._corpus.documents[target].provisions[:1])
        draft.lines = [x for x in draft.lines if x]
        return draft
