"""Makes a quiz: draws sources kind by kind, mixes options, and keeps only what the judge finds fair."""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

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
#: Scenarios never run out; so many in a row without a new one mean that there is none.
_PATIENCE = 200


def make_quiz(
    corpus: Corpus,
    responsibility: Responsibility,
    checker: Checker,
    number: int,
    seed: int,
    topic: str | None = None,
    difficulty: Difficulty | str | None = None,
) -> Quiz:
    """A quiz whose key is computed by the rules; the same corpus and arguments give the same quiz.

    Args:
        corpus: the law.
        responsibility: who holds what.
        checker: decides cases.
        number: how many items, up to ``MOST``.
        seed: any whole number.
        topic: a kind of item (``ai-lam``, ``thoi-han``, ...) or the name of a subject, in any spelling; None for all.
        difficulty: ``de``, ``vua`` or ``kho``; None for a mix.

    Raises:
        QuizError: the number or topic is not known, or there are fewer items than asked.
    """
    if not 1 <= number <= MOST:
        raise QuizError(texts.BAD_NUMBER.format(most=MOST, number=number))
    shelf = _shelf(corpus, responsibility, checker)
    level = Difficulty(difficulty) if difficulty is not None else None
    kinds, concepts = _read_topic(shelf.ground, topic)
    rng = Random(f"{seed}/{','.join(kinds)}/{','.join(sorted(concepts))}/{level}")
    drawing = _Drawing(shelf, rng, level, concepts)
    items = tuple(itertools.islice(drawing.items(kinds), number))
    if len(items) < number:
        raise QuizError(texts.TOO_FEW.format(found=len(items), number=number))
    return Quiz(
        title=texts.TITLE,
        number=number,
        seed=seed,
        topic=topic,
        difficulty=level,
        corpus=corpus.digest[:12],
        items=items,
    )


@dataclass(frozen=True, eq=False)
class _Shelf:
    """The makers over one ground, with what they can make; scenarios have no end and are drawn as they come."""

    ground: Ground
    finite: dict[Kind, tuple[Source, ...]]
    scenarios: Scenarios


@lru_cache(maxsize=2)
def _stocked(corpus_id: int, ground: Ground) -> _Shelf:  # noqa: ARG001 - the id is the key
    finite = {
        Kind.WHO: tuple(Who(ground).sources()),
        Kind.ACT: tuple(Acts(ground).sources()),
        Kind.DEADLINE: tuple(Deadlines(ground).sources()),
        Kind.FIGURE: tuple(Figures(ground).sources()),
        Kind.CHANGE: tuple(Changes(ground).sources()),
    }
    return _Shelf(ground, finite, Scenarios(ground))


@lru_cache(maxsize=2)
def _ground(responsibility: Responsibility, checker: Checker, held: _Held) -> Ground:
    return Ground(held.corpus, responsibility, checker)


@dataclass(frozen=True, eq=False)
class _Held:
    corpus: Corpus


def _shelf(corpus: Corpus, responsibility: Responsibility, checker: Checker) -> _Shelf:
    ...


def _read_topic(ground: Ground, topic: str | None) -> tuple[tuple[Kind, ...], frozenset[str]]:
    """The kinds and the concepts (none: all) that a topic means."""
    if topic is None:
        return tuple(_TURN), frozenset()
    wanted = fold(topic)
    for kind in Kind:
        if wanted in (kind.value, fold(texts.KINDS[kind])):
            return (kind,), frozenset()
    named = {
        c.id
        for c in ground.corpus.concepts.values()
        if wanted in (c.id, fold(c.name), *(fold(s) for s in c.synonyms))
    }
    if not named:
        raise QuizError(texts.BAD_TOPIC.format(topic=topic, kinds=", ".join(Kind)))
    return tuple(_TURN), frozenset(ground.responsibility.below(named))
