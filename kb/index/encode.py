"""Vectors of windows: encoded by the model, or taken over from an earlier build where the words are the same."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from kb.embedding import Embedder, Floats, StaticModel
from kb.index.vectors import Halves
from kb.vietnamese import normalise
from kb.windows import Lexicon, Longs, Progress, Unit, Windows, heading_and_body

_AT_ONCE = 2_000
_WORD = re.compile(r"[^\W_]+")


def fingerprints(windows: Windows, lexicon: Lexicon) -> Longs:
    """int64 ``[windows]``: a hash of the words of each window and their order, to know it again in a later build."""
    hashes = np.fromiter(
        (int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little") for word in lexicon.written),
        dtype=np.uint64,
        count=len(lexicon.written),
    )
    out = np.zeros(len(windows), dtype=np.uint64)
    for start in range(0, len(windows), _AT_ONCE):
        flat, offsets = windows.flat(start, min(start + _AT_ONCE, len(windows)))
        place = np.arange(len(flat), dtype=np.uint64) - np.repeat(offsets[:-1].astype(np.uint64), np.diff(offsets))
        mixed = (hashes[flat] ^ (place * np.uint64(0x9E3779B97F4A7C15))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed ^= mixed >> np.uint64(29)
        sums = np.zeros(len(flat) + 1, dtype=np.uint64)
        np.cumsum(mixed * np.uint64(0x94D049BB133111EB), out=sums[1:])
        out[start : start + len(offsets) - 1] = sums[offsets[1:]] - sums[offsets[:-1]]
    return out.view(np.int64)


class Encoder:
    """Encodes the windows of some units with one model."""

    def __init__(self, units: Sequence[Unit], windows: Windows, lexicon: Lexicon, model: Embedder) -> None:
        self._units = units
        self._windows = windows
        self._lexicon = lexicon
        self._model = model

    def all(self, prints: Longs, known: tuple[Longs, Halves] | None, progress: Progress | None) -> Halves:
        """float16 ``[windows, dimension]``. ``known``: fingerprints and vectors of an earlier build with the same model."""
        out = np.zeros((len(self._windows), self._model.dimension), dtype=np.float16)
        todo = np.arange(len(self._windows))
        if known is not None and len(known[0]):
            order = np.argsort(known[0], kind="stable")
            place = np.minimum(np.searchsorted(known[0][order], prints), len(order) - 1)
            same = known[0][order][place] == prints
            out[same] = known[1][order[place[same]]]
            todo = np.flatnonzero(~same)
        for start in range(0, len(todo), _AT_ONCE):
            if progress:
                progress("encode", start, len(todo))
            rows = todo[start : start + _AT_ONCE]
            out[rows] = self._rows(rows)
        return out

    def _rows(self, rows: Longs) -> Floats:
        if not isinstance(self._model, StaticModel):
            return self._model.passages(self._texts(rows))
        flat, offsets = self._windows.gather(rows)
        words, ids = self._lexicon.folded, self._lexicon.fold_of[flat].tolist()
        bounds = zip(offsets[:-1].tolist(), offsets[1:].tolist(), strict=True)
        return self._model.words([words[i] for i in ids[start:end]] for start, end in bounds)

    def _texts(self, rows: Longs) -> list[str]:
        """The windows as they are written, with punctuation and capitals, for models that read them."""
        texts = []
        owner, written = -1, dict[int, str]()
        for row in rows.tolist():
            if int(self._windows.owners[row]) != owner:
                owner = int(self._windows.owners[row])
                first = int(np.searchsorted(self._windows.owners, owner))
                last = int(np.searchsorted(self._windows.owners, owner + 1))
                written = dict(zip(range(first, last), self._written(owner, first, last), strict=True))
            texts.append(written[row])
        return texts

    def _written(self, owner: int, first: int, last: int) -> list[str]:
        unit, windows = self._units[owner], self._windows
        heading, body = (normalise(text) for text in heading_and_body(unit))
        places = [match.span() for match in _WORD.finditer(body)]
        texts, extra = [], iter(unit.extra)
        base = int(windows.bodies[first, 0])
        for row in range(first, last):
            if windows.kinds[row]:
                texts.append(next(extra))
                continue
            start, end = (int(place) - base for place in windows.bodies[row])
            piece = body[places[start][0] : places[end - 1][1]] if start < end <= len(places) else body
            texts.append(f"{heading}. {piece}" if heading else piece)
        return texts
