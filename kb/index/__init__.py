"""The index: windows, their words (BM25) and their vectors (FAISS, or Milvus by choice), in memory or in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from kb.embedding import Embedder
from kb.index.encode import Encoder, fingerprints
from kb.index.milvus import Milvus, MilvusVectors
from kb.index.postings import Postings, build_postings
from kb.index.store import Draft, Folder, content_hash
from kb.index.vectors import Halves, Vectors
from kb.windows import Lexicon, Longs, Progress, Unit, Windows, cut

__all__ = ["Index", "Milvus", "Postings", "Vectors", "build_index", "open_index"]


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that search needs. ``bounds`` int64 ``[units + 1]``: where the windows of each unit begin."""

    ids: list[str]
    lexicon: Lexicon
    windows: Windows
    postings: Postings
    vectors: Vectors
    fingerprints: Longs
    bounds: Longs


def build_index(
    units: Sequence[Unit], model: Embedder, progress: Progress | None = None, known: tuple[Longs, Halves] | None = None
) -> Index:
    """Build an index in memory. ``known``: fingerprints and vectors of an earlier build with the same model."""
    windows, lexicon = cut(units, progress)
    postings = build_postings(windows, lexicon.fold_of, len(lexicon.folded), progress)
    prints = fingerprints(windows, lexicon)
    vectors = Vectors(Encoder(units, windows, lexicon, model).all(prints, known, progress))
    return Index([unit.id for unit in units], lexicon, windows, postings, vectors, prints, _bounds(windows, len(units)))


def _bounds(windows: Windows, units: int) -> Longs:
    return np.searchsorted(windows.owners, np.arange(units + 1)).astype(np.int64)


def open_index(
    folder: Path, units: Sequence[Unit], model: Embedder, progress: Progress | None = None, milvus: Milvus | None = None
) -> Index:
    """The index of these units in a folder: read where it is there and whole, otherwise built and written.

    ``milvus`` has the vectors searched there; a collection of the same content is built where there is none.

    Raises:
        VectorsError: Milvus can't be used.
    """
    place = Folder(folder, content_hash(units, model.id))
    ids = [unit.id for unit in units]
    if place.manifest() is None:
        index = build_index(units, model, progress, _earlier(place, model))
        with Draft(folder) as draft:
            _write(index, draft, model)
            place.replace(draft)
    index = _read(place, ids)
    return index if milvus is None or not units else _searched_by(milvus, index, place.path.name)


def _searched_by(milvus: Milvus, index: Index, digest: str) -> Index:
    vectors = MilvusVectors(index.vectors.vectors, milvus, digest)
    vectors.ready()
    return replace(index, vectors=vectors)


def _earlier(place: Folder, model: Embedder) -> tuple[Longs, Halves] | None:
    other = place.newest_other()
    if other is None:
        return None
    folder = Folder(other.parent, other.name)
    manifest = folder.manifest()
    if manifest is None or manifest.get("model") != model.id:
        return None
    return np.array(folder.array("fingerprints")), np.array(folder.array("vectors"))


def _write(index: Index, draft: Draft, model: Embedder) -> None:
    windows, postings = index.windows, index.postings
    for name in ("stream", "heads", "bodies", "owners", "kinds"):
        draft.array(name, getattr(windows, name))
    for name in ("pairs", "starts", "windows", "shares", "idf", "norms"):
        draft.array(f"bm25-{name}", getattr(postings, name))
    draft.array("fold", index.lexicon.fold_of)
    draft.array("fingerprints", index.fingerprints)
    draft.array("vectors", index.vectors.vectors)
    draft.lines("written", index.lexicon.written)
    draft.lines("folded", index.lexicon.folded)
    index.vectors.save(draft.path / "dense.faiss")
    draft.finish({"model": model.id, "units": len(index.ids), "windows": len(windows)})


def _read(place: Folder, ids: list[str]) -> Index:
    lexicon = Lexicon(place.lines("written"), place.lines("folded"), place.array("fold"))
    windows = Windows(*(place.array(name) for name in ("stream", "heads", "bodies", "owners", "kinds")))
    arrays = [place.array(f"bm25-{name}") for name in ("pairs", "starts", "windows", "shares", "idf", "norms")]
    vectors = Vectors(place.array("vectors"), place.path / "dense.faiss")
    return Index(
        ids,
        lexicon,
        windows,
        Postings(len(lexicon.folded), *arrays),
        vectors,
        place.array("fingerprints"),
        _bounds(windows, len(ids)),
    )
