"""From a question to ranked units: candidates by BM25 and meaning, then their scores joined."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from kb.embedding import Floats
from kb.index import Index
from kb.vietnamese import syllables
from kb.windows import Longs


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part counts."""

    bm25: float = 0.6
    dense: float = 0.4
    candidates: int = 200


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Ranked:
    """A unit with its score, what each part gave to it and the words that it holds."""

    unit: int
    score: float
    shares: dict[str, float] = field(default_factory=dict)
    matched: tuple[str, ...] = ()


def _best(scores: Floats, rows: Longs, owners: Longs, units: int) -> Floats:
    out = np.zeros(units, dtype=np.float32)
    np.maximum.at(out, owners[rows], scores)
    return out


def _spread(values: Floats) -> Floats:
    low, high = float(values.min()), float(values.max())
    return np.asarray((values - low) / max(high - low, 1e-9), dtype=np.float32)


def rank(index: Index, query: str, vector: Floats, top: int, weights: Weights = WEIGHTS) -> list[Ranked]:
    """The best units for a question and its vector, best first."""
    words = syllables(query)
    _, folded = index.lexicon.lookup(words)
    tokens: dict[int, float] = {}
    pairs = (index.postings.pair_token(a, b) for a, b in zip(folded, folded[1:], strict=False))
    for token in [word for word in folded if word >= 0] + [pair for pair in pairs if pair >= 0]:
        tokens[token] = tokens.get(token, 0.0) + 1.0
    if not len(index.ids) or (not tokens and not vector.any()):
        return []
    owners = np.asarray(index.windows.owners, dtype=np.int64)
    scores = index.postings.scores(tokens)
    lexical = np.maximum.reduceat(scores, index.bounds[:-1])
    rows, near = index.vectors.search(vector, 2000)
    meaning = _best(near, rows, owners, len(index.ids))
    joined = weights.bm25 * _spread(lexical) + weights.dense * _spread(meaning)
    order = np.argsort(-joined, kind="stable")[:top]
    return [Ranked(int(unit), float(joined[unit])) for unit in order if joined[unit] > 0]
