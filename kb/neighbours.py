"""How near a question comes to the nearest known ones: to those that a provision answers, and to those that none does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
#: A text as places in a vocabulary with values whose squares add up to 1.
Values = Sequence[tuple[int, float]]

#: So many of the nearest questions are looked at: one alone may be near by chance.
_FEW = 3
_NAMES = ("near_starts", "near_rows", "near_weights", "near_told")


class Nearness(NamedTuple):
    """Likeness (cosine, 0 to 1) to the nearest known question, and to the three nearest on average."""

    nearest: float
    few: float


@dataclass(frozen=True, eq=False)
class Neighbours:
    """Known questions, by the words and pairs of a vocabulary that they hold.

    Attributes:
        starts: where the entries of each word begin in ``rows`` and ``weights``; one more than there are words.
        told: how many of the questions, which stand first, a provision answers.
        size: how many questions there are.
    """

    starts: NDArray[np.int64]
    rows: NDArray[np.uint16]
    weights: Floats
    told: int
    size: int

    @classmethod
    def of(cls, size: int, questions: Iterable[tuple[Values, bool]]) -> Neighbours:
        """The neighbours out of known questions over a vocabulary of so many words; at most 65,535 questions."""
        known = sorted(questions, key=lambda question: not question[1])
        entries = sorted((word, row, weight) for row, (values, _) in enumerate(known) for word, weight in values)
        words = np.array([e[0] for e in entries], dtype=np.int64)
        return cls(
            np.searchsorted(words, np.arange(size + 1)).astype(np.int64),
            np.array([e[1] for e in entries], dtype=np.uint16),
            np.array([e[2] for e in entries], dtype=np.float32),
            sum(answered for _, answered in known),
            len(known),
        )

    def nearness(self, values: Values) -> tuple[Nearness, Nearness]:
        """How near a question is to those that a provision answers, and to those that none does."""
        own = [(slice(self.starts[word], self.starts[word + 1]), np.float32(value)) for word, value in values]
        if not own:
            return Nearness(0.0, 0.0), Nearness(0.0, 0.0)
        shared = np.concatenate([self.weights[inside] * value for inside, value in own])
        rows = np.concatenate([self.rows[inside] for inside, _ in own])
        likeness = np.asarray(np.bincount(rows, shared, self.size), dtype=np.float64)
        return _nearest(likeness[: self.told]), _nearest(likeness[self.told :])

    def arrays(self) -> dict[str, NDArray[Any]]:
        """What is kept in a file."""
        kept = (self.starts, self.rows, self.weights.astype(np.float16), np.arange(self.size) < self.told)
        return dict(zip(_NAMES, kept, strict=True))

    @classmethod
    def read(cls, kept: Mapping[str, NDArray[Any]]) -> Neighbours:
        """The neighbours that a file keeps."""
        starts, rows, weights, told = (kept[name] for name in _NAMES)
        place = np.argsort(np.argsort(~told, kind="stable")).astype(np.uint16)  # a file may have them in any order
        return cls(starts, place[rows], weights.astype(np.float32), int(told.sum()), len(told))


def _nearest(likeness: NDArray[np.float64]) -> Nearness:
    """The nearest, and the nearest few on average; found one by one, which is quicker than sorting out the few of some ten thousand."""
    found: list[float] = []
    for _ in range(min(_FEW, len(likeness))):
        best = int(likeness.argmax())
        found.append(float(likeness[best]))
        likeness[best] = -1.0
    return Nearness(found[0], sum(found) / len(found)) if found else Nearness(0.0, 0.0)
