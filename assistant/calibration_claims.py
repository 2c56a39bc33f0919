"""Learns how a claim is judged: one logistic formula over what it is weighed by and over its words, known to the sources or not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from assistant.answering.claims import LEARNT, WORDED, Weighed
from assistant.calibration_shared import Floats, apart, keep, reader
from assistant.formula import Formula

#: Regularisation (smaller is smoother), how much words count beside features of variance 1, and the threshold.
_C, _WORDS, _SO = 0.1, 4.0, 0.5
#: A word, a pair or a feature that fewer claims have says nothing.
_OFTEN = 2


class Judge:
    """A formula over features and words that learns both together."""

    def __init__(self) -> None:
        self.scaler, self.read = StandardScaler(), reader(_OFTEN)
        self.formula = LogisticRegression(C=_C, max_iter=2000, solver="liblinear")

    def fit(self, told: Sequence[Weighed], gold: NDArray[np.bool_], counts: Floats) -> Judge:
        """Learns from claims, whether each is so, and how much each counts."""
        self.names = [n for n in told[0].features if sum(t.features[n] != 0 for t in told) >= _OFTEN]
        scaled = self.scaler.fit_transform(self._features(told))
        words = self.read.fit_transform([t.words for t in told]) * _WORDS
        self.formula.fit(hstack([csr_matrix(scaled), words]).tocsr(), gold, sample_weight=counts)
        return self

    def probabilities(self, told: Sequence[Weighed]) -> Floats:
        """The probability that each claim is so."""
        words = self.read.transform([t.words for t in told]) * _WORDS
        table = hstack([csr_matrix(self.scaler.transform(self._features(told))), words]).tocsr()
        return np.asarray(self.formula.predict_proba(table)[:, 1])

    def keep(self) -> None:
        """Keeps both, the words as one more feature of weight 1."""
        own, words = np.split(self.formula.coef_[0], [len(self.names)])
        learnt = zip(self.names, own, self.scaler.mean_, self.scaler.scale_, strict=True)
        Formula.unscaled(_SO, float(self.formula.intercept_[0]), [*learnt, ("worded", 1.0, 0.0, 1.0)]).write(LEARNT)
        keep(self.read, words * _WORDS, 0.0, ("claims", "so"), WORDED)

    def _features(self, told: Sequence[Weighed]) -> Floats:
        return np.array([[t.features[n] for n in self.names] for t in told])


def learn_claims(told: Sequence[Weighed], so: Sequence[bool], counts: Sequence[float]) -> str:
    """Learns and keeps both; says how they do on claims that they did not see."""
    gold, much = np.array(so), np.array(counts)

    def judged(seen: NDArray[np.int64], unseen: NDArray[np.int64]) -> Floats:
        judge = Judge().fit([told[i] for i in seen], gold[seen], much[seen])
        return judge.probabilities([told[i] for i in unseen])

    chance = apart(gold, judged)
    Judge().fit(told, gold, much).keep()
    guessed = chance >= _SO
    return (
        f"claims that are so: {(guessed & gold).sum()} of {gold.sum()} found, {(guessed & ~gold).sum()} of {(~gold).sum()} others"
    )
