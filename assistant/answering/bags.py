"""The words of a provision as a bag: its own, and those by which people ask for it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import document_numbers, folded_syllables, numbers


@dataclass(frozen=True)
class Bag:
    """The words of a provision: its own, and those by which people ask for it. What few questions look at is read when first asked."""

    words: frozenset[str]
    about: frozenset[str]
    text: str
    said: tuple[str, ...]

    @classmethod
    def of(cls, provision: Provision, corpus: Corpus) -> Bag:
        """The bag of a provision of a corpus."""
        asks = corpus.asks.get((provision.document, provision.ref), ())
        names = [corpus.agencies[n.bearer].name for n in provision.norms]
        concepts = provision.about
        texts = (provision.text, *provision.heading, *asks, *names)
        called = [t for c in concepts for t in (corpus.concepts[c].name, *corpus.concepts[c].synonyms)]
        return cls(
            words=words_of([*texts, *called]),
            about=frozenset([*concepts, *(b for n in provision.norms for b in (n.bearer, *n.partners, n.to_whom))]),
            text=provision.text,
            said=(*texts, *called),
        )

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Neighbours in what is said."""
        return frozenset(pair for text in self.said for pair in itertools.pairwise(folded_syllables(text)))

    @cached_property
    def length(self) -> int:
        """How many different words the provision itself holds."""
        return len(set(folded_syllables(self.text)))

    @cached_property
    def numbers(self) -> frozenset[float]:
        """The numbers that the provision states."""
        return frozenset(numbers(self.text))

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents that the provision names."""
        return frozenset(document_numbers(self.text))


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The syllables of some texts, without marks."""
    return frozenset(itertools.chain.from_iterable(map(folded_syllables, texts)))
