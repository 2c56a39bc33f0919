"""The words of each provision as a bag, what each word tells, and how many of a question's words a provision knows."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import SPELT, document_numbers, folded_syllables, numbers

#: What a concept that a question names adds to a task with it, as if so much of its words were shared.
_SAME_CONCEPT = 4.0
#: Tasks that share at least so much of what the best one shares are meant, too.
_NEARLY = 0.6

#: How many words stand between a number and what it counts at most.
_BETWEEN = 2
#: Numbers that count nothing: days, numbers of documents and clauses, years.
_NO_AMOUNT = re.compile(r"\S*\d+/\S+|\b20\d\d\b|\b(?:ngày|tháng|năm|khoản|Điều|mục|số) \d+")


@dataclass(frozen=True)
class Bag:
    """The words of a provision: its own, and those by which people ask for it. What few questions look at is read when first asked.

    ``concepts``: the ids of what it is about; ``called``: their names; ``about``: these ids with those of its bodies.
    """

    words: frozenset[str]
    concepts: frozenset[str]
    called: tuple[str, ...]
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
        called = tuple(t for c in concepts for t in (corpus.concepts[c].name, *corpus.concepts[c].synonyms))
        return cls(
            words=words_of([*texts, *called]),
            concepts=concepts,
            called=called,
            about=frozenset([*concepts, *(b for n in provision.norms for b in (n.bearer, *n.partners, n.to_whom))]),
            text=provision.text,
            said=(*texts, *called),
        )

    @cached_property
    def told(self) -> frozenset[str]:
        """Its own words and those of the names of what it is about."""
        return words_of([self.text, *self.called])

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Neighbours in what is said."""
        return frozenset(pair for text in self.said for pair in itertools.pairwise(folded_syllables(text)))

    @cached_property
    def own(self) -> frozenset[str]:
        """The words that the provision itself holds."""
        return words_of([self.text])

    @cached_property
    def numbers(self) -> frozenset[float]:
        """The numbers that the provision states."""
        return frozenset(numbers(self.text))

    @cached_property
    def counts(self) -> frozenset[str]:
        """What the provision tells the number of: the words behind its numbers, and "phần trăm"."""
        words = folded_syllables(_NO_AMOUNT.sub(" ", self.text))
        behind = {w for i, n in enumerate(words) if n.isdecimal() or n in SPELT for w in words[i + 1 : i + 2 + _BETWEEN]}
        return frozenset(behind | ({"phan"} if "%" in self.text else set()))

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents that the provision names."""
        return frozenset(document_numbers(self.text))


class Bags:
    """The bags of all provisions of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._bags = {id(p): Bag.of(p, corpus) for p in corpus.provisions}
        spread = Counter(w for bag in self._bags.values() for w in bag.words)
        total = len(self._bags) or 1
        self._rarity = {w: math.log(1 + total / n) for w, n in spread.items()}
        self._unseen = math.log(1 + total)
        said = {c.id: words_of((c.name, *c.synonyms)) for c in corpus.concepts.values()}
        self._norm_words = {
            id(n): frozenset(folded_syllables(n.task)).union(*(said[o] for o in n.objects))
            for p in corpus.provisions
            for n in p.norms
        }

    def of(self, provision: Provision) -> Bag:
        """The bag of a provision of the corpus."""
        return self._bags[id(provision)]

    def rarity(self, word: str) -> float:
        """How much a word tells: the rarer in the corpus, the more."""
        return self._rarity.get(word, self._unseen)

    def weight(self, words: Iterable[str]) -> float:
        """How much some words tell together."""
        return math.fsum(map(self.rarity, words))

    def coverage(self, query: Query, provisions: Iterable[Provision]) -> tuple[float, list[str]]:
        """Share of the question's telling words (by rarity) that the provisions know, and the words that none knows.

        A provision knows a word that stands in it, by which people ask for it, or that belongs to the name of a body or concept
        which the provision is about.
        """
        return Covering(self, query).by(provisions)

    def fitting(self, query: Query, p: Provision) -> tuple[Norm, ...]:
        """The norms of a provision that the question is about: those whose task shares the most telling words with it."""
        if len(p.norms) < 2:
            return p.norms
        asked = set(query.ids("concept"))
        weighed = [(self._shared(query, n, asked), n) for n in p.norms]
        best = max(w for w, _ in weighed)
        return tuple(n for w, n in weighed if w >= _NEARLY * best) if best > 0 else p.norms

    def _shared(self, query: Query, norm: Norm, asked: set[str]) -> float:
        words = self._norm_words[id(norm)]
        return math.fsum(self.rarity(w) for w in query.content if w in words) + _SAME_CONCEPT * len(asked & set(norm.objects))


class Covering:
    """What one question's telling words weigh, to see for many provisions which of them they know."""

    def __init__(self, bags: Bags, query: Query) -> None:
        self._bags = bags
        self._weights = {w: bags.rarity(w) for w in query.content}
        self._telling = frozenset(w for w in self._weights if not w.isdecimal())
        self._total = math.fsum(self._weights.values())
        self._named: dict[str, frozenset[str]] = {}
        for m in query.mentions:
            words = self._telling.intersection(folded_syllables(m.words))
            self._named[m.id] = self._named.get(m.id, frozenset()) | words
        self._ids = frozenset(self._named)

    def by(self, provisions: Iterable[Provision]) -> tuple[float, list[str]]:
        """The share of the words that these provisions know together, and the words that none knows, the most telling first."""
        unknown = self._telling.difference(*map(self._known, provisions))
        missing = [w for w in self._weights if w in unknown]
        return self._share(unknown), sorted(missing, key=self._bags.rarity, reverse=True)

    def share(self, *provisions: Provision) -> float:
        """The share of the words that these provisions know together."""
        return self._share(self._telling.difference(*map(self._known, provisions)))

    def _share(self, unknown: Iterable[str]) -> float:
        return 1 - math.fsum(map(self._weights.__getitem__, unknown)) / self._total if self._total else 0.0

    def _known(self, provision: Provision) -> frozenset[str]:
        """The words of the question that a provision knows."""
        bag = self._bags.of(provision)
        return (self._telling & bag.words).union(*map(self._named.__getitem__, self._ids & bag.about))


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The syllables of some texts, without marks."""
    return frozenset(itertools.chain.from_iterable(map(folded_syllables, texts)))
