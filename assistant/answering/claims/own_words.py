"""How much of what is said of a body its own clauses of a document know, word by word."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Set

from kb.corpus import Corpus
from kb.vietnamese import folded_syllables


class OwnWords:
    """The words of the clauses that give each body something."""

    def __init__(self, corpus: Corpus, document: str) -> None:
        self._clauses: dict[str, list[frozenset[str]]] = {}
        counts: Counter[str] = Counter()
        held = [p for p in corpus.provisions if p.document == document and p.norms]
        for p in held:
            words = frozenset(folded_syllables(p.text))
            counts.update(words)
            for bearer in {n.bearer for n in p.norms}:
                self._clauses.setdefault(bearer, []).append(words)
        self._rarity = {w: math.log((len(held) + 1) / n) for w, n in counts.items()}
        self._unknown = math.log(len(held) + 1)

    def share(self, bodies: Iterable[str], words: Set[str]) -> float:
        """The most that one clause of some bodies knows of words, by how much these tell; 0 where there are none."""
        weights = {w: self._rarity.get(w, self._unknown) for w in words}
        total = math.fsum(weights.values())
        clauses = [clause for body in bodies for clause in self._clauses.get(body, ())]
        return max((math.fsum(v for w, v in weights.items() if w in clause) for clause in clauses), default=0.0) / (total or 1.0)

    def elsewhere(self, bodies: Set[str], words: Set[str]) -> float:
        """The same of all other bodies."""
        return self.share(self._clauses.keys() - bodies, words)
