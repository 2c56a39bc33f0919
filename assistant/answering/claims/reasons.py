"""What only the reason for a claim speaks of ("nước thải rõ là môi trường, nên ..."): nothing is claimed of it."""

from __future__ import annotations

import itertools

from assistant.understanding import Query

#: What follows from a reason begins with one of these, and a reason with one of those.
_SO, _FOR = frozenset({"nên", "nen"}), frozenset({"vì", "vi", "bởi"})


def reasons(query: Query) -> frozenset[str]:
    """The concepts that a question names only in a clause with "vì", or before one with "nên", that names no body."""
    before = [a for a, b in itertools.pairwise(query.clauses) if _SO & set(query.marked[b.start : b.start + 1])]
    bodies = [m.start for m in query.mentions if m.kind == "agency"]
    before += [c for c in query.clauses if _FOR & set(query.marked[c.start : c.start + 1])]
    spans = [range(c.start, c.end) for c in before if not any(c.start <= at < c.end for at in bodies)]
    told = [m for m in query.mentions if m.kind == "concept" and m.start >= 0]
    claimed = {m.id for m in told if not any(m.start in s for s in spans)}
    return frozenset(m.id for m in told) - claimed
