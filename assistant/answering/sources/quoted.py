"""Words in quotation marks whose place is asked ("“chuỗi giá trị” với “đầu tàu” nằm ở gạch nào?"): the provisions that hold them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from assistant.answering.sources.evidence import Evidence
from assistant.understanding import PLAN, Query
from kb.model import Provision
from kb.vietnamese import folded_syllables

_QUOTED = re.compile(r"[\"“”«]([^\"“”«»]{2,60})[\"“”»]")
#: Words that more provisions hold are no place; of those that so few hold all are told, of others the best one where one is asked for.
_MOST, _FEW = 6, 3


class Quoted:
    """Finds them among the provisions of the plan."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    def given(self, query: Query) -> list[Provision]:
        """For each quotation what holds it; nothing where no place is asked for, or a claim is made."""
        if not query.has("place", "everywhere", "where") or query.has("yesno", "who") or set(query.documents) - {PLAN}:
            return []
        found = [p for words in _QUOTED.findall(query.question) for p in self._holding(query, folded_syllables(words))]
        return list(dict.fromkeys(found))

    def _holding(self, query: Query, words: Sequence[str]) -> list[Provision]:
        held = [p for p, text in self._texts if f" {' '.join(words)} " in text]
        if not held or len(held) > _MOST:
            return []
        best = max(held, key=lambda p: self._evidence.weigh(query, p).score)
        return held if len(held) <= _FEW or query.has("everywhere") else [best]

    @cached_property
    def _texts(self) -> list[tuple[Provision, str]]:
        plan = (p for p in self._evidence.corpus.provisions if p.document == PLAN)
        return [(p, f" {' '.join(folded_syllables(p.text))} ") for p in plan]
