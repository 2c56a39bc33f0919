"""A claim and what its sources say nearest to it, word by word, as the reader takes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

import numpy as np
from numpy.typing import NDArray

from assistant.answering.claims.statement import Part
from assistant.answering.sources.evidence import Evidence
from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import folded_syllables

#: So many words of a claim are read, and of its sources; the latter begin a clause with ``STOP``.
_SAID, _TOLD = 48, 120
STOP = "|"
#: A clause that is longer is cut; one as long as this counts as much as one of half its words that knows two thirds of the claim.
_CLAUSE, _LENGTH = 50, 0.01
#: How much less the clauses of a further source count, and how much more the one that names the first.
_FURTHER, _NAMES = 0.3, 0.4
_ENDS = re.compile(r"(?<=[;:.])\s|\n")
#: The rarest words have about this much of rarity.
_RAREST = 6.0
#: What is known of each word, see ``Pairing``.
MARKS = 9

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Pair:
    """The words of a claim and those that its sources say nearest to it; what is known of each, float32 ``[words, MARKS]``."""

    said: tuple[str, ...]
    told: tuple[str, ...]
    said_marks: Floats
    told_marks: Floats


class Pairing:
    """Sets a claim beside the clauses of its sources that know most of it.

    Known of a word: whether the other side has it, with the word before it, with the word after it; how rare it is; whether it is a
    number; whether the claim turns on it; whether the claim only denies it, or the first source tells it; which side it is of; how rare
    it is if the other side lacks it.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    def pair(self, query: Query, parts: Sequence[Part], provisions: Sequence[Provision]) -> Pair:
        """Both sides of one claim."""
        said = query.plain[:_SAID] or (STOP,)
        told = self._told(query, provisions)
        words = tuple(w for w, _ in told) or (STOP,)
        held = {w for p in parts if not p.denied for w in p.plain}
        denied = {w for p in parts if p.denied for w in p.plain} - held
        return Pair(
            said,
            words,
            self._marks(query, said, words, [w in denied for w in said], 1.0),
            self._marks(query, words, said, [first for _, first in told] or [True], 0.0),
        )

    def _marks(self, query: Query, own: Sequence[str], other: Sequence[str], marked: Sequence[bool], side: float) -> Floats:
        words, pairs = set(other), set(pairwise(other))
        rare = [self._evidence.bags.rarity(w) / _RAREST if w != STOP else 0.0 for w in own]
        before, after = ("", *own[:-1]), (*own[1:], "")
        rows = zip(own, before, after, rare, marked, strict=True)
        return np.array(
            [
                (
                    w in words,
                    (b, w) in pairs,
                    (w, a) in pairs,
                    r,
                    w.isdecimal(),
                    w in query.content,
                    m,
                    side,
                    r * (w not in words),
                )
                for w, b, a, r, m in rows
            ],
            dtype=np.float32,
        )

    def _told(self, query: Query, provisions: Sequence[Provision]) -> list[tuple[str, bool]]:
        """The words of the clauses that know most of a claim, in the order of the sources, and whether the first source tells them."""
        weights = {w: self._evidence.bags.rarity(w) for w in set(query.plain) if w in query.content or w.isdecimal()}
        told = [(i, j, clause) for i, p in enumerate(provisions) for j, clause in enumerate(self._clauses(p))]

        def known(place: int) -> float:
            i, j, clause = told[place]
            share = fsum(weights[w] for w in weights.keys() & set(clause)) / (1 + _LENGTH * len(clause))
            return share - _FURTHER * i + (_NAMES if i == j == 0 else 0.0)

        kept: list[int] = []
        room = _TOLD
        for place in sorted(range(len(told)), key=known, reverse=True):
            if not kept or len(told[place][2]) < room:
                kept.append(place)
                room -= len(told[place][2]) + 1
        return [(w, told[place][0] == 0) for place in sorted(kept) for w in (STOP, *told[place][2])][:_TOLD]

    def _clauses(self, provision: Provision) -> Iterator[tuple[str, ...]]:
        """What names a provision and its bodies, then its clauses."""
        bodies = " ".join(self._evidence.corpus.agencies[n.bearer].name for n in provision.norms)
        yield tuple(folded_syllables(" ".join((provision.document, *provision.heading[-1:], bodies))))
        for clause in _ENDS.split(provision.text):
            words = folded_syllables(clause)
            yield from (tuple(words[at : at + _CLAUSE]) for at in range(0, len(words), _CLAUSE))
