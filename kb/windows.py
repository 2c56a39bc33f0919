"""Units of text cut into overlapping windows of syllables, kept as numbers.

A unit is anything that can be found: a provision, an article of a collection. Its windows repeat the heading, so that a clause
in the middle of a long article still says what it is about. Texts become arrays of syllable ids at once; nothing later in the
index looks at strings again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kb.vietnamese import strip_marks, syllables

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]

WINDOW = 100  # syllables of the body in one window
STEP = 60  # from the start of one window to the start of the next
HEADING = 40  # at most so many syllables of the heading are repeated
LONGEST = 200  # at most so many syllables of an extra text; no window is longer
_CLAUSE = re.compile(r"\d+[.)]|[a-zđ][.)]|[-+•]")  # how a clause, a point or an item begins
PAD = -1  # id of a place in a window matrix that holds no syllable
UNKNOWN = -2  # id of a syllable of a question that the lexicon does not know

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how far it is and how far it goes."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What can be found. ``extra`` holds other ways to ask for it; each becomes a window of its own and is never shown."""

    id: str
    title: str
    text: str
    extra: tuple[str, ...] = ()


def heading_and_body(unit: Unit) -> tuple[str, str]:
    """The heading to repeat and the body to cut.

    A text without a title gives its short first line as heading; one with a title adds it where it reads like a heading.

    >>> heading_and_body(Unit("a", "", "Tài sản\\n\\n1. Tài sản là vật, tiền."))
    ('Tài sản', '1. Tài sản là vật, tiền.')
    >>> heading_and_body(Unit("a", "Tài sản", "1. Vật, tiền."))
    ('Tài sản', '1. Vật, tiền.')
    >>> heading_and_body(Unit("a", "Quy chế đào tạo", "Điều 3. Học phí\\nHọc phí thu theo kỳ."))
    ('Điều 3. Học phí - Quy chế đào tạo', 'Học phí thu theo kỳ.')
    """
    title = unit.title.strip()
    first, _, rest = (part.strip() for part in unit.text.strip().partition("\n"))
    if not rest or len(first.split()) > HEADING:
        return title, unit.text
    if not title:
        return first, rest
    if _CLAUSE.match(first) or first.endswith((".", ";", ":", ",")):
        return title, unit.text
    return (title if first in title else f"{first} - {title}"), rest


def spans(length: int, size: int = WINDOW, step: int = STEP) -> list[tuple[int, int]]:
    """Start and end of the windows over a body of ``length`` syllables; the last one reaches the end.

    >>> spans(150), spans(0), spans(100)
    ([(0, 100), (60, 150)], [(0, 0)], [(0, 100)])
    """
    found = [(0, min(size, length))]
    while found[-1][1] < length:
        start = found[-1][0] + step
        found.append((start, min(start + size, length)))
    return found


class Lexicon:
    """Syllables as numbers, twice: as written (``id_of``) and without tone marks (``fold_of[id]``)."""

    def __init__(self, written: Iterable[str] = (), folded: Iterable[str] = (), fold_of: Ints | None = None) -> None:
        self.written = list(written)
        self.folded = list(folded)
        self._id_of = {word: i for i, word in enumerate(self.written)}
        self._folded_id = {word: i for i, word in enumerate(self.folded)}
        self._fold_list: list[int] = [] if fold_of is None else fold_of.tolist()
        self._fold_of: Ints = np.zeros(0, dtype=np.int32)

    @property
    def fold_of(self) -> Ints:
        """int32 array ``[written]``: the id of the folded form of each written syllable."""
        if len(self._fold_of) != len(self._fold_list):
            self._fold_of = np.asarray(self._fold_list, dtype=np.int32)
        return self._fold_of

    def add(self, words: Sequence[str]) -> list[int]:
        """Ids of written syllables; new ones are learnt."""
        known = self._id_of
        return [known[word] if word in known else self._learn(word) for word in words]

    def _learn(self, word: str) -> int:
        bare = strip_marks(word)
        if bare not in self._folded_id:
            self._folded_id[bare] = len(self.folded)
            self.folded.append(bare)
        self._id_of[word] = len(self.written)
        self.written.append(word)
        self._fold_list.append(self._folded_id[bare])
        return self._id_of[word]

    def lookup(self, words: Sequence[str]) -> tuple[list[int], list[int]]:
        """Written ids and folded ids of a question's syllables, ``UNKNOWN`` where nothing in the index has them."""
        written = [self._id_of.get(word, UNKNOWN) for word in words]
        folded = [self._folded_id.get(strip_marks(word), UNKNOWN) for word in words]
        return written, folded


@dataclass(frozen=True, slots=True)
class Windows:
    """All windows of an index as spans over one stream of written syllable ids.

    ``stream`` int32 ``[syllables]``; ``heads`` and ``bodies`` int64 ``[windows, 2]`` (start, end); ``owners`` int32
    ``[windows]``, ascending: the unit of each window; ``kinds`` uint8 ``[windows]``: 1 where the window is an ``extra`` text.
    """

    stream: Ints
    heads: Longs
    bodies: Longs
    owners: Ints
    kinds: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.owners)

    def lengths(self) -> Longs:
        """Syllables of each window, heading and body."""
        sizes: Longs = (self.heads[:, 1] - self.heads[:, 0]) + (self.bodies[:, 1] - self.bodies[:, 0])
        return sizes

    def flat(self, start: int, end: int) -> tuple[Ints, Longs]:
        """The syllables of windows ``start:end`` in one row, and where each window begins in it (one more at the end)."""
        return self.gather(np.arange(start, end))

    def gather(self, rows: Longs) -> tuple[Ints, Longs]:
        """As ``flat``, for any windows."""
        bounds = np.empty((len(rows) * 2, 2), dtype=np.int64)
        bounds[0::2], bounds[1::2] = self.heads[rows], self.bodies[rows]
        sizes = bounds[:, 1] - bounds[:, 0]
        ends = np.cumsum(sizes)
        total = int(ends[-1]) if len(ends) else 0
        places = np.arange(total) + np.repeat(bounds[:, 0] - (ends - sizes), sizes)
        offsets = np.concatenate([[0], ends[1::2]])
        return np.asarray(self.stream[places], dtype=np.int32), offsets

    def matrix(self, rows: Longs) -> Ints:
        """int32 ``[rows, longest]``: the syllables of some windows, padded with ``PAD``."""
        flat, offsets = self.gather(rows)
        sizes = np.diff(offsets)
        width = int(sizes.max()) if len(sizes) else 0
        out = np.full((len(rows), width), PAD, dtype=np.int32)
        out[np.arange(width)[None, :] < sizes[:, None]] = flat
        return out


def cut(units: Sequence[Unit], progress: Progress | None = None) -> tuple[Windows, Lexicon]:
    """Cut units into windows and learn their lexicon."""
    lexicon = Lexicon()
    pieces: list[Ints] = []
    heads: list[tuple[int, int]] = []
    bodies: list[tuple[int, int]] = []
    owners: list[int] = []
    kinds: list[int] = []
    place = 0
    for number, unit in enumerate(units):
        if progress and number % 2000 == 0:
            progress("cut", number, len(units))
        heading, body = heading_and_body(unit)
        head = lexicon.add(syllables(heading))[:HEADING]
        rest = lexicon.add(syllables(body))
        pieces.append(np.asarray(head + rest, dtype=np.int32))
        start = place + len(head)
        for first, last in spans(len(rest)):
            heads.append((place, start))
            bodies.append((start + first, start + last))
            owners.append(number)
            kinds.append(0)
        place = start + len(rest)
        for text in unit.extra:
            words = lexicon.add(syllables(text))[:LONGEST]
            pieces.append(np.asarray(words, dtype=np.int32))
            heads.append((place, place))
            bodies.append((place, place + len(words)))
            owners.append(number)
            kinds.append(1)
            place += len(words)
    stream = np.concatenate(pieces) if pieces else np.zeros(0, dtype=np.int32)
    return Windows(
        stream,
        np.asarray(heads, dtype=np.int64).reshape(-1, 2),
        np.asarray(bodies, dtype=np.int64).reshape(-1, 2),
        np.asarray(owners, dtype=np.int32),
        np.asarray(kinds, dtype=np.uint8),
    ), lexicon
