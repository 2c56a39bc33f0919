"""What the learners share: how words are read and their weights kept, and how questions are judged by what others taught."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedKFold

from assistant.unaware import Line
from kb.intents import Intents, Key, tokens

Words = Sequence[str]
Floats = NDArray[np.float64]

_FOLDS = 10


def asked(line: Line) -> tuple[str, list[str], date]:
    """The question of a line, what was asked before, and the day it is asked for."""
    return line["question"], line.get("history") or [], date.fromisoformat(line["as_of"]) if line.get("as_of") else date.today()


def reader(often: int) -> TfidfVectorizer:
    """Reads words and pairs of neighbours that stand in so many questions at least."""
    return TfidfVectorizer(analyzer=lambda words: list(tokens(words)), sublinear_tf=True, min_df=often, dtype=np.float64)


def keep(read: TfidfVectorizer, weights: Floats, bias: float, key: Key, path: Path) -> None:
    """Keeps one weight a word or pair; the one margin that ``Intents.read`` gives back is their weighed sum and the bias."""
    Intents(
        [key],
        read.get_feature_names_out().tolist(),
        read.idf_.astype(np.float32),
        np.arange(len(weights) + 1),
        np.zeros(len(weights), dtype=np.int32),
        weights.astype(np.float32),
        np.array([bias], dtype=np.float32),
    ).save(path)


def apart(
    gold: NDArray[np.bool_], judged: Callable[[NDArray[np.int64], NDArray[np.int64]], Floats], folds: int = _FOLDS
) -> Floats:
    """What is judged of each question by what was learnt from the others, in so many shares."""
    found = np.zeros(len(gold))
    for seen, unseen in StratifiedKFold(folds, shuffle=True, random_state=0).split(found, gold):
        found[unseen] = judged(seen, unseen)
    return found
