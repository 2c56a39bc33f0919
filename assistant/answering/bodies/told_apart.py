"""Who took over the part of a body's work that a claim names, be it in the very words by which that part is told or as a narrower subject."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection

from assistant.understanding import Query
from kb.model import Agency, Succession
from kb.vietnamese import folded_syllables

_PHRASE = re.compile(r"[.,;:()]| - ")


def told_apart(gone: Agency, query: Query) -> set[str]:
    """The bodies that have that part; none where the words of several tell it, or of none ("xuất bản" of "báo chí, xuất bản")."""
    inside = {i for m in query.mentions if m.kind == "agency" for i in range(m.start, m.end)}
    words = ["," if i in inside else w for i, w in enumerate(query.plain)]
    said = {pair for pair in itertools.pairwise(words) if "," not in pair}
    weights: Counter[str] = Counter()
    for taken in gone.successors:
        pairs = {p for x in _PHRASE.split(taken.functions) for p in itertools.pairwise(folded_syllables(x))}
        weights[taken.id] += len(said & pairs)
    best = max(weights.values(), default=0)
    found = {id_ for id_, weight in weights.items() if weight == best}
    return found if best and len(found) == 1 else set()


def of_subjects(taken: tuple[Succession, ...], subjects: Collection[str]) -> tuple[Succession, ...]:
    """Of the successions to some subjects those that name one of them, where all are named: what only holds a wider field took another part."""
    own = tuple(s for s in taken if set(subjects) & set(s.concepts))
    return own if subjects and set(subjects) <= {c for s in own for c in s.concepts} else taken
