"""Which bodies a question may mean: those that it names, those whose field it says bare ("Tư pháp với Nội vụ"), those that lead a subject."""

from __future__ import annotations

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.vietnamese import folded_syllables

#: What stands before the field of a body in its names.
_BEFORE = frozenset({"so", "ben", "nganh", "ban", "hoi", "cuc"})
#: How likely a body is meant, by how it is named.
_NAMED, _BARE, _LEADS = 1.0, 0.7, 0.4


class BareNames:
    """Knows the names of the bodies that the plan gives tasks."""

    def __init__(self, corpus: Corpus) -> None:
        self._fields: dict[tuple[str, ...], str] = {}
        for agency in corpus.agencies.values():
            for name in (agency.name, *agency.aliases) if agency.plan_section.startswith("III.") else ():
                first, *field = folded_syllables(name)
                if first in _BEFORE and len(field) > 1:
                    self._fields.setdefault(tuple(field), agency.id)
        self._leading: dict[str, list[str]] = {}
        for norm in (n for p in corpus.provisions for n in p.norms if "chu-tri" in n.acts):
            for concept in norm.objects:
                self._leading.setdefault(concept, []).append(norm.bearer)

    def meant(self, query: Query) -> dict[str, float]:
        """How likely each body is meant, 0 to 1; those that are not meant at all are left out."""
        found = {b: _LEADS for c in query.ids("concept") for b in self._leading.get(c, ())}
        text = f" {' '.join(query.plain)} "
        found |= {body: _BARE for field, body in self._fields.items() if f" {' '.join(field)} " in text}
        return found | dict.fromkeys(query.ids("agency"), _NAMED)
