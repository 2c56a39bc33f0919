"""Services that never heard some questions, so that what is learnt from how they answer these holds for new questions too."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from assistant.answering.sources.lessons import examples, known
from assistant.service import Service, units
from kb.corpus import Corpus
from kb.intents import Intents
from kb.search import SearchIndex

#: The questions are judged in so many parts.
_PARTS = 4

Line = dict[str, Any]


class Unaware(Service):
    """A service that never heard some questions."""

    def __init__(self, questions: Collection[str]) -> None:
        super().__init__()
        self.corpus = without(self.corpus, frozenset(questions))

    @cached_property
    def index(self) -> SearchIndex:
        """In memory: what is kept on disk belongs to those who heard all."""
        return SearchIndex.build(units(self.corpus))

    @cached_property
    def intents(self) -> Intents:
        """Learnt without the questions."""
        return Intents.learn(examples(self.corpus, self.reader), known(self.corpus, self.reader))

    def again(self) -> Unaware:
        """The same, with what was meanwhile learnt from others."""
        fresh = Unaware(())
        fresh.corpus, fresh.index, fresh.intents = self.corpus, self.index, self.intents
        return fresh


Parts = Sequence[tuple[Unaware, Sequence[Line]]]


def without(corpus: Corpus, questions: Collection[str]) -> Corpus:
    """A corpus whose known ways of asking leave some questions out."""

    def unasked(told: Sequence[str]) -> tuple[str, ...]:
        return tuple(q for q in told if q not in questions)

    return replace(
        corpus,
        asks={key: unasked(told) for key, told in corpus.asks.items()},
        refusals={kind: unasked(told) for kind, told in corpus.refusals.items()},
    )


def shares(lines: Sequence[Line]) -> list[list[Line]]:
    """Questions in parts; one question stands in one part."""
    parts: list[list[Line]] = [[] for _ in range(_PARTS)]
    for line in lines:
        parts[zlib.crc32(line["question"].encode()) % _PARTS].append(line)
    return parts


def unaware(lines: Sequence[Line]) -> Parts:
    """Questions in parts, each with a service that heard the others only."""
    return [(Unaware([line["question"] for line in part]), part) for part in shares(lines)]


def renewed(parts: Parts) -> Parts:
    """The same parts, by services that use what was learnt meanwhile."""
    return [(service.again(), lines) for service, lines in parts]
