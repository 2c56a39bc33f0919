"""How well the titles of documents hold what a claim says of one, and which other document it may mean."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Set
from datetime import date

from kb.corpus import Corpus
from kb.model import Document
from kb.vietnamese import folded_syllables

#: The title of the document that is meant holds such a share of so many words, and so much more than that of the one that is named.
_LIKELY, _LEAST, _AHEAD = 0.6, 2, 0.2


class TitleFit:
    """Holds words against titles; ``titles`` and ``weights``: their words, and how much each of these tells."""

    def __init__(self, corpus: Corpus) -> None:
        self._documents = corpus.documents
        self.titles = {n: frozenset(folded_syllables(d.title)) for n, d in corpus.documents.items()}
        counts = Counter(w for words in self.titles.values() for w in words)
        self.weights = {w: math.log(len(self.titles) / n) for w, n in counts.items()}

    def share(self, said: Set[str], title: Set[str]) -> float:
        """The share of what is said, by how much each word tells, that a title holds."""
        return sum(self.weights[w] for w in said & title) / (sum(self.weights[w] for w in said) or 1.0)

    def better(self, said: Set[str], document: Document) -> list[Document]:
        """The document of the same kind and issuer whose title clearly holds more of what is said of another one; of several the one
        that was issued nearest to that."""
        known = said & self.weights.keys()
        alike = [d for d in self._documents.values() if (d.type, d.issuer) == (document.type, document.issuer) and d.issued]
        fits = {d.number: self.share(known, self.titles[d.number]) for d in alike}
        best = max(fits.values(), default=0.0)
        if document.issued is None or len(known) < _LEAST or best < max(_LIKELY, fits[document.number] + _AHEAD):
            return []
        at = document.issued
        return sorted((d for d in alike if fits[d.number] >= best), key=lambda d: abs((d.issued or date.max) - at))[:1]
