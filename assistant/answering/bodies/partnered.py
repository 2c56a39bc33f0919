"""Which bodies work along with one, where no task is named ("những sở nào phối hợp với Sở Nông nghiệp?")."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.bodies.rolls import roll
from assistant.answering.composer import Composer, Draft
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import folded_syllables
from rules.responsibility import Asked, Responsibility

_HELP = "phoi-hop"
#: Bodies are asked for that work along with one.
_ASKED = re.compile(
    r"\b(?:ai|(?:so|ban|nganh|co quan|don vi|ben|to chuc) nao|(?:cac|nhung|may) (?:so|ban|nganh|co quan|don vi|ben|to chuc))\b"
    r"(?: \w+){0,4} phoi hop(?: (?:voi|cung|cho|ho tro))+ "
)
#: What asks for something else about them.
_OTHERWISE = ("yesno", "compare", "when", "document", "recipient", "count", "succession")
#: Words of such a question that name no task.
_SAID = frozenset(
    folded_syllables(
        "phối hợp với cùng các những cơ quan đơn vị sở ban ngành bên tổ chức phải được giao liệt kê theo kế hoạch 203"
    )
)


class Partnered:
    """Answers them by the norms of the plan."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility, composer: Composer) -> None:
        self._corpus, self._responsibility, self._composer = corpus, responsibility, composer

    def answer(self, query: Query) -> Draft | None:
        """The bodies whose clauses name this one as a partner, or that none is named; None where a task is asked."""
        bodies = query.ids("agency")
        if len(bodies) != 1 or query.has(*_OTHERWISE) or not self._asked(query):
            return None
        held = self._helping(bodies[0])
        if not held:
            return self._nobody(query, bodies[0])
        return roll(query, self._responsibility.holders(Asked.of_norms(held, query.as_of, ())), self._composer)

    @staticmethod
    def _asked(query: Query) -> bool:
        named = {w for m in query.mentions if m.kind == "agency" for w in (*folded_syllables(m.words), *folded_syllables(m.name))}
        other = query.ids("concept") or query.refs or set(query.ids("act")) - {_HELP}
        return bool(_ASKED.search(" ".join(query.plain))) and not other and not query.content - named - _SAID

    def _helping(self, body: str) -> list[tuple[Provision, Norm]]:
        """The norms of others that name a body as a partner; what goes through it to somebody else makes no partner of it."""
        plan = self._corpus.documents[PLAN].provisions
        through = {p for p in plan if any(body in (d.via, d.to_whom) for d in p.deadlines)}
        return [(p, n) for p in plan if p not in through for n in p.norms if body in n.partners and n.bearer != body]

    def _nobody(self, query: Query, body: str) -> Draft | None:
        """That nobody is named as a partner of a body, with its first clause that speaks of partners at all."""
        plan = self._corpus.documents[PLAN].provisions
        own = [p for p in plan if any(n.bearer == body for n in p.norms) and "phối hợp" in p.text.lower()]
        if not own:
            return None
        draft = Draft(status="no_basis", as_of=query.as_of)
        draft.cite(own[0])
        what = wording.PARTNERS_OF.format(body=self._corpus.agencies[body].name)
        draft.lines = [wording.NO_BASIS.format(what=what), wording.NEAREST.format(text=wording.quoted(own[0]))]
        return draft
