"""Law articles as arrays of token ids: folded syllables, and the frequent pairs of them."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kb.vietnamese import strip_marks, syllables
from kb.windows import HEADING, Ints, Lexicon, Longs

RARE = 3  # a syllable that occurs less often is mostly a number or a name and gets no vector


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it is read: its document, heading and body."""

    document: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Texts:
    """All articles as one stream of folded syllable ids.

    ``stream`` int32 ``[syllables]``; ``heads`` and ``bodies`` int64 ``[articles, 2]``; ``breaks`` bool ``[syllables]``: a clause
    begins here; ``words``: the folded syllables in the order of their ids.
    """

    stream: Ints
    heads: Longs
    bodies: Longs
    breaks: np.ndarray[tuple[int], np.dtype[np.bool_]]
    words: list[str]

    def ids(self, texts: Iterable[str]) -> list[Ints]:
        """Folded ids of other texts; syllables that the articles do not hold fall away."""
        known = {word: number for number, word in enumerate(self.words)}
        folded = ((strip_marks(word) for word in syllables(text)) for text in texts)
        return [np.asarray([known[word] for word in words if word in known], dtype=np.int32) for words in folded]


def read_articles(path: Path) -> Iterator[Article]:
    """The articles of a codification file (JSON Lines, xz): ``document`` or ``source``, ``title``, ``text``."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            yield Article(entry.get("document", ""), entry.get("title", ""), entry.get("text", ""))


def as_stream(articles: Iterable[Article]) -> Texts:
    """Turn articles into numbers."""
    lexicon = Lexicon()
    pieces: list[Ints] = []
    heads, bodies, starts = [], [], []
    place = 0
    for article in articles:
        head = lexicon.add(syllables(article.title))[:HEADING]
        clauses = [lexicon.add(syllables(line)) for line in article.text.split("\n") if line.strip()]
        body = [word for clause in clauses for word in clause]
        pieces.append(np.asarray(head + body, dtype=np.int32))
        heads.append((place, place + len(head)))
        place += len(head)
        bodies.append((place, place + len(body)))
        for clause in clauses:
            starts.append(place)
            place += len(clause)
    stream = lexicon.fold_of[np.concatenate(pieces)]
    breaks = np.zeros(len(stream) + 1, dtype=np.bool_)
    breaks[starts] = True
    return Texts(stream, np.asarray(heads, dtype=np.int64), np.asarray(bodies, dtype=np.int64), breaks[:-1], lexicon.folded)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Tokens of the model. Row ``i < len(words)`` is a folded syllable (its id in ``Texts``); the rest are pairs.

    ``pairs`` int64, sorted: ``first * len(words) + second``; ``counts`` int64 ``[rows]``: how often each token occurs.
    """

    words: list[str]
    pairs: Longs
    counts: Longs

    def __len__(self) -> int:
        return len(self.words) + len(self.pairs)

    def rows(self, words: Ints) -> Longs:
        """Token rows of a run of syllable ids: the syllables, then the pairs that are known."""
        keys = words[:-1].astype(np.int64) * len(self.words) + words[1:]
        return np.concatenate([words.astype(np.int64), self.pair_rows(keys)])

    def pair_rows(self, keys: Longs) -> Longs:
        """Rows of pair keys; unknown pairs fall away."""
        place = np.minimum(np.searchsorted(self.pairs, keys), len(self.pairs) - 1)
        return np.asarray(place[self.pairs[place] == keys] + len(self.words), dtype=np.int64)

    def kept(self) -> Longs:
        """Rows worth keeping in a model: syllables that are not rare, and the pairs."""
        return np.flatnonzero((np.arange(len(self)) >= len(self.words)) | (self.counts >= RARE))

    def tokens(self) -> list[str]:
        """The tokens as the tokenizer spells them, in the order of their rows."""
        size = len(self.words)
        return self.words + [f"{self.words[key // size]}_{self.words[key % size]}" for key in self.pairs.tolist()]


def learn_vocabulary(texts: Texts, most: int) -> Vocabulary:
    """All syllables, and the most frequent pairs, ``most`` tokens that are kept in all (of equal frequency the earlier)."""
    size = len(texts.words)
    keys = texts.stream[:-1].astype(np.int64) * size + texts.stream[1:]
    inside = np.ones(len(keys), dtype=np.bool_)
    ends = np.concatenate([texts.heads[:, 1], texts.bodies[:, 1]])
    inside[ends[(ends > 0) & (ends <= len(keys))] - 1] = False
    pairs, counts = np.unique(keys[inside], return_counts=True)
    single = np.bincount(texts.stream, minlength=size)
    kept = np.sort(np.argsort(-counts, kind="stable")[: max(most - int((single >= RARE).sum()), 0)])
    return Vocabulary(texts.words, pairs[kept], np.concatenate([single, counts[kept]]).astype(np.int64))
