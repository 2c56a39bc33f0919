"""Learns when to refuse: how the words of questions that no document answers differ, and how much that and all else found weighs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from assistant.answering.lessons import REFUSED
from assistant.answering.trust import LEARNT, WORDED, Judged
from assistant.calibration_shared import Floats, Words, apart, keep, reader
from assistant.formula import Formula
from kb.corpus import Corpus

#: Regularisation of the words and of the formula (smaller is smoother), and the probability above which a question is refused:
#: all three gave the most right answers on questions that were not learnt from.
_C_WORDS, _C, _REFUSE = 4.0, 0.1, 0.475
#: A word or pair that stands in fewer questions says nothing.
_OFTEN = 2


def learn_refusing(told: Sequence[Judged], gold: Sequence[bool], counts: Sequence[float], refused: Sequence[Words]) -> str:
    """Learns and keeps both; says how they do on questions that they did not see.

    Args:
        told, gold, counts: questions as judged, whether no document answers them, and how much each counts in the formula.
        refused: words of further questions that none answers.
    """
    wanted, much = np.array(gold), np.array(counts)
    chance = apart(wanted, lambda seen, unseen: _probabilities(told, wanted, much, refused, seen, unseen))
    worded = _words_learnt([t.words for t in told], wanted, refused)
    keep(worded[0], worded[1].coef_[0], float(worded[1].intercept_[0]), (REFUSED, "any"), WORDED)
    machine = _formula_learnt(told, wanted, much, _unseen_margins(told, wanted, refused))
    scaler, formula = machine[0], machine[1]
    learnt = zip([*told[0].features, "worded"], formula.coef_[0], scaler.mean_, scaler.scale_, strict=True)
    Formula.unscaled(_REFUSE, float(formula.intercept_[0]), learnt).write(LEARNT)
    guessed = chance >= _REFUSE
    return (
        f"refusals: {(guessed & wanted).sum()} of {wanted.sum()} found, {(guessed & ~wanted).sum()} of {(~wanted).sum()} others"
    )


def refused_words(corpus: Corpus, syllables: Callable[[str], Words]) -> list[Words]:
    """The words of all questions of which the corpus says that nothing in it answers them."""
    return [syllables(question) for questions in corpus.refusals.values() for question in questions]


def _probabilities(
    told: Sequence[Judged],
    gold: NDArray[np.bool_],
    counts: Floats,
    refused: Sequence[Words],
    seen: NDArray[np.int64],
    unseen: NDArray[np.int64],
) -> Floats:
    known, asked = [told[i] for i in seen], [told[i] for i in unseen]
    machine = _formula_learnt(known, gold[seen], counts[seen], _unseen_margins(known, gold[seen], refused))
    worded = _words_learnt([t.words for t in known], gold[seen], refused).decision_function([t.words for t in asked])
    return np.asarray(machine.predict_proba(_table(asked, worded))[:, 1])


def _unseen_margins(told: Sequence[Judged], gold: NDArray[np.bool_], refused: Sequence[Words]) -> Floats:
    """What the words say of each question where its own were not learnt from: in use no question was."""
    words = [t.words for t in told]

    def margins(seen: NDArray[np.int64], unseen: NDArray[np.int64]) -> Floats:
        machine = _words_learnt([words[i] for i in seen], gold[seen], refused)
        return np.asarray(machine.decision_function([words[i] for i in unseen]))

    return apart(gold, margins)


def _words_learnt(words: Sequence[Words], gold: NDArray[np.bool_], refused: Sequence[Words]) -> Pipeline:
    machine = make_pipeline(reader(_OFTEN), LogisticRegression(C=_C_WORDS, class_weight="balanced", max_iter=1000))
    return machine.fit([*words, *refused], [*gold, *(True for _ in refused)])


def _formula_learnt(told: Sequence[Judged], gold: NDArray[np.bool_], counts: Floats, worded: Floats) -> Pipeline:
    machine = make_pipeline(StandardScaler(), LogisticRegression(C=_C, max_iter=3000))
    return machine.fit(_table(told, worded), gold, logisticregression__sample_weight=counts)


def _table(told: Sequence[Judged], worded: Floats) -> Floats:
    """One row a question: its features in their order, then what its words say."""
    return np.column_stack([np.array([list(t.features.values()) for t in told]), worded])
