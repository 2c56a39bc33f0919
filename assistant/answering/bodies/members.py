"""The bodies that a document names only together ("các đoàn thể"): what it gives the group it gives each member."""

from __future__ import annotations

from collections.abc import Set

from kb.corpus import Corpus
from kb.model import Agency

#: How the name of a body of all levels at once ends.
_ALL_LEVELS = " các cấp"


def groups_of(agency: Agency, corpus: Corpus) -> frozenset[str]:
    """The groups that stand in the plan for a body which has no section of its own there."""
    if agency.group or not agency.plan_section:
        return frozenset()
    return frozenset(a.id for a in corpus.agencies.values() if a.group and a.plan_section == agency.plan_section)


class Levels:
    """Knows the bodies of each level where one name stands for all ("Ủy ban nhân dân các cấp")."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._called = {a.id: [x.lower() for x in (a.name, *a.aliases)] for a in corpus.agencies.values()}

    def of(self, bodies: Set[str]) -> Set[str]:
        """Bodies with those that such a name among them stands for, and with the members of groups."""
        ended = (x for b in bodies for x in self._called.get(b, ()))
        stems = tuple(x.removesuffix(_ALL_LEVELS) + " " for x in ended if x.endswith(_ALL_LEVELS))
        levels = {*bodies, *(b for b, names in self._called.items() if any(x.startswith(stems) for x in names))}
        return levels | {a.id for a in self._corpus.agencies.values() if groups_of(a, self._corpus) & levels}
