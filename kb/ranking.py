"""From a question to ranked units: candidates by BM25 and by meaning, tone marks compared, exact references added."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from kb.embedding import Floats
from kb.exact import References, named_in
from kb.index import Index
from kb.question import Question, read_question
from kb.windows import Ints, Longs


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part counts; the figures behind the numbers are in ``models/ntm-static/README.md``.

    The joined score is ``(1 - dense) * words + dense * meaning + exact``, words and meaning each divided by the best of them.
    """

    dense: float = 0.25  # share of the meaning in the joined score
    marks: float = 0.25  # share of the words' score that asks for the same tone marks, where the question has marks
    defined: float = 1.0  # “X là” where the definition of X is asked
    glossary: float = 0.3  # “giải thích từ ngữ” there
    headed: float = 0.1  # a heading that is the very term whose definition is asked
    candidates: int = 100  # units that are compared closely
    near: int = 200  # windows that the dense part proposes


WEIGHTS = Weights()
_SAID_MOST = 2.0  # weight of a word or pair, however often a question repeats it
_ABOUT = 4  # windows before and after the one that matches best whose meaning is compared
_COMMON = 40_000  # a token in more windows than this does not propose candidates; among them it counts like any other


@dataclass(frozen=True, slots=True)
class Ranked:
    """A unit with its score, what each part gave to it (they add up to the score) and the words that it holds."""

    unit: int
    score: float
    shares: dict[str, float] = field(default_factory=dict)
    matched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question in the numbers of one index."""

    question: Question
    written: list[int]
    folded: list[int]
    tokens: dict[int, float]


def _ask(index: Index, text: str, weights: Weights) -> _Asked:
    question = read_question(text)
    written, folded = index.lexicon.lookup(question.words)
    tokens: dict[int, float] = {}
    for word, weight in zip(folded, question.weights, strict=True):
        if word >= 0:
            tokens[word] = min(tokens.get(word, 0.0) + weight, _SAID_MOST)
    pairs = [(a, b, min(v, w)) for a, b, v, w in zip(folded, folded[1:], question.weights, question.weights[1:], strict=False)]
    if question.defined[1]:
        _, known = index.lexicon.lookup(["là", "giải", "thích", "từ", "ngữ"])
        pairs += [(folded[question.defined[1] - 1], known[0], weights.defined)]
        pairs += [(known[1], known[2], weights.glossary), (known[3], known[4], weights.glossary)]
    if question.whole:
        _, scope = index.lexicon.lookup(["phạm", "vi", "điều", "chỉnh"])
        pairs += [(scope[0], scope[1], weights.defined), (scope[2], scope[3], weights.defined)]
    for first, second, weight in pairs:
        token = index.postings.pair_token(first, second)
        if token >= 0:
            tokens[token] = min(tokens.get(token, 0.0) + weight, _SAID_MOST)
    return _Asked(question, written, folded, tokens)


class Ranker:
    """Ranks the units of one index."""

    def __init__(self, index: Index, weights: Weights = WEIGHTS) -> None:
        self._index = index
        self._weights = weights
        self._references = References(index.ids)

    def rank(self, text: str, vector: Floats, top: int) -> list[Ranked]:
        """The best units for a question and its vector ``[dimension]``, best first; equal scores keep the order of the units."""
        index, weights = self._index, self._weights
        asked = _ask(index, text, weights)
        gains = self._references.bonus(named_in(text))
        if not index.ids or not (asked.tokens or vector.any() or gains):
            return []
        common = {token: weight for token, weight in asked.tokens.items() if index.postings.occurrences(token) > _COMMON}
        scores = index.postings.scores({token: weight for token, weight in asked.tokens.items() if token not in common})
        near = index.vectors.search(vector, weights.near)
        units, rows, words = self._candidates(scores, near[0], max(top, weights.candidates), gains)
        words = words + index.postings.scores_at(common, rows)
        if asked.question.marked and weights.marks:
            words = words - weights.marks * self._unmarked(asked, rows)
        words = words * (1 + weights.headed * self._headed(asked, rows))
        meaning = self._meaning(units, rows, vector, near)
        exact = np.asarray([gains.get(int(unit), 0.0) for unit in units], dtype=np.float32)
        dense = weights.dense if vector.any() else 0.0
        said = max(asked.question.weights, default=0.0)  # where nothing but scaffolding is said, its words say little
        parts = np.stack([said * (1 - dense) * _of_best(words), said * dense * _of_best(meaning), exact])
        total = parts.sum(axis=0)
        order = np.argsort(-total, kind="stable")[:top]
        kept = order[total[order] > 0]
        return self._ranked(asked, units[kept], rows[kept], parts[:, kept])

    def _candidates(self, scores: Floats, near: Longs, most: int, gains: dict[int, float]) -> tuple[Longs, Longs, Floats]:
        """Units worth comparing (ascending), the window of each that matches best, and its score."""
        best = np.maximum.reduceat(scores, self._index.bounds[:-1])
        top = np.argpartition(-best, min(most, len(best)) - 1)[:most]
        named = sorted(gains, key=lambda unit: (-gains[unit], -best[unit], unit))[:most]
        found = np.concatenate([top, self._index.windows.owners[near], np.asarray(named, dtype=np.int64)])
        units = np.unique(found).astype(np.int64)
        starts = self._index.bounds[units]
        sizes = self._index.bounds[units + 1] - starts
        inside, first = _spans(starts, sizes)
        held = scores[inside]
        leading = np.flatnonzero(held == np.repeat(np.maximum.reduceat(held, first), sizes))
        rows = inside[leading[np.searchsorted(leading, first)]]
        return units, rows, scores[rows]

    def _meaning(self, units: Longs, best: Longs, vector: Floats, near: tuple[Longs, Floats]) -> Floats:
        """The best inner product of each unit's windows with the question: those that the dense part found, and those about the
        window whose words match best (an article can have hundreds)."""
        starts = np.maximum(self._index.bounds[units], best - _ABOUT)
        sizes = np.minimum(self._index.bounds[units + 1], best + _ABOUT + 1) - starts
        rows, first = _spans(starts, sizes)
        values = np.asarray(np.maximum.reduceat(self._index.vectors.products(vector, rows), first), dtype=np.float32)
        np.maximum.at(values, np.searchsorted(units, self._index.windows.owners[near[0]]), near[1])
        return values

    def _headed(self, asked: _Asked, rows: Longs) -> Floats:
        """1 where the heading of a window is the term that is to be defined, 0 elsewhere."""
        term = asked.folded[slice(*asked.question.defined)]
        windows, fold_of = self._index.windows, self._index.lexicon.fold_of
        heads = windows.heads[rows] if term else windows.heads[:0]
        alike = [
            end - start == len(term) and fold_of[windows.stream[start:end]].tolist() == term for start, end in heads.tolist()
        ]
        return np.asarray(alike, dtype=np.float32) if term else np.zeros(len(rows), dtype=np.float32)

    def _unmarked(self, asked: _Asked, rows: Longs) -> Floats:
        """What the words' score of each window owes to syllables that differ in their tone marks."""
        index = self._index
        matrix = np.ascontiguousarray(index.windows.matrix(rows).T)  # [syllables, windows]
        bare = np.where(matrix >= 0, index.lexicon.fold_of[matrix], -1)
        words = list(zip(asked.written, asked.folded, asked.question.weights, strict=True))
        singly, paired = _lost(_places(bare, asked.folded), _places(matrix, asked.written), index.postings.norms[rows])
        owed = np.zeros(len(rows), dtype=np.float32)
        for place, (_, folded, weight) in enumerate(words):
            if folded < 0:
                continue
            owed += weight * index.postings.idf[folded] * singly[place]
            if place + 1 < len(words):
                _, bare_following, its_weight = words[place + 1]
                token = index.postings.pair_token(folded, bare_following)
                if token >= 0:
                    owed += min(weight, its_weight) * index.postings.idf[token] * paired[place]
        return owed

    def _ranked(self, asked: _Asked, units: Longs, rows: Longs, parts: Floats) -> list[Ranked]:
        """Units with what each part ``[parts, units]`` gave to them and the words that their best windows hold."""
        flat, offsets = self._index.windows.gather(rows)
        folded = self._index.lexicon.fold_of[flat].tolist()
        question = asked.question
        words = [
            (word, id_)
            for word, id_, weight in zip(question.words, asked.folded, question.weights, strict=True)
            if weight == 1 and id_ >= 0
        ]
        found = []
        for i, unit in enumerate(units.tolist()):
            held = set(folded[offsets[i] : offsets[i + 1]])
            matched = tuple(dict.fromkeys(word for word, id_ in words if id_ in held))
            shares = dict(zip(("bm25", "dense", "exact"), parts[:, i].tolist(), strict=True))
            found.append(Ranked(unit, float(parts[:, i].sum()), shares, matched))
        return found


def _spans(starts: Longs, sizes: Longs) -> tuple[Longs, Longs]:
    """The windows of several units one after the other, and where those of each unit begin among them."""
    first = np.cumsum(sizes) - sizes
    return np.arange(int(sizes.sum())) + np.repeat(starts - first, sizes), first


def _of_best(values: Floats) -> Floats:
    best = float(values.max())
    return np.asarray(np.maximum(values, 0) / best if best > 0 else np.zeros_like(values), dtype=np.float32)


def _places(matrix: Longs | Ints, words: Sequence[int]) -> tuple[Longs, list[int]]:
    """The syllables of windows by which of the words asked they are, ``len(known)`` where none, and which of these each word is."""
    known = {word: i for i, word in enumerate(dict.fromkeys(words))}
    table = np.full(max(int(matrix.max(initial=0)), *words, 0) + 2, len(known), dtype=np.int64)
    for word, i in known.items():
        if word >= 0:
            table[word] = i
    return table[matrix], [known[word] for word in words]


def _lost(loose: tuple[Longs, list[int]], strict: tuple[Longs, list[int]], norms: Floats) -> tuple[Floats, Floats]:
    """What the score of each word, and of each with the next one, loses in each window (``[words, windows]``) if marks count."""
    single = [_saturated(_counts(places, len(set(words)))[words], norms) for places, words in (loose, strict)]
    paired = [_saturated(_pair_counts(places, words), norms) for places, words in (loose, strict)]
    return single[0] - single[1], paired[0] - paired[1]


def _counts(places: Longs, known: int) -> Longs:
    """How often each of the known words (and what is none of them, last) stands in each window."""
    windows = places.shape[1]
    found = np.bincount((places * windows + np.arange(windows)).ravel(), minlength=(known + 1) * windows)
    return found.reshape(known + 1, windows)


def _pair_counts(places: Longs, words: list[int]) -> Longs:
    """How often each word stands right before the next one in each window."""
    size = len(set(words)) + 1
    pairs = {pair: i for i, pair in enumerate(dict.fromkeys(itertools.pairwise(words)))}
    table = np.full(size * size, len(pairs), dtype=np.int64)
    for (first, second), i in pairs.items():
        table[first * size + second] = i
    return _counts(table[places[:-1] * size + places[1:]], len(pairs))[[pairs[pair] for pair in itertools.pairwise(words)]]


def _saturated(counts: Longs, norms: Floats) -> Floats:
    counted = counts.astype(np.float32)
    return np.asarray(counted / (counted + norms), dtype=np.float32)
