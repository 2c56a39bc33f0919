"""Sources in each part of the plan that a question names beside who has the task ("sở nào lo, Phần II đòi gì?")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.fit import Candidate
from assistant.answering.sources.one_question import ASKING
from assistant.understanding import PLAN, Query
from assistant.understanding.asking_words import asks
from assistant.understanding.one_body import said_of_bodies
from kb.model import Provision
from kb.references import lies_in
from rules.assigning import HELPS, LEAD

#: The plan's two main parts, as they are spoken of.
_PARTS = {
    "II": re.compile(r"\bphan (?:ii|2|hai|thu hai|nhiem vu(?: trong tam)?)\b(?! (?:\w+ )?cua)"),
    "III": re.compile(r"\bphan (?:iii|3|ba|thu ba|to chuc thuc hien)\b"),
}
_TASKS, _DUTIES = "II", "III"
#: What a body does with the papers of others, beside what it leads.
_JUDGES = frozenset({"tham-dinh", "danh-gia", "cong-nhan", "kiem-tra"})
#: Whether one body has several tasks: each of them is to be shown.
_SAME_BODY = re.compile(
    r"\b(?:cung|chung) (?:mot |1 )?(?:so|co quan|don vi)\b.*\bhay\b|\b(?:mot|1) (?:so|co quan|don vi) hay (?:la )?(?:hai|2)\b"
)
#: One thing is ordered on one subject, and one on another.
_ONE_EACH = re.compile(r"\b(?:mot|1) \w+.* (?:va|voi|them) (?:mot|1)(?: \w+){0,2} (?:ve|cua|o)\b")
#: Of each of several things it is asked who has it.
_EACH = re.compile(r"\b(?:moi|tung) (?:cai|thu|viec|ben|tieu chi|mang|noi dung|linh vuc|mon)\b|\blan luot\b")


class NamedParts:
    """Adds what is needed of them."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence, self._corpus = evidence, evidence.corpus

    def more(self, query: Query, chosen: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
        """The best source in each part that has none yet; of several subjects the best one on each, and who leads it where that is asked.

        The same of several tasks, where it is asked whether one body has them, and of several subjects of which one thing each is wanted.
        """
        subjects = self._evidence.criteria.named(query)
        parts = self._named(query)
        plain = " ".join(query.plain)
        if chosen and (_SAME_BODY.search(plain) or (said_of_bodies(plain) and len(subjects) > 1 and not query.ids("agency"))):
            led = [*self._leading(subjects, each=True), *self._held(query)] if len(subjects) > 1 else self._held(query)
            return self._on_each(query, query.ids("concept"), led, chosen)
        if chosen and not query.has("yesno") and _ONE_EACH.search(plain) and not asks(plain):
            return self._of_clauses(query, chosen, ranked)
        each = (
            query.has("who")
            and (_EACH.search(plain) is not None or len(ASKING.findall(plain)) >= len(subjects))
            and len(subjects) > 1
        )
        if not (parts or each) or query.has("yesno") or query.refs or not chosen:
            return []
        found = list(chosen)
        for part in parts:
            if len(subjects) > 1:
                found += self._on_each(query, subjects, self._corpus.children(PLAN, part), found)
            elif not any(_within(c.provision, part) for c in found):
                found += self._best(query, part, ranked)
        if len(subjects) > 1 and query.has("who"):
            found += self._on_each(query, subjects, self._leading(subjects, each), found, best=each)
        return found[len(chosen) :]

    def _of_clauses(self, query: Query, chosen: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
        """The best source of each clause that has none yet."""
        best = {c.key: c for s in query.clauses for c in self._evidence.rank_part(query.part(s), ranked)[:1]}
        return [c for key, c in best.items() if key not in {known.key for known in chosen}]

    def _leading(self, subjects: Sequence[str], each: bool) -> list[Provision]:
        """The provisions by which somebody leads; where it is asked of ``each`` of some subjects, those of who has the lead in one."""
        leaders = {s: self._evidence.criteria.leaders(s) for s in subjects}
        duties = self._corpus.children(PLAN, _DUTIES)
        if not each:
            return [p for p in duties if any(LEAD in n.acts for n in p.norms)]
        return [
            p
            for p in duties
            if any(
                not set(n.acts) <= _JUDGES and (n.bearer in leaders[s] or not (leaders[s] or set(n.acts) <= HELPS))
                for n in p.norms
                for s in subjects
                if s in n.objects
            )
        ]

    def _held(self, query: Query) -> list[Provision]:
        """The provisions that give a body one of the things that a question names."""
        named = set(query.ids("concept"))
        return [p for p in self._corpus.children(PLAN, _DUTIES) if any(named & set(n.objects) for n in p.norms)]

    def _named(self, query: Query) -> list[str]:
        """The sections of tasks that a question names, otherwise the parts."""
        plain = " ".join(query.plain)
        sections = [s for s in query.sections if s.startswith(f"{_TASKS}.")]
        return sections or [part for part, pattern in _PARTS.items() if pattern.search(plain)]

    def _on_each(
        self,
        query: Query,
        subjects: Sequence[str],
        provisions: Iterable[Provision],
        have: Sequence[Candidate],
        best: bool = False,
    ) -> list[Candidate]:
        """The best of some provisions on each subject that none of them in hand is on, or the ``best`` one not."""
        told, found = {c.provision for c in have}, []
        pool = list(provisions)
        for subject in subjects:
            on_it = [p for p in pool if subject in p.about]
            if not on_it or (told & set(on_it) and not best):
                continue
            first = max((self._evidence.weigh(query, p) for p in on_it), key=lambda c: c.score)
            if first.provision not in told:
                found.append(first)
                told.add(first.provision)
        return found

    def _best(self, query: Query, part: str, ranked: Sequence[Candidate]) -> list[Candidate]:
        """The best source in a part for the clause that names it, else for the whole question."""
        plain, pattern = query.plain, _PARTS.get(part)
        naming = [c for c in query.clauses if pattern and pattern.search(" ".join(plain[c.start : c.end]))]
        ordered = [c for s in naming for c in self._evidence.rank_part(query.part(s), ranked)] or list(ranked)
        return [c for c in ordered if _within(c.provision, part)][:1]


def _within(p: Provision, part: str) -> bool:
    return p.document == PLAN and lies_in(p.ref, part)
