"""Reads a claim and what its sources say side by side: a small recurrent network with attention, learnt elsewhere, run with numpy alone.

Both sides are read forwards and backwards by gated recurrent units; each word looks for what it means on the other side (attention);
what the comparison gives is read forwards and backwards once more (Chen et al. 2017, "Enhanced LSTM for Natural Language Inference").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.answering.claims.pairing import Pair

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Reader:
    """A network by its weights, which are named in ``assistant/calibration_reading.py``.

    Attributes:
        words: the words that have a vector, in the order of the rows of ``embed.weight`` behind the first one, which is for all others.
        weights: float32 arrays by name, shaped as torch keeps them.
    """

    words: tuple[str, ...]
    weights: Mapping[str, Floats]

    def margin(self, pair: Pair) -> float:
        """The log-odds that the sources bear the claim out."""
        marks = pair.said_marks, pair.told_marks
        said, told = self._read("first", *(self._input(w, m) for w, m in zip((pair.said, pair.told), marks, strict=True)))
        looked = self._linear("look", said) @ told.T / np.sqrt(said.shape[1])
        compared = self._compared(said, _shares(looked) @ told), self._compared(told, _shares(looked.T) @ said)
        seen = self._read("second", *(np.concatenate([c, m], axis=1) for c, m in zip(compared, marks, strict=True)))
        found = np.concatenate([x for side in seen for x in (side.max(axis=0), side.mean(axis=0))])
        return float(self._linear("says", np.maximum(self._linear("sums", found), 0))[0])

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {word: row for row, word in enumerate(self.words, 1)}

    def _input(self, words: tuple[str, ...], marks: Floats) -> Floats:
        vectors = self.weights["embed.weight"][[self._rows.get(w, 0) for w in words]]
        return np.concatenate([vectors, marks], axis=1)

    def _read(self, layer: str, said: Floats, told: Floats) -> tuple[Floats, Floats]:
        """Each word of both sides as what was read up to it, from the front and from the back, shape (words, 2 x units)."""
        sides, ways = (said, told), (f"{layer}.forth", f"{layer}.back")
        units = self.weights[f"{ways[0]}.weight_hh_l0"].shape[1]
        longest = max(map(len, sides))
        given = np.zeros((2, 2, longest, 3 * units), dtype=np.float32)  # way, side, word, gates
        for way, name in enumerate(ways):
            for side, x in enumerate(sides):
                own = (x[::-1] if way else x) @ self.weights[f"{name}.weight_ih_l0"].T
                given[way, side, : len(x)] = own + self.weights[f"{name}.bias_ih_l0"]
        turn = np.stack([self.weights[f"{name}.weight_hh_l0"].T for name in ways])
        bias = np.stack([self.weights[f"{name}.bias_hh_l0"] for name in ways])[:, None]
        state, states = np.zeros((2, 2, units), dtype=np.float32), np.empty((2, 2, longest, units), dtype=np.float32)
        for word in range(longest):
            kept = state @ turn + bias
            gates = 1 / (1 + np.exp(-(given[:, :, word, : 2 * units] + kept[..., : 2 * units])))
            new = np.tanh(given[:, :, word, 2 * units :] + gates[..., :units] * kept[..., 2 * units :])
            state = new + gates[..., units:] * (state - new)
            states[:, :, word] = state
        first, second = (
            np.concatenate([states[0, side, : len(x)], states[1, side, : len(x)][::-1]], axis=1) for side, x in enumerate(sides)
        )
        return first, second

    def _compared(self, own: Floats, other: Floats) -> Floats:
        """Each word of one side beside what it found on the other."""
        return np.maximum(self._linear("compare", np.concatenate([own, other, own - other, own * other], axis=1)), 0)

    def _linear(self, name: str, x: Floats) -> Floats:
        return np.asarray(x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"], dtype=np.float32)

    def write(self, path: Path) -> None:
        """Keeps it; half precision reads as well."""
        weights = {name: w.astype(np.float16) for name, w in self.weights.items()}
        np.savez_compressed(path, allow_pickle=False, words=np.array(self.words), **weights)

    @classmethod
    def read(cls, path: Path) -> Reader:
        """What a file keeps."""
        with np.load(path, allow_pickle=False) as kept:
            return cls(
                tuple(kept["words"].tolist()),
                {name: kept[name].astype(np.float32) for name in kept.files if name != "words"},
            )


def _shares(looked: Floats) -> Floats:
    """How much each row looks at each column; a row sums to 1."""
    raised = np.exp(looked - looked.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float32)
