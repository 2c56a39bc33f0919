"""A forest of decision trees over named features, learnt elsewhere (``python -m assistant.calibration``) and read here with numpy alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from sklearn.ensemble import ExtraTreesClassifier

_LEAF = -1


@dataclass(frozen=True, eq=False)
class Forest:
    """The nodes of all trees, one row a node; a leaf has the feature -1 and leads to itself.

    Attributes:
        names: names of the features, in the order that ``feature`` counts them.
        threshold: the probability from which the answer is yes.
        roots: the first node of each tree.
        feature, split, low, high: the feature that a node asks for; where it is at most ``split`` the way goes to ``low``.
        share: the share of yes among what a node was learnt from.
    """

    names: tuple[str, ...]
    threshold: float
    roots: NDArray[np.int32]
    feature: NDArray[np.int16]
    split: NDArray[np.float32]
    low: NDArray[np.int32]
    high: NDArray[np.int32]
    share: NDArray[np.float32]

    def probabilities(self, rows: Sequence[Mapping[str, float]]) -> NDArray[np.float32]:
        """The probability, 0 to 1, of each row of features."""
        table = np.array([[row[name] for name in self.names] for row in rows], dtype=np.float32).reshape(
            len(rows), len(self.names)
        )
        at = np.tile(self.roots, len(rows))
        which = np.repeat(np.arange(len(rows)), len(self.roots))
        under_way = np.arange(at.size)
        while under_way.size:  # one step down in every tree where no leaf is reached yet
            nodes, row = at[under_way], which[under_way]
            small = table[row, self.feature[nodes]] <= self.split[nodes]
            nodes = np.where(small, self.low[nodes], self.high[nodes])
            at[under_way] = nodes
            under_way = under_way[self.feature[nodes] != _LEAF]
        return np.asarray(self.share[at].reshape(len(rows), -1).mean(axis=1), dtype=np.float32)

    @classmethod
    def of(cls, learnt: ExtraTreesClassifier, names: Sequence[str], threshold: float) -> Forest:
        """What scikit-learn learnt, with its trees laid one after the other."""
        trees = [tree.tree_ for tree in learnt.estimators_]
        starts = np.cumsum([0, *(tree.node_count for tree in trees)])
        yes = list(learnt.classes_).index(True)
        shares = [tree.value[:, 0, yes] / tree.value[:, 0].sum(axis=1) for tree in trees]

        def children(side: str) -> NDArray[np.int32]:
            ways = []
            for tree, start in zip(trees, starts[:-1], strict=True):
                to = getattr(tree, side)
                ways.append(np.where(to < 0, np.arange(tree.node_count), to) + start)
            return np.concatenate(ways).astype(np.int32)

        return cls(
            tuple(names),
            threshold,
            starts[:-1].astype(np.int32),
            np.concatenate([np.where(tree.children_left < 0, _LEAF, tree.feature) for tree in trees]).astype(np.int16),
            np.concatenate([tree.threshold for tree in trees]).astype(np.float32),
            children("children_left"),
            children("children_right"),
            np.concatenate(shares).astype(np.float32),
        )

    def write(self, path: Path) -> None:
        """Keeps the forest."""
        np.savez_compressed(
            path, names=np.array(self.names), threshold=np.float64(self.threshold), roots=self.roots, feature=self.feature,
            split=self.split, low=self.low, high=self.high, share=self.share.astype(np.float16),
        )  # fmt: skip

    @classmethod
    def read(cls, path: Path) -> Forest:
        """The forest of a file."""
        with np.load(path, allow_pickle=False) as kept:
            return cls(
                tuple(kept["names"].tolist()), float(kept["threshold"]), kept["roots"], kept["feature"],
                kept["split"], kept["low"], kept["high"], kept["share"].astype(np.float32),
            )  # fmt: skip
