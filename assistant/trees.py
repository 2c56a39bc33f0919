"""Decision trees over named features, learnt elsewhere (``python -m assistant.calibration``) and read here with numpy alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from sklearn.ensemble import ExtraTreesClassifier, HistGradientBoostingClassifier

_LEAF = -1


@dataclass(frozen=True, eq=False)
class Trees:
    """The nodes of all trees, one row a node; a leaf has the feature -1 and leads to itself.

    Attributes:
        names: names of the features, in the order that ``feature`` counts them.
        threshold: the probability from which the answer is yes.
        bias: the log-odds to which boosted trees add theirs; NaN where each tree gives a probability of its own.
        roots: the first node of each tree.
        feature, split, low, high: the feature that a node asks for; where it is at most ``split`` the way goes to ``low``.
        says: the share of yes among what a node was learnt from, or the log-odds that it adds.
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
        told, at = table.ravel(), np.tile(self.roots, len(rows))
        row = np.repeat(np.arange(len(rows)) * len(self.names), len(self.roots))
        under_way, here = np.arange(at.size), at.copy()
        while under_way.size:  # one step down in every tree where no leaf is reached yet
            nodes = self._nodes.take(here, axis=0)
            small = told.take(row + nodes[:, 0]) <= np.ascontiguousarray(nodes[:, 1]).view(np.float32)
            there = np.where(small, nodes[:, 2], nodes[:, 3])
            at[under_way] = there
            moved = there != here
            under_way, here, row = under_way[moved], there[moved], row[moved]
        said = self.says[at].reshape(len(rows), -1)
        found = said.mean(axis=1) if np.isnan(self.bias) else 1 / (1 + np.exp(-self.bias - said.sum(axis=1)))
        return np.asarray(found, dtype=np.float32)

    @cached_property
    def _nodes(self) -> NDArray[np.int32]:
        """A row a node, so that it is read at one place of memory: its feature, the bits of its split, the lower and the higher child."""
        asked = np.maximum(self.feature, 0)
        return np.column_stack([asked, self.split.astype(np.float32).view(np.int32), self.low, self.high]).astype(np.int32)

    def says_yes(self, row: Mapping[str, float]) -> bool:
        """Whether the probability of one row of features reaches the threshold."""
        return bool(self.probabilities([row])[0] >= self.threshold)

    @classmethod
    def of_forest(cls, learnt: ExtraTreesClassifier, names: Sequence[str], threshold: float) -> Trees:
        """The trees of a forest, laid one after the other."""
        trees = [tree.tree_ for tree in learnt.estimators_]
        yes = list(learnt.classes_).index(True)
        shares = [tree.value[:, 0, yes] / tree.value[:, 0].sum(axis=1) for tree in trees]
        children = [(tree.children_left, tree.children_right) for tree in trees]
        return cls._laid(names, threshold, np.nan, children, [t.feature for t in trees], [t.threshold for t in trees], shares)

    @classmethod
    def of_boosted(cls, learnt: HistGradientBoostingClassifier, names: Sequence[str], threshold: float) -> Trees:
        """The trees of gradient boosting, of which scikit-learn tells no other way what they hold."""
        trees = [of_class[0].nodes for of_class in learnt._predictors]
        leaves = [(t["is_leaf"], t["left"].astype(np.int64), t["right"].astype(np.int64)) for t in trees]
        children = [(np.where(leaf, _LEAF, low), np.where(leaf, _LEAF, high)) for leaf, low, high in leaves]
        bias = float(np.ravel(learnt._baseline_prediction)[0])
        features, splits = [t["feature_idx"] for t in trees], [t["num_threshold"] for t in trees]
        return cls._laid(names, threshold, bias, children, features, splits, [t["value"] for t in trees])

    @classmethod
    def _laid(
        cls,
        names: Sequence[str],
        threshold: float,
        bias: float,
        children: Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]],
        features: Sequence[NDArray[np.int64]],
        splits: Sequence[NDArray[np.float64]],
        says: Sequence[NDArray[np.float64]],
    ) -> Trees:
        """Trees one after the other; ``children``: the lower and the higher child of each node, -1 at a leaf."""
        starts = np.cumsum([0, *map(len, says)])[:-1]

        def ways(side: int) -> NDArray[np.int32]:
            laid = (
                np.where(to[side] < 0, np.arange(len(to[side])), to[side]) + at for to, at in zip(children, starts, strict=True)
            )
            return np.concatenate(list(laid)).astype(np.int32)

        asked = [np.where(to[0] < 0, _LEAF, feature) for to, feature in zip(children, features, strict=True)]
        return cls(
            tuple(names), threshold, bias, starts.astype(np.int32), np.concatenate(asked).astype(np.int16),
            np.concatenate(splits).astype(np.float32), ways(0), ways(1), np.concatenate(says).astype(np.float32),
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
