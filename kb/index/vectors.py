"""The dense part: FAISS over the vectors of all windows. The only file that knows FAISS, and it is imported when first needed.

``milvus`` beside it is the same on a server.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb.windows import Longs

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]

EXACT_UP_TO = 60_000  # windows that are compared one by one; more go into cells, of which a question visits the nearest
VISITED = 24
_TRAINED_ON = 60  # vectors a cell
_PIECE = 20_000


def cells(count: int) -> int:
    """How many cells so many vectors go into."""
    return int(2 ** round(np.log2(4 * np.sqrt(count)) - 1))


class Vectors:
    """Vectors of the windows (float16, memory-mapped) and the FAISS index over them."""

    def __init__(self, vectors: Halves, file: Path | None = None) -> None:
        self.vectors = vectors
        self._file = file
        self._index: Any = None

    def ready(self) -> None:
        """Nothing to wait for: the index lies here."""

    def search(self, query: Floats, top: int) -> tuple[Longs, Floats]:
        """Windows nearest to a query vector ``[dimension]`` and their inner products, best first."""
        if not len(self.vectors) or not query.any():
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        scores, rows = self._ready().search(query[None, :], min(top, len(self.vectors)))
        found = rows[0] >= 0
        return np.asarray(rows[0][found], dtype=np.int64), np.asarray(scores[0][found], dtype=np.float32)

    def products(self, query: Floats, rows: Longs) -> Floats:
        """Inner products of a query vector with some windows."""
        return np.asarray(self.vectors[rows].astype(np.float32) @ query, dtype=np.float32)

    def save(self, file: Path) -> None:
        """Write the FAISS index."""
        import faiss

        faiss.write_index(self._ready(), str(file))

    def _ready(self) -> Any:
        if self._index is None:
            import faiss

            if self._file is not None and self._file.exists():
                self._index = faiss.read_index(str(self._file))
            else:
                self._index = self._build(faiss)
        return self._index

    def _build(self, faiss: Any) -> Any:
        count, width = self.vectors.shape
        if count <= EXACT_UP_TO:
            halves = faiss.IndexScalarQuantizer(width, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT)
            halves.add(np.ascontiguousarray(self.vectors, dtype=np.float32))  # kept as the halves that they are
            return halves
        index = faiss.index_factory(width, f"IVF{cells(count)},SQ8", faiss.METRIC_INNER_PRODUCT)
        sample = np.random.default_rng(0).choice(count, min(count, cells(count) * _TRAINED_ON), replace=False)
        index.train(np.ascontiguousarray(self.vectors[np.sort(sample)], dtype=np.float32))
        for start in range(0, count, _PIECE):
            index.add(np.ascontiguousarray(self.vectors[start : start + _PIECE], dtype=np.float32))
        index.nprobe = VISITED
        return index
