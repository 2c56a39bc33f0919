"""Boosted decision trees over named features, learnt elsewhere (``python -m assistant.calibration``) and read here with numpy alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from sklearn.ensemble import HistGradientBoostingClassifier

_LEAF = -1


@dataclass(frozen=True, eq=False)
class Trees:
    """The nodes of all trees, one row a node; a leaf has the feature -1 and leads to itself.

    Attributes:
        names: names of the features, in the order that ``feature`` counts them.
        threshold: the probability from which the answer is yes.
        bias: the log-odds to which the trees add theirs.
        roots: the first node of each tree.
        feature, split, low, high: the feature that a node asks for; where it is at most ``split`` the way goes to ``low``.
        says: the log-odds that a node adds.
    """

    names: tuple[str, ...]
    threshold: float
    bias: float
    roots: NDArray[np.int32]
    feature: NDArray[np.int16]
    split: NDArray[np.float32]
    low: NDArray[np.int32]
    high: NDArray[np.int32]
    says: NDArray[np.float32]

    def probabilities(self, rows: Sequence[Mapping[str, float]]) -> NDArray[np.float32]:
        """The probability, 0 to 1, of each row of features; one that is left out is 0."""
        table = np.array([[row.get(name, 0.0) for name in self.names] for row in rows], dtype=np.float32)
        table = table.reshape(len(rows), len(self.names))
        at = np.tile(self.roots, len(rows))
        which = np.repeat(np.arange(len(rows)), len(self.roots))
        under_way = np.flatnonzero(self.feature[at] != _LEAF)
        while under_way.size:  # one step down in every tree where no leaf is reached yet
            nodes, row = at[under_way], which[under_way]
            small = table[row, self.feature[nodes]] <= self.split[nodes]
            nodes = np.where(small, self.low[nodes], self.high[nodes])
            at[under_way] = nodes
            under_way = under_way[self.feature[nodes] != _LEAF]
        said = self.says[at].reshape(len(rows), -1).sum(axis=1)
        return np.asarray(1 / (1 + np.exp(-self.bias - said)), dtype=np.float32)

    def says_yes(self, row: Mapping[str, float]) -> bool:
        """Whether the probability of one row of features reaches the threshold."""
        return bool(self.probabilities([row])[0] >= self.threshold)

    @classmethod
    def of(cls, learnt: HistGradientBoostingClassifier, names: Sequence[str], threshold: float) -> Trees:
        """The trees of gradient boosting one after the other; scikit-learn tells no other way what they hold."""
        trees = [of_class[0].nodes for of_class in learnt._predictors]
        starts = np.cumsum([0, *map(len, trees)])[:-1]
        leaf = np.concatenate([t["is_leaf"] for t in trees]).astype(bool)

        def ways(side: str) -> NDArray[np.int32]:
            to = np.concatenate([t[side].astype(np.int64) + at for t, at in zip(trees, starts, strict=True)])
            return np.where(leaf, np.arange(len(leaf)), to).astype(np.int32)

        return cls(
            tuple(names), threshold, float(np.ravel(learnt._baseline_prediction)[0]), starts.astype(np.int32),
            np.where(leaf, _LEAF, np.concatenate([t["feature_idx"] for t in trees])).astype(np.int16),
            np.concatenate([t["num_threshold"] for t in trees]).astype(np.float32), ways("left"), ways("right"),
            np.concatenate([t["value"] for t in trees]).astype(np.float32),
        )  # fmt: skip

    def write(self, path: Path) -> None:
        """Keeps the trees; half precision tells well enough what a node says."""
        np.savez_compressed(
            path, names=np.array(self.names), threshold=np.float64(self.threshold), bias=np.float64(self.bias), roots=self.roots,
            feature=self.feature, split=self.split, low=self.low, high=self.high, says=self.says.astype(np.float16),
        )  # fmt: skip

    @classmethod
    def read(cls, path: Path) -> Trees:
        """The trees of a file."""
        with np.load(path, allow_pickle=False) as kept:
            return cls(
                tuple(kept["names"].tolist()), float(kept["threshold"]), float(kept["bias"]), kept["roots"], kept["feature"],
                kept["split"], kept["low"], kept["high"], kept["says"].astype(np.float32),
            )  # fmt: skip
