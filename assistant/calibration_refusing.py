"""Learns when to refuse: how the words of questions that no document answers differ, and which questions are alike in all else found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from assistant.answering.claims.judge import Judge, kernel, likeness, scaled, squares
from assistant.answering.refusing.trust import LEARNT, REFUSE, WORDED, Judged
from assistant.answering.sources.lessons import REFUSED
from assistant.calibration_shared import Floats, Words, apart, keep, reader
from kb.corpus import Corpus

#: Regularisation of the words and of the judge (smaller is smoother).
_C_WORDS, _C = 4.0, 1.0
#: How far questions may differ and still be alike.
_WIDTH = 2.0
#: A word or pair that stands in fewer questions says nothing.
_OFTEN = 2


class Learner:
    """A support vector machine over how like two questions are in what was found for them."""

    def __init__(self) -> None:
        self.scaler, self.machine = StandardScaler(), SVC(C=_C, kernel="precomputed", cache_size=500)

    def fit(self, told: Sequence[Judged], worded: Floats, gold: NDArray[np.bool_], counts: Floats) -> Learner:
        """Learns from questions, what their words say, whether no document answers them, and how much each counts."""
        table = _table(told, worded)
        self.scaler.fit(table)
        self.questions = self._scaled(table)
        self.machine.fit(self._kernel(self.questions), gold, sample_weight=counts)
        return self

    def margins(self, told: Sequence[Judged], worded: Floats) -> Floats:
        """How far each question is on the side of those that no document answers."""
        return np.asarray(self.machine.decision_function(self._kernel(self._scaled(_table(told, worded)))))

    def judge(self, names: Sequence[str]) -> Judge:
        """The questions that judgements turn on."""
        kept = self.machine.support_
        return Judge(
            tuple(names),
            self.scaler.mean_.astype(np.float32),
            self.scaler.scale_.astype(np.float32),
            self.questions[kept],
            self.machine.dual_coef_[0].astype(np.float32),
            float(self.machine.intercept_[0]),
            _WIDTH,
        )

    def _scaled(self, table: Floats) -> NDArray[np.float32]:
        return scaled(table, self.scaler.mean_, self.scaler.scale_)

    def _kernel(self, questions: NDArray[np.float32]) -> Floats:
        alike = likeness(questions, self.questions, squares(self.questions), _WIDTH)
        return np.asarray(kernel(alike, np.zeros_like(alike)), dtype=np.float64)


class Kept(NamedTuple):
    """Where the judge and the weights of words are kept, and the margin from which a question is refused."""

    judge: Path
    words: Path
    refuse: float


#: What judges whether any question can be answered.
OF_ALL = Kept(LEARNT, WORDED, REFUSE)


def learn_refusing(
    told: Sequence[Judged], gold: Sequence[bool], counts: Sequence[float], refused: Sequence[Words], kept: Kept = OF_ALL
) -> str:
    """Learns and keeps both; says how they do on questions that they did not see.

    Args:
        told, gold, counts: questions as judged, whether no document answers them, and how much each counts for the judge.
        refused: words of further questions that none answers.
        kept: where what is learnt is kept.
    """
    wanted, much = np.array(gold), np.array(counts)
    margins = apart(wanted, lambda seen, unseen: _margins(told, wanted, much, refused, seen, unseen))
    worded = _words_learnt([t.words for t in told], wanted, refused)
    keep(worded[0], worded[1].coef_[0], float(worded[1].intercept_[0]), (REFUSED, "any"), kept.words)
    learner = Learner().fit(told, _unseen_margins(told, wanted, refused), wanted, much)
    learner.judge([*told[0].features, "worded"]).write(kept.judge)
    guessed = margins > kept.refuse
    return (
        f"refusals: {(guessed & wanted).sum()} of {wanted.sum()} found, {(guessed & ~wanted).sum()} of {(~wanted).sum()} others"
    )


def refused_words(corpus: Corpus, syllables: Callable[[str], Words]) -> list[Words]:
    """The words of all questions of which the corpus says that nothing in it answers them."""
    return [syllables(question) for questions in corpus.refusals.values() for question in questions]


def _margins(
    told: Sequence[Judged],
    gold: NDArray[np.bool_],
    counts: Floats,
    refused: Sequence[Words],
    seen: NDArray[np.int64],
    unseen: NDArray[np.int64],
) -> Floats:
    known, asked = [told[i] for i in seen], [told[i] for i in unseen]
    learner = Learner().fit(known, _unseen_margins(known, gold[seen], refused), gold[seen], counts[seen])
    worded = _words_learnt([t.words for t in known], gold[seen], refused).decision_function([t.words for t in asked])
    return learner.margins(asked, worded)


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


def _table(told: Sequence[Judged], worded: Floats) -> Floats:
    """One row a question: its features in their order, then what its words say."""
    return np.column_stack([np.array([list(t.features.values()) for t in told]), worded])
