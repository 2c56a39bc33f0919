"""The index: windows, their words (BM25) and their vectors (FAISS), in memory or in a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kb.embedding import Embedder, Floats, StaticModel
from kb.index.postings import Postings, build_postings
from kb.index.store import Draft, Folder, content_hash
from kb.index.vectors import Halves, Vectors
from kb.windows import Lexicon, Longs, Progress, Unit, Windows, cut

__all__ = ["Index", "Postings", "Vectors", "build_index", "open_index"]

_ENCODED_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that search needs, in the order in which it was built. ``bounds`` int64 ``[units + 1]``: windows of each unit."""

    ids: list[str]
    lexicon: Lexicon
    windows: Windows
    postings: Postings
    vectors: Vectors
    fingerprints: Longs
    bounds: Longs


def _fingerprints(windows: Windows, lexicon: Lexicon) -> Longs:
    """int64 ``[windows]``: a hash of the words of each window, to know it again in a later build."""
    hashes = np.fromiter(
        (int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little") for word in lexicon.written),
        dtype=np.uint64,
        count=len(lexicon.written),
    )
    out = np.zeros(len(windows), dtype=np.uint64)
    for start in range(0, len(windows), _ENCODED_AT_ONCE):
        flat, offsets = windows.flat(start, min(start + _ENCODED_AT_ONCE, len(windows)))
        place = np.arange(len(flat), dtype=np.uint64) - np.repeat(offsets[:-1].astype(np.uint64), np.diff(offsets))
        mixed = (hashes[flat] ^ (place * np.uint64(0x9E3779B97F4A7C15))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed ^= mixed >> np.uint64(29)
        sums = np.concatenate([np.zeros(1, dtype=np.uint64), np.cumsum(mixed * np.uint64(0x94D049BB133111EB), dtype=np.uint64)])
        out[start : start + len(offsets) - 1] = sums[offsets[1:]] - sums[offsets[:-1]]
    return out.view(np.int64)


def _encode(
    windows: Windows, lexicon: Lexicon, model: Embedder, known: tuple[Longs, Halves] | None, prints: Longs, progress: Progress | None
) -> Halves:
    """Vectors of all windows; those whose words were encoded before are taken over."""
    out = np.zeros((len(windows), model.dimension), dtype=np.float16)
    todo = np.arange(len(windows))
    if known is not None and len(known[0]):
        order = np.argsort(known[0], kind="stable")
        place = np.minimum(np.searchsorted(known[0][order], prints), len(order) - 1)
        same = known[0][order][place] == prints
        out[same] = known[1][order[place[same]]]
        todo = np.flatnonzero(~same)
    for start in range(0, len(todo), _ENCODED_AT_ONCE):
        if progress:
            progress("encode", start, len(todo))
        rows = todo[start : start + _ENCODED_AT_ONCE]
        out[rows] = _encode_rows(windows, lexicon, model, rows)
    return out


def _encode_rows(windows: Windows, lexicon: Lexicon, model: Embedder, rows: Longs) -> Floats:
    flat, offsets = windows.gather(rows)
    built_in = isinstance(model, StaticModel)
    words = lexicon.folded if built_in else lexicon.written
    ids = (lexicon.fold_of[flat] if built_in else flat).tolist()
    texts = [[words[i] for i in ids[start:end]] for start, end in zip(offsets[:-1], offsets[1:], strict=True)]
    if isinstance(model, StaticModel):
        return model.words(texts)
    return model.passages([" ".join(text) for text in texts])


def build_index(
    units: Sequence[Unit], model: Embedder, progress: Progress | None = None, known: tuple[Longs, Halves] | None = None
) -> Index:
    """Build an index in memory. ``known``: fingerprints and vectors of an earlier build with the same model."""
    windows, lexicon = cut(units, progress)
    postings = build_postings(windows, lexicon.fold_of, len(lexicon.folded), progress)
    prints = _fingerprints(windows, lexicon)
    vectors = Vectors(_encode(windows, lexicon, model, known, prints, progress))
    return Index([unit.id for unit in units], lexicon, windows, postings, vectors, prints, _bounds(windows, len(units)))


def _bounds(windows: Windows, units: int) -> Longs:
    return np.searchsorted(windows.owners, np.arange(units + 1)).astype(np.int64)


def open_index(folder: Path, units: Sequence[Unit], model: Embedder, progress: Progress | None = None) -> Index:
    """The index of these units in a folder: read where it is there and whole, otherwise built and written."""
    place = Folder(folder, content_hash(units, model.id))
    ids = [unit.id for unit in units]
    if place.manifest() is None:
        index = build_index(units, model, progress, _earlier(place, model))
        with Draft(folder) as draft:
            _write(index, draft, model)
            place.replace(draft)
    return _read(place, ids)


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
        ids, lexicon, windows, Postings(len(lexicon.folded), *arrays), vectors, place.array("fingerprints"), _bounds(windows, len(ids))
    )
