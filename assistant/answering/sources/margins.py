"""How typical the words of one question are of the questions for each provision, and of each kind that no document answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kb.intents import Key

#: Of what was never learnt: as of what has nothing to do with the question.
UNRELATED = -1.0


@dataclass(frozen=True, eq=False)
class Margins:
    """Margins of one question, above 0 for its own provision.

    Attributes:
        columns: the place of each key in ``values``.
        values: float32, one a key.
    """

    columns: Mapping[Key, int]
    values: NDArray[np.float32]

    def of(self, key: Key) -> float:
        """The margin of a key."""
        column = self.columns.get(key)
        return UNRELATED if column is None else float(self.values[column])

    def likeliest(self, most: int) -> list[Key]:
        """The keys with the highest margins, the highest first."""
        keys, values = list(self.columns), self.values
        bound = np.partition(values, -most)[-most] if most < len(values) else -np.inf  # few are sorted, not all
        high = np.flatnonzero(values >= bound)
        return [keys[column] for column in high[np.argsort(-values[high], kind="stable")][:most].tolist()]

    def highest(self, columns: NDArray[np.int64], most: int) -> list[float]:
        """The highest margins of some columns, the highest first."""
        return [float(v) for v in np.sort(self.values[columns])[: -most - 1 : -1]]
