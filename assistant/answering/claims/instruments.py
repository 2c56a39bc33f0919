"""Whether a claim about documents (which one a thing is in, which one ends or replaces another) is what their relations say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part, Statements
from kb.corpus import Corpus
from kb.model import Provision, Relation
from kb.vietnamese import document_numbers, fold, folded_syllables

#: Kinds of relations by which one document ends or takes the place of another.
_ENDS = ("repeals", "replaces", "ends", "amends")
#: Another document that fits a claim by this many words more than the named one is the one that is meant.
_CLEARLY = 3


@dataclass(frozen=True)
class Instruments:
    """Judges claims about documents by the relations of the corpus."""

    corpus: Corpus
    statements: Statements
    plan: str

    def ruling(self, part: Part, provisions: Sequence[Provision]) -> Ruling | None:
        """The ruling on the documents of a part of a claim; None where it names none."""
        named = [n for n in document_numbers(part.text) if fold(n) != fold(self.plan)]
        if not named:
            return None
        if "ends" in part.signs:
            ended = {fold(r.target) for r in self._ended(part)}
            return Ruling.HOLDS if any(fold(n) in ended for n in named) else Ruling.FAILS
        told = fold(" ".join(x for p in provisions for x in (p.text, *p.heading, p.document)))
        if any(fold(n) not in told for n in named):
            return Ruling.FAILS
        return Ruling.FAILS if self._another(part, named) else None

    def grounds(self, part: Part) -> Iterator[Provision]:
        """The provisions of the plan that name the document which the claim is about."""
        named = [n for n in document_numbers(part.text) if fold(n) != fold(self.plan)]
        if not named:
            return
        found = self._ended(part) if "ends" in part.signs else [r for r in [self._another(part, named)] if r]
        for relation in found:
            provision = self.corpus.provision(self.plan, relation.ref)
            if provision is not None:
                yield provision

    def _ended(self, part: Part) -> list[Relation]:
        by = [n for n in document_numbers(part.text) if n in self.corpus.documents] or [self.plan]
        documents = [self.corpus.documents[n] for n in {*by, self.plan}]
        return [r for d in documents for r in d.relations if r.kind in _ENDS]

    def _another(self, part: Part, named: Sequence[str]) -> Relation | None:
        """The document of the plan that the words of the claim describe, where it is clearly none of those named."""
        fits = [(self._fit(part, r), r) for r in self.corpus.documents[self.plan].relations if r.note]
        mine = [fit for fit, r in fits if any(fold(n) == fold(r.target) for n in named)]
        best, relation = max(fits, key=lambda x: x[0])
        other = all(fold(n) != fold(relation.target) for n in named)
        return relation if mine and other and best >= max(mine) + _CLEARLY else None

    def _fit(self, part: Part, relation: Relation) -> int:
        shared = set(part.plain) & set(folded_syllables(relation.note))
        return sum(w not in self.corpus.phrases.stopwords for w in shared)
