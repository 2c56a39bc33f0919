"""Questions that describe a case and ask for its verdict: the words fill a dossier, the rule engine decides, the proof is told."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from assistant.answer import Verdict
from assistant.answering.cases import telling
from assistant.answering.cases.bounds import claims_bound, states_bound
from assistant.answering.cases.consequences import asks_rule, tells_own
from assistant.answering.cases.days import day_of, last_day
from assistant.answering.cases.elsewhere import of_other_document
from assistant.answering.cases.hearing import Heard, concrete, hear
from assistant.answering.cases.said import AskSaid, RuleSaid, said
from assistant.answering.cases.single_conditions import conditions_named, held_against_whole, narrowed, pointed_at, whole_set
from assistant.answering.cases.spoken import Spoken
from assistant.answering.cases.subjects import of_another
from assistant.answering.cases.supposing import with_supposed
from assistant.answering.claims.lacking import states_rule
from assistant.answering.claims.over_bound import claims_over
from assistant.answering.composer import Draft
from assistant.answering.refusing.counting import asks_points
from assistant.understanding import Query
from kb.corpus import Corpus
from kb.model import Provision
from kb.vietnamese import fold
from rules.eligibility import Checker, CheckResult, ConditionResult
from rules.eligibility.schema import Definition, FactType, checks
from rules.errors import DossierError
from rules.responsibility import Asked, Findings, Responsibility, Step

#: Worlds that are tried at most where facts are only bounded.
_MOST_WORLDS = 16
#: Questions of these kinds ask about duties and papers, not for a verdict.
_NOT_FOR_US = ("who", "recipient", "partner", "signer", "recipients", "issue", "life", "succession", "names")
#: These ask for something else than a verdict, but where a rule decides by a number itself.
_NO_VERDICT = ("count", "where", "why")
_NUMBER_ASKED = re.compile(r"\b(?:bao nhieu|may)\b")
#: Which of a kind a rule leaves out is asked ("lĩnh vực nào không được làm theo cơ chế đặc thù"): no case is told.
_WHICH_KIND = re.compile(r"^(?:\w+ ){0,6}?(?:linh vuc|loai|nganh|nhom|noi dung|khoan)(?: \w+){0,3} (?:nao|gi)\b")
_GUIDE = ("huong-dan",)
#: Words that change a case told before, also where the question doesn't ask again.
_SUPPOSING = ("nếu", "giả sử", "rồi", "thế còn", "còn nếu", "lỡ", "nhầm", "thật ra", "thực ra")

#: Verdicts that leave open what is asked.
_OPEN = ("insufficient", "not_applicable")


class Knows(Protocol):
    """What is needed to decide cases: the service, or what looks like it."""

    corpus: Corpus

    @property
    def checker(self) -> Checker: ...

    @property
    def responsibility(self) -> Responsibility: ...


@dataclass(frozen=True)
class Case:
    """A case as understood: the rule, how it was asked, the facts, the day; the conditions that ``only`` are asked for, if any.

    ``moved``: why it is decided on another day than the question's, to be said; "" where it is not.
    """

    said: RuleSaid
    definition: Definition
    ask: AskSaid
    heard: Mapping[str, Heard]
    on: date
    moved: str = ""
    only: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Decided:
    """A decision on a case. ``telling``: facts that were told too roughly and that the verdict hangs on; ``meant``: what is answered,
    which is ``before``, the decision by the rule that ended, where one condition of it alone is asked and none took its place."""

    case: Case
    result: CheckResult
    verdict: Verdict | None
    telling: tuple[str, ...] = ()
    before: CheckResult | None = None

    @property
    def meant(self) -> CheckResult:
        return self.before if self.before and self.case.only and self.result.verdict == "not_applicable" else self.result


class Cases:
    """Decides cases that questions describe. Safe to use from several threads."""

    def __init__(self, known: Knows) -> None:
        self._known = known

    # -- recognising ------------------------------------------------------------------------------------------------------

    def eligibility(self, query: Query) -> Draft | None:
        """The verdict on the case that a question describes, or completes or corrects; None where it does neither."""
        case = None if states_rule(query) or claims_over(query) else self.case(query)
        decided = self._decide(case) if case else None
        if decided is None or ((decided.verdict in _OPEN or claims_bound(query)) and self._states_rule(query)):
            return None
        roughly = decided.verdict in _OPEN and len(decided.case.heard) == 1 and not tells_own(query)
        return None if asks_rule(query, roughly) else self._draft(query, decided)

    def _states_rule(self, query: Query) -> bool:
        """Whether a question states what the rule is, to be confirmed, and tells no case of its own."""
        confirms = states_bound(query) or Spoken(query).confirms(self._known.corpus.phrases.claims["confirmations"])
        return confirms and query.before is None and not tells_own(query)

    def case(self, query: Query) -> Case | None:
        """The case that a question describes, alone or as the continuation of an earlier one."""
        if query.has(*_NOT_FOR_US) or _WHICH_KIND.search(" ".join(query.plain)) or asks_points(query.plain):
            return None
        spoken = Spoken(query)
        found = max(self._fitting(spoken), key=lambda c: sum(h.strong for h in c.heard.values()), default=None)
        return found or self._continued(query, spoken)

    def _fitting(self, spoken: Spoken) -> Iterator[Case]:
        for rule in said():
            spoken_of = all(spoken.says(group, strict=False) for group in rule.about) and not spoken.says(rule.unless)
            if not spoken_of or of_another(rule.whose, spoken):
                continue
            definition = self._known.checker.book.definition(rule.rule)
            if of_other_document(spoken.query, definition, self._known.corpus):
                continue
            only = conditions_named(rule, definition, spoken)
            ask = self._asked(rule, spoken) or (AskSaid(say=()) if only and self._asks_outright(spoken) else None)
            heard = with_supposed(rule, definition, hear(rule, definition, spoken)) if ask else {}
            if ask and not heard.keys() >= set(ask.needs):
                ask = self._asked(rule, spoken, heard)
            only = (
                only
                or pointed_at(definition, heard, spoken)
                or whole_set(definition, heard, spoken)
                or held_against_whole(definition, heard)
            )
            if ask and concrete(heard, spoken) and (_counts(ask) or _for_verdict(spoken.query)):
                yield Case(
                    rule, definition, ask, heard, *day_of(spoken.query, definition), only if only & heard.keys() else frozenset()
                )

    def _asks_outright(self, spoken: Spoken) -> bool:
        """Whether a verdict is asked for, and nothing stated to be confirmed."""
        return spoken.query.has("yesno") and not spoken.confirms(self._known.corpus.phrases.claims["confirmations"])

    def _asked(self, rule: RuleSaid, spoken: Spoken, heard: Mapping[str, Heard] | None = None) -> AskSaid | None:
        """How the verdict is asked for, by what is told where that is known. What is stated to be confirmed asks too; a refusal is affirmed
        where the rule refuses."""
        claims = self._known.corpus.phrases.claims
        ways = (ask for ask in rule.asks if heard is None or heard.keys() >= set(ask.needs))
        ask = next((ask for ask in ways if spoken.says(ask.say)), None)
        confirms = spoken.confirms(claims["confirmations"])
        lost = "yes" in rule.answers  # where a loss is asked of, a refusal affirms it, but for one that begins with a denial
        refusals = [r for r in claims["refusals"] if not lost or r.startswith(("không", "khỏi"))]
        if confirms and (ask is None or not ask.affirms) and spoken.says(refusals):
            return AskSaid(say=(), affirms=("not_eligible", "no"))
        return ask or (AskSaid(say=()) if confirms and spoken.says(claims["grants"]) else None)

    def _continued(self, query: Query, spoken: Spoken) -> Case | None:
        """An earlier case with what this question adds or corrects ("hết nợ rồi thì sao?")."""
        if query.before is None or len(query.plain) > 30:
            return None
        case = self.case(query.before)
        heard = hear(case.said, case.definition, spoken) if case else {}
        if case is None or not heard:
            return None
        ask = next((ask for ask in case.said.asks if spoken.says(ask.say)), None)
        if ask is None and query.kinds and not spoken.says(_SUPPOSING):
            return None
        return Case(case.said, case.definition, ask or case.ask, {**case.heard, **heard}, case.on, case.moved)

    # -- deciding ---------------------------------------------------------------------------------------------------------

    def _decide(self, case: Case) -> Decided:
        result, telling = self._in_all_worlds(case, case.on)
        before, telling_before = self._before(case)
        decided = Decided(case, result, None, telling or telling_before, before)
        return replace(decided, verdict=_verdict(case.ask, decided.meant))

    def _in_all_worlds(self, case: Case, on: date) -> tuple[CheckResult, tuple[str, ...]]:
        """The decision in every world that the words allow; where they differ, what was told too roughly is what decides."""
        rough = [name for name, h in case.heard.items() if len(h.values) > 1]
        worlds = itertools.islice(itertools.product(*(case.heard[name].values for name in rough)), _MOST_WORLDS)
        results = [self._check(case, dict(zip(rough, world, strict=True)), on) for world in worlds]
        if len({(r.verdict, r.outcome) for r in results}) > 1:
            return self._check(case, dict.fromkeys(rough), on), tuple(rough)
        return results[0], ()

    def _check(self, case: Case, chosen: Mapping[str, Any], on: date | None = None) -> CheckResult:
        facts = {name: chosen.get(name, h.values[0]) for name, h in case.heard.items()}
        return narrowed(self._known.checker.check({"rule": case.said.rule, "facts": facts}, on or case.on), case.only)

    def _before(self, case: Case) -> tuple[CheckResult | None, tuple[str, ...]]:
        """The decision on the last day on which the rule could decide, where it no longer does, and what was told too roughly for it."""
        last = last_day(case.definition, case.on)
        return self._in_all_worlds(case, last) if last else (None, ())

    def ways(self, case: Case) -> Iterator[tuple[list[str], CheckResult]]:
        """Where outcomes alone decide and facts are missing: what each possible row needs, and what follows then."""
        known = {name: h.values[0] for name, h in case.heard.items()}
        missing = self._check(case, {}).missing
        for row in case.definition.outcomes.rows if case.definition.outcomes else ():
            open_ = [c for test in row.when for c in checks(test) if c.fact not in known]
            values = {c.fact: telling.value_for(case.definition, c) for c in open_}
            if row.contradiction or None in values.values() or not open_:
                continue
            try:
                result = self._known.checker.check({"rule": case.said.rule, "facts": {**known, **values}}, case.on)
            except DossierError:
                continue
            if (result.outcome, result.missing) == (row.outcome, ()) and result.verdict in (None, row.verdict):
                yield [telling.needed(case.definition, check) for check in open_ if check.fact in missing], result

    # -- telling ----------------------------------------------------------------------------------------------------------

    def _draft(self, query: Query, decided: Decided) -> Draft:
        case, result = decided.case, decided.result
        draft = Draft(telling.status(decided), verdict=decided.verdict, as_of=case.on)
        ways = list(self.ways(case)) if result.missing and not case.definition.conditions else []
        shown = decided.before or result
        draft.cite(*self._sources(case, shown, ways))
        draft.findings = self._findings(decided)
        bodies = [b for b in result.agencies if draft.findings and any(h.bearer == b.id for h in draft.findings.holdings)]
        draft.lines = list(telling.lines(decided, ways, bodies))
        draft.notices = [result.notice] if result.notice else []
        if query.inherited:
            draft.notices.append(telling.CONTINUED)
        return draft

    def _sources(self, case: Case, result: CheckResult, ways: Sequence[tuple[list[str], CheckResult]]) -> list[Provision]:
        """The provisions of the conditions that decide, then those of the rule."""
        ordered = [c for status in ("unmet", "unknown", "met") for c in telling.deciding(case, result) if c.status == status]
        if result.verdict in ("not_eligible", "no"):
            ordered = [c for c in ordered if c.status == "unmet"] or ordered
        cited = [c.citation for c in ordered if c.citation]
        cited += [w.conditions[0].citation for _, w in ways if w.conditions and w.conditions[0].citation]
        if not ordered:
            cited += result.citations
        keys = dict.fromkeys([*((c.document, c.ref) for c in cited), *((s.document, s.ref) for s in case.definition.sources[:1])])
        found = (self._known.corpus.provision(document, ref, case.on) for document, ref in keys)
        return [p for p in found if p is not None]

    def _findings(self, decided: Decided) -> Findings:
        """The proof of the decision, with the bodies to see about what is unmet and their successors."""
        case, result = decided.case, decided.result
        steps = tuple(
            Step(s.rule, tuple(telling.honest(case, s.because)), tuple((c.document, c.ref) for c in s.citations), "")
            for s in (decided.before or result).proof
        )
        findings = Findings((), steps=steps)
        told = {b.id: b for b in result.agencies if b.entry is None or telling.is_exact(case, b.condition)}
        concepts = [c for x in result.conditions if x.status == "unmet" for c in self._concepts(case, x)]
        for concept in dict.fromkeys(concepts):
            found = self._known.responsibility.holders(Asked((concept,), case.on, acts=_GUIDE))
            holdings = tuple(h for h in found.holdings if h.bearer in told and self._is_near(h.bearer))
            findings = findings.joined(Findings(holdings, {h.bearer: found.today.get(h.bearer, ()) for h in holdings}))
        return findings

    def _is_near(self, agency: str) -> bool:
        """Whether a body is one to go and see: a single one, of the province or below."""
        body = self._known.corpus.agencies[agency]
        return not body.group and body.level != "trung-uong"

    def _concepts(self, case: Case, condition: ConditionResult) -> Iterator[str]:
        """The concepts that an unmet condition belongs to: its own, and those of each criterion that was named as failed."""
        yield from next((c.see for c in case.definition.conditions if c.id == condition.id), ())
        heard = case.heard.get(condition.id)
        if heard is not None and heard.exact and case.definition.facts[condition.id].type is FactType.MARKS:
            for number, met in heard.values[0].items():
                if met is False:
                    yield from case.definition.facts[condition.id].entries[number].see


def _counts(ask: AskSaid) -> bool:
    """Whether what is asked of a rule in these words is a number."""
    return any(_NUMBER_ASKED.search(fold(phrase)) for phrase in ask.say)


def _for_verdict(query: Query) -> bool:
    """Whether a question wants a verdict, and not only a number, a place or a reason."""
    return query.has("yesno") or not query.has(*_NO_VERDICT)


def _verdict(ask: AskSaid, result: CheckResult) -> Verdict | None:
    """The verdict as it was asked for: "bị loại không" is answered yes where the outcome is exclusion."""
    if not ask.affirms or result.verdict in ("insufficient", "not_applicable"):
        return result.verdict
    if not {result.verdict, result.outcome} & set(ask.affirms):
        return "no"
    return "eligible" if result.verdict == "eligible" else "yes"
