"""Districts that a claim names together of which the sources name only some."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understanding import Query
from kb.model import Provision
from kb.vietnamese import fold

#: One district alone may be only where something happens.
_TOGETHER = 2


def only_some_districts(query: Query, provisions: Sequence[Provision]) -> bool:
    """Whether a claim says the same of several districts, and the sources name one of them but not another."""
    if len(query.districts) < _TOGETHER:
        return False
    texts = fold(" ".join(p.text for p in provisions))
    told = [fold(d) in texts for d in query.districts]
    return any(told) and not all(told)
