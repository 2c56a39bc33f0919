"""Claims that put one body in the place of another for a criterion ("không phải A mà B"): the criterion has its leader all the same."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part
from assistant.answering.sources.criteria import Criteria
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from rules.assigning import HELPS, LEAD

#: Roles that one who leads a criterion has; another one may help all the same.
_BOTH = 2
_LEADS = frozenset({"chu-tri", "huong-dan", "don-doc", "theo-doi"})


class Exchanged:
    """Judges them."""

    def __init__(self, corpus: Corpus, criteria: Criteria) -> None:
        self._corpus, self._criteria = corpus, criteria

    def ruling(self, query: Query, parts: Sequence[Part]) -> Ruling | None:
        """``FAILS`` where it is denied of the only leader of the only criterion named, and said of another; otherwise None."""
        if turned := self._roles(query, parts):
            return turned
        denied, claimed = (self._bodies(parts, denied=d) for d in (True, False))
        led = [c for c in dict.fromkeys(query.ids("concept")) if c in self._criteria and self._criteria.leaders(c)]
        acts = {m.id for p in parts if not p.denied for m in p.mentions if m.kind == "act"}
        if len(led) != 1 or len(denied) != 1 or len(claimed) != 1 or not acts <= _LEADS:
            return None
        heirs = {s.id for body in denied for s in self._corpus.agencies[body].successors}
        return Ruling.FAILS if denied == self._criteria.leaders(led[0]) and not claimed & (denied | heirs) else None

    def _roles(self, query: Query, parts: Sequence[Part]) -> Ruling | None:
        """``FAILS`` where one body is said to lead the only criterion named, which another one leads that is said only to help."""
        bodies = sorted((m for m in query.mentions if m.kind == "agency" and m.start >= 0), key=lambda m: m.start)
        names = {i for m in bodies for i in range(m.start, m.end)}  # "bên quân sự" names no criterion beside
        things = dict.fromkeys(m.id for m in query.mentions if m.kind == "concept" and m.start not in names)
        led = [c for c in things if c in self._criteria and self._criteria.leaders(c)]
        if any(p.denied for p in parts) or len({m.id for m in bodies}) != _BOTH or query.has("who"):
            return None
        acts = [m for m in query.mentions if m.kind == "act" and m.start >= 0]
        ends = [*(m.start for m in bodies[1:]), len(query.plain)]
        said = {m.id: {a.id for a in acts if m.end <= a.start < end} for m, end in zip(bodies, ends, strict=True)}
        leads = {b for b, roles in said.items() if LEAD in roles}
        helps = {b for b, roles in said.items() if roles and roles <= HELPS}
        holders = [self._criteria.leaders(c) for c in led]
        turned = any(h & helps and not h & leads for h in holders) and not any(h & leads for h in holders)
        if len(leads) != 1 or len(helps) != 1:
            return None
        rightly = len(led) == 1 and holders == [leads] and self._helps(next(iter(helps)), led[0])
        return (
            Ruling.FAILS
            if turned
            else Ruling.HOLDS
            if rightly and not (query.numbers or query.dates or query.documents)
            else None
        )

    def _helps(self, body: str, thing: str) -> bool:
        """Whether the plan has a body help with a thing and no more."""
        norms = [n for p in self._corpus.documents[PLAN].provisions for n in p.norms if thing in {*n.objects, *p.about}]
        own = {a for n in norms if n.bearer == body for a in n.acts}
        return bool(own & HELPS or any(body in n.partners for n in norms)) and LEAD not in own

    @staticmethod
    def _bodies(parts: Sequence[Part], *, denied: bool) -> set[str]:
        """The bodies that the parts name themselves of which something is denied, or said."""
        own = (m for p in parts if p.denied is denied for m in p.mentions if m.end > m.start >= 0)
        return {m.id for m in own if m.kind in ("agency", "denied")}
