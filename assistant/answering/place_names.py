"""How places are called: names without their level, spellings, the level before a name; how their making is cited and counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant import wording
from assistant.understanding import Query
from kb.model import Place
from kb.vietnamese import fold, folded_syllables, syllables

LEVELS = ("thi tran", "thi xa", "thanh pho", "huyen", "phuong", "xa")


@dataclass(frozen=True)
class Named:
    """A name of the question, at words ``span``, with what it can mean: old communes, a commune of today, an old district.

    ``alike``: other names have the same spelling without marks.
    """

    name: str
    span: range
    alike: bool
    level: str
    olds: tuple[tuple[Place, str], ...]
    new: Place | None
    district: str


def instrument(place: Place) -> str:
    """The clause that made a commune, as it is cited."""
    return f"{wording.spelt(place.ref)} {place.instrument}".strip()


def bare(unit: str) -> str:
    """The name of a unit without its level and district: ``xã Chiềng Chung (thị xã Mộc Châu)`` is ``chiềng chung``."""
    words = syllables(unit.split("(", maxsplit=1)[0])
    level = next((x for x in LEVELS if " ".join(map(fold, words)).startswith(f"{x} ")), "")
    return " ".join(words[len(level.split()) :])


def fits(name: str, plain: Sequence[str], marked: Sequence[str]) -> bool:
    """Whether a name is spelt by these syllables: with its own marks, or without any."""
    spelt = list(marked) if list(marked) != list(plain) else None
    return folded_syllables(name) == list(plain) and spelt in (None, name.split())


def level(plain: Sequence[str], at: int) -> str:
    """The word of level that stands before a name, or an empty string."""
    before = " ".join(plain[max(0, at - 2) : at])
    return next((x for x in LEVELS if before == x or before.endswith(f" {x}")), "")


def narrowed(olds: Sequence[tuple[Place, str]], context: set[str]) -> Sequence[tuple[Place, str]]:
    """The old units in the districts that the question names, where there are any."""
    inside = [(p, o) for p, o in olds if any(d in f"{p.old_district} {o}".lower() for d in context)]
    return inside or olds


def counted(places: Sequence[Place]) -> str:
    """``4 đơn vị (2 xã, 2 phường)``."""
    wards = sum(p.name.startswith("phường") for p in places)
    parts = [f"{n} {kind}" for n, kind in ((len(places) - wards, "xã"), (wards, "phường")) if n]
    return f"{len(places)} đơn vị ({', '.join(parts)})" if len(parts) > 1 else parts[0]


def says(query: Query, phrases: Sequence[str]) -> bool:
    spoken = f" {' '.join(query.plain)} "
    return any(f" {p} " in spoken for p in phrases)
