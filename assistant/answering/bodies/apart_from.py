"""What a body has to do apart from a task that is named ("Hội Nông dân tỉnh có nhiệm vụ gì riêng, ngoài việc hỗ trợ huyện?"): its tasks in the
plan without that one."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.bodies.remaining import Remaining
from assistant.answering.composer import Draft
from assistant.answering.sources.bags import words_of
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.references import lies_in

#: The task that is left aside, at the beginning or at the end, and that tasks are asked for in the rest.
_FIRST = re.compile(r"^ngoai (?:ra )?(?P<aside>[^,]+?), (?P<rest>.*)$")
_LAST = re.compile(r"^(?P<rest>.*?),? ngoai (?P<aside>[^,]+)$")
_TASKS = re.compile(
    r"\b(?:nhiem vu|viec|trach nhiem)(?: (?:rieng|khac|nao khac))? (?:gi|nao)\b|\b(?:lam|lo|phu trach|dam nhiem)(?: (?:nhung|them|viec))* gi\b"
)
#: Whether there are any is asked.
_WHETHER = re.compile(r"\b(?:khong|chua)$")
_BY_PLAN = re.compile(r"\b(?:theo|trong|o|cua) (?:ke hoach|kh)(?: so)? \d\S*(?: kh ubnd)?")
_OTHERWISE = ("who", "count", "when", "where", "why", "partner")
#: Words that only say that something is a task.
_IDLE = frozenset(
    {"viec", "chuyen", "nhiem", "vu", "cac", "nhung", "ra", "cai", "khoan", "mang", "phan", "va", "cho", "theo", "tren", "do"}
)


class ApartFrom:
    """Lists them."""

    def __init__(self, corpus: Corpus, remaining: Remaining) -> None:
        self._corpus, self._remaining = corpus, remaining

    def answer(self, query: Query) -> Draft | None:
        """The body's tasks without what is left aside; all of them where each holds that, too; None where something else is asked."""
        if "ngoai" not in query.plain or query.before or query.refs or query.has(*_OTHERWISE) or set(query.documents) - {PLAN}:
            return None
        plain = " ".join(w + "," * (i in {c.end for c in query.clauses}) for i, w in enumerate(query.plain, 1)).rstrip(",")
        found = _FIRST.match(plain) or _LAST.match(plain)
        bodies = {m.id for m in query.mentions if m.kind == "agency" and m.start >= 0}
        section = self._corpus.agencies[next(iter(bodies))].plan_section if len(bodies) == 1 else ""
        if found is None or not section or not _TASKS.search(found["rest"]):
            return None
        aside = {*_BY_PLAN.sub(" ", found["aside"]).split()} - _IDLE
        own = [p for p in self._corpus.documents[PLAN].provisions if lies_in(p.ref, section)]
        held = [(p, n) for p, n in self._remaining.held(*bodies) if p in own]
        held = held or [(p, n) for p in own for n in p.norms]  # given to it together with others of its kind
        left = [(p, n) for p, n in held if not aside <= words_of([p.text])]
        whether = {"yesno"} if _WHETHER.search(plain) else set()
        asked = replace(query, kinds=query.kinds - {"yesno"} | whether)
        return self._remaining.listed(asked, [*bodies], held, left or held) if aside and held else None
