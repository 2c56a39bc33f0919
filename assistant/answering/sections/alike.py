"""Follow-ups that ask whether another body is given a clause like the one before ("Sở Tư pháp có câu nào giống vậy không?")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

_ALIKE = re.compile(
    r"\b(?:cau|gach|gach dau dong|dong|doan|viec|noi dung|nhiem vu|khoan|muc)(?: (?:nao|gi))?(?: (?:y|cung))?"
    r" (?:giong|tuong tu|nhu (?:the|vay)|y nhu|y het|the ay|kieu do)\b"
)
#: Two clauses say the same where they share this many of the neighbouring words of the shorter one, and nothing alike below that.
_SAME, _OTHER = 0.4, 0.2
#: Words that stand side by side in more clauses than so many tell none of them apart.
_COMMON = 20


class Alike:
    """Answers them."""

    def __init__(self, corpus: Corpus, resolved: Callable[[Query], Query], sources: Callable[[Query], Selection]) -> None:
        self._corpus, self._resolved, self._sources = corpus, resolved, sources
        clauses = [p for p in corpus.documents[PLAN].provisions if p.norms]
        pairs = [frozenset(pairwise(folded_syllables(p.text))) for p in clauses]
        told = Counter(pair for of in pairs for pair in of)
        #: The neighbouring words of each clause that gives something, without those that nearly all hold ("phối hợp với các ...").
        self._pairs = {p: frozenset(x for x in of if told[x] <= _COMMON) for p, of in zip(clauses, pairs, strict=True)}

    def answer(self, query: Query) -> Draft | None:
        """Whether the body has one, with both clauses; None where something else is asked, or nobody can tell."""
        bodies = {m.id for m in query.mentions if m.kind == "agency" and m.start >= 0}
        own = any(m.kind == "concept" and m.start >= 0 for m in query.mentions)
        if query.before is None or own or len(bodies) != 1 or not query.has("yesno") or not _ALIKE.search(" ".join(query.plain)):
            return None
        told = self._sources(self._resolved(query.before)).chosen
        first = told[0].provision if told else None
        (body,) = bodies
        others = [p for p in self._pairs if any(n.bearer == body for n in p.norms) and p is not first]
        if first not in self._pairs or not others:
            return None
        best = max(others, key=lambda p: self._share(first, p))
        share = self._share(first, best)
        if _OTHER <= share < _SAME:
            return None
        draft = Draft(as_of=query.as_of, others=((body, ""),) if share >= _SAME else ())
        draft.cite(best if share >= _SAME else max(others, key=lambda p: self._worded(first, p)), first)
        draft.lines = wording.sources(draft.provisions)
        draft.decide("yes" if share >= _SAME else "no")
        return draft

    def _share(self, one: Provision, other: Provision) -> float:
        """How much of the shorter of two clauses the other one says, too, where both give something of one thing."""
        objects = [{o for n in p.norms for o in n.objects} for p in (one, other)]
        return self._worded(one, other) if set.intersection(*objects) else 0.0

    def _worded(self, one: Provision, other: Provision) -> float:
        a, b = self._pairs[one], self._pairs[other]
        return len(a & b) / max(1, min(len(a), len(b)))
