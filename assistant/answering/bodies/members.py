"""The bodies that a document names only together ("các đoàn thể"): what it gives the group it gives each member."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set

from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Agency

#: How the name of a body of all levels at once ends.
_ALL_LEVELS = " các cấp"
#: A district stands alone for its authority, and what it does is asked; the name of that authority begins so.
_LEVEL_DOES = re.compile(
    r"^(?:(?:the|vay|con|thi) )*(?:(?:cac|ben|cap|phia) )*huyen (?:(?:thi|phai|can|se|duoc giao) )*(?:lam|lo|co)(?: nhung)?(?: viec)? gi\b"
)
_AUTHORITY = "UBND "


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


def bearers_of(query: Query, corpus: Corpus, held: Callable[[str], Sequence[object]]) -> list[str]:
    """The bodies whose tasks are asked for: those named, the groups that stand for one without tasks of its own, the authority of a
    level that alone is named ("huyện phải làm gì"); ``held`` gives the tasks of a body."""
    named = [corpus.agencies[a] for a in query.ids("agency")]
    given = ([a.id] if held(a.id) else sorted(groups_of(a, corpus)) or [a.id] for a in named if a.plan_section or held(a.id))
    return list(dict.fromkeys(body for bodies in given for body in bodies)) or _by_level(query, corpus, held)


def _by_level(query: Query, corpus: Corpus, held: Callable[[str], Sequence[object]]) -> list[str]:
    """The authority of a level that alone is named."""
    other = any(m.kind != "act" for m in query.mentions) or query.documents or query.refs or query.districts
    if other or not _LEVEL_DOES.search(" ".join(query.plain)):
        return []
    groups = (a for a in corpus.agencies.values() if a.group and a.level in query.levels and a.name.startswith(_AUTHORITY))
    return [a.id for a in groups if held(a.id)]
