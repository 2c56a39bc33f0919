"""Services that never heard some questions, so that what is learnt from how they answer these holds for new questions too."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from functools import cached_property
from multiprocessing import get_context
from typing import Any, TypeVar

from assistant.answering.sources.lessons import examples, known
from assistant.service import Service, units
from kb.corpus import Corpus
from kb.intents import Intents
from kb.search import SearchIndex

#: The questions are judged in so many parts.
_PARTS = 4

Line = dict[str, Any]
T = TypeVar("T")


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


class Part:
    """Questions and a process of their own, whose service heard none of them, so that parts are judged side by side.

    Args:
        lines: the questions with gold.
        aware: the service heard all that the corpus knows; the questions are none of it.
    """

    def __init__(self, lines: Sequence[Line], aware: bool = False) -> None:
        self._lines = lines
        unheard = None if aware else [line["question"] for line in lines]
        self._process = ProcessPoolExecutor(1, get_context("spawn"), _begin, (unheard,))

    def told(self, judged: Callable[[Service, Line], T]) -> Future[list[T]]:
        """What a function of a module tells of each question by the service, in their order."""
        return self._process.submit(_told, judged, self._lines)

    def renew(self) -> None:
        """What is told from now on uses what was meanwhile learnt."""
        self._process.submit(_renew).result()

    def close(self) -> None:
        """Ends the process."""
        self._process.shutdown()


#: The service of a part's process.
_services: list[Service] = []


def _begin(unheard: Collection[str] | None) -> None:
    _services[:] = [Service() if unheard is None else Unaware(unheard)]


def _renew() -> None:
    (service,) = _services
    _services[:] = [service.again() if isinstance(service, Unaware) else Service()]


def _told(judged: Callable[[Service, Line], T], lines: Sequence[Line]) -> list[T]:
    return [judged(_services[0], line) for line in lines]


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
