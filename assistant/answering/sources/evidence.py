"""Ranks provisions for a question: what search, known ways of asking, references and tasks bring up, weighed by how it fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from assistant.answering.sources.bags import Bags
from assistant.answering.sources.criteria import Criteria
from assistant.answering.sources.fit import Candidate, Fit
from assistant.answering.sources.margins import Margins
from assistant.understanding import PLAN, Query, Reader
from kb.corpus import Corpus
from kb.intents import Intents
from kb.model import Provision
from kb.search import SearchIndex

#: Provisions that are looked at because the question is worded like known questions for them.
_TYPICAL = 10
#: A provision of a document that ranks lower is not what a question on the document is about.
_NEAREST = 3


class Evidence:
    """Finds and weighs the provisions that bear on a question."""

    def __init__(self, corpus: Corpus, index: SearchIndex, reader: Reader, intents: Intents) -> None:
        self.corpus, self.index, self.reader, self.intents = corpus, index, reader, intents
        self.bags, self.criteria = Bags(corpus), Criteria(corpus)
        #: Ranking, further sources and refusing all look at the same question one after the other.
        self._margins = lru_cache(maxsize=128)(self._margins_of)
        #: What is given for a question is looked for among the best candidates before all of them are chosen from.
        self._best = lru_cache(maxsize=16)(self._ranked)
        self._by_object: dict[str, list[Provision]] = {}
        for p in corpus.provisions:
            for concept in dict.fromkeys(o for n in p.norms for o in n.objects):
                self._by_object.setdefault(concept, []).append(p)

    def rank(self, query: Query, top: int = 40) -> list[Candidate]:
        """The best candidates for a question, the best first."""
        return list(self._best(query, top))

    def _ranked(self, query: Query, top: int) -> tuple[Candidate, ...]:
        found = {hit.id: hit.score for hit in self.index.search(query.text, top)}
        best = max(found.values(), default=0.0) or 1.0
        anchors = [self.corpus.provision(*key) for key in query.anchors]
        met = [*(self._at(key) for key in found), *self.typical(query), *anchors, *self._named(query), *self._holding(query)]
        return tuple(self._weighed(query, met, {key: score / best for key, score in found.items()}))

    def within(self, query: Query, document: str) -> Provision | None:
        """The provision of a document that a question is about, where the question is about one of its provisions at all."""
        ranked = self.rank(query)
        return next((c.provision for c in ranked[:_NEAREST] if c.provision.document == document), None)

    def rank_part(self, part: Query, ranked: Sequence[Candidate]) -> list[Candidate]:
        """The best candidates for a part of a question, the best first: of those for the whole, and of those typical of the part."""
        return self._weighed(part, [*(c.provision for c in ranked), *self.typical(part)], {})

    def _weighed(self, query: Query, met: Iterable[Provision | None], found: Mapping[str, float]) -> list[Candidate]:
        """Provisions (each once) by how well they fit; ``found`` gives the share of the best hit's score by key of the index."""
        margins, fit = self.margins(query), self._fit(query)
        pool = {id(v): v for v in (self._version(query, p) for p in met if p is not None)}.values()
        scored = [fit.weigh(p, found.get(f"{p.document}#{p.ref}", 0.0), margins.of((p.document, p.ref))) for p in pool]
        return sorted(scored, key=lambda c: (-c.score, c.provision.document, c.provision.ref))

    def typical(self, query: Query) -> list[Provision]:
        """The provisions that known questions in such words ask for, the likeliest first."""
        likeliest = self.margins(query).likeliest(_TYPICAL)
        return [p for key in likeliest if (p := self.corpus.provision(*key)) is not None]

    def margins(self, query: Query) -> Margins:
        """How typical the question's words are of questions for each provision, and of each kind that no document answers."""
        return self._margins((*query.plain, *query.carried))

    def _margins_of(self, words: tuple[str, ...]) -> Margins:
        return Margins(self.intents.columns, self.intents.margins(words))

    def _holding(self, query: Query) -> Iterable[Provision]:
        """Provisions that give somebody a task on what the question names."""
        for concept in query.ids("concept"):
            yield from self._by_object.get(concept, ())

    def _at(self, key: str) -> Provision | None:
        document, _, ref = key.partition("#")
        return self.corpus.provision(document, ref)

    def _version(self, query: Query, p: Provision) -> Provision:
        """The version of a provision that the question is about: on its day, or on the side of a change that it speaks of."""
        versions = self.corpus.versions(p.document, p.ref)
        on_day = self.corpus.provision(p.document, p.ref, query.as_of)
        if query.side and not (query.side == "after" and on_day in versions[1:]):  # it may have been changed again since that day
            return versions[0 if query.side == "before" else -1]
        return on_day or p

    def _named(self, query: Query) -> Iterable[Provision | None]:
        """Provisions that the question names by reference: of the documents that it names, or else of the plan."""
        documents = [number for number in query.documents if number in self.corpus.documents]
        for ref in query.refs:
            own = [number for number in documents if ref.startswith("Đ") or self.corpus.provision(number, ref)]
            for number in own or ((PLAN,) if not ref.startswith("Đ") else ()):
                yield self.corpus.provision(number, ref, query.as_of)
                yield from self.corpus.children(number, ref)

    def weigh(self, query: Query, p: Provision, margin: float = -1.0) -> Candidate:
        """A provision that search did not have to find; ``margin`` is that of its intent."""
        return self._fit(query).weigh(p, 0.0, margin)

    def _fit(self, query: Query) -> Fit:
        return Fit(query, self.corpus, self.bags, self.criteria)
