"""Judges a claim by the claims of known verdict that it is like: a support vector machine, learnt elsewhere and read with numpy alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

#: Where a feature is so many standard deviations off, it is no farther off than that.
_FAR = 3.0
#: How much being alike counts, which counts more the more words two claims share, and how much sharing words does by itself.
_ALIKE, _SHARED = 4.0, 2.0

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Judge:
    """The claims that verdicts turn on, and how much each speaks for a claim that is like it.

    Attributes:
        names: names of the features.
        mean, scale: what each feature is scaled by.
        claims: scaled features, shape (claims, features).
        speaks: how much each claim says for "so" (above 0) or against it, shape (claims,).
        bias: what is said where no claim is alike.
        width: the mean square of what the scaled features of two claims differ by, at which they are alike by a factor of e less.
    """

    names: tuple[str, ...]
    mean: Floats
    scale: Floats
    claims: Floats
    speaks: Floats
    bias: float
    width: float

    def margin(self, features: Mapping[str, float], shared: Floats) -> float:
        """Above 0 where the claims that are like this one say that it is so; ``shared``: the words it shares with each, 0 to 1."""
        own = scaled(np.array([[features[name] for name in self.names]]), self.mean, self.scale)
        return float(kernel(likeness(own, self.claims, self._squares, self.width)[0], shared) @ self.speaks) + self.bias

    def margin_by_features(self, features: Mapping[str, float]) -> float:
        """The same where words count among the features and none are held beside them."""
        return self.margin(features, np.zeros(len(self.claims), np.float32))

    @cached_property
    def _squares(self) -> Floats:
        return squares(self.claims)

    def write(self, path: Path) -> None:
        """Keeps it; half precision tells claims apart well enough."""
        np.savez_compressed(
            path, names=np.array(self.names), mean=self.mean, scale=self.scale, claims=self.claims.astype(np.float16),
            speaks=self.speaks, bias=np.float64(self.bias),
            width=np.float64(self.width),
        )  # fmt: skip

    @classmethod
    def read(cls, path: Path) -> Judge:
        """What a file keeps."""
        with np.load(path, allow_pickle=False) as kept:
            return cls(
                tuple(kept["names"].tolist()), kept["mean"], kept["scale"], kept["claims"].astype(np.float32),
                kept["speaks"], float(kept["bias"]), float(kept["width"]),
            )  # fmt: skip


def scaled(table: NDArray[np.float64], mean: Floats, scale: Floats) -> Floats:
    """Features, shape (claims, features), as deviations from what is usual."""
    return np.clip((table - mean) / scale, -_FAR, _FAR).astype(np.float32)


def squares(claims: Floats) -> Floats:
    """The sum of the squared scaled features of each claim."""
    return np.asarray((claims**2).sum(axis=1), dtype=np.float32)


def likeness(claims: Floats, others: Floats, of_others: Floats, width: float) -> Floats:
    """How like each claim is to each other one, 0 to 1, by the mean square of what their scaled features differ by; ``of_others``: the
    ``squares`` of the others, which are many and stay the same."""
    apart = squares(claims)[:, None] + of_others - 2 * claims @ others.T
    return np.asarray(np.exp(-np.maximum(apart, 0) / (width * claims.shape[1])), dtype=np.float32)


def kernel(alike: Floats, shared: Floats) -> Floats:
    """How much one claim tells of another: by how like their features are, and by the words they share (both 0 to 1)."""
    return _ALIKE * alike * (1 + shared) + _SHARED * shared
