"""Search: BM25, meaning and exact references joined into one list of hits that say why they are there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from kb.embedding import Embedder, load_model
from kb.index import Index, Milvus, build_index, open_index
from kb.ranking import WEIGHTS, Ranked, Ranker, Weights
from kb.windows import Progress, Unit

__all__ = ["Hit", "Milvus", "SearchIndex", "Unit", "Weights", "Why"]


LONGEST = 6_000  # characters of a question that are looked at


@dataclass(frozen=True, slots=True)
class Why:
    """Why a unit was found: the words of the question that it holds, and what each part (``bm25``, ``dense``, ``exact``)
    gave to its score; the parts add up to it."""

    matched: tuple[str, ...] = ()
    shares: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit that was found. Scores compare hits of one question; they say nothing across questions."""

    id: str
    score: float
    why: Why


class SearchIndex:
    """Hybrid search over units. Build it in memory or keep it in a folder; then ``search``."""

    def __init__(self, index: Index, model: Embedder, weights: Weights = WEIGHTS) -> None:
        self._index = index
        self._model = model
        self._ranker = Ranker(index, weights)

    @classmethod
    def build(
        cls, units: Sequence[Unit], model: Embedder | None = None, *, progress: Progress | None = None, weights: Weights = WEIGHTS
    ) -> SearchIndex:
        """Build in memory. ``model`` defaults to the built-in one."""
        chosen = model or load_model()
        return cls(build_index(units, chosen, progress), chosen, weights)

    @classmethod
    def open(
        cls,
        folder: Path,
        units: Sequence[Unit],
        model: Embedder | None = None,
        *,
        progress: Progress | None = None,
        weights: Weights = WEIGHTS,
        milvus: Milvus | None = None,
    ) -> SearchIndex:
        """Open the index of these units in a folder; build and write it where it is missing, stale or damaged.

        ``milvus`` has the vectors searched by that server instead of FAISS. Raises ``VectorsError`` where it can't be used.
        """
        chosen = model or load_model()
        return cls(open_index(folder, units, chosen, progress, milvus), chosen, weights)

    def with_weights(self, weights: Weights) -> SearchIndex:
        """The same index with other weights, to measure them."""
        return SearchIndex(self._index, self._model, weights)

    @property
    def model_id(self) -> str:
        """The embedding model with the hash of its weights."""
        return self._model.id

    def __len__(self) -> int:
        return len(self._index.ids)

    def ready(self) -> None:
        """Raises ``VectorsError`` where the server that searches the vectors can't be used now."""
        self._index.vectors.ready()

    def search(self, query: str, top: int = 10) -> list[Hit]:
        """The best ``top`` units for a question, best first; equal scores keep the order of the units.

        A question without a single known word finds nothing. ``ValueError`` where ``top`` is not positive.
        """
        if top < 1:
            raise ValueError(f"top must be a positive number of hits such as 10, not {top}")
        query = query[:LONGEST]
        vector = self._model.queries([query])[0] if len(self) else np.zeros(self._model.dimension, dtype=np.float32)
        return [_hit(ranked, self._index.ids) for ranked in self._ranker.rank(query, vector, top)]


def _hit(ranked: Ranked, ids: list[str]) -> Hit:
    shares = {name: round(share, 4) for name, share in ranked.shares.items()}
    return Hit(ids[ranked.unit], round(ranked.score, 6), Why(ranked.matched, shares))
