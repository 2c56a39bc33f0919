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
        told: for each question, whether a provision answers it.
    """

    starts: NDArray[np.int64]
    rows: NDArray[np.uint16]
    weights: Floats
    told: NDArray[np.bool_]

    @classmethod
    def of(cls, size: int, questions: Iterable[tuple[Values, bool]]) -> Neighbours:
        """The neighbours out of known questions over a vocabulary of so many words; at most 65,535 questions."""
        entries: list[tuple[int, int, float]] = []
        told: list[bool] = []
        for row, (values, answered) in enumerate(questions):
            entries += [(word, row, weight) for word, weight in values]
            told.append(answered)
        entries.sort()
        words = np.array([e[0] for e in entries], dtype=np.int64)
        return cls(
            np.searchsorted(words, np.arange(size + 1)).astype(np.int64),
            np.array([e[1] for e in entries], dtype=np.uint16),
            np.array([e[2] for e in entries], dtype=np.float32),
            np.array(told, dtype=np.bool_),
        )

    def nearness(self, values: Values) -> tuple[Nearness, Nearness]:
        """How near a question is to those that a provision answers, and to those that none does."""
        likeness = np.zeros(len(self.told), dtype=np.float32)
        for word, value in values:
            inside = slice(self.starts[word], self.starts[word + 1])
            likeness[self.rows[inside]] += self.weights[inside] * np.float32(value)
        return _nearest(likeness[self.told]), _nearest(likeness[~self.told])

    def arrays(self) -> dict[str, NDArray[Any]]:
        """What is kept in a file."""
        kept = (self.starts, self.rows, self.weights.astype(np.float16), self.told)
        return dict(zip(_NAMES, kept, strict=True))

    @classmethod
    def read(cls, kept: Mapping[str, NDArray[Any]]) -> Neighbours:
        """The neighbours that a file keeps."""
        starts, rows, weights, told = (kept[name] for name in _NAMES)
        return cls(starts, rows, weights.astype(np.float32), told)


def _nearest(likeness: Floats) -> Nearness:
    if not len(likeness):
        return Nearness(0.0, 0.0)
    few = np.partition(likeness, -min(_FEW, len(likeness)))[-_FEW:]
    return Nearness(float(few.max()), float(few.mean()))
