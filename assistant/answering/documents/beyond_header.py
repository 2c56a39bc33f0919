"""What a question asks beside the header of a document: the clause that holds most of what the lines told so far do not."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import folded_syllables


def further(query: Query, told: str, provisions: Iterable[Provision]) -> tuple[int, Provision | None]:
    """The provision that holds most neighbouring words of a question that what was told does not hold, and how many pairs it holds."""
    known = set(itertools.pairwise(folded_syllables(told)))
    asked = {p for p in itertools.pairwise(query.plain) if query.content & set(p)} - known
    held = ((len(asked & set(itertools.pairwise(folded_syllables(p.text)))), p) for p in provisions)
    return max(held, key=lambda h: h[0], default=(0, None))
