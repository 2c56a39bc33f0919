"""The criteria and indicators of the programme: which a question names, what stands above them and who leads them."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.understanding import Query
from kb.corpus import Corpus
from rules.assigning import leading

#: Families of acts on criteria that each criterion has its own body for.
CRITERION_ACTS = ("lead", "appraise", "recognise")


class Criteria:
    """The criteria and indicators of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._parents = {c.id: c.broader for c in corpus.concepts.values()}
        self._ours = {c.id for c in corpus.concepts.values() if c.kind in ("criterion", "indicator")}
        self._leads: dict[str, set[str]] = {}
        norms = [n for p in corpus.provisions for n in p.norms]
        for n in leading(norms, {c.id for c in corpus.concepts.values() if c.criterion}):
            for concept in n.objects:
                self._leads.setdefault(concept, set()).add(n.bearer)

    def __contains__(self, concept: str) -> bool:
        return concept in self._ours

    def named(self, query: Query) -> tuple[str, ...]:
        """The criteria and indicators that a question names."""
        return tuple(c for c in query.ids("concept") if c in self._ours)

    def parent(self, concept: str) -> str:
        """The concept one step broader, or nothing."""
        return self._parents.get(concept) or ""

    def with_parents(self, concepts: Iterable[str]) -> set[str]:
        """Concepts and those one step broader."""
        return {x for c in concepts for x in (c, self._parents.get(c)) if x}

    def leaders(self, concept: str) -> set[str]:
        """The bodies that lead a concept."""
        return self._leads.get(concept, set())
