"""The several bodies to which a clause of a document gives one thing, and what each is today ("công văn đó giao ba cơ quan nào, nay thuộc ai?")."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import wording
from assistant.answering.bodies.instruments import Instruments
from assistant.answering.composer import Composer, Draft
from assistant.understanding import PLAN, Query
from assistant.understanding.when import speaks_of_today
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import SPELT, folded_syllables
from rules.responsibility import Asked, Responsibility

_BODIES = r"(?:co quan|don vi|bo nganh|bo|nganh|chu chuong trinh)"
#: So many bodies are spoken of.
_SEVERAL = re.compile(rf"\b(?P<count>[2-5]|{'|'.join(SPELT)}|may|nhung|cac) {_BODIES}\b(?! tieu chi\b)")
#: It is asked which they are, or who each is today.
_ASKS = re.compile(rf"\b(?:{_BODIES} (?:nao|gi)|ai|may {_BODIES})\b")
#: All three programmes are spoken of by this subject, of which each owner has one.
_ALL_PROGRAMMES, _PROGRAMMES = "ba-ctmtqg", ("ctmtqg-ntm", "ctmtqg-giam-ngheo", "ctmtqg-dtts")
#: How the steps of a proof are called by which another took over.
_TAKEN = "ke-thua"


class BodiesOfPaper:
    """Tells them from one corpus."""

    def __init__(self, corpus: Corpus, responsibility: Responsibility, composer: Composer) -> None:
        self._corpus, self._responsibility, self._composer = corpus, responsibility, composer
        self._instruments = Instruments(corpus)

    def answer(self, query: Query) -> Draft | None:
        """Each with who has its work today, as the clause gives it; None where one document is not meant, or no clause names so many."""
        plain = " ".join(query.plain)
        several = _SEVERAL.search(plain)
        papers = [n for n in query.documents if n in self._corpus.documents and n != PLAN]
        today = speaks_of_today(query.marked) or query.has("succession")
        if several is None or not today or len(papers) != 1 or len(query.documents) != 1 or query.has("yesno"):
            return None
        if not _ASKS.search(plain):
            return None
        found = self._clauses(query, papers[0], several["count"])
        return self._draft(query, found[0]) if found else None

    def _clauses(self, query: Query, number: str, count: str) -> list[Provision]:
        """The clauses that give one thing to so many bodies, the one that says most of what the question does first."""
        said = str(SPELT.get(count, count))
        fits = []
        for p in self._corpus.documents[number].provisions:
            bodies = {n.bearer for n in p.norms}
            named = not query.refs or p.ref in query.refs
            if named and len(bodies) > 1 and (not said.isdecimal() or len(bodies) == int(said)):
                fits.append(p)
        weights = {p: len(set(folded_syllables(p.text)) & set(query.plain)) for p in fits}
        return sorted(fits, key=lambda p: -weights[p])

    def _draft(self, query: Query, clause: Provision) -> Draft | None:
        norms = [(clause, n) for n in clause.norms]
        draft = Draft(as_of=query.as_of)
        draft.cite(clause)
        found = self._responsibility.holders(Asked.of_norms(norms, query.as_of, ()))
        if _ALL_PROGRAMMES in clause.about:  # each of them has one of the programmes, and whoever took that over is meant
            owners = self._responsibility.successors(found.bearers, _PROGRAMMES, query.as_of)
            given = (s for s in found.steps if not s.rule.startswith(_TAKEN))
            found = replace(found, today=owners.today, steps=(*given, *owners.steps))
        if not found.holdings:  # none of them has it on that day
            return None
        draft.findings = found
        for body, taken in found.today.items():
            draft.cite(*self._instruments.of(self._corpus.agencies[body], taken, ()))
        draft.lines = [f"{wording.holders(self._composer.holders(draft))}.", self._composer.since(draft), wording.quoted(clause)]
        return draft
