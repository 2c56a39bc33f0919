"""Learns when to refuse from questions with gold: ``python -m assistant.calibration tests/evaluation/*.jsonl``.

Takes the tuning half of each file (odd lines), writes ``assistant/answering/trust.yaml`` and prints what ten-fold cross-validation
gives: how many unanswerable questions are refused, and how many answerable ones with them. Needs scikit-learn.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import yaml

from assistant.answering.trust import WEIGHTS, Trust
from assistant.evaluation import load
from assistant.service import Service

#: Regularisation of the formula, and the probability from which a question is refused.
_C, _THRESHOLD = 0.3, 0.5


def main(paths: Sequence[str]) -> None:
    """Fit on the tuning halves of these files."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    service = Service()
    trust = Trust(service.evidence)
    rows, gold = [], []
    for line in (line for path in paths for line in load(Path(path), "tune")):
        on = date.fromisoformat(line["as_of"]) if line.get("as_of") else date.today()
        query = service.reader.read(line["question"], line.get("history") or [], on)
        selection = service.selection(query)
        if selection is not None and selection.chosen:
            rows.append(trust.features(query, selection))
            gold.append(bool(line.get("abstain")))
    names = list(rows[0])
    table, wanted = np.array([[row[n] for n in names] for row in rows]), np.array(gold)
    machine = make_pipeline(StandardScaler(), LogisticRegression(C=_C, max_iter=2000))
    guessed = cross_val_predict(
        machine, table, wanted, cv=StratifiedKFold(10, shuffle=True, random_state=0), method="predict_proba"
    )
    refused = guessed[:, 1] > _THRESHOLD
    print(
        f"{wanted.sum()} unanswerable, {(refused & wanted).sum()} refused; {(~wanted).sum()} answerable, {(refused & ~wanted).sum()} refused"
    )
    scaler, formula = machine.fit(table, wanted)
    weights = formula.coef_[0] / scaler.scale_
    told = {
        "threshold": _THRESHOLD,
        "bias": round(float(formula.intercept_[0] - weights @ scaler.mean_), 4),
        "weights": {n: round(float(w), 4) for n, w in zip(names, weights, strict=True)},
    }
    WEIGHTS.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
