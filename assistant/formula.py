"""A logistic formula over named features, kept in a file beside the module that uses it (``python -m assistant.calibration``)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict


class Formula(BaseModel):
    """Weights by feature and a bias; ``threshold`` is the probability above which the answer is yes."""

    model_config = ConfigDict(frozen=True)

    threshold: float
    bias: float
    weights: dict[str, float]

    @classmethod
    def read(cls, path: Path) -> Formula:
        """The formula that was learnt last."""
        return cls.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))

    @classmethod
    def unscaled(cls, threshold: float, bias: float, features: Iterable[tuple[str, float, float, float]]) -> Formula:
        """The formula that was learnt over scaled features: of each its name, its weight, and the mean and scale it was scaled by.

        >>> Formula.unscaled(0.5, 1.0, [("long", 2.0, 3.0, 4.0)])
        Formula(threshold=0.5, bias=-0.5, weights={'long': 0.5})
        """
        told = [(name, weight / scale, mean) for name, weight, mean, scale in features]
        kept = {name: round(float(weight), 4) for name, weight, _ in told}
        bias = round(float(bias - sum(weight * mean for _, weight, mean in told)), 4)
        return cls(threshold=threshold, bias=bias, weights={name: weight for name, weight in kept.items() if weight})

    def write(self, path: Path) -> None:
        """Keeps the formula."""
        path.write_text(yaml.safe_dump(self.model_dump(), allow_unicode=True, sort_keys=False), encoding="utf-8")

    def probability(self, features: Mapping[str, float]) -> float:
        """The probability, 0 to 1, for features under the names that the weights have; one that is left out is 0.

        >>> Formula(threshold=0.5, bias=0, weights={"known": 2}).probability({"known": 0, "long": 1})
        0.5
        """
        return 1 / (1 + math.exp(-self.bias - sum(w * features.get(k, 0.0) for k, w in self.weights.items())))

    def says(self, features: Mapping[str, float]) -> bool:
        """Whether the probability is above the threshold."""
        return self.probability(features) > self.threshold
