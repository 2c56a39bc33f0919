"""Bodies of which a claim says only the field: "Tư pháp cũng phải ...", "giảm nghèo: LĐTBXH", "quốc phòng thì quân sự"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understanding import Mention, Query
from assistant.understanding.typing_errors import is_syllable
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

#: Words before the field of a body in its names, and those that may stand before a field that is said bare.
_OF_BODIES = frozenset({"so", "ben", "nganh", "ban", "hoi", "cuc"})
_LEADING_IN = frozenset({"con", "rieng", "thi", "la", "do", "va", "vay", "the"})
#: After a bare field: the body is meant, not what it is about.
_ACTING = frozenset({"ma", "cung", "phai", "bi", "duoc", "chi", "khong"})
#: Before a field that ends a clause: who has it.
_COPULAS = frozenset({"la", "do", "thuoc", "thi"})
_LONGEST = 8

Found = tuple[list[Mention], tuple[Mention, ...]]


class BareBodies:
    """Knows the fields by which the bodies of the plan are called."""

    def __init__(self, corpus: Corpus) -> None:
        stop = frozenset(map(fold, corpus.phrases.stopwords))
        self._fields: dict[tuple[str, ...], str] = {}
        for agency in corpus.agencies.values():
            for name in (agency.name, *agency.aliases) if agency.plan_section.startswith("III.") else ():
                first, *field = folded_syllables(name)
                if (
                    first in _OF_BODIES
                    and not stop.issuperset(field)
                    and (len(field) > 1 or not is_syllable(field[0]))
                    and field != ["tp"]
                ):
                    self._fields.setdefault(tuple(field), agency.id)

    def found(self, query: Query, span: tuple[int, int], objects: Sequence[Mention], acts: Sequence[Mention]) -> Found:
        """The body that a clause calls by its field, with the things of the clause that are then left."""
        return self._last(query, span, objects) or self._first(query, span, objects, acts) or ([], tuple(objects))

    def _last(self, query: Query, span: tuple[int, int], objects: Sequence[Mention]) -> Found | None:
        start, end = span
        for at in range(end - 2, max(start, end - 5), -1):
            words = query.plain[at:end]
            if query.plain[at - 1] in _COPULAS and (body := self._fields.get(words)):
                return [Mention("agency", body, at, end, " ".join(words))], tuple(o for o in objects if o.start < at)
        return None

    def _first(self, query: Query, span: tuple[int, int], objects: Sequence[Mention], acts: Sequence[Mention]) -> Found | None:
        start, end = span
        while start < end and query.plain[start] in _LEADING_IN:
            start += 1
        for stop in range(min(start + _LONGEST, end), start, -1):
            words = query.plain[start:stop]
            if (body := self._fields.get(words)) is None:
                continue
            whole = stop == end and (not is_syllable(words[0]) or self._listed(query))
            acting = _ACTING & set(query.plain[stop : min(stop + 1, end)])
            if whole or acting or any(a.start == stop for a in acts):
                return [Mention("agency", body, start, stop, " ".join(words))], tuple(o for o in objects if o.start >= stop)
        return None

    def _listed(self, query: Query) -> bool:
        """Whether the question lists several fields alone."""
        return sum(query.plain[c.start : c.end] in self._fields for c in query.clauses) > 1
