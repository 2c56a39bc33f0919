"""Follow-ups that turn to another thing than the one spoken of ("còn điện?", "thế còn chợ thì ai lo?"), by what the source of that one tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from dataclasses import replace

from assistant.answering.own_subjects import on_itself
from assistant.answering.sources.bags import Bags
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.selection import Selection
from assistant.understanding import Query
from kb.vietnamese import folded_syllables, strip_marks, syllables

#: A follow-up that only names another thing; another thing, and what is asked of it behind.
_SWITCH = re.compile(r"(?:(?:the|vay) )?con(?: \w+){1,3}?(?: thi sao| thi| sao| nhi)?")
_PUT = re.compile(r"(?:(?:the|vay|a|ma) )*con (?P<what>(?!lai |ai |gi |cai )\w+(?: \w+){0,2}?) thi(?= \w+ )")


class TurnedTo:
    """Reads them; ``sources``: what a question is answered by."""

    def __init__(self, bags: Bags, sources: Callable[[Query], Selection]) -> None:
        self._bags, self._sources = bags, sources

    def read(self, query: Query, earlier: Candidate) -> Query | None:
        """The question without the earlier concept where what it says itself is not told there, and is told where that is left out."""
        if put := _PUT.match(" ".join(query.plain)):
            return self._put(query, earlier, put)
        own = query.content - set(map(strip_marks, query.inherited.split()))
        switches = _SWITCH.fullmatch(" ".join(query.plain)) and not any(m.start >= 0 for m in query.mentions)
        if not switches or not own or not query.ids("concept") or own & self._bags.of(earlier.provision).told:
            return None
        return self._told(without_things(query, own), own)

    def _put(self, query: Query, earlier: Candidate, put: re.Match[str]) -> Query | None:
        """The same where what is asked of the other thing stands behind it: nothing of the question before is meant."""
        first = put.string[: put.start("what")].count(" ")
        what = query.marked[first : first + 1 + put["what"].count(" ")]
        typed = {w for w in what if w != strip_marks(w)}
        if any(m.start >= 0 and m.kind != "act" for m in query.mentions) or typed & set(syllables(earlier.provision.text)):
            return None
        own = set(put["what"].split())
        return self._told(replace(on_itself(query), content=(query.content - set(query.carried)) | own), own)

    def _told(self, alone: Query, own: Set[str]) -> Query | None:
        """The question alone, where its best source tells its own words."""
        first = self._sources(alone).chosen[:1]
        return alone if first and own <= self._bags.of(first[0].provision).told else None


def without_things(query: Query, own: Set[str]) -> Query:
    """A question without the concepts of the one before, but for words of its ``own``."""
    left = {w for m in query.mentions if m.kind == "concept" for w in folded_syllables(m.words)} - own
    kept = tuple(m for m in query.mentions if m.kind != "concept")
    carried = " ".join(w for w in query.inherited.split() if strip_marks(w) not in left)
    return replace(query, mentions=kept, content=query.content - left, inherited=carried, text=" ".join([*query.marked, carried]))
