"""A claim taken apart, and what the sources make of each of its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.answering.claims.ruling import Ruling, joined
from assistant.answering.claims.statement import Denial, Part


@dataclass(frozen=True)
class Examined:
    """A claim taken apart: its parts, what the sources make of each side of each, and what they deny themselves.

    ``flags``: what else speaks against it; ``rules``: whether everything taken together, without weighing, bears it out;
    ``held``: what the norms make of each thing that it says of bodies; ``worded``: whether it denies the thing, what share of its words
    the clauses of those bodies know, and how far ahead of others; ``gainsaid``: the ruling on what it denies; ``denied_rightly``: of bodies.
    """

    parts: tuple[Part, ...]
    sides: tuple[Mapping[str, Ruling | None], ...]
    told: tuple[Denial, ...]
    claimed: tuple[Denial, ...]
    flags: Mapping[str, bool]
    rules: bool
    held: tuple[Ruling | None, ...] = ()
    worded: tuple[tuple[bool, tuple[float, float]], ...] = ()
    gainsaid: Ruling | None = None
    denied_rightly: bool = False

    @property
    def claim(self) -> str:
        """What is said to be so, in the words of the claim: a number that is denied need not be told anywhere."""
        return said_so(self.parts)


def said_so(parts: Sequence[Part]) -> str:
    """The parts of a claim that are said to be so."""
    return " ".join(part.text for part in parts if not part.denied)


def of_part(part: Part, sides: Mapping[str, Ruling | None]) -> Ruling | None:
    """The ruling on a part by those on its sides, turned round where the claim denies it."""
    said = joined(sides.values())
    return said.turned if said is not None and part.denied else said
