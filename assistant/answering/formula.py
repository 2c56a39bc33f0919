"""A logistic formula over named features; ``trust.yaml`` beside this file holds its weights (``python -m assistant.calibration``)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

_WEIGHTS = Path(__file__).with_name("trust.yaml")


class Formula(BaseModel):
    """Weights by feature and a bias; ``threshold`` is the probability above which the answer is yes."""

    model_config = ConfigDict(frozen=True)

    threshold: float
    bias: float
    weights: dict[str, float]

    @classmethod
    def read(cls) -> Formula:
        """The formula that was learnt last."""
        return cls.model_validate(yaml.safe_load(_WEIGHTS.read_text(encoding="utf-8")))

    def write(self) -> None:
        """Keeps the formula."""
        _WEIGHTS.write_text(yaml.safe_dump(self.model_dump(), allow_unicode=True, sort_keys=False), encoding="utf-8")

    def probability(self, features: Mapping[str, float]) -> float:
        """The probability, 0 to 1, for features of the names that the weights have."""
        return 1 / (1 + math.exp(-self.bias - sum(w * features[k] for k, w in self.weights.items())))
