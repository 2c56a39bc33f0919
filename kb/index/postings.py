"""BM25 over folded syllables and syllable pairs, as numbers in memory-mapped arrays.

bm25s keeps every token as a Python string while it builds (3 to 4 GB for the whole codification); here a token is a number, a
pair of syllables is one 64-bit key, and the postings are built in pieces. The weighting is the Lucene variant that bm25s calls
``lucene``; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kb.windows import Ints, Longs, Progress, Windows

Floats = NDArray[np.float32]

K1 = 0.6
B = 0.75
PIECE = 20_000  # windows that are counted at once
SCALE = 65_535.0  # the share tf / (tf + norm) lies between 0 and 1 and is kept in 16 bits


@dataclass(frozen=True, slots=True)
class Postings:
    """Which windows hold which token, and how much it says there.

    Token ``t`` below ``singles`` is a folded syllable; token ``singles + i`` is the pair ``pairs[i] = first * singles + second``.
    ``starts`` int64 ``[tokens + 1]``; ``windows`` int32 and ``shares`` uint16 ``[postings]``; ``idf`` float32 ``[tokens]``;
    ``norms`` float32 ``[windows]``: what BM25 adds to the count below the line.
    """

    singles: int
    pairs: Longs
    starts: Longs
    windows: Ints
    shares: NDArray[np.uint16]
    idf: Floats
    norms: Floats

    def single_tokens(self, folded: list[int]) -> list[int]:
        """Tokens of known syllables (negative ids fall away)."""
        return [word for word in folded if word >= 0]

    def pair_token(self, first: int, second: int) -> int:
        """The token of a pair of folded ids, or -1 where no window has it."""
        if first < 0 or second < 0:
            return -1
        key = first * self.singles + second
        place = int(np.searchsorted(self.pairs, key))
        return self.singles + place if place < len(self.pairs) and int(self.pairs[place]) == key else -1

    def scores(self, weights: Mapping[int, float]) -> Floats:
        """float32 ``[windows]``: BM25 for tokens with weights."""
        if not weights:
            return np.zeros(len(self.norms), dtype=np.float32)
        inside = [slice(int(self.starts[token]), int(self.starts[token + 1])) for token in weights]
        said = [np.float32(weight * self.idf[token] / SCALE) for token, weight in weights.items()]
        held = np.concatenate([self.windows[own] for own in inside])
        values = np.concatenate([self.shares[own] * value for own, value in zip(inside, said, strict=True)])
        return np.bincount(held, values, len(self.norms)).astype(np.float32)

    def scores_at(self, weights: Mapping[int, float], rows: Longs) -> Floats:
        """As ``scores``, for some windows only; cheap however common a token is."""
        total = np.zeros(len(rows), dtype=np.float32)
        for token, weight in weights.items():
            start, end = int(self.starts[token]), int(self.starts[token + 1])
            if end > start:
                places = np.minimum(np.searchsorted(self.windows[start:end], rows), end - start - 1)
                held = self.windows[start:end][places] == rows
                total += np.where(held, self.shares[start:end][places], 0) * np.float32(weight * self.idf[token] / SCALE)
        return total

    def occurrences(self, token: int) -> int:
        """How many windows hold a token."""
        return int(self.starts[token + 1] - self.starts[token])


def _folded(windows: Windows, fold_of: Ints, start: int) -> tuple[Longs, Longs]:
    """Folded ids of a piece of windows that begins at ``start``, and the place in the piece of the window of each."""
    end = min(start + PIECE, len(windows))
    flat, offsets = windows.flat(start, end)
    return fold_of[flat].astype(np.int64), np.repeat(np.arange(end - start), np.diff(offsets))


def _piece(folded: Longs, owner: Longs, singles: int, pairs: Longs) -> tuple[Longs, NDArray[np.uint8]]:
    """Sorted ``token * piece + window`` keys of a piece and how often each occurs (at most 255)."""
    inside = owner[1:] == owner[:-1]
    keys = (folded[:-1] * singles + folded[1:])[inside]
    tokens = np.concatenate([folded, singles + np.searchsorted(pairs, keys)])
    rows = np.concatenate([owner, owner[:-1][inside]])
    found, counts = np.unique(tokens * PIECE + rows, return_counts=True)
    return found, np.minimum(counts, 255).astype(np.uint8)


def _all_pairs(windows: Windows, fold_of: Ints, singles: int, progress: Progress | None) -> Longs:
    known: Longs = np.zeros(0, dtype=np.int64)
    for start in range(0, len(windows), PIECE):
        if progress:
            progress("pairs", start, len(windows))
        folded, owner = _folded(windows, fold_of, start)
        keys = (folded[:-1] * singles + folded[1:])[owner[1:] == owner[:-1]]
        known = np.union1d(known, keys)
    return known


def build_postings(windows: Windows, fold_of: Ints, singles: int, progress: Progress | None = None) -> Postings:
    """Count the tokens of all windows, in pieces, and weigh them."""
    pairs = _all_pairs(windows, fold_of, singles, progress)
    total = singles + len(pairs)
    sizes = windows.lengths()
    tokens_in = sizes + np.maximum(sizes - 1, 0)
    mean = max(float(tokens_in.mean()) if len(tokens_in) else 1.0, 1.0)
    norms = (K1 * (1 - B + B * tokens_in / mean)).astype(np.float32)
    pieces = []
    df = np.zeros(total, dtype=np.int64)
    for start in range(0, len(windows), PIECE):
        if progress:
            progress("postings", start, len(windows))
        found, counts = _piece(*_folded(windows, fold_of, start), singles, pairs)
        tokens = (found // PIECE).astype(np.int32)
        here = np.bincount(tokens, minlength=total)
        df += here
        pieces.append(((found % PIECE + start).astype(np.int32), counts, here.astype(np.int32)))
    starts = np.concatenate([[0], np.cumsum(df)]).astype(np.int64)
    rows, shares = _merge(pieces, starts, norms)
    idf = np.log1p((len(windows) - df + 0.5) / (df + 0.5)).astype(np.float32)
    return Postings(singles, pairs, starts, rows, shares, idf, norms)


def _merge(pieces: list[tuple[Ints, NDArray[np.uint8], Ints]], starts: Longs, norms: Floats) -> tuple[Ints, NDArray[np.uint16]]:
    """Put the pieces, each sorted by token, into one list sorted by token and window."""
    rows = np.empty(int(starts[-1]), dtype=np.int32)
    shares = np.empty(int(starts[-1]), dtype=np.uint16)
    filled = starts[:-1].copy()
    while pieces:
        windows, counts, here = pieces.pop(0)
        before = np.concatenate([[0], np.cumsum(here)[:-1]])
        places = np.arange(len(windows)) + np.repeat(filled - before, here)
        rows[places] = windows
        shares[places] = np.rint(SCALE * counts / (counts + norms[windows])).astype(np.uint16)
        filled += here
    return rows, shares
