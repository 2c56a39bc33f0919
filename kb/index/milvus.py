"""The dense part on a Milvus server: for an office whose vectors are to be searched beyond one machine.

The only file that knows pymilvus, and it is imported when first needed. A collection is named after its age and the digest of what
it holds; it is filled under a draft's name and renamed when it is whole, as an index in a folder is. Old ones are dropped.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any
from uuid import uuid4

import numpy as np

from kb.errors import VectorsError
from kb.index.vectors import EXACT_UP_TO, VISITED, Floats, Halves, Vectors, cells
from kb.windows import Longs

_PIECE = 2_000
_WAIT = 10.0  # seconds for one call
_SPARE = 1  # older collections that stay, for servers that still run on them and for the way back
_DRAFT_LIVES = 3600.0  # seconds after which a draft was left behind by a build that was broken off


@dataclass(frozen=True, slots=True)
class Milvus:
    """Where vectors are searched: ``http://host:19530`` (``/database`` after it where it isn't the default), or the file of a
    Milvus Lite. ``name`` keeps the collections of several indexes apart."""

    address: str
    token: str = ""
    name: str = "corpus"


class MilvusVectors(Vectors):
    """Vectors of the windows, searched by Milvus; comparing some windows closely stays here."""

    def __init__(self, vectors: Halves, place: Milvus, digest: str) -> None:
        super().__init__(vectors)
        self._place = place
        self._digest = digest
        self._collection = ""
        self._lock = Lock()
        self._client: Any = None

    def ready(self) -> None:
        """Connects, and builds the collection where it is missing.

        Raises:
            VectorsError: Milvus can't be reached or refuses.
        """
        with self._lock, _told(self._place):
            if self._client is None:
                self._client = _connect(self._place)
            same = [name for name in self._own() if name.endswith(f"_{self._digest}")]
            self._collection = same[-1] if same else self._fill()
            self._client.load_collection(self._collection, timeout=6 * _WAIT)

    def close(self) -> None:
        """Gives the connection back."""
        with self._lock:
            if self._client is not None:
                self._client.close()
                self._client = None

    def search(self, query: Floats, top: int) -> tuple[Longs, Floats]:
        """Windows nearest to a query vector ``[dimension]`` and their inner products, best first."""
        if not len(self.vectors) or not query.any():
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        try:
            hits = self._asked(query, top)
        except VectorsError:
            self.ready()  # it may have been away, or dropped the collection: once more, from the start
            hits = self._asked(query, top)
        rows = np.asarray([hit["row"] for hit in hits], dtype=np.int64)
        scores = np.asarray([hit["distance"] for hit in hits], dtype=np.float32)
        order = np.lexsort((rows, -scores))  # equal scores in the order of the windows, whichever machine answered
        return rows[order], scores[order]

    def _asked(self, query: Floats, top: int) -> Any:
        if self._client is None:
            self.ready()
        with _told(self._place):
            found = self._client.search(
                self._collection,
                data=[np.ascontiguousarray(query, dtype=np.float32)],
                limit=min(top, len(self.vectors)),
                anns_field="vector",
                output_fields=["row"],
                search_params={"metric_type": "IP", "params": {"nprobe": VISITED} if len(self.vectors) > EXACT_UP_TO else {}},
                timeout=_WAIT,
            )
        return found[0]

    def _own(self) -> list[str]:
        """The collections of this index, whatever they hold, the oldest first."""
        return sorted(n for n in self._client.list_collections(timeout=_WAIT) if n.startswith(f"ntm_{self._place.name}_"))

    def _fill(self) -> str:
        draft = f"ntm_{self._place.name}_draft_{int(time.time())}_{uuid4().hex[:8]}"
        self._create(draft)
        for start in range(0, len(self.vectors), _PIECE):
            piece = np.asarray(self.vectors[start : start + _PIECE], dtype=np.float32)
            self._client.insert(draft, [{"row": start + i, "vector": row} for i, row in enumerate(piece)], timeout=6 * _WAIT)
        self._client.flush(draft, timeout=6 * _WAIT)
        whole = f"ntm_{self._place.name}_{time.time_ns():020d}_{self._digest}"
        self._client.rename_collection(draft, whole, timeout=_WAIT)
        self._sweep()
        return whole

    def _create(self, draft: str) -> None:
        from pymilvus import DataType

        count, width = self.vectors.shape
        schema = self._client.create_schema(auto_id=False, enable_dynamic_field=False)
        schema.add_field("row", DataType.INT64, is_primary=True)
        schema.add_field("vector", DataType.FLOAT_VECTOR, dim=width)
        index = self._client.prepare_index_params()
        kind, shape = ("FLAT", {}) if count <= EXACT_UP_TO else ("IVF_SQ8", {"nlist": cells(count)})
        index.add_index("vector", index_type=kind, metric_type="IP", params=shape)
        self._client.create_collection(draft, schema=schema, index_params=index, timeout=6 * _WAIT)

    def _sweep(self) -> None:
        """Drops what this index no longer needs: older collections but the spare ones, and drafts that were left behind."""
        own = self._own()
        left = [name for name in own if "_draft_" in name and time.time() - _begun(name) > _DRAFT_LIVES]
        older = [name for name in own if "_draft_" not in name and not name.endswith(f"_{self._digest}")]
        for name in [*left, *older[:-_SPARE]]:
            self._client.drop_collection(name, timeout=_WAIT)


def _begun(draft: str) -> float:
    told = draft.rpartition("_draft_")[2].partition("_")[0]
    return float(told) if told.isdecimal() else 0.0


def _connect(place: Milvus) -> Any:
    try:
        from pymilvus import MilvusClient
    except ImportError as error:
        raise VectorsError(
            f"thiết lập milvus là “{place.address}” nhưng chưa cài pymilvus. Hãy cài: pip install 'ntm-assistant[milvus]'"
        ) from error
    logging.getLogger("pymilvus").setLevel(logging.CRITICAL)  # what goes wrong is raised, and told once
    return MilvusClient(place.address, token=place.token, timeout=_WAIT)


@contextmanager
def _told(place: Milvus) -> Iterator[None]:
    """Turns what Milvus or the way to it says into one Vietnamese error."""
    try:
        yield
    except VectorsError:
        raise
    except Exception as error:  # pymilvus, its transport and its embedded server each have errors of their own
        lines = str(getattr(error, "message", "") or error).strip().splitlines() or [type(error).__name__]
        raise VectorsError(
            f"không tìm được bằng Milvus tại “{place.address}” ({lines[0][:200]}). Hãy kiểm tra máy chủ Milvus, địa chỉ và mã truy "
            'cập; hoặc bỏ thiết lập milvus để tìm trên máy này. Ví dụ: milvus = "http://10.0.0.5:19530"'
        ) from error
