"""All duties of a body: those that the plan gives it, and those that it took over from bodies which are no more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant import wording
from assistant.answering.bodies.duty_words import CRITERIA, asks_criteria, asks_duties, of_bodies, of_clause, of_duties
from assistant.answering.bodies.members import bearers_of
from assistant.answering.bodies.taken_over import TakenOver, Task
from assistant.answering.bodies.without_duties import beside_given, without_duties
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Norm
from kb.vietnamese import folded_syllables
from rules.responsibility import Asked, Responsibility

#: "Gom giúp tôi": we are asked to help, and no body is.
_PLEASE = frozenset({"giúp", "giup"})


class Duties:
    """Lists them."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility) -> None:
        self._idle, self._loosely = corpus.phrases.stopwords, frozenset(corpus.phrases.claim_words["loose_roles"])
        self._corpus, self._responsibility = corpus, responsibility
        self._taken_over = TakenOver(corpus, responsibility)
        self._issued = corpus.documents[PLAN].issued or date.min
        self._tasks: dict[str, list[Task]] = {}
        for p in corpus.documents[PLAN].provisions:
            for norm in p.norms:
                self._tasks.setdefault(norm.bearer, []).append((p, norm))

    def answer(self, query: Query) -> Draft | None:
        """All duties of the bodies named, where the question asks for nothing narrower."""
        agencies = bearers_of(query, self._corpus, lambda body: self._has(body, query))
        named = of_bodies(query) | {"203"}
        named |= set(folded_syllables(" ".join(self._corpus.agencies[a].name for a in agencies)))  # a list in it may be shortened
        roles = (m.words for m in query.mentions if m.kind == "act")
        named |= {w for words in roles for w in folded_syllables(words)}
        whether = beside_given(query) if set(query.documents) <= {PLAN} else None
        said = query.content if whether is None else whether
        given = [task for a in agencies for task in self._has(a, query)]
        on_criteria = asks_criteria(query) and given != [task for a in agencies for task in self._held(a)]
        rest = said - of_duties(query) - named - query.filling(self._idle) - (CRITERIA if on_criteria else set())
        asked = whether is not None if query.has("yesno") else asks_duties(query)
        if rest or query.has("succession", "when", "document", "share") or not asked:
            return None
        if not given:
            return without_duties(query, self._corpus)
        told = dict.fromkeys(m.id for m in query.mentions if m.kind == "act" and m.words not in _PLEASE)
        acts = [a for a in told if a not in ("trien-khai", "xay-dung")]
        held = [(p, n) for p, n in given if not (own := of_clause(query, acts, n.bearer)) or self._matches(n, own)]
        loosely = {m.words for m in query.mentions if m.kind == "act"} <= self._loosely
        held = given if loosely and (on_criteria or not held) else held  # "huyện lo việc gì": whatever it does
        if on_criteria:
            held = [(p, n) for p, n in held if any(self._corpus.concepts[o].criterion for o in n.objects)]
        draft = self._duty_list(query, agencies, held) if held else None
        if draft and whether is not None:
            draft.decide("yes")
        return draft

    def _held(self, agency: str) -> list[Task]:
        return self._tasks.get(agency, [])

    def _has(self, agency: str, query: Query) -> Sequence[Task]:
        """What the plan gives a body; where today is spoken of, or it came after the plan, what it took over from others, too."""
        own = self._held(agency)
        younger = (self._corpus.agencies[agency].from_ or self._issued) > self._issued
        return [*own, *self._taken_over.by(agency, query.as_of)] if younger or speaks_of_today(query.marked) else own

    def _matches(self, norm: Norm, acts: Sequence[str]) -> bool:
        families = {self._corpus.acts[a].family for a in acts}
        return any(a in norm.acts for a in acts) or any(self._corpus.acts[a].family in families for a in norm.acts)

    def _duty_list(self, query: Query, agencies: Sequence[str], held: Sequence[Task]) -> Draft:
        draft = Draft(whole_list=True)
        draft.cite(*(p for p, _ in held))
        draft.findings = self._responsibility.holders(Asked.of_norms(held, query.as_of, ()))
        draft.lines = [wording.HAS_NOW.format(body=self._corpus.agencies[a].name) for a in agencies if not self._held(a)]
        bearers = list(dict.fromkeys([*(a for a in agencies if self._held(a)), *(n.bearer for _, n in held)]))
        for agency in bearers:
            provisions = list(dict.fromkeys(p for p, n in held if n.bearer == agency))
            today = draft.findings.today.get(agency, ())
            name = f"**{self._corpus.agencies[agency].name}**"
            if today:
                name += f" (nay là {wording.listed(self._corpus.agencies[s.id].name for s in today)})"
            draft.lines.append(f"{name} có {len(provisions)} mục nhiệm vụ trong văn bản:")
            draft.lines.append("\n".join(f"{i}. {wording.quoted(p)}" for i, p in enumerate(provisions, 1)))
        draft.lines += self._more_now(agencies, held, query.as_of)
        draft.shown = tuple(bearers)
        return draft

    def _more_now(self, agencies: Sequence[str], told: Sequence[Task], on: date) -> list[str]:
        """That bodies have tasks of others, too, which were not told."""
        lines = []
        for body in agencies:
            others = dict.fromkeys(n.bearer for p, n in self._taken_over.by(body, on) if (p, n) not in told)
            if others and not any(n.bearer in others for _, n in told):
                names = wording.listed(f"**{self._corpus.agencies[o].name}**" for o in others)
                lines.append(wording.HAS_MORE_NOW.format(body=self._corpus.agencies[body].name, others=names))
        return lines
