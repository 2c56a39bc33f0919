"""Which body the plan calls by a role ("cơ quan quản lý Chương trình là sở nào?"): read off the clause that calls it so."""

from __future__ import annotations

import re

from assistant import wording
from assistant.answering.bodies.moves import denies_life
from assistant.answering.composer import Draft
from assistant.understanding import PLAN, Mention, Query
from assistant.understanding.new_period import new_period
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import folded_syllables

_WHICH = r"(?:ai|(?:hai |nhung |cac )?(?:so|bo|co quan|don vi|nganh|ben) nao)"
_WHO = re.compile(rf"\b{_WHICH}\b")
#: Right before such a name, and right behind it.
_ASKED_BEFORE = re.compile(rf"\b{_WHICH}\b(?: (?!lo\b|chu tri\b)\w+){{0,7}} (?:la|lam|ten)$")
_ASKED_BEHIND = re.compile(rf"^(?:(?:trong|ngoac|don|o|tinh|ay|do|nay|duoc|ghi|thi|chinh) )*la {_WHICH}\b")
#: A name of fewer words is a short form of the body's own.
_LEAST_WORDS = 3


class Called:
    """Answers them."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def answer(self, query: Query) -> Draft | None:
        """The bodies with the clauses that call them so; None where it is not asked who is called by a role."""
        named = [m for m in query.mentions if m.kind == "agency" and m.start >= 0]
        called = {m.id: told for m in named if self._by_role(m) and (told := self._calling(m))}
        other = (
            query.has("yesno", "document", "when", "count", "succession")
            or query.documents
            or _of_another_day(query)
            or denies_life(query)
        )
        if (
            other
            or self._asks_who_does(query)
            or not called
            or len(called) != len({m.id for m in named})
            or not self._asked(query, named)
        ):
            return None
        draft = Draft(as_of=query.as_of, others=tuple((body, "") for body in called))
        draft.cite(*called.values())
        names = wording.listed(f"**{self._corpus.agencies[body].name}**" for body in called)
        draft.lines = [f"{names}.", *wording.sources(draft.provisions)]
        return draft

    def _asked(self, query: Query, named: list[Mention]) -> bool:
        """Whether it is asked which body one of the names stands for."""
        parts = ((" ".join(query.plain[: m.start]), " ".join(query.plain[m.end :])) for m in named)
        return any(_ASKED_BEFORE.search(before) or _ASKED_BEHIND.search(behind) for before, behind in parts)

    @staticmethod
    def _asks_who_does(query: Query) -> bool:
        """Whether it is asked beside that who does something ("ai thẩm định, trình; trong câu đó cơ quan quản lý là sở nào?")."""
        return len(_WHO.findall(" ".join(query.plain))) > 1 and any(m.kind == "act" and m.start >= 0 for m in query.mentions)

    def _by_role(self, mention: Mention) -> bool:
        """Whether a body is named by what it is, and not by a form of its name."""
        said, own = folded_syllables(mention.words), folded_syllables(self._corpus.agencies[mention.id].name)
        return len(said) >= _LEAST_WORDS and not set(said[:2]) <= set(own)

    def _calling(self, mention: Mention) -> Provision | None:
        """The first clause of the plan that calls the body so."""
        said = f" {' '.join(folded_syllables(mention.words))} "
        provisions = self._corpus.documents[PLAN].provisions
        return next((p for p in provisions if said in f" {' '.join(folded_syllables(p.text))} "), None)


def _of_another_day(query: Query) -> bool:
    """Whether a question is on a day, on which another body may be what the plan called one by its role."""
    return bool(query.dated or query.dates) or speaks_of_today(query.marked) or new_period(" ".join(query.plain))
