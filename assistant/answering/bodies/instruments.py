"""By which provisions others took over from bodies, or living ones were arranged anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from assistant.understanding import PLAN
from kb.corpus import Corpus
from kb.model import Agency, Provision, Succession, Verification
from kb.vietnamese import document_numbers, fold

#: The topic of provisions by which bodies were arranged anew.
_ARRANGED = "sap-xep-co-quan"
_DEPARTMENT = "Sở "
#: Right before the name of a body that is set up.
_SETS_UP = r"\b(?:lap|thanh lap|kien toan|to chuc)(?: (?:va|kien toan|cac|moi|mot))* "


class Instruments:
    """Finds them in one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def of(self, gone: Agency, taken: Sequence[Succession], topics: Sequence[str]) -> list[Provision]:
        """The provisions by which others took over: of each instrument that one on the subject, otherwise the one that names them."""
        found = []
        for number, ref, id_ in dict.fromkeys((s.document, s.ref, s.id) for s in taken if s.document in self._corpus.documents):
            if ref and (told := self._corpus.provision(number, ref)):
                found.append(told)
                continue
            provisions, heir = self._corpus.documents[number].provisions, self._corpus.agencies[id_]
            weights = {p: self._bears(p, gone, heir, topics) for p in provisions}
            best = max(provisions, key=lambda p: weights[p])
            found += [best] if any(weights[best]) or len(provisions) == 1 else []
        return found

    def told(self, agency: Agency, taken: Sequence[Succession], topics: Sequence[str], joined: bool) -> list[Provision]:
        """The provisions that tell what became of a body; where ``joined`` is asked of a living one, by which others were merged into it."""
        found = self._joining(agency) if joined and agency.to is None else []
        return found or (self.of(agency, taken, topics) if taken else self.noted(agency))

    def _joining(self, agency: Agency) -> list[Provision]:
        """The provisions by which other bodies were merged into a living one."""
        came = [(a, [s for s in a.successors if s.id == agency.id and not s.concepts]) for a in self._corpus.agencies.values()]
        return [p for gone, taken in came if gone.plan_section and taken for p in self.of(gone, taken, ())]

    def noted(self, agency: Agency) -> list[Provision]:
        """The provision of a document that the note on a living body names: the one that names the body, or that arranges bodies."""
        known = (self._corpus.documents[n] for n in document_numbers(agency.note) if n in self._corpus.documents)
        told = (
            [p for p in d.provisions if self._names(p, agency)] or [p for p in d.provisions if _ARRANGED in p.topics]
            for d in known
        )
        return [p for provisions in told for p in provisions[-1:]][:1]

    def listing(self, agency: Agency) -> list[Provision]:
        """The clause that lists the departments arranged anew, for one that came through it as it was; none for another body."""
        departments = [a for a in self._corpus.agencies.values() if a.level == agency.level and a.name.startswith(_DEPARTMENT)]
        moves = [s for a in departments for s in a.successors if not s.concepts and s.document in self._corpus.documents]
        if agency not in departments or agency.successors or any(s.id == agency.id for s in moves):
            return []
        numbers = dict.fromkeys(s.document for s in moves)
        listed = (p for n in numbers for p in self._corpus.documents[n].provisions if p.kind == "heading")
        return [p for p in listed if _ARRANGED in p.topics][:1]

    def naming(self, heirs: Sequence[str]) -> list[Provision]:
        """The first provision that names an heir, where no instrument of its beginning is at hand."""
        bodies = [a for h in heirs if (a := self._corpus.agencies[h]).from_]
        return [p for p in self._corpus.provisions if p.document != PLAN and any(self._names(p, a) for a in bodies)][:1]

    def speaking_of(self, agency: Agency) -> list[Provision]:
        """The first provision that sets a body up, or tells of it as such; without one the newest
        that it issued, that gives it a task or names it."""
        whole = [n for n in (agency.name, *agency.aliases) if len(n.split()) > 2] or [agency.name]
        names = rf"(?:{'|'.join(re.escape(fold(n)) for n in whole)})"
        sets_up, named = re.compile(rf"{_SETS_UP}{names}\b|^{names} \("), re.compile(rf"\b{names}\b")
        if told := next((p for p, text in self._folded if sets_up.search(text)), None):
            return [told]
        issued = {d.number for d in self._corpus.documents.values() if d.issuer == agency.name}
        tasked = {p for p in self._corpus.provisions if p.document in issued or any(n.bearer == agency.id for n in p.norms)}
        near = [p for p, text in self._folded if p in tasked or named.search(text)]
        return sorted(near, key=self._verified_day, reverse=True)[:1]

    @cached_property
    def _folded(self) -> list[tuple[Provision, str]]:
        """Every provision with its text without marks, for the few questions on bodies that nothing else tells of."""
        return [(p, fold(p.text)) for p in self._corpus.provisions]

    def _verified_day(self, provision: Provision) -> tuple[bool, date]:
        """Whether a provision was verified, and the day on which its document was issued."""
        return provision.verification != Verification.UNVERIFIED, self._corpus.documents[provision.document].issued or date.min

    def _bears(self, provision: Provision, gone: Agency, heir: Agency, topics: Sequence[str]) -> tuple[bool, ...]:
        """Whether a provision is on the subject and names the heir, names the body that is gone, names the heir in a clause of its own."""
        named = self._names(provision, heir)
        on_it = named and bool(provision.about & set(topics))
        return on_it, self._names(provision, gone), named and provision.kind != "heading", named

    def _names(self, provision: Provision, agency: Agency) -> bool:
        return any(fold(n) in fold(provision.text) for n in (agency.name, *agency.aliases) if len(n.split()) > 2)
