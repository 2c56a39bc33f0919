"""Pairs cut from the law itself: something short that asks, and the passage where it stands.

Four kinds: a heading and a piece of its body; a clause and another piece of the article; a snippet and the window around it, with
the snippet cut out; a snippet with holes and the window that holds it. Question words are mixed in, so that the model learns to
pass over them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kb.training.texts import Texts, Vocabulary
from kb.windows import Ints, Longs

WINDOW = 100
_ASKED = 0.06  # share of a batch that is asked in people's own words, where such pairs are given
_NEIGHBOURS = 16  # articles that stand next to each other come into the same batch: hard negatives

SCAFFOLDS = (
    "la gi", "nhu the nao", "duoc quy dinh nhu the nao", "bao nhieu", "bao lau", "khi nao", "o dau", "ai", "theo quy dinh",
    "co duoc khong", "co phai khong", "hay cho biet", "trong truong hop nao", "gom nhung gi", "phai lam gi", "bao gom nhung gi",
    "duoc hieu nhu the nao", "la ai", "co quan nao", "thi sao", "can nhung gi", "muc nao", "tu bao nhieu den bao nhieu",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Batch:
    """Token rows of queries and passages, one after the other, with where each begins; and the source of each pair.

    Two pairs of one source (an article, a provision) are no negatives for each other.
    """

    queries: Longs
    query_starts: Longs
    passages: Longs
    passage_starts: Longs
    sources: Longs


class PairMaker:
    """Draws pairs from texts, the same ones for the same seed."""

    def __init__(self, texts: Texts, vocabulary: Vocabulary, seed: int, asked: Sequence[tuple[str, str]] = ()) -> None:
        """``asked``: pairs of texts (a question and its provision, two words for one thing) that are mixed into every batch."""
        self._texts = texts
        self._vocabulary = vocabulary
        queries, passages = texts.ids(query for query, _ in asked), texts.ids(passage for _, passage in asked)
        self._asked = [(query, passage) for query, passage in zip(queries, passages, strict=True) if len(query) and len(passage)]
        known: dict[bytes, int] = {}
        self._sources = np.asarray(
            [known.setdefault(passage.tobytes(), len(known)) for _, passage in self._asked], dtype=np.int64
        )
        self._random = np.random.default_rng(seed)
        ids = {word: i for i, word in enumerate(texts.words)}
        self._scaffolds = [np.asarray([ids[w] for w in s.split() if w in ids], dtype=np.int32) for s in SCAFFOLDS]
        sizes = texts.bodies[:, 1] - texts.bodies[:, 0]
        self._usable = np.flatnonzero(sizes >= 16)
        # long articles are drawn more often, but not in proportion: each window deserves a look, repeated lists do not
        self._draws = np.minimum(1 + sizes[self._usable] // 150, 6)

    def size(self) -> int:
        """How many pairs one round through all articles gives."""
        return int(self._draws.sum())

    def batches(self, size: int) -> Iterator[Batch]:
        """Batches of ``size`` pairs without end; each round goes once through all articles."""
        while True:
            yield from self._round(min(size, self.size()))

    def _round(self, size: int) -> Iterator[Batch]:
        mixed = min(len(self._asked), int(size * _ASKED))
        size -= mixed
        articles = np.repeat(self._usable, self._draws)
        blocks = np.array_split(articles, max(len(articles) // _NEIGHBOURS, 1))
        order = self._random.permutation(len(blocks))
        drawn = np.concatenate([blocks[i] for i in order])
        for start in range(0, len(drawn) - size + 1, size):
            yield self._batch(drawn[start : start + size], mixed)

    def _batch(self, articles: Longs, mixed: int) -> Batch:
        pairs = [self._pair(int(article)) for article in articles]
        sources = articles
        if mixed:
            chosen = self._random.choice(len(self._asked), mixed, replace=False)
            pairs += [self._asked[i] for i in chosen.tolist()]
            sources = np.concatenate([articles, -1 - self._sources[chosen]])
        queries = [self._vocabulary.rows(query) for query, _ in pairs]
        passages = [self._vocabulary.rows(passage) for _, passage in pairs]
        return Batch(np.concatenate(queries), _starts(queries), np.concatenate(passages), _starts(passages), sources)

    def _pair(self, article: int) -> tuple[Ints, Ints]:
        texts, random = self._texts, self._random
        head = texts.stream[slice(*texts.heads[article])]
        start, end = (int(x) for x in texts.bodies[article])
        kind = random.random()
        if kind < 0.3 and len(head) >= 2:
            return self._ask(head), self._window(start, end)
        if kind < 0.45:
            split = self._clause(start, end)
            if split is not None:
                return self._ask(split[0]), self._with_head(head, split[1])
        return self._snippet(head, start, end, kind > 0.75)

    def _window(self, start: int, end: int) -> Ints:
        if end - start <= WINDOW:
            return self._texts.stream[start:end]
        first = int(self._random.integers(start, end - WINDOW + 1))
        return self._texts.stream[first : first + WINDOW]

    def _with_head(self, head: Ints, passage: Ints) -> Ints:
        return np.concatenate([head, passage]) if self._random.random() < 0.6 else passage

    def _clause(self, start: int, end: int) -> tuple[Ints, Ints] | None:
        places = start + np.flatnonzero(self._texts.breaks[start:end])
        if len(places) < 2:
            return None
        chosen = int(self._random.integers(len(places)))
        first = int(places[chosen])
        last = int(places[chosen + 1]) if chosen + 1 < len(places) else end
        if last - first < 5:
            return None
        query = self._texts.stream[first : min(last, first + 30)]
        rest = np.concatenate(
            [self._texts.stream[max(start, first - 60) : first], self._texts.stream[last : min(end, last + 60)]]
        )
        return (query, rest) if len(rest) >= 8 else None

    def _snippet(self, head: Ints, start: int, end: int, holes: bool) -> tuple[Ints, Ints]:
        window = self._window(start, end)
        size = min(int(self._random.integers(6, 16)), len(window) // 2)
        first = int(self._random.integers(0, len(window) - size + 1))
        snippet = window[first : first + size]
        if holes:
            kept = snippet[self._random.random(size) > 0.3]
            if len(head) and self._random.random() < 0.4:
                kept = np.concatenate([head[: int(self._random.integers(1, len(head) + 1))], kept])
            return self._ask(kept if len(kept) > 2 else snippet), self._with_head(head, window)
        rest = np.concatenate([window[:first], window[first + size :]])
        return self._ask(snippet), self._with_head(head, rest)

    def _ask(self, words: Ints) -> Ints:
        """Sometimes put question words before or after."""
        if self._random.random() < 0.5:
            return words
        scaffold = self._scaffolds[int(self._random.integers(len(self._scaffolds)))]
        return np.concatenate([words, scaffold] if self._random.random() < 0.8 else [scaffold, words])


def _starts(rows: list[Longs]) -> Longs:
    return np.concatenate([[0], np.cumsum([len(row) for row in rows])[:-1]]).astype(np.int64)
