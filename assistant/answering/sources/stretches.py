"""Which provisions the stretches of a question speak of: a question that needs several names each of them in some of its words only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.answering.sources.lessons import REFUSED
from assistant.answering.sources.margins import UNRELATED
from assistant.understanding import Query
from kb.corpus import UNTOLD
from kb.intents import Intents, Key

#: How many neighbouring words a stretch has.
_LENGTHS = (3, 5, 8, 12)
#: So far below every margin that nothing is taken for it.
_NEVER = -9.0


class Heard:
    """The margins of all stretches of one question.

    Attributes:
        leaders: provisions that lead in some stretch, the surest first.
    """

    def __init__(self, margins: NDArray[np.float32], columns: Mapping[Key, int]) -> None:
        self._column, self._margins = columns, margins
        self._best = self._margins.max(axis=1, initial=_NEVER)
        led = self._margins.argmax(axis=1) if len(self._margins) else np.zeros(0, dtype=np.intp)
        self._led = led
        surest: dict[int, float] = {}
        for column, margin in zip(led.tolist(), self._best.tolist(), strict=True):
            surest[column] = max(margin, surest.get(column, _NEVER))
        keys = tuple(columns)
        self.leaders = tuple(keys[c] for c in sorted(surest, key=lambda c: (-surest[c], c)))

    def features(self, key: Key, known: Sequence[Key]) -> dict[str, float]:
        """How well the best stretch speaks for a provision, alone and against the known sources and all others."""
        mine, theirs = self._of(key), np.max([self._of(k) for k in known], axis=0)
        if not len(mine):
            return dict.fromkeys(("stretch", "stretch_known", "stretch_more", "stretch_lead", "stretch_led", "stretch_left"), 0.0)
        return {
            "stretch": float(mine.max()),
            "stretch_known": float(theirs.max()),
            "stretch_more": float((mine - theirs).max()),
            "stretch_lead": float((mine - self._best).max()),
            "stretch_led": float((self._led == self._column.get(key, -1)).mean()),
            "stretch_left": float(np.where(theirs < mine, mine, UNRELATED).mean()),
        }

    def _of(self, key: Key) -> NDArray[np.float32]:
        column = self._column.get(key)
        return self._margins[:, column] if column is not None else np.full(len(self._margins), UNRELATED, dtype=np.float32)


class Stretches:
    """Listens to questions."""

    def __init__(self, intents: Intents) -> None:
        self._intents = intents
        self._untold = [i for (document, ref), i in intents.columns.items() if document == REFUSED or ref.endswith(UNTOLD)]
        self._heard = lru_cache(maxsize=32)(self._heard_in)

    def of(self, query: Query) -> Heard:
        """What the stretches of a question speak of."""
        return self._heard((*query.plain, *query.carried))

    def _heard_in(self, words: tuple[str, ...]) -> Heard:
        margins = self._intents.stretches(words, _LENGTHS)
        margins[:, self._untold] = _NEVER
        return Heard(margins, self._intents.columns)
