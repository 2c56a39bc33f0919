"""Learns which questions want a verdict: by their words, and by how they are worded, of which what the words say is one feature."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline

from assistant.calibration_shared import Floats, Words, apart, keep, reader
from assistant.service import Service
from assistant.trees import Trees
from assistant.understanding.verdicts import LEARNT, WORDED

#: Regularisation of the words: smaller is smoother.
_C = 4.0
_BOOSTED = {"max_iter": 200, "learning_rate": 0.08, "max_leaf_nodes": 15, "l2_regularization": 1.0, "random_state": 0}
#: The probability from which a verdict is wanted, low since a statement that nobody confirms or denies is left unanswered.
_FROM = 0.25
#: How much a line of a set of nothing but claims counts, and a claim that only teaches, so that claims are no commoner than among real
#: questions; what only teaches and is no claim looks like one and tells the more.
_OF_CLAIMS, _OF_TAUGHT, _NO_CLAIM = 0.25, 0.08, 0.3
#: Sets whose gold does not tell whether a verdict is wanted.
_UNTOLD = frozenset({"scope-d-tuning", "plain"})
#: A word or pair that stands in fewer questions says nothing.
_OFTEN = 3
_FOLDS = 10


class Worded(NamedTuple):
    """How a question is worded, whether it wants a verdict, and how much that counts."""

    words: Words
    features: dict[str, float]
    wanted: bool
    weight: float


def worded(service: Service, line: dict[str, Any]) -> Worded | None:
    """How the question of a line is worded; None where gold does not tell whether it wants a verdict."""
    if line.get("abstain") or line["kind"] == "clarify" or line["set"] in _UNTOLD:
        return None
    wanted = bool(line.get("verdict"))
    taught = _OF_TAUGHT if wanted else _NO_CLAIM
    counts = _OF_CLAIMS if line["set"].startswith("claims") else taught if line["set"] == "taught" else 1.0
    return Worded(*service.worded(line["question"]), wanted, line["weight"] * counts)


def learn_wanted(told: Sequence[Worded]) -> str:
    """Learns and keeps the words and the trees; says how they do on questions that they did not see."""
    words, gold, counts = [t.words for t in told], np.array([t.wanted for t in told]), np.array([t.weight for t in told])

    def margins(seen: NDArray[np.int64], unseen: NDArray[np.int64]) -> Floats:
        learnt = _words_learnt([words[i] for i in seen], gold[seen], counts[seen])
        return np.asarray(learnt.decision_function([words[i] for i in unseen]))

    by_words = apart(gold, margins)  # of each question by the words of the others: in use none was learnt from
    read, by_word = (step for _, step in _words_learnt(words, gold, counts).steps)
    keep(read, by_word.coef_[0], float(by_word.intercept_[0]), ("verdict", "wanted"), WORDED)
    names = [n for n, times in Counter(n for t in told for n, value in t.features.items() if value).items() if times > 1]
    table = np.column_stack([np.array([[t.features.get(n, 0.0) for n in names] for t in told]), by_words])
    machine = HistGradientBoostingClassifier(**_BOOSTED)
    folds, weights = StratifiedKFold(_FOLDS, shuffle=True, random_state=0), {"sample_weight": counts}
    guessed = cross_val_predict(machine, table, gold, cv=folds, params=weights, method="predict_proba")[:, 1] >= _FROM
    Trees.of_boosted(machine.fit(table, gold, **weights), [*names, "worded"], _FROM).write(LEARNT)
    return f"verdict wanted: {(guessed & gold).sum()} of {gold.sum()} found, {(guessed & ~gold).sum()} of {(~gold).sum()} others"


def _words_learnt(words: Sequence[Words], gold: NDArray[np.bool_], counts: Floats) -> Pipeline:
    machine = make_pipeline(reader(_OFTEN), LogisticRegression(C=_C, max_iter=1000))
    return machine.fit(words, gold, logisticregression__sample_weight=counts)
