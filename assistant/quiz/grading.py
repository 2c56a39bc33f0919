"""Marks what someone chose: the score, and each mistake with what would have been right and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.quiz import texts
from assistant.quiz.model import Item, Option, Quiz


@dataclass(frozen=True)
class Mistake:
    """An item that was not answered rightly; ``chosen`` is None where nothing was chosen."""

    number: int
    item: Item
    chosen: Option | None
    right: Option
    reason: str


@dataclass(frozen=True)
class Score:
    """How many items were right, and the mistakes for review."""

    right: int
    total: int
    mistakes: tuple[Mistake, ...]


def grade(quiz: Quiz, chosen: Sequence[int | None]) -> Score:
    """The score of choices given as places of options, from 0; None or a missing entry is no choice."""
    mistakes = []
    for number, item in enumerate(quiz.items):
        place = chosen[number] if number < len(chosen) else None
        if place != item.key:
            picked = item.options[place] if place is not None and 0 <= place < len(item.options) else None
            mistakes.append(Mistake(number + 1, item, picked, item.options[item.key], texts.reason(item)))
    return Score(len(quiz.items) - len(mistakes), len(quiz.items), tuple(mistakes))
