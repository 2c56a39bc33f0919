"""Which provision a question asks for, learnt from known ways of asking: one linear classifier a provision over words and pairs.

A margin above 0 says that the words are typical of questions for that provision; margins of two provisions add up in a question
that asks for both. Beside them the known questions themselves are kept (``neighbours.py``). Training needs scikit-learn and half a
minute; reading and scoring need numpy alone. What was learnt is kept under the digest of what it was learnt from: that of the law as
we ship it lies in ``models`` (``python -m assistant.shipped``), that of a law that someone changed is learnt on first use.
"""

from __future__ import annotations

import itertools
import math
import os
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb.neighbours import Nearness, Neighbours

#: Raise it when what is learnt from the same law changes: what was kept before is then learnt again.
VERSION = 4

Key = tuple[str, str]
Example = tuple[Key, Sequence[str]]
#: The words of a known question, and whether a provision answers it.
Known = tuple[Sequence[str], bool]
Floats = NDArray[np.float32]

#: Regularisation of the classifiers: smaller is smoother. Chosen on the tuning half of ``tests/evaluation``.
_C = 0.1
#: Weights nearer to 0 than this are dropped; margins change by less than 0.01.
_SMALL = 0.004
SHIPPED = Path(__file__).parent / "models" / "ntm-intents"
_SEPARATOR = "#"


def kept_as(folder: Path, digest: str) -> Path:
    """The file in a folder that keeps what was learnt from the state of the law that ``digest`` names."""
    return folder / f"{digest[:16]}-{VERSION}.npz"


def tokens(words: Sequence[str]) -> Iterable[str]:
    """The words and the pairs of neighbours."""
    yield from words
    for first, second in itertools.pairwise(words):
        yield f"{first} {second}"


class Intents:
    """Margins of every provision for a question.

    Attributes:
        keys: document number and reference of each provision, in the order of the margins.
        columns: the place of each key in that order.
    """

    def __init__(self, keys: Sequence[Key], vocabulary: Sequence[str], rarity: Floats, starts: NDArray[np.int64],
                 owners: NDArray[np.int32], weights: Floats, bias: Floats,
                 neighbours: Neighbours | None = None) -> None:  # fmt: skip
        self.keys = tuple(keys)
        self.columns = {key: i for i, key in enumerate(keys)}
        self._place = {token: i for i, token in enumerate(vocabulary)}
        self._rarity, self._starts, self._owners, self._weights, self._bias = rarity, starts, owners, weights, bias
        self._neighbours = neighbours or Neighbours.of(len(vocabulary), ())

    def margins(self, words: Sequence[str]) -> Floats:
        """One margin a provision for a question's syllables without marks; about -1 for unrelated ones, above 0 for its own."""
        values = [(slice(self._starts[i], self._starts[i + 1]), np.float32(value)) for i, value in self._values(words)]
        if not values:
            return self._bias.copy()
        owners = np.concatenate([self._owners[inside] for inside, _ in values])
        spoken = np.concatenate([self._weights[inside] * value for inside, value in values])
        return np.asarray(self._bias + np.bincount(owners, spoken, len(self.keys)), dtype=np.float32)

    def contributions(self, words: Sequence[str], keys: Sequence[Key]) -> Floats:
        """How much each known word and pair of a question speaks for each of some provisions; shape (words, keys)."""
        columns = [self.columns.get(key, -1) for key in keys]
        values = self._values(words)
        table = np.zeros((len(values), len(keys)), dtype=np.float32)
        for row, (i, value) in enumerate(values):
            start, end = self._starts[i], self._starts[i + 1]
            places = np.searchsorted(self._owners[start:end], columns)
            for column, (owner, place) in enumerate(zip(columns, places, strict=True)):
                if start + place < end and self._owners[start + place] == owner:
                    table[row, column] = self._weights[start + place] * value
        return table

    def nearness(self, words: Sequence[str]) -> tuple[Nearness, Nearness]:
        """How near a question's words come to the known questions that a provision answers, and to those that none does."""
        return self._neighbours.nearness(self._values(words))

    def stretches(self, words: Sequence[str], lengths: Sequence[int]) -> Floats:
        """Margins of every stretch of so many neighbouring words, as if it were the whole question; shape (stretches, provisions)."""
        size = len(words)
        single, paired = self._added(words), self._added([f"{a} {b}" for a, b in itertools.pairwise(words)])
        found = []
        for length in sorted({min(n, size) for n in lengths if size}):
            starts = np.arange(size - length + 1)
            total = single[starts + length] - single[starts] + paired[starts + length - 1] - paired[starts]
            found.append(total[:, :-1] / np.sqrt(np.maximum(total[:, -1:], 1e-9)) + self._bias)
        return np.concatenate(found) if found else np.zeros((0, len(self.keys)), dtype=np.float32)

    def _added(self, tokens: Sequence[str]) -> Floats:
        """What tokens speak for each provision, added up from the first one on; the last column adds up their squared weights."""
        table = np.zeros((len(tokens) + 1, len(self.keys) + 1), dtype=np.float32)
        for row, token in enumerate(tokens, 1):
            i = self._place.get(token)
            if i is not None:
                inside, value = slice(self._starts[i], self._starts[i + 1]), self._rarity[i]
                table[row, self._owners[inside]] = self._weights[inside] * value
                table[row, -1] = value * value
        return np.cumsum(table, axis=0)

    def _values(self, words: Sequence[str]) -> list[tuple[int, float]]:
        """The known words and pairs of a question as places in the vocabulary, weighed to a length of 1."""
        counts = Counter(i for t in tokens(words) if (i := self._place.get(t)) is not None)
        values = {i: (1 + math.log(n)) * float(self._rarity[i]) for i, n in counts.items()}
        length = math.sqrt(sum(v * v for v in values.values())) or 1.0
        return [(i, v / length) for i, v in values.items()]

    @classmethod
    def open(cls, folder: Path, digest: str, examples: Callable[[], Sequence[Example]],
             known: Callable[[], Sequence[Known]] = tuple) -> Intents:  # fmt: skip
        """What was learnt from the state of the law that ``digest`` names: shipped, kept in the folder, or learnt now.

        Args:
            examples: called only where nothing is kept: provisions with the syllables (without marks) of a way to ask for them.
            known: the same of the known questions that others are compared with.
        """
        path = kept_as(folder, digest)
        for made in (kept_as(SHIPPED, digest), path):
            if (kept := cls.read(made)) is not None:
                return kept
        learnt = cls.learn(examples(), known())
        learnt.save(path)
        return cls.read(path) or learnt  # as rounded in the file: the same answers from now on

    @classmethod
    def learn(cls, examples: Sequence[Example], known: Sequence[Known] = ()) -> Intents:
        """Train on examples; the same examples give the same weights."""
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.svm import LinearSVC

        reader = TfidfVectorizer(analyzer=lambda words: list(tokens(words)), sublinear_tf=True, dtype=np.float64)
        table = reader.fit_transform([words for _, words in examples])
        machine = LinearSVC(C=_C, random_state=0)
        machine.fit(table, [_SEPARATOR.join(key) for key, _ in examples])
        weights = machine.coef_.T.astype(np.float32)
        weights[np.abs(weights) < _SMALL] = 0
        rows, owners = np.nonzero(weights)
        starts = np.searchsorted(rows, np.arange(len(weights) + 1)).astype(np.int64)
        keys = [(document, ref) for document, _, ref in (c.partition(_SEPARATOR) for c in machine.classes_)]
        learnt = cls(keys, reader.get_feature_names_out().tolist(), reader.idf_.astype(np.float32), starts,
                     owners.astype(np.int32), weights[rows, owners], machine.intercept_.astype(np.float32))  # fmt: skip
        learnt._neighbours = Neighbours.of(len(reader.idf_), ((learnt._values(words), told) for words, told in known))
        return learnt

    def save(self, path: Path) -> None:
        """Write to a file, whole or not at all."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".tmp", delete=False) as file:
            np.savez_compressed(file, **self._kept())
        os.replace(file.name, path)

    def _kept(self) -> dict[str, Any]:
        return {
            "keys": np.array([_SEPARATOR.join(k) for k in self.keys]),
            "vocabulary": np.array(list(self._place)),
            "rarity": self._rarity.astype(np.float16),
            "starts": self._starts,
            "owners": self._owners.astype(np.uint16),
            "weights": self._weights.astype(np.float16),
            "bias": self._bias,
            **self._neighbours.arrays(),
        }

    @classmethod
    def shipped(cls, path: Path) -> Intents:
        """What a file keeps that nobody can do without. Raises ``FileNotFoundError`` where it is missing or damaged."""
        if (kept := cls.read(path)) is None:
            raise FileNotFoundError(path)
        return kept

    @classmethod
    def read(cls, path: Path) -> Intents | None:
        """What a file keeps; None where it is missing or damaged."""
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                keys = [(document, ref) for document, _, ref in (k.partition(_SEPARATOR) for k in kept["keys"].tolist())]
                return cls(keys, kept["vocabulary"].tolist(), kept["rarity"].astype(np.float32), kept["starts"],
                           kept["owners"].astype(np.int32), kept["weights"].astype(np.float32), kept["bias"],
                           Neighbours.read(kept))  # fmt: skip
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return None
