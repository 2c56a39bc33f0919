"""How likely it is that no document answers a question: one logistic formula over what was found, learnt from ``tests/evaluation``.

The weights lie in ``trust.yaml``, written by ``python -m assistant.calibration`` from the tuning halves, and nowhere else.
"""

from __future__ import annotations

import math
from functools import cached_property
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from assistant.answering.evidence import REFUSED, Evidence
from assistant.answering.selection import Selection
from assistant.understanding import Query

WEIGHTS = Path(__file__).with_name("trust.yaml")


class Formula(BaseModel):
    """Weights by feature and a bias; ``threshold`` is the probability from which a question is refused."""

    model_config = ConfigDict(frozen=True)

    bias: float
    weights: dict[str, float]
    threshold: float


class Trust:
    """Judges whether the evidence carries an answer."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    @cached_property
    def formula(self) -> Formula:
        """The learnt weights."""
        return Formula.model_validate(yaml.safe_load(WEIGHTS.read_text(encoding="utf-8")))

    def features(self, query: Query, selection: Selection) -> dict[str, float]:
        """What the judgement rests on.

        ``off_topic``, ``untold``: how typical the words are of questions that no document answers, and how much more than of the
        nearest provision; ``typical``, ``alone``: the same for the nearest provision, and how far it stands before the sixth.
        """
        margins = self._evidence.margins(query)
        nearest = sorted((m for (document, _), m in margins.items() if document != REFUSED), reverse=True)
        off_topic, untold = (margins.get((REFUSED, kind), -1.0) for kind in ("off_topic", "untold"))
        found = selection.chosen[0].features
        return {
            "coverage": selection.coverage,
            "typical": nearest[0],
            "alone": nearest[0] - nearest[5],
            "pairs": found["pairs"],
            "concept": found["concept"],
            "agency": found["agency"],
            "bearer": found["bearer"],
            "words": float(len(query.content)),
            "missing": sum(map(self._evidence.rarity, selection.missing)),
            "off_topic": off_topic,
            "untold": untold,
            "off_topic_more": off_topic - nearest[0],
            "untold_more": untold - nearest[0],
        }

    def doubt(self, query: Query, selection: Selection) -> float:
        """The probability, 0 to 1, that no document answers the question."""
        told = self.features(query, selection)
        return 1 / (1 + math.exp(-self.formula.bias - sum(w * told[k] for k, w in self.formula.weights.items())))
