"""Claims that swap the figures of two things ("xã kiểu mẫu là 20, xã nâng cao là 3-5")."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.claims.ruling import Ruling
from kb.model import Provision
from kb.vietnamese import fold, folded_syllables, normalise

#: Where what is said of one thing ends.
_PIECE = re.compile(r"[,;?!:]\s|\.\s|\b(?:con|va|trong khi|con lai)\b")
_NUMBER = re.compile(r"(?<![\d.,/-])\d{1,3}(?:\.\d{3})+(?![\d/])|(?<![\d.,/-])\d+(?:,\d+)?(?: ?- ?\d+)?(?![\d/]|\.\d)")
_YEAR = re.compile(r"20[0-4]\d")


@dataclass(frozen=True)
class Told:
    """A number with the words of what it is of."""

    value: str
    words: frozenset[str]


def swapped(question: str, provisions: Sequence[Provision]) -> Ruling | None:
    """``FAILS`` where each of two numbers of one source is said of what the other is of; else None."""
    said = list(numbers_said(question))
    for told in ([Told(value_of(f.value), _of(f.what)) for f in p.figures] for p in provisions):
        for (one, other), (a, b) in itertools.product(itertools.combinations(said, 2), itertools.permutations(told, 2)):
            own, its = a.words - b.words, b.words - a.words
            if (one.value, other.value) == (a.value, b.value) and a.value != b.value and own and its:
                crossed = its <= one.words and own <= other.words
                if crossed and not (own & one.words or its & other.words):
                    return Ruling.FAILS
    return None


def numbers_said(question: str) -> Iterator[Told]:
    """The pieces of a question that hold one number each."""
    for piece in _PIECE.split(fold(normalise(question))):
        values = [n for n in _NUMBER.findall(piece) if not _YEAR.fullmatch(n)]
        if len(values) == 1:
            yield Told(value_of(values[0]), _of(piece))


def _of(text: str) -> frozenset[str]:
    return frozenset(w for w in folded_syllables(text) if not w.isdecimal())


def value_of(value: object) -> str:
    """A number as it is compared.

    >>> value_of("3 - 5"), value_of("43.140"), value_of(43140), value_of("02")
    ('3-5', '43140', '43140', '2')
    """
    text = str(value).replace(" ", "")
    return re.sub(r"\.(?=\d{3}(?!\d))", "", text).lstrip("0")
