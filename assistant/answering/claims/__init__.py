"""Yes or no: what a question claims, side by side (bodies, roles, numbers, dates, denials), against what the sources say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from assistant.answer import Verdict
from assistant.answering.claims.certain import Certain
from assistant.answering.claims.claimed import asked_of_case, claimed, without_contrast
from assistant.answering.claims.contrasts import contradicted
from assistant.answering.claims.days import days, only_day
from assistant.answering.claims.denied_bodies import denied_rightly
from assistant.answering.claims.duties import Duties
from assistant.answering.claims.examined import Examined, of_part, said_so
from assistant.answering.claims.excluded import excluded, leaves_open
from assistant.answering.claims.extent import extent
from assistant.answering.claims.gainsaid import Gainsaid
from assistant.answering.claims.headers import Headers
from assistant.answering.claims.holding import Holding, by_acts
from assistant.answering.claims.instruments import Instruments
from assistant.answering.claims.learnt import Learnt
from assistant.answering.claims.likened import Likened
from assistant.answering.claims.numbers import Numbers
from assistant.answering.claims.one_holder import criterion_of_others, held_by_others
from assistant.answering.claims.or_only import or_only
from assistant.answering.claims.quantities import Measures
from assistant.answering.claims.reached import reached
from assistant.answering.claims.ruling import Ruling, joined
from assistant.answering.claims.sayings import Sayings
from assistant.answering.claims.statement import CLAUSE_END, YEAR, Denial, Part, Statements, of_law, shares, words
from assistant.answering.claims.verbatim import verbatim
from assistant.answering.claims.weighing import Weighed, Weighing
from assistant.answering.claims.wholes import by_part, of_wholes
from assistant.answering.sources.evidence import Evidence
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from assistant.understanding.reasons import reasons
from kb.corpus import Corpus
from kb.model import Norm, Provision
from kb.vietnamese import fold, folded_syllables
from rules.responsibility import Findings

#: A claim whose words the sources know to this share is taken as stated by them.
STATED = 0.60
#: "Only A, not B", "straight to A, not by B": claims that leave out what the documents include.
_EXCLUSIVE = re.compile(
    r"\b(?:chi|thang|truc tiep) (?!.*chu khong).*(?:\bkhong (?:qua|nhan|dung|can|phai|lo|tinh|co)\b|\bcam\b)(?! (?:khong|dung)$)"
)
#: Words by which a claim says that something still holds.
_GOES_ON = re.compile(r"(?<!cong )\b(?:vẫn|còn|van|con)\b(?! (?:ban|phong|tai|hoa|de|dong))")


@dataclass(frozen=True)
class Judgement:
    """The verdict on a claim and what decides it.

    Attributes:
        margin: how far it is from the other one; infinite where a rule decides.
        grounds: provisions that decide it beside the sources.
        untold: it turns on a number that no source gives of anything.
        denies: a source says otherwise; it is not only silent.
        denied: bodies that do not hold what is claimed of them; ``rightful``: the norms of those that do.
        leaders: the norms of those who lead that with which a body is rightly said only to help.
        receivers: who receives what is claimed to go to another.
    """

    verdict: Verdict
    margin: float = inf
    grounds: tuple[Provision, ...] = ()
    untold: bool = False
    denies: bool = False
    denied: frozenset[str] = frozenset()
    rightful: tuple[tuple[Provision, Norm], ...] = ()
    leaders: tuple[tuple[Provision, Norm], ...] = ()
    receivers: tuple[str, ...] = ()


class Claims:
    """Decides yes/no questions."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        signs, small = corpus.phrases.claims, corpus.phrases.claim_words
        self._corpus, self._reader, self._bags = corpus, evidence.reader, evidence.bags
        self._statements = Statements(signs, small)
        figures = frozenset(map(fold, small["figure_words"]))
        idle = frozenset(map(fold, (*small["loose"], *small["no_unit"])))
        measures = Measures(signs, small)
        self._numbers = Numbers(measures, self._statements, figures, idle, evidence.reader.spelt_out)
        self._loose, self._weighing = frozenset(map(fold, small["loose"])), Weighing(evidence)
        self._duties = Duties(corpus, evidence.reader, evidence.criteria)
        self._sayings, self._holding = Sayings(corpus, self._statements, small), Holding(corpus, PLAN)
        self._gainsaid = Gainsaid(self._statements, small)
        headers, self._learnt, self._likened = Headers(corpus), Learnt(), Likened(corpus, evidence.bags)
        self._certain = Certain(evidence, self._statements, headers, self._sayings, measures)
        self._instruments = Instruments(corpus, self._statements, evidence.reader, PLAN, headers)

    def judgement(self, query: Query, selection: Selection, findings: Findings | None) -> Judgement:
        """``yes`` where the sources say what is claimed, ``no`` where they say otherwise or do not say it."""
        if likened := self._likened.ruling(query, selection.chosen[0].provision):
            ruling, clause = likened
            return Judgement(_verdict(ruling) or "no", grounds=(clause,))
        offered = or_only(query, self._holding, self._corpus)
        query, selection = self._on_claim(query, selection)
        provisions = [c.provision for c in selection.chosen]
        seen = self._examined(query, selection, findings)
        unsaid = seen.flags["unsaid"] or seen.flags["exclusive"]
        ruled = _verdict(offered) or (
            _verdict(self._certain.ruling(query, seen.parts, seen.claimed, provisions, findings))
            or self._duties.by_succession(seen.parts, findings, query.as_of, seen.sides[0]["duties"])
            or by_acts(query, seen.held, findings)
            or ("yes" if seen.denied_rightly else None)
            or (_verdict(seen.sides[0]["days"]) if len(seen.sides) == 1 and only_day(query) else None)
            or ("no" if any(self._numbers.misplaced(p, provisions) for p in seen.parts if not p.denied) else None)
            or _verdict(self._numbers.labelled(seen.parts, provisions))
            or ("yes" if verbatim(query, seen.parts, seen.sides, provisions, self._corpus) else None)
            or ("no" if held_by_others(query, seen.parts, findings, self._corpus, self._duties.levels) else None)
            or ("no" if criterion_of_others(query, seen.parts, self._corpus, PLAN) else None)
        )
        judged = Judgement(
            verdict=ruled
            or ("yes" if (margin := self._learnt.margin(self._weighing.weighed(query, selection, seen))) > 0 else "no"),
            margin=inf if ruled else abs(margin),
            untold=((seen.flags["unsaid_part"] and not unsaid) or seen.flags["other_year"] or leaves_open(query, provisions[0]))
            and reached(query, provisions[0]) is None
            and not self.measured(query, provisions)
            and excluded(query, provisions) is None,
            denies=seen.flags["denies"],
        )
        if provisions[0].document == PLAN:
            return self._of_plan(query, judged, seen.parts, provisions)
        return self._of_law(query, judged, seen.parts, provisions[0].document) if judged.verdict == "no" else judged

    def opposed(self, query: Query, provisions: Sequence[Provision]) -> bool:
        """Whether the sources say the opposite of a word of the claim."""
        return self._certain.opposed(query, provisions)

    def measured(self, query: Query, provisions: Sequence[Provision]) -> bool:
        """Whether the sources set the limit that decides a case."""
        return self._certain.measured(query, provisions) is not None

    def weighed(self, query: Query, selection: Selection, findings: Findings | None) -> Weighed:
        """What the verdict is weighed by."""
        query, selection = self._on_claim(query, selection)
        return self._weighing.weighed(query, selection, self._examined(query, selection, findings))

    def _on_claim(self, query: Query, selection: Selection) -> tuple[Query, Selection]:
        """What a question claims, and how well the sources of all of it know that."""
        claim = claimed(query, self._reader, selection.chosen[0].provision)
        if claim is query or asked_of_case(query.question, claim.question):  # a case stands before what is asked of it
            return query, selection
        share, missing = self._bags.coverage(claim, [c.provision for c in selection.chosen])
        return claim, replace(selection, coverage=share, missing=tuple(missing))

    def _examined(self, query: Query, selection: Selection, findings: Findings | None) -> Examined:
        provisions = [c.provision for c in selection.chosen]
        told = tuple(d for p in provisions for d in self._denied(p))
        parts = self._statements.parts(query, told)
        sayings = self._sayings.read(query)
        planned = provisions[0].document == PLAN
        said = self._holding.rulings(query, sayings) if planned else [(saying, None) for saying in sayings]
        worded = [(saying.denied, own) for saying in sayings if (own := self._holding.words(saying, query.as_of))]
        held = by_part(parts, said)
        speaking = () if any(ruling for _, ruling in said) else provisions  # where no norm tells of any body, the sources may
        ruled = [self._duties.ruling(p, speaking, findings, query.as_of, of) for p, of in zip(parts, held, strict=True)]
        duties = of_wholes(parts, ruled, said)
        judged = zip(parts, held, duties, strict=True)
        sides = tuple(self._sides(query, part, provisions, told, of, duty) for part, of, duty in judged)
        both = list(zip(parts, sides, strict=True))
        rulings = [of_part(part, judged) for part, judged in both]
        known = Ruling.HOLDS if selection.coverage >= STATED else Ruling.FAILS
        whole = joined(r if r is not None else known for r in rulings)
        flags = {
            "unsaid": self._unsaid(query, said_so(parts), provisions),
            "exclusive": _EXCLUSIVE.search(" ".join(query.plain)) is not None,
            "other_year": self._of_other_year(query, provisions),
            "unsaid_part": whole is Ruling.UNSAID and Ruling.UNSAID in {r for p, s in both if not p.denied for r in s.values()},
            "denies": Ruling.FAILS in rulings,
        }
        rules = whole is Ruling.HOLDS and not flags["unsaid"] and not flags["exclusive"]
        claimed = tuple(self._statements.denied(query))
        beside = (tuple(worded), self._gainsaid.ruling(query, parts, provisions), denied_rightly(query, said, sides))
        return Examined(parts, sides, told, claimed, flags, rules, tuple(r for _, r in said), *beside)

    def _of_plan(self, query: Query, judged: Judgement, parts: Sequence[Part], provisions: Sequence[Provision]) -> Judgement:
        """The judgement with what the plan itself says of who holds, receives or ends what is claimed."""
        grounds = [p for part in parts for p in (*self._instruments.grounds(query, part), *self._duties.grounds(part))]
        denied, rightful = self._duties.put_right(parts, reasons(query))
        said, own = without_contrast(query, parts, self._reader) if judged.verdict == "no" and not rightful else (query, parts)
        assigned, given = self._certain.assigned.decided(said, own)
        if assigned is Ruling.FAILS and given and not rightful:
            denied, rightful = frozenset(said.ids("agency")), given
        grounds += [p for p, _ in given]
        return replace(
            judged,
            grounds=tuple(dict.fromkeys(grounds)),
            denied=denied,
            rightful=rightful,
            margin=inf if judged.verdict == "no" and denied and rightful else judged.margin,
            leaders=self._duties.led_by_others(parts) if judged.verdict == "yes" else (),
            receivers=self._duties.receivers(parts, provisions),
        )

    def _of_law(self, query: Query, judged: Judgement, parts: Sequence[Part], document: str) -> Judgement:
        """The judgement with what another document says of who holds what is claimed."""
        assigned, given = self._certain.assigned.decided(query, parts, document)
        if assigned is not Ruling.FAILS or not given:
            return judged
        grounds = tuple(dict.fromkeys(p for p, _ in given))
        return replace(judged, grounds=grounds, denied=frozenset(query.ids("agency")), rightful=given)

    def _denied(self, provision: Provision) -> list[Denial]:
        clauses = re.split(r"[;.:]\s|,\s", provision.text)
        return [d for clause in clauses for d in self._statements.denials(*words(clause))]

    def _sides(
        self,
        query: Query,
        part: Part,
        provisions: Sequence[Provision],
        told: Sequence[Denial],
        held: Ruling | None,
        duties: Ruling | None,
    ) -> dict[str, Ruling | None]:
        """What the sources make of each side of a part, by its name; ``held``: what norms give its bodies, ``duties``: the sources too."""
        documents = self._instruments.ruling(query, part, provisions)
        return {
            "duties": None if documents is Ruling.HOLDS else duties,
            "days": days(part, query, provisions),
            "numbers": self._numbers.ruling(part, provisions),
            "documents": documents,
            "contrasts": Ruling.FAILS if contradicted(part.plain, provisions, self._loose) else None,
            "extent": None if held is Ruling.HOLDS else extent(part, provisions, self._statements),
            "denials": Ruling.FAILS if self._turned(query, part, provisions, told) else None,
        }

    def _turned(self, query: Query, part: Part, provisions: Sequence[Provision], told: Sequence[Denial]) -> bool:
        """Whether the sources deny what the part says, or end what it says to go on."""
        asked = set(part.plain)
        ended = any("bai bo" in " ".join(folded_syllables(p.text)) for p in provisions)
        if ended and "ends" not in part.signs and _GOES_ON.search(" ".join(part.marked)):
            return True
        clauses = [folded_syllables(clause) for p in provisions for clause in CLAUSE_END.split(p.text)]
        nearest = max(clauses, key=lambda clause: len(query.content & set(clause)), default=[])
        if not {"khong", "chua"} & set(nearest):
            return False
        claimed = self._statements.denials(query.plain, query.marked, frozenset())
        texts = " ".join(" ".join(folded_syllables(p.text)) for p in provisions)
        for denial in told:
            telling = [w for w in denial.scope if w in query.content or w.isdecimal()]
            core = " ".join(denial.scope[:2])
            lone = texts.count(core) <= sum(t.scope[:2] == denial.scope[:2] for t in told)
            met = (len(telling) >= 3 and bool(set(denial.scope[:2]) & asked)) or (
                set(denial.scope[:2]) <= asked and core in " ".join(part.plain)
            )
            if lone and met and not any(shares(denial, c) for c in claimed):
                return True
        return False

    def _of_other_year(self, query: Query, provisions: Sequence[Provision]) -> bool:
        """Whether an amount is claimed of a year of which no source gives any, and no source gives the amount."""
        texts = fold(" ".join(p.text for p in provisions))
        years = [y for y in YEAR.findall(query.question) if y not in texts]
        money = [q for q in self._numbers.measures.read(query.question) if q.unit == "dong"]
        told = {q.low for q in self._numbers.measures.told(provisions)}
        return bool(years and money) and not any(q.low in told for q in money)

    def _unsaid(self, query: Query, claim: str, provisions: Sequence[Provision]) -> bool:
        """Whether the claim rests on a year, a document or a place that no source names."""
        texts = fold(" ".join(x for p in provisions for x in (p.text, *p.heading, p.document)))
        numbers_ = re.findall(r"(?<![\d/])\d+/20\d\d(?!/?\d)", claim)
        told_of = {str(query.as_of.year)} if of_law(query, provisions) else set()
        years = [y for y in YEAR.findall(claim) if y not in told_of]
        named = [*years, *numbers_, *query.foreign]
        return any(fold(x) not in texts for x in named)


def _verdict(ruling: Ruling | None) -> Verdict | None:
    """The verdict that follows from a ruling on all of a claim."""
    return None if ruling is None else "yes" if ruling is Ruling.HOLDS else "no"


__all__ = ["STATED", "Claims", "Judgement", "Weighed"]
