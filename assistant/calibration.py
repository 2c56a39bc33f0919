"""Learns when to refuse from questions with gold: ``python -m assistant.calibration tests/evaluation/*.jsonl``.

Takes the tuning half of each file (odd lines), writes ``assistant/answering/trust.yaml`` and prints what ten-fold cross-validation
gives. Needs scikit-learn.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from assistant.answering.formula import Formula
from assistant.evaluation import load
from assistant.service import Service

#: Regularisation of the formula (smaller is smoother), and the probability above which a question is refused.
_C, _THRESHOLD = 0.3, 0.5


def learn(rows: Sequence[dict[str, float]], gold: Sequence[bool]) -> str:
    """Fits and keeps a formula; says how it does on questions that it was not fitted on."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    names = list(rows[0])
    table, wanted = np.array([[row[n] for n in names] for row in rows]), np.array(gold)
    machine = make_pipeline(StandardScaler(), LogisticRegression(C=_C, max_iter=2000))
    folds = StratifiedKFold(10, shuffle=True, random_state=0)
    guessed = cross_val_predict(machine, table, wanted, cv=folds, method="predict_proba")[:, 1] > _THRESHOLD
    machine.fit(table, wanted)
    scaler, formula = machine[0], machine[1]
    weights = formula.coef_[0] / scaler.scale_
    told = {n: round(float(w), 4) for n, w in zip(names, weights, strict=True)}
    Formula(threshold=_THRESHOLD, bias=round(float(formula.intercept_[0] - weights @ scaler.mean_), 4), weights=told).write()
    return f"{(guessed & wanted).sum()} of {wanted.sum()} unanswerable refused, {(guessed & ~wanted).sum()} of {(~wanted).sum()} answerable"


def main(paths: Sequence[str]) -> None:
    """Fit on the tuning halves of these files."""
    service = Service()
    rows, gold = [], []
    for line in (line for path in paths for line in load(Path(path), "tune")):
        if told := service.judged(line["question"], line.get("history") or [], _day(line)):
            rows.append(told)
            gold.append(bool(line.get("abstain")))
    print(learn(rows, gold))


def _day(line: dict[str, Any]) -> date:
    return date.fromisoformat(line["as_of"]) if line.get("as_of") else date.today()


if __name__ == "__main__":
    main(sys.argv[1:])
