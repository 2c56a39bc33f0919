"""What a quiz is made of: frozen, typed, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from random import Random

from pydantic import BaseModel, ConfigDict, Field

from assistant.answer import ProofStep
from kb.model import Citation


class QuizError(ValueError):
    """A quiz can't be made as asked; the message (Vietnamese) says what came, what is accepted and an example."""


class Kind(StrEnum):
    """What an item asks for."""

    WHO = "ai-lam"
    ACT = "hanh-vi"
    DEADLINE = "thoi-han"
    FIGURE = "so-lieu"
    SCENARIO = "dieu-kien"
    CHANGE = "thay-doi-2025"


class Difficulty(StrEnum):
    """How near the distractors lie to the key."""

    EASY = "de"
    MEDIUM = "vua"
    HARD = "kho"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class Basis(_Part):
    """From what the key follows, so that anyone can compute it again (``judging``). Only the fields of the kind are filled."""

    document: str = ""
    ref: str = ""
    form: str = ""
    bearer: str = ""
    acts: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    what: str = ""
    rule: str = ""
    facts: str = ""


class Option(_Part):
    """An answer to choose. ``claim`` is what it says in the words of the rules; ``why`` is shown after it was chosen."""

    text: str
    claim: str
    correct: bool
    why: str


class Item(_Part):
    """A question with four options, exactly one of which is right, the reason and its provisions."""

    id: str
    kind: Kind
    difficulty: Difficulty
    topics: tuple[str, ...]
    as_of: date
    stem: str
    given: tuple[str, ...] = ()
    options: tuple[Option, ...] = Field(min_length=4, max_length=4)
    explanation: str
    citations: tuple[Citation, ...] = Field(min_length=1)
    proof: tuple[ProofStep, ...] = ()
    basis: Basis

    @property
    def key(self) -> int:
        """The place of the right option, from 0."""
        return next(i for i, option in enumerate(self.options) if option.correct)


class Quiz(_Part):
    """A quiz: the same corpus, seed and choices give the same items in the same order."""

    title: str
    number: int
    seed: int
    topic: str | None = None
    difficulty: Difficulty | None = None
    corpus: str = ""
    items: tuple[Item, ...]

    def to_json(self) -> str:
        """The quiz with its key as JSON."""
        return self.model_dump_json(indent=1)


@dataclass(frozen=True)
class Choice:
    """An option before it has its place."""

    text: str
    claim: str
    why: str = ""


@dataclass(frozen=True)
class Draft:
    """An item before its options are mixed and judged."""

    kind: Kind
    difficulty: Difficulty
    topics: tuple[str, ...]
    as_of: date
    stem: str
    right: Choice
    wrong: tuple[Choice, ...]
    explanation: str
    citations: tuple[Citation, ...]
    basis: Basis
    proof: tuple[ProofStep, ...] = ()
    given: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """Something that an item can be made from. ``draft`` gives None where no fair item of that difficulty comes out of it."""

    kind: Kind
    shelf: str
    topics: frozenset[str]
    draft: Callable[[Difficulty, Random], Draft | None]


Sources = Iterator[Source]
