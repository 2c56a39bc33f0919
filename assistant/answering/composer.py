"""Turns what was found into an ``Answer``: citations, bodies with their successors, notices. The only place that formats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import inf

from assistant import wording
from assistant.answer import Answer, Conflict, Holder, Pointer, ProofStep, Status, Today, Verdict
from assistant.answering.documents.identified import identified
from assistant.answering.documents.validity import Validity
from assistant.understanding import PLAN, Doubt, Query
from assistant.understanding.how_sure import HOW_SURE
from kb.corpus import Corpus
from kb.model import Provision, Succession, Verification
from kb.wordings import Wordings
from rules.responsibility import Findings, Holding

#: Citations shown at most, unless a list was asked for.
MOST_CITATIONS = 8
PLAN_END = date(2025, 12, 31)
#: Bodies that have to do what somebody receives, named beside the one who receives it; of a claim none is.
_MOST_BESIDE = 2
#: Bodies named in the first sentence at most; a longer list stands in the table of bodies and in the sources.
MOST_NAMED = 6
#: A verdict on a statement, that on whether it is false, and the words for both.
_CONTRARY = {
    Doubt.CALLED_FALSE: {"yes": ("no", wording.YES, wording.NOT_FALSE), "no": ("yes", wording.NO, wording.FALSE_INDEED)},
    Doubt.DENIED: {"yes": ("no", wording.YES, wording.SO_ALL_THE_SAME), "no": ("yes", wording.NO, wording.NOT_SO_INDEED)},
}


@dataclass
class Draft:
    """What an answer will say, before it is formatted.

    ``unread``: it says that nobody has read what is asked; ``of_today``: it is asked who holds it today, so that those who took over do.
    """

    status: Status = "answered"
    lines: list[str] = field(default_factory=list)
    verdict: Verdict | None = None
    margin: float = inf
    provisions: list[Provision] = field(default_factory=list)
    findings: Findings | None = None
    conflicts: tuple[Conflict, ...] = ()
    notices: list[str] = field(default_factory=list)
    choices: tuple[str, ...] = ()
    shown: tuple[str, ...] | None = None
    others: tuple[tuple[str, str], ...] = ()
    whole_list: bool = False
    as_of: date | None = None
    moved: tuple[str, ...] = ()
    unread: bool = False
    of_today: bool = False

    def cite(self, *provisions: Provision) -> None:
        """Adds provisions to the sources, each once."""
        for provision in provisions:
            if provision not in self.provisions:
                self.provisions.append(provision)

    def decide(self, verdict: Verdict | None) -> None:
        """Puts a verdict first, if there is one."""
        if verdict:
            self.verdict = verdict
            self.lines.insert(0, (wording.YES if verdict == "yes" else wording.NO).strip())


def contrary(answer: Answer, doubt: Doubt) -> Answer:
    """The answer to the question that doubts what was judged."""
    if (turn := _CONTRARY[doubt].get(answer.verdict or "")) is None:
        return answer
    opposite, said, instead = turn
    return answer.model_copy(update={"verdict": opposite, "answer": answer.answer.replace(said.strip(), instead, 1)})


class Composer:
    """Formats drafts against one corpus."""

    def __init__(self, corpus: Corpus, wordings: Wordings) -> None:
        self._corpus, self._wordings = corpus, wordings
        self._validity = Validity(corpus)

    def answer(self, query: Query, draft: Draft) -> Answer:
        """The finished answer."""
        holders = self.holders(draft)
        provisions = draft.provisions if draft.whole_list else draft.provisions[:MOST_CITATIONS]
        doubt = self._validity.doubt(provisions) if draft.status in ("answered", "no_basis") else ""
        sure = wording.how_sure(provisions) if query.has(HOW_SURE) and draft.status == "answered" else []
        lines = [doubt, *draft.lines, *sure, self._today_unsaid(draft, holders), *self._versions(draft, provisions)]
        if draft.status == "answered" and not draft.whole_list:
            lines.append(identified(provisions, "\n".join(lines), self._corpus))
        return Answer(
            question=query.question,
            as_of=query.as_of,
            status="partial" if doubt and draft.status == "answered" else draft.status,
            answer="\n\n".join(line for line in lines if line),
            verdict=draft.verdict,
            agencies=holders,
            citations=tuple(map(self._wordings.citation, provisions)),
            proof=self._proof(draft),
            conflicts=(*draft.conflicts, *self._misread(provisions)),
            notice=" ".join(self._notices(query, draft, holders, provisions)) or None,
            choices=draft.choices,
        )

    def _misread(self, provisions: Sequence[Provision]) -> Iterable[Conflict]:
        """Sources whose restatement disagrees with the official file."""
        for p in provisions:
            if told := self._wordings.conflicts(p):
                about = wording.MISREAD.format(where=wording.place(p), what="; ".join(told))
                yield Conflict(about=about, citations=(Pointer(document=p.document, ref=p.ref),))

    def _versions(self, draft: Draft, provisions: Sequence[Provision]) -> Iterable[str]:
        """The other versions of what is cited; a list of duties is long enough without them."""
        return () if draft.whole_list or draft.status != "answered" else self._validity.versions(provisions)

    def holders(self, draft: Draft) -> tuple[Holder, ...]:
        """The bodies that hold what was asked, each once; those of today first where it is asked of today."""
        given = self._given(draft)
        return (*self.heirs(given), *given) if draft.of_today else given

    def heirs(self, given: Sequence[Holder]) -> tuple[Holder, ...]:
        """The bodies of today that took over from those to which a document gave it, as far as they are not among these."""
        taken = {t.id: t for h in given for t in h.today}
        beside = {h.id for h in given}
        return tuple(
            Holder(id=t.id, name=t.name, role=wording.TAKEN_OVER.format(day=wording.day(t.from_)))
            for t in taken.values()
            if t.id not in beside
        )

    def _given(self, draft: Draft) -> tuple[Holder, ...]:
        """The bodies of the findings, each once, with their acts as role and their successors."""
        others = tuple(
            Holder(id=a, name=self._corpus.agencies[a].name, role=role, today=self._now(a, draft)) for a, role in draft.others
        )
        if draft.moved and draft.findings is not None:
            return tuple(self._holder(a, (), draft.findings) for a in draft.moved)
        received = any(o.role != "phối hợp" for o in others)
        if draft.findings is None or (received and (draft.verdict is not None or len(draft.findings.bearers) > _MOST_BESIDE)):
            return others
        grouped: dict[str, list[Holding]] = {}
        for holding in draft.findings.holdings:
            if draft.shown is None or holding.bearer in draft.shown:
                grouped.setdefault(holding.bearer, []).append(holding)
        beside = (o for o in others if o.id not in grouped)
        return (*(self._holder(bearer, held, draft.findings) for bearer, held in grouped.items()), *beside)

    def _today_unsaid(self, draft: Draft, holders: Sequence[Holder]) -> str:
        """Who took over from the few bodies that are named, where the answer does not name today's."""
        told = " ".join(draft.lines)
        unsaid = [h for h in holders if h.today and not any(t.name in told for t in h.today)]
        return self.since(draft, unsaid) if draft.status == "answered" and len(holders) <= MOST_NAMED else ""

    def since(self, draft: Draft, of: Sequence[Holder] | None = None) -> str:
        """Who took over from the bodies that are named (or ``of`` those), since when and by which instrument, in one line a body."""
        named = {h.id for h in (self.holders(draft) if of is None else of)}
        given = {a: self._taken(a, draft.as_of) for a, _ in draft.others if draft.as_of}
        held = draft.findings.today if draft.findings else {}
        today = {a: taken for a, taken in {**given, **held}.items() if a in named}
        lines = [
            wording.SINCE.format(
                old=self._corpus.agencies[a].name, new=self._corpus.agencies[s.id].name, day=wording.day(s.from_), by=s.instrument
            )
            for a, taken in today.items()
            for s in taken
        ]
        return "\n".join(dict.fromkeys(lines[:MOST_NAMED]))

    def _now(self, agency: str, draft: Draft) -> tuple[Today, ...]:
        """The successors of a body that is named without a task of its own."""
        if draft.as_of is None:
            return ()
        taken = self._taken(agency, draft.as_of)
        return tuple(Today(id=s.id, name=self._corpus.agencies[s.id].name, from_=s.from_, function=s.functions) for s in taken)

    def _taken(self, agency: str, on: date) -> tuple[Succession, ...]:
        return tuple(s for s in self._corpus.agencies[agency].successors if s.from_ <= on and not s.concepts)

    def _holder(self, bearer: str, held: Sequence[Holding], findings: Findings) -> Holder:
        acts = dict.fromkeys(a for h in held for a in h.acts)
        successors = findings.today.get(bearer, ())
        return Holder(
            id=bearer,
            name=self._corpus.agencies[bearer].name,
            role=", ".join(self._corpus.acts[a].name for a in acts),
            today=tuple(
                Today(id=s.id, name=self._corpus.agencies[s.id].name, from_=s.from_, function=s.functions) for s in successors
            ),
        )

    def _proof(self, draft: Draft) -> tuple[ProofStep, ...]:
        if draft.findings is None:
            return ()
        return tuple(
            ProofStep(rule=s.rule, because=s.because, citations=tuple(Pointer(document=d, ref=r) for d, r in s.citations))
            for s in draft.findings.steps
            if draft.shown is None or s.bearer in draft.shown
        )

    def _notices(self, query: Query, draft: Draft, holders: Sequence[Holder], provisions: Sequence[Provision]) -> Iterable[str]:
        yield from draft.notices
        yield from self._validity.notices(query, provisions)
        if any(p.document == PLAN for p in provisions) and query.as_of > PLAN_END:
            yield wording.PLAN_ENDED
        if draft.findings is not None and any(h.today for h in holders):
            successions = [s for h in holders for s in draft.findings.today.get(h.id, ())]
            yield wording.BODIES_CHANGED.format(
                where=wording.BEFORE_THEM if draft.of_today else wording.IN_BRACKETS,
                instruments=wording.listed(s.instrument for s in successions),
                inferred=wording.INFERRED if any(s.inferred for s in successions) else "",
            )
        for level, text in ((Verification.UNVERIFIED, wording.UNVERIFIED), (Verification.SECONDARY, wording.SECONDARY)):
            if weak := [wording.place(p) for p in provisions if p.verification == level]:
                yield text.format(where="; ".join(weak))
