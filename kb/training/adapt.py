"""The built-in model, taught further on the very documents that are searched.

Documents are there when an index is built; their own pairs (heading and body, snippet and rest) teach the model the collection's
words and pairs of words in some seconds. No question is involved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from kb.embedding import Floats, StaticModel
from kb.training.export import UNKNOWN, export_model
from kb.training.fit import Recipe, Report, fit
from kb.training.pairs import PairMaker
from kb.training.texts import Article, Vocabulary, as_stream, learn_vocabulary
from kb.windows import Unit, heading_and_body

MOST_UNITS = 20_000  # larger collections take long and gain little
_RECIPE = Recipe(batch=512)
_ROUNDS = 20
_STEPS = (60, 300)
_NEW = 0.02  # length of a coordinate of a token that the base model does not know


def adapt(units: Sequence[Unit], base: StaticModel, out: Path, report: Report | None = None) -> bool:
    """Write an adapted model to ``out``. False, and nothing written, where there are too few or too many units."""
    if not 20 <= len(units) <= MOST_UNITS:
        return False
    texts = as_stream(Article("", *heading_and_body(unit)) for unit in units)
    vocabulary = learn_vocabulary(texts, len(texts.stream) * 2)
    pairs = PairMaker(texts, vocabulary, _RECIPE.seed)
    rounds = pairs.size() // _RECIPE.batch + 1
    if pairs.size() < 16:
        return False
    recipe = replace(_RECIPE, dimension=base.dimension, steps=int(np.clip(_ROUNDS * rounds, *_STEPS)))
    tokens = vocabulary.tokens()
    table = fit(_start(tokens, vocabulary, base), pairs, recipe, report)
    _merge(base, tokens, table, out)
    return True


def _start(tokens: list[str], vocabulary: Vocabulary, base: StaticModel) -> Floats:
    """The base model's vectors where it has the token, small random ones elsewhere."""
    random = np.random.default_rng(_RECIPE.seed).standard_normal((len(vocabulary), base.dimension))
    table = (random * _NEW).astype(np.float32)
    rows = np.asarray([base.row(token) for token in tokens], dtype=np.int64)
    table[rows >= 0] = base.vectors(rows[rows >= 0])
    return table


def _merge(base: StaticModel, tokens: list[str], table: Floats, out: Path) -> None:
    """The base model's tokens with the new vectors where there are some, and the new tokens after them."""
    known = [token for token in base.tokens() if token != UNKNOWN]
    place = {token: row for row, token in enumerate(known)}
    merged = np.concatenate([base.vectors(np.asarray([base.row(token) for token in known], dtype=np.int64)), table])
    places = np.asarray([place.get(token, -1) for token in tokens], dtype=np.int64)
    merged[places[places >= 0]] = table[places >= 0]
    fresh = np.flatnonzero(places < 0)
    rows = np.concatenate([np.arange(len(known)), len(known) + fresh])
    export_model(out, known + [tokens[row] for row in fresh.tolist()], merged[rows])
