"""What is told of places: what became of an old unit, what a commune of today was made of, each with its clause."""

from __future__ import annotations

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.places.claims import SINCE
from assistant.answering.places.names import instrument
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Place


class Telling:
    """Tells it from one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def cite(self, draft: Draft, *places: Place) -> None:
        """Cites the clauses that made some communes."""
        for place in places:
            if provision := self._corpus.provision(place.instrument, place.ref):
                draft.cite(provision)

    def old(self, query: Query, draft: Draft, found: tuple[Place, str]) -> None:
        """What became of an old unit, with what else went into the commune of today."""
        place, old = found
        if query.as_of < SINCE:
            draft.lines.append(
                wording.STILL_OLD.format(day=wording.day(query.as_of), old=old.split(" (")[0], district=place.old_district)
            )
        told = wording.OLD_PLACE if len(place.old_units) > 1 else wording.KEPT_PLACE
        draft.lines.append(
            told.format(
                old=old.split(" (")[0],
                district=place.old_district,
                new=place.name,
                since=wording.day(SINCE),
                by=instrument(place),
            )
        )
        if len(place.old_units) > 1:
            self.new(draft, place)
        self.cite(draft, place)

    def new(self, draft: Draft, place: Place) -> None:
        """What a commune of today was made of."""
        line = wording.NEW_PLACE.format(
            new=wording.upper_first(place.name),
            count=len(place.old_units),
            olds=wording.listed(place.old_units),
            district=place.old_district,
            since=wording.day(SINCE),
            by=instrument(place),
        )
        draft.lines += [line] if line not in draft.lines else []
        self.cite(draft, place)
