"""Makes a quiz: draws sources kind by kind, mixes options, and keeps only what the judge finds fair."""

from __future__ import annotations

import hashlib
import itertools
import math
from collections.abc import Callable, Iterable, Iterator
from random import Random
from typing import Protocol

from assistant.quiz import texts
from assistant.quiz.acts import Acts
from assistant.quiz.changes import Changes
from assistant.quiz.deadlines import Deadlines
from assistant.quiz.figures import Figures
from assistant.quiz.ground import Ground
from assistant.quiz.judging import fair
from assistant.quiz.model import Difficulty, Draft, Item, Kind, Option, Quiz, QuizError, Source
from assistant.quiz.scenarios import Scenarios
from assistant.quiz.who import Who
from kb.corpus import Corpus
from kb.vietnamese import fold
from rules.eligibility import Checker
from rules.responsibility import Responsibility

#: Items that one quiz may have.
MOST = 1000
#: The turn in which kinds come; a kind that has run out is passed over.
_TURN = (
    Kind.WHO,
    Kind.SCENARIO,
    Kind.ACT,
    Kind.FIGURE,
    Kind.CHANGE,
    Kind.WHO,
    Kind.SCENARIO,
    Kind.DEADLINE,
    Kind.FIGURE,
    Kind.WHO,
)
_MIX = (Difficulty.EASY, Difficulty.MEDIUM, Difficulty.MEDIUM, Difficulty.HARD)


class _Maker(Protocol):
    def sources(self) -> Iterator[Source]: ...


_MAKERS: dict[Kind, Callable[[Ground], _Maker]] = {
    Kind.WHO: Who,
    Kind.ACT: Acts,
    Kind.DEADLINE: Deadlines,
    Kind.FIGURE: Figures,
    Kind.CHANGE: Changes,
}
#: Scenarios never run out; so many in a row without a new one mean that there is none.
_PATIENCE = 200


class QuizMaker:
    """Makes quizzes over one corpus. What can be asked is gathered once, on first use."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility, checker: Checker) -> None:
        self.ground = Ground(corpus, responsibility, checker)
        self._stock: dict[Kind, tuple[Source, ...]] = {}
        self._scenarios = Scenarios(self.ground)

    def make(self, number: int, seed: int, topic: str | None = None, difficulty: Difficulty | str | None = None) -> Quiz:
        """A quiz whose key is computed by the rules; the same corpus and arguments give the same quiz.

        Args:
            number: how many items, up to ``MOST``.
            seed: any whole number.
            topic: a kind of item (``ai-lam``, ``thoi-han``, ...) or the name of a subject, in any spelling; None for all.
            difficulty: ``de``, ``vua`` or ``kho``; None for a mix.

        Raises:
            QuizError: the number, topic or difficulty is not known, or there are fewer items than asked.
        """
        if not 1 <= number <= MOST:
            raise QuizError(texts.BAD_NUMBER.format(most=MOST, number=number))
        level = _read_difficulty(difficulty)
        kinds, concepts = self._read_topic(topic)
        rng = Random(f"{seed}/{','.join(kinds)}/{','.join(sorted(concepts))}/{level}")
        items = tuple(itertools.islice(self._items(kinds, concepts, level, rng), number))
        if len(items) < number:
            raise QuizError(texts.TOO_FEW.format(found=len(items), number=number))
        return Quiz(
            title=texts.TITLE,
            number=number,
            seed=seed,
            topic=topic,
            difficulty=level,
            corpus=self.ground.corpus.digest[:12],
            items=items,
        )

    def stock(self, kind: Kind) -> tuple[Source, ...]:
        """Everything of a kind that can be asked; scenarios are made up as they are drawn."""
        if kind not in self._stock and kind in _MAKERS:
            self._stock[kind] = tuple(_MAKERS[kind](self.ground).sources())
        return self._stock.get(kind, ())

    def _items(self, kinds: Iterable[Kind], concepts: frozenset[str], level: Difficulty | None, rng: Random) -> Iterator[Item]:
        """Fair items, no stem twice, until every kind has run out."""
        left = {kind: self._drawn(kind, concepts, level, rng) for kind in dict.fromkeys(kinds)}
        seen: set[tuple[str, ...]] = set()
        for kind in itertools.cycle(tuple(kinds)):
            if not left:
                return
            for item in left.get(kind, ()):
                if (item.stem, *item.given) not in seen:
                    seen.add((item.stem, *item.given))
                    yield item
                    break
            else:
                left.pop(kind, None)

    def _drawn(self, kind: Kind, concepts: frozenset[str], level: Difficulty | None, rng: Random) -> Iterator[Item]:
        """The fair items of one kind in mixed order."""
        mixed = Random(rng.random())
        endless = kind is Kind.SCENARIO
        sources: Iterable[Source] = self._scenarios.sources() if endless else _spread(self.stock(kind), mixed)
        misses = 0
        for source in sources:
            item = self._item(source, level, mixed) if not concepts or concepts & source.topics else None
            misses = 0 if item is not None else misses + 1
            if item is not None:
                yield item
            elif endless and misses > _PATIENCE:
                return

    def _item(self, source: Source, level: Difficulty | None, rng: Random) -> Item | None:
        """The item of a source at a difficulty (any, where none is asked), if the judge finds it fair."""
        levels = [level] if level is not None else rng.sample(_MIX, len(_MIX))
        for difficulty in dict.fromkeys(levels):
            draft = source.draft(difficulty, rng)
            item = _mixed(draft, rng) if draft is not None else None
            if item is not None and fair(item, self.ground):
                return item
        return None

    def _read_topic(self, topic: str | None) -> tuple[tuple[Kind, ...], frozenset[str]]:
        """The kinds and the concepts (none: all) that a topic means."""
        if topic is None:
            return _TURN, frozenset()
        wanted = fold(topic)
        for kind in Kind:
            if wanted in (kind.value, fold(texts.KINDS[kind])):
                return (kind,), frozenset()
        concepts = self.ground.corpus.concepts.values()
        named = {c.id for c in concepts if wanted in (c.id, fold(c.name), *(fold(s) for s in c.synonyms))}
        if not named:
            raise QuizError(texts.BAD_TOPIC.format(topic=topic, kinds=", ".join(Kind)))
        return _TURN, frozenset(self.ground.responsibility.below(named))


def make_quiz(
    corpus: Corpus,
    responsibility: Responsibility,
    checker: Checker,
    number: int,
    seed: int,
    topic: str | None = None,
    difficulty: Difficulty | str | None = None,
) -> Quiz:
    """One quiz; see ``QuizMaker.make``."""
    return QuizMaker(corpus, responsibility, checker).make(number, seed, topic, difficulty)


def _read_difficulty(difficulty: Difficulty | str | None) -> Difficulty | None:
    if difficulty is None:
        return None
    try:
        return Difficulty(fold(difficulty))
    except ValueError:
        raise QuizError(texts.BAD_DIFFICULTY.format(difficulty=difficulty)) from None


def _spread(sources: tuple[Source, ...], rng: Random) -> list[Source]:
    """The sources in mixed order, large documents no more often than the root of their size."""
    shelves: dict[str, list[Source]] = {}
    for source in sources:
        shelves.setdefault(source.shelf, []).append(source)
    placed: list[tuple[float, Source]] = []
    for found in shelves.values():
        rng.shuffle(found)
        placed += [((rank + rng.random()) / math.sqrt(len(found)), source) for rank, source in enumerate(found)]
    return [source for _, source in sorted(placed, key=lambda pair: pair[0])]


def _mixed(draft: Draft, rng: Random) -> Item:
    """A draft with its options in mixed order."""
    options = [
        Option(text=c.text, claim=c.claim, correct=c is draft.right, why=c.why or draft.explanation)
        for c in (draft.right, *draft.wrong)
    ]
    rng.shuffle(options)
    told = "\n".join((draft.stem, *draft.given, *(o.text for o in options)))
    return Item(
        id=f"{draft.kind}-{hashlib.sha256(told.encode()).hexdigest()[:10]}",
        kind=draft.kind,
        difficulty=draft.difficulty,
        topics=draft.topics,
        as_of=draft.as_of,
        stem=draft.stem,
        given=draft.given,
        options=tuple(options),
        explanation=draft.explanation,
        citations=draft.citations,
        proof=draft.proof,
        basis=draft.basis,
    )
