"""Follow-ups that are on the very provisions that answered before: where these stand is asked ("cái đó ghi ở mục nào?"), or whether they
hold something else, too ("trong hướng dẫn đó có OCOP không?")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.sources.bags import Bags
from assistant.understanding import PLAN, Query
from assistant.understanding.places_before import asks_where, asks_where_of_both, said_there
from kb.model import Provision


class Resting:
    """Reads them by the provisions that the questions before rest on."""

    def __init__(self, bags: Bags, sources: Callable[[Query], Sequence[Provision]]) -> None:
        self._bags, self._sources = bags, sources

    def read(self, query: Query) -> Query | None:
        """The question with the provisions that it is on; None where it is on none of those that answered before for certain."""
        before = query.before
        elsewhere = before is not None and set(query.documents) - set(before.documents)
        if before is None or (elsewhere and not said_there(query)):  # "trong đó có Nghị định 38 không?" stays there
            return None
        first = before.instead_of or before.before
        if asks_where(query):
            both = first if asks_where_of_both(query) else None
            found = [p for q in (both, before) if q is not None for p in self._sources(q)]
        else:
            found = self._holding(query, before)
        return replace(query, rests=tuple(dict.fromkeys((p.document, p.ref) for p in found))) if found else None

    def _holding(self, query: Query, before: Query) -> list[Provision]:
        """The provision of those before that knows most of what a follow-up says of what stands "there"."""
        there = said_there(query)
        own = query.content - set(query.carried) - there
        if not (there and own and query.has("yesno")):
            return []
        earlier = [p for p in self._sources(before) if p.document == PLAN]
        return sorted(earlier, key=lambda p: len(own - self._bags.of(p).told))[:1]
