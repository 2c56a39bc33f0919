"""Learns how a claim is judged: by the claims that it is like in what they are weighed by, and by its words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from assistant.answering.claims import Weighed
from assistant.answering.claims.judge import Judge, kernel, likeness, scaled, squares
from assistant.answering.claims.learnt import LEARNT, WORDED
from assistant.calibration_shared import Floats, apart, reader
from kb.intents import Intents

#: Regularisation (smaller is smoother).
_C = 1.0
#: How far claims may differ and still be alike: of those it did not see, 0.3 to 0.5 points more are judged rightly than at the usual 2.
_WIDTH = 1.0
#: A word, a pair or a feature that fewer claims have says nothing.
_OFTEN = 2
#: So many claims are learnt from, those that count most: what each tells of each other one must fit into memory.
_MOST = 36_000
#: So many claims are held against all others at a time, and so many shares of them are judged by the others, since each takes minutes.
_BLOCK, _FOLDS = 1000, 4


class Learner:
    """A support vector machine whose kernel adds up how like the features of two claims are, and how many words they share."""

    def __init__(self) -> None:
        self.scaler, self.read = StandardScaler(), reader(_OFTEN)
        self.machine = SVC(C=_C, kernel="precomputed", cache_size=1000)

    def fit(self, told: Sequence[Weighed], gold: NDArray[np.bool_], counts: Floats) -> Learner:
        """Learns from claims, whether each is so, and how much each counts."""
        self.names = [n for n in told[0].features if sum(t.features[n] != 0 for t in told) >= _OFTEN]
        self.scaler.fit(self._table(told))
        self.claims, self.words = self._scaled(told), self.read.fit_transform([t.words for t in told])
        self.machine.fit(self._kernel(self.claims, self.words), gold, sample_weight=counts)
        return self

    def margins(self, told: Sequence[Weighed]) -> Floats:
        """How far each claim is on the side of what is so."""
        words = self.read.transform([t.words for t in told])
        return np.asarray(self.machine.decision_function(self._kernel(self._scaled(told), words)))

    def keep(self) -> None:
        """Keeps the claims that verdicts turn on: what they are weighed by, and their words."""
        kept = self.machine.support_
        Judge(
            tuple(self.names),
            self.scaler.mean_.astype(np.float32),
            self.scaler.scale_.astype(np.float32),
            self.claims[kept],
            self.machine.dual_coef_[0].astype(np.float32),
            float(self.machine.intercept_[0]),
            _WIDTH,
        ).write(LEARNT)
        words = self.words[kept].tocsc()
        Intents(
            [("claim", str(i)) for i in range(len(kept))],
            self.read.get_feature_names_out().tolist(),
            self.read.idf_.astype(np.float32),
            words.indptr.astype(np.int64),
            words.indices.astype(np.int32),
            words.data.astype(np.float32),
            np.zeros(len(kept), dtype=np.float32),
        ).save(WORDED)

    def _kernel(self, claims: NDArray[np.float32], words: csr_matrix) -> Floats:
        """How much each claim tells of each learnt one, block by block: all at once, words that many share would take all memory."""
        told, of_learnt = np.empty((len(claims), len(self.claims))), squares(self.claims)
        for start in range(0, len(claims), _BLOCK):
            block = slice(start, start + _BLOCK)
            shared = (words[block] @ self.words.T).toarray().astype(np.float32)
            told[block] = kernel(likeness(claims[block], self.claims, of_learnt, _WIDTH), shared)
        return told

    def _scaled(self, told: Sequence[Weighed]) -> NDArray[np.float32]:
        return scaled(self._table(told), self.scaler.mean_, self.scaler.scale_)

    def _table(self, told: Sequence[Weighed]) -> Floats:
        return np.array([[t.features[n] for n in self.names] for t in told])


def learn_claims(told: Sequence[Weighed], so: Sequence[bool], counts: Sequence[float]) -> str:
    """Learns and keeps both; says how they do on claims that they did not see."""
    most = _most(counts)
    told, gold, much = [told[i] for i in most], np.array(so)[most], np.array(counts)[most]

    def judged(seen: NDArray[np.int64], unseen: NDArray[np.int64]) -> Floats:
        learner = Learner().fit([told[i] for i in seen], gold[seen], much[seen])
        return learner.margins([told[i] for i in unseen])

    guessed = apart(gold, judged, _FOLDS) > 0
    Learner().fit(told, gold, much).keep()
    return (
        f"claims that are so: {(guessed & gold).sum()} of {gold.sum()} found, {(guessed & ~gold).sum()} of {(~gold).sum()} others"
    )


def _most(counts: Sequence[float]) -> NDArray[np.int64]:
    """The places of the claims that count most; of those that count alike, some of all sorts."""
    shuffled = np.random.default_rng(0).permutation(len(counts))
    return np.sort(np.lexsort((shuffled, -np.array(counts)))[:_MOST])
