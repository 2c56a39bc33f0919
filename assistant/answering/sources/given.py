"""Provisions that hold the answer for certain: the rule engine knows them, or the question names their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering import leaning
from assistant.answering.bodies.duty_words import WHOLE
from assistant.answering.bodies.ministries import Ministries
from assistant.answering.cases.bounds import bound_asked
from assistant.answering.documents.sought import Sought
from assistant.answering.sources.annexes import annex_named, annexes_counted, indicator_numbered
from assistant.answering.sources.conditions import conditions_asked
from assistant.answering.sources.criteria import CRITERION_ACTS
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.indicators import decides, indicator, of_other_place
from assistant.answering.sources.level_meant import PLACES
from assistant.answering.sources.limiting import Limiting
from assistant.answering.sources.matched import Matched
from assistant.answering.sources.numbered import Numbered
from assistant.answering.sources.quoted import Quoted
from assistant.answering.sources.sizes import size_asked
from assistant.answering.sources.two_sets import two_sets
from assistant.understanding import PLAN, Query
from assistant.understanding.reckoning import RECKONED
from kb.corpus import Corpus
from kb.model import Provision
from kb.references import lies_in
from kb.vietnamese import document_numbers, folded_syllables
from rules.assigning import HELPS, LEAD
from rules.eligibility.rulebook import Rulebook
from rules.responsibility import Asked, Responsibility, norm_key

#: By these a body is asked for that something belongs to, or that holds it.
_WHOSE = frozenset({"thuoc", "cua", "giu"})

#: Whom one turns to for a thing, right behind it.
_TURN_TO = re.compile(r"^(?:\w+ ){1,5}?(?:hoi|gap|tim|keu|bao) (?:ai|(?:so|co quan|ben|nganh) nao)$")
#: Asks for each of several things by itself, at least so many.
_EACH = re.compile(r"\b(?:moi|tung) (?:thu|cai|viec|loai|noi dung|tieu chi|chi tieu|mang|muc|y)\b|\blan luot\b|\btuong ung\b")
_FEWEST = 2
#: So many of the best sources are looked at for those of one issuer.
_NEAR = 12
#: So many of the best sources are looked at for the one on the place that is named.
_BESIDE = 4
#: A section is asked for, and no clause; its title has so many words at most.
_SECTION, _TITLE = re.compile(r"\b(?:phan|muc lon|chuong) (?:nao|may)\b"), 25
#: Families of acts by which a body brings others to meet a criterion.
_GUIDES = frozenset({"guide", "check"})
#: The family of acts that only one body's clause calls so, and that those of the others' fields mean.
_APPRAISE = "appraise"
#: Clauses of a document by their numbers ("khoản 12 và 13"), and words that say that the plan cites them.
_CLAUSES = re.compile(r"\bkhoan \d+(?:(?: va| voi| lan)?(?: khoan)? \d+)*(?! dieu \d+ ke hoach)")
_CITES = re.compile(r"\b(?:dan|dan chieu|vien dan|nhac|gan voi|ke hoach)\b")
#: The years that something is for are asked for, and told.
_PERIOD_ASKED = re.compile(r"\b(?:giai doan|thoi ky) (?:nao|may|bao nhieu)\b")
_PERIOD_TOLD = re.compile(r"\bgiai đoạn 20\d\d", re.IGNORECASE)


def _cited(provision: Provision, documents: set[str]) -> set[str]:
    """The numbers of the clauses that a provision cites where it names one of the documents."""
    named = documents & set(document_numbers(provision.text))
    told = " ".join(folded_syllables(provision.text))
    return {n for m in _CLAUSES.finditer(told) for n in re.findall(r"\d+", m[0])} if named else set()


class Given:
    """Finds them."""

    def __init__(self, corpus: Corpus, evidence: Evidence, responsibility: Responsibility, book: Callable[[], Rulebook]) -> None:
        self._corpus, self._evidence, self._responsibility, self._book = corpus, evidence, responsibility, book
        self._quoted, self._ministries, self._numbered = Quoted(evidence), Ministries(evidence), Numbered(evidence)
        self._matched, self._limiting = Matched(evidence), Limiting(evidence)
        self._deciding = [p for p in corpus.provisions if decides(p)]
        self._plan = corpus.documents[PLAN].provisions
        self._tasks = [(p, n) for p in self._plan for n in p.norms]

    def of(self, query: Query) -> list[Provision]:
        """By the engine, or one in each of several places that the question names."""
        if same := [p for key in query.rests if (p := self._corpus.provision(*key, query.as_of))]:
            return same
        if beside := leaning.given(query, lambda: self._evidence.rank(query)):
            return [c.provision for c in beside]
        sought = Sought.of(query)
        if found := self._matched.given(query) or self._by_engine(query) or (sought.given(query, self._corpus) if sought else []):
            return found
        if found := (
            two_sets(query, self._corpus)
            or annex_named(query, self._corpus)
            or annexes_counted(query, self._corpus)
            or self._of_body(query)
            or conditions_asked(query, self._corpus)
            or indicator(query, self._evidence, self._deciding)
            or self._said_by(query)
            or self._indicator_numbered(query)
            or bound_asked(query, self._corpus, self._book())
            or size_asked(query, lambda: [c.provision for c in self._evidence.rank(query)[:_NEAR]])
            or self._headed(query)
            or self._guiding(query)
            or self._worked_along(query)
            or self._led_by_each(query)
            or self._quoted.given(query)
            or self._numbered.given(query)
            or self._ministries.given(query)
            or self._of_each(query)
            or self._citing(query)
            or self._limiting.given(query)
            or self._of_place(query)
            or self._of_period(query)
        ):
            return found
        ranked = self._evidence.rank(query) if len(query.refs) > 1 else []
        places = [[c.provision for c in ranked if c.features["ref"] and lies_in(c.provision.ref, ref)] for ref in query.refs]
        return [p[0] for p in places if p]

    def _by_engine(self, query: Query) -> list[Provision]:
        """Who leads, appraises or recognises a named criterion: the engine knows, also where no text says it in so many words."""
        criteria = self._evidence.criteria.named(query)
        acts = self._criterion_acts(query, criteria)
        elsewhere = query.documents and PLAN not in query.documents
        appraised = {self._corpus.acts[a].family for a in acts} == {_APPRAISE} and len(criteria) == 1
        claimed = query.has("yesno") and appraised and query.ids("agency") and query.before is None
        if not acts or not criteria or not (query.has("who") or claimed) or elsewhere:
            return []
        findings = self._responsibility.holders(Asked(criteria, query.as_of, tuple(acts)), exact=not claimed)
        keys = {norm_key(h.provision, h.norm): h for h in findings.holdings if h.provision.document == PLAN}
        return [h.provision for h in keys.values()]

    def _said_by(self, query: Query) -> list[Provision]:
        """The best clause of the documents whose issuer a question lets speak, with its numbers, where the best of all is another's."""
        sought = Sought.said(query)
        ranked = self._evidence.rank(query)[:_NEAR] if sought else []
        documents = self._corpus.documents
        if (
            sought is None
            or not ranked
            or ranked[0].provision.document == PLAN
            or sought.fits(documents[ranked[0].provision.document])
        ):
            return []
        fitting = [c for c in ranked if sought.fits(documents[c.provision.document])]
        best = max(fitting, key=lambda c: (c.features["number"], c.score), default=None)
        return [best.provision] if best else []

    def _indicator_numbered(self, query: Query) -> list[Provision]:
        """The indicator that a question names by its number, where no issuer of guides is let speak on it."""
        found = indicator_numbered(query, self._corpus)
        return found if found and Sought.said(query) is None else []

    def _guiding(self, query: Query) -> list[Provision]:
        """Who guides or checks a criterion that is named, where the best source on it gives it to nobody."""
        criteria, families = set(self._evidence.criteria.named(query)), {self._corpus.acts[a].family for a in query.ids("act")}
        alone = not (query.ids("agency") or query.documents or query.refs)
        if not criteria or not alone or not query.has("who") or not families or not families <= _GUIDES:
            return []
        if any(n.objects for c in self._evidence.rank(query)[:1] for n in c.provision.norms):
            return []
        held = [(p, n) for p, n in self._tasks if criteria & set(n.objects)]
        done = [p for p, n in held if families & {self._corpus.acts[a].family for a in n.acts}]
        best = max((self._evidence.weigh(query, p) for p in done), key=lambda c: c.score, default=None)
        return [best.provision] if best else []

    def _headed(self, query: Query) -> list[Provision]:
        """The section of the plan whose title holds all that it is asked of, where a part of the plan is asked for ("phần nào nói về vốn?")."""
        if not query.has("place") or query.has("yesno", "who") or not _SECTION.search(" ".join(query.plain)):
            return []
        whole = {w for m in query.mentions if m.id in WHOLE for w in folded_syllables(m.words)}
        asked = query.content - whole - {"203"}
        titles = [p for p in self._plan if p.kind == "heading" and len(p.text.split()) <= _TITLE]
        found = [p for p in titles if asked and asked <= set(folded_syllables(p.text))]
        best = min(found, key=lambda p: (p.ref.count("."), len(p.text.split())), default=None)
        return [best] if best and not (query.refs or query.ids("agency") or set(query.documents) - {PLAN}) else []

    def _worked_along(self, query: Query) -> list[Provision]:
        """On one criterion, who works along on which is asked: the clause that names partners, otherwise the one that gives it to be led,
        where the best source is about something else."""
        named = set(query.ids("concept"))
        if not query.has("partner") or query.has("yesno", "who") or len(named) != 1 or query.ids("agency") or query.refs:
            return []
        if any(named & set(n.objects) for c in self._evidence.rank(query)[:1] for n in c.provision.norms):
            return []
        told = list(dict.fromkeys(p for p, n in self._tasks if n.partners and named & set(n.objects)))
        led = None if told else self._held(query, *named)
        return told or ([led] if led else [])

    def _led_by_each(self, query: Query) -> list[Provision]:
        """What each of the bodies leads that are held against each other, where nothing else is said of them ("A và B khác gì?")."""
        bodies = query.ids("agency")
        named = (
            set(query.ids("concept")) - WHOLE
            or query.ids("act")
            or set(query.documents) - {PLAN}
            or query.refs
            or query.has("yesno", "who", *RECKONED)
        )
        if not query.has("compare") or len(bodies) < _FEWEST or named:
            return []
        led = [self._led(body) for body in bodies]
        return [p for of_body in led for p in of_body] if all(led) else []

    def _led(self, body: str) -> list[Provision]:
        """The clauses of the plan by which a body leads something, or where it leads nothing does more than help."""
        own = [(p, n) for p, n in self._tasks if n.bearer == body]
        led = [p for p, n in own if LEAD in n.acts] or [p for p, n in own if not HELPS & set(n.acts)]
        return list(dict.fromkeys(led))

    def _of_body(self, query: Query) -> list[Provision]:
        """What the plan lets a body do that a claim only points back to, by the acts alone that are claimed ("nó có được thẩm định không?")."""
        bodies, acts = set(query.ids("agency")), set(query.ids("act"))
        named = any(m.start >= 0 for m in query.mentions if m.kind == "agency") or query.ids("concept")
        if query.before is None or not query.has("yesno") or named:
            return []
        return list(dict.fromkeys(p for p, n in self._tasks if n.bearer in bodies and acts & set(n.acts)))

    def _of_place(self, query: Query) -> list[Provision]:
        """The clause on the place that a question names, where the nearest one is the clause beside it, on other places."""
        named = set(query.ids("concept")) & PLACES
        near = [c.provision for c in self._evidence.rank(query)[:_BESIDE]] if len(named) == 1 else []
        if not near or not of_other_place(query, near[0]):
            return []
        article = near[0].ref.rpartition(".")[0]
        beside = [p for p in near[1:] if p.document == near[0].document and p.ref.rpartition(".")[0] == article]
        return [p for p in beside if named & set(p.topics)][:1] if article else []

    def _of_period(self, query: Query) -> list[Provision]:
        """The clause that tells the period of what a question names, where the nearest one on that tells none."""
        things = set(query.ids("concept"))
        if not things or query.has("yesno", "who") or query.documents or not _PERIOD_ASKED.search(" ".join(query.plain)):
            return []
        near = [c.provision for c in self._evidence.rank(query)[:_NEAR]]
        if not near or not things & set(near[0].topics) or _PERIOD_TOLD.search(near[0].text):
            return []
        return [p for p in near if things & set(p.topics) and p.document == near[0].document and _PERIOD_TOLD.search(p.text)][:1]

    def _of_each(self, query: Query) -> list[Provision]:
        """For each of several things of which it is asked who has it: the clause of the plan that gives it to somebody to lead or do."""
        things = {m.start: m.id for m in query.mentions if m.kind == "concept" and m.start >= 0}
        each = _EACH.search(" ".join(query.plain))
        if not (each and query.has("who")) or len(things) < _FEWEST or query.ids("agency") or query.has("yesno"):
            return []
        if set(things.values()) <= set(self._evidence.criteria.named(query)):  # known well enough
            return []
        found = [self._held(query, concept) for concept in things.values()]
        return list(dict.fromkeys(p for p in found if p)) if all(found) else []

    def _held(self, query: Query, concept: str) -> Provision | None:
        """The clause of the plan that gives a thing to somebody: to lead it before anything else, then the best one."""
        held = [(p, n) for p, n in self._tasks if concept in n.objects]
        best = max(held, key=lambda h: (LEAD in h[1].acts, self._evidence.weigh(query, h[0]).score), default=None)
        return best[0] if best else None

    def _citing(self, query: Query) -> list[Provision]:
        """The clauses of the plan that cite the several clauses of another document by which a question tells them apart."""
        numbers = {n for m in _CLAUSES.finditer(" ".join(query.plain)) for n in re.findall(r"\d+", m[0])}
        others = set(query.documents) - {PLAN}
        if len(numbers) < _FEWEST or len(others) != 1 or not _CITES.search(" ".join(query.plain)):
            return []
        citing = {p: _cited(p, others) for p in self._plan}
        best = [max(citing, key=lambda p: (n in citing[p], self._evidence.weigh(query, p).score)) for n in sorted(numbers)]
        found = list(dict.fromkeys(p for p, n in zip(best, sorted(numbers), strict=True) if n in citing[p]))
        return found if all(any(n in citing[p] for p in found) for n in numbers) else []

    def _criterion_acts(self, query: Query, criteria: Sequence[str]) -> list[str]:
        """The acts on criteria that are asked for; whose each of several criteria is, says who leads it."""
        if len(criteria) > 1 and query.has("compare", "several") and not query.ids("act") and _WHOSE & set(query.plain):
            return [LEAD]
        if len(criteria) == 1 and query.has("who") and not query.ids("act") and _TURN_TO.search(" ".join(query.plain)):
            return [LEAD]
        acts = [a for a in query.ids("act") if self._corpus.acts[a].family in CRITERION_ACTS]
        return [] if query.has("compare") else acts
