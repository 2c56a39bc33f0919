"""Learns what an answer needs from questions with gold: ``python -m assistant.calibration tests/evaluation/*.jsonl``.

Takes the tuning lines of each file. Their questions stand among the known ways of asking (``corpus/heard.yaml``), so each is judged by
a service that never heard it (``unaware``). Learns which questions want a verdict (``understanding/wanted.npz``, ``worded.npz``), which
sources are needed beside the first (``answering/sources/further.npz``), when to refuse (``trust.npz``, ``worded.npz``;
``left_unsaid.npz``, ``left_unsaid_worded.npz``) and how a claim is judged (``claims/judged.npz``, ``claims/worded.npz``,
``claims/read.npz``; also by the claims in the folder ``taught`` beside the files, which nobody heard, and by plain ones that the plan's
norms and figures make), and prints how each does on what it did not see. Needs scikit-learn and torch.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.model_selection import GroupKFold, cross_val_predict

from assistant.answering.claims import Weighed
from assistant.answering.refusing import trust
from assistant.answering.sources.further import LEARNT
from assistant.calibration_claims import learn_claims
from assistant.calibration_plain import plain_claims
from assistant.calibration_reading import learn_reading
from assistant.calibration_refusing import learn_refusing, refused_words
from assistant.calibration_shared import asked
from assistant.calibration_unsaid import asks_whether, learn_unsaid
from assistant.calibration_wanted import learn_wanted, worded
from assistant.evaluation import load
from assistant.service import Service
from assistant.trees import Trees
from assistant.unaware import Line, Part, shares, without
from kb.corpus import Corpus

#: Rules on claims were written by the lines of files that also report: they tell less about how far to believe the rules.
_KNOWN_LINE = 0.6
#: Lines in the mix of real questions count more, short statements made to teach and pairs half of which is refused less.
_COUNTS = {"plan203": 1.5, "claims-g-tuning": 0.6, "scope-d-tuning": 0.5}
_TAUGHT = 0.6
#: What only teaches: claims that people wrote, and plain ones.
_TEACHING = frozenset({"taught", "plain"})
#: Verdicts of gold, and those that say that it is so.
_SO = frozenset({"yes", "eligible"})
_VERDICTS = _SO | {"no", "not_eligible"}
#: The probability from which a provision is a further source: below a half, since a missing one makes an answer wrong.
_FURTHER = 0.25
_FOREST = {"n_estimators": 150, "min_samples_leaf": 3, "max_features": 0.4, "random_state": 0}
#: How much a source counts that the answer can't do without, one that only may stand there, and a wrong one.
_NEEDED, _ALLOWED, _WRONG = 3.0, 0.6, 1.0
_FOLDS = 10

#: Features, what gold says of them, and how much that counts.
Judged = tuple[dict[str, float], bool, float]
T = TypeVar("T")


@dataclass
class Rows:
    """What is learnt from: features, what gold says of them and how much it counts; rows of one question share a group."""

    features: list[dict[str, float]] = field(default_factory=list)
    gold: list[bool] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)

    def add(self, features: dict[str, float], gold: bool, weight: float, group: int) -> None:
        """Adds one row."""
        self.features.append(features)
        self.gold.append(gold)
        self.weights.append(weight)
        self.groups.append(group)

    @property
    def names(self) -> list[str]:
        """Names of the features, without those that only a single row has."""
        counts = Counter(n for row in self.features for n, value in row.items() if value)
        return [n for n in dict.fromkeys(n for row in self.features for n in row) if counts[n] > 1]

    @property
    def table(self) -> np.ndarray:
        """Shape (rows, features); what a row leaves out is 0."""
        names = self.names
        return np.array([[row.get(n, 0.0) for n in names] for row in self.features])


def learn_further(rows: Rows) -> str:
    """Learns and keeps which sources are needed beside the first; says how it does on questions that it did not see."""
    machine = ExtraTreesClassifier(**_FOREST)
    told = _held_out(machine, rows, _FURTHER)
    machine.fit(rows.table, rows.gold, sample_weight=rows.weights)
    Trees.of_forest(machine, rows.names, _FURTHER).write(LEARNT)
    return f"further sources: {told}"


def _held_out(machine: BaseEstimator, rows: Rows, threshold: float) -> str:
    folds = GroupKFold(_FOLDS, shuffle=True, random_state=0)
    chance = cross_val_predict(
        machine,
        rows.table,
        rows.gold,
        groups=rows.groups,
        cv=folds,
        params={"sample_weight": rows.weights},
        method="predict_proba",
    )[:, 1]
    gold, guessed = np.array(rows.gold), chance >= threshold
    return f"{(guessed & gold).sum()} of {gold.sum()} found, {(guessed & ~gold).sum()} of {(~gold).sum()} others"


def collect(parts: Sequence[Part], judged: Callable[[Service, Line], list[Judged]]) -> Rows:
    """The rows of all questions; ``judged`` gives those of one, by a service that never heard it."""
    rows = Rows()
    for group, told in enumerate(_of_all(parts, judged)):
        for features, gold, weight in told:
            rows.add(features, gold, weight, group)
    return rows


def _of_all(parts: Sequence[Part], judged: Callable[[Service, Line], T]) -> list[T]:
    """What is told of each question of all parts, in their order; the parts are asked side by side."""
    futures = [part.told(judged) for part in parts]
    return [told for future in futures for told in future.result()]


def _further(service: Service, line: Line) -> list[Judged]:
    if line.get("abstain") or line["kind"] == "clarify" or not line.get("refs_any"):
        return []
    return [(features, *_source(line, *key)) for key, features in service.considered(*asked(line))]


def _refused(service: Service, line: Line) -> tuple[trust.Judged, bool, float] | None:
    """What it is judged by whether a question is refused, whether gold does, and how much that counts."""
    judged = service.judged(*asked(line)) if line["kind"] != "clarify" else None
    return None if judged is None else (judged, bool(line.get("abstain")), line["weight"])


def _claimed(service: Service, line: Line) -> tuple[Weighed, bool, float] | None:
    """What a claim is weighed by, whether it is so, and how much that counts."""
    weighed = service.weighed(*asked(line)) if line["kind"] != "clarify" and line.get("verdict") in _VERDICTS else None
    counts = _TAUGHT if line["set"] in _TEACHING else 1.0
    return None if weighed is None else (weighed, (line["verdict"] in _SO) != weighed.doubted, line["weight"] * counts)


def _source(line: Line, document: str, ref: str) -> tuple[bool, float]:
    """Whether gold holds a provision, and how much that counts."""
    if ref not in line["refs_any"] or document not in (line.get("documents") or (document,)):
        return False, _WRONG
    return True, _NEEDED if ref in (line.get("refs_all") or ()) else _ALLOWED


def _counts(path: str) -> float:
    """How much a line of a file counts."""
    name = Path(path).stem
    return _COUNTS.get(name.partition("-")[0], 1.0) * _COUNTS.get(name, 1.0) * (1.0 if name.endswith("-tuning") else _KNOWN_LINE)


def _teaching(folder: Path, corpus: Corpus) -> list[Line]:
    """Lines that only teach: claims, how they are judged, and beside them what is no claim, which of both want a verdict; plain claims only how."""
    lines = [line | {"set": "taught"} for path in sorted(folder.glob("*.jsonl")) for line in load(path, "all")]
    lines += [line | {"set": "plain"} for line in plain_claims(corpus, date.today())]
    return [line | {"kind": "yesno", "weight": 1.0} for line in lines]


def main(paths: Sequence[str]) -> None:
    """Learn from the tuning lines of these files."""
    of_file = {path: {"weight": _counts(path), "set": Path(path).stem} for path in paths}
    lines = [line | of_file[path] for path in paths for line in load(Path(path), "tune")]
    aware = Service()
    teaching = _teaching(Path(paths[0]).parent / "taught", aware.corpus)
    parts, teachers = [Part(share) for share in shares(lines)], [Part(half, aware=True) for half in _halves(teaching)]
    print(learn_wanted([w for w in _of_all([*parts, *teachers], worded) if w is not None]))
    _renew(parts)
    print(learn_further(collect(parts, _further)))
    _renew(parts)
    told = [t for t in _of_all(parts, _refused) if t is not None]
    refused = refused_words(without(aware.corpus, {line["question"] for line in lines}), aware.reader.syllables)
    print(learn_refusing([j for j, _, _ in told], [gold for _, gold, _ in told], [much for _, _, much in told], refused))
    _renew(teachers)
    weighed = [w for w in _of_all([*parts, *teachers], _claimed) if w is not None]
    _close(*parts, *teachers)
    print(learn_claims(*zip(*weighed, strict=True)))
    print(learn_reading([w.pair for w, _, _ in weighed], [so for _, so, _ in weighed], [much for _, _, much in weighed]))
    asking = [Part(share) for share in shares([line for line in lines if asks_whether(line)])]
    print(learn_unsaid(asking))  # by how sure verdicts are, as they are judged now
    _close(*asking)


def _renew(parts: Sequence[Part]) -> None:
    for part in parts:
        part.renew()


def _close(*parts: Part) -> None:
    for part in parts:
        part.close()


def _halves(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """One share for each of the two processors that most machines have at least."""
    return [lines[: len(lines) // 2], lines[len(lines) // 2 :]]


if __name__ == "__main__":
    main(sys.argv[1:])
