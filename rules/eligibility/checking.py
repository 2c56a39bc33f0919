"""The façade of this package: a dossier in, a decision with proof out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from rules.eligibility import explaining
from rules.eligibility.compiling import Program
from rules.eligibility.deciding import Decision, decide
from rules.eligibility.notation import read_json
from rules.eligibility.reading import Facts, describe, read_date, read_facts
from rules.eligibility.result import (
    BodyToSee,
    CheckFailure,
    CheckResult,
    Cite,
    ConditionResult,
    Pointer,
    ProofStep,
    See,
    bare_citation,
    nobody,
)
from rules.eligibility.rulebook import Rulebook, rulebook
from rules.eligibility.schema import Check, Condition, Definition, FactType, Row, Source, checks
from rules.eligibility.texts import say
from rules.errors import DossierError, Problem

_EXAMPLE = '{"rule": "xa-dat-chuan", "facts": {"construction_debt": false}}'


class Checker:
    """Checks dossiers against a rulebook.

    Args:
        cite: gives the citation of a source on a day, with its text.
        see: gives the bodies that are responsible for a concept on a day.
        book: the rules; those of ``rules/definitions`` unless given.
    """

    def __init__(self, cite: Cite = bare_citation, see: See = nobody, book: Rulebook | None = None) -> None:
        self.cite = cite
        self.see = see
        self.book = book or rulebook()

    def check(self, dossier: object, as_of: date | None = None) -> CheckResult:
        """Decide one dossier.

        Args:
            dossier: a mapping with ``rule``, ``facts`` and optionally ``id`` and ``as_of``; other keys are ignored.
            as_of: the day, in place of the dossier's; today where neither names one.

        Raises:
            DossierError: names each wrong fact, what came, what is accepted and an example.
        """
        if not isinstance(dossier, Mapping):
            raise DossierError(Problem("dossier", describe(dossier), say("accepted", "dossier"), _EXAMPLE))
        program = self.book.program(dossier.get("rule"))
        on = as_of or read_date(dossier.get("as_of")) or date.today()
        facts = read_facts(program.definition, dossier.get("facts"))
        return self.decide(program, facts, on, dossier.get("id"))

    def batch(self, lines: Iterable[str | bytes], as_of: date | None = None) -> Iterator[CheckResult | CheckFailure]:
        """Decide JSON Lines, one result a line, in order; blank lines are skipped. A broken line never stops the rest."""
        for line in lines:
            if line.strip():
                yield self.line(line, as_of)

    def line(self, line: str | bytes, as_of: date | None = None) -> CheckResult | CheckFailure:
        """Decide one JSON line."""
        dossier: object = None
        try:
            text = line.decode("utf-8-sig") if isinstance(line, bytes) else line.removeprefix("\ufeff")
            dossier = read_json(text)
            return self.check(dossier, as_of)
        except DossierError as error:
            known = dossier if isinstance(dossier, Mapping) else {}
            return CheckFailure.of(error, known.get("id"), known.get("rule"))
        except ValueError:
            shown = line.decode("utf-8", "replace") if isinstance(line, bytes) else line
            problem = Problem("dossier", describe(shown.strip()), say("accepted", "dossier"), _EXAMPLE)
            return CheckFailure.of(DossierError(problem))

    def decide(self, program: Program, facts: Facts, on: date, identity: object = None) -> CheckResult:
        """Decide typed facts on a day."""
        definition = program.definition
        undecided = _outside(definition, on)
        decision = undecided[0] if undecided else decide(program, facts)
        conditions = () if undecided else self._conditions(program, facts, decision, on)
        sources = _sources(definition, decision, on) if undecided is None else tuple(s for s in definition.sources if s.cited(on))
        return CheckResult(
            id=identity if isinstance(identity, (str, int)) else None,
            rule=definition.id,
            as_of=on,
            verdict=decision.verdict,
            outcome=decision.outcome,
            conditions=conditions,
            missing=decision.missing,
            agencies=tuple(self._bodies(definition, facts, decision, on)),
            citations=tuple(self.cite(source, on) for source in sources),
            proof=() if undecided else tuple(_proof(program, facts, decision, on)),
            notice=_notice(definition, decision, on, undecided[1] if undecided else ""),
        )

    def _conditions(self, program: Program, facts: Facts, decision: Decision, on: date) -> tuple[ConditionResult, ...]:
        definition = program.definition
        if not definition.conditions:
            return tuple(self._of_row(definition, facts, decision, on))
        return tuple(
            ConditionResult(
                id=condition.id,
                text=_text(condition, on),
                status=decision.statuses[condition.id],
                value=explaining.value_of(definition, condition.test, facts),
                required=program.required[condition.id],
                citation=self.cite(condition.source, on),
            )
            for condition in definition.conditions
        )

    def _of_row(self, definition: Definition, facts: Facts, decision: Decision, on: date) -> Iterator[ConditionResult]:
        """Where outcomes alone decide: the facts that the outcome rests on, or those that are missing for it."""
        row = decision.row
        wanted: dict[str, list[Check]] = {name: [] for name in decision.missing}
        for check in (check for test in (row.when if row else ()) for check in checks(test)):
            wanted.setdefault(check.fact, []).append(check)
        for name, found in wanted.items():
            required = say("required", "and").join(explaining.required(definition, check) for check in found)
            spec = definition.facts[name]
            source = (row.source if row else None) or definition.sources[0]
            yield ConditionResult(
                id=name,
                text=spec.description or spec.label,
                status="met" if row else "unknown",
                value=explaining.value_of_fact(definition, name, facts),
                required=required,
                citation=self.cite(source, on),
            )

    def _bodies(self, definition: Definition, facts: Facts, decision: Decision, on: date) -> Iterator[BodyToSee]:
        for condition in definition.conditions:
            if decision.statuses.get(condition.id) == "unmet":
                for entry, concept in _concepts(definition, condition, facts):
                    for body in self.see(concept, on):
                        yield BodyToSee(**dict(body), condition=condition.id, entry=entry)


def check(dossier: object, as_of: date | None = None, cite: Cite = bare_citation, see: See = nobody) -> CheckResult:
    """Decide one dossier; see ``Checker.check``.

    >>> facts = {"community_capable": True, "simple_technique": True, "total_investment_vnd": 500_000_000}
    >>> result = check({"rule": "cong-dong-tu-lam", "as_of": "2024-05-01", "facts": facts})
    >>> result.verdict, [condition.id for condition in result.conditions if condition.status == "unmet"]
    ('not_eligible', ['total_investment_vnd'])
    """
    return Checker(cite, see).check(dossier, as_of)


def _outside(definition: Definition, on: date) -> tuple[Decision, str] | None:
    """What is said, and why, on a day on which the rule decides nothing; None on other days."""
    valid, suspended = definition.valid, definition.suspended
    if on < valid.from_:
        return Decision("not_applicable", None, {}), valid.before
    if valid.to is not None and on > valid.to:
        return Decision("not_applicable", None, {}), valid.after
    if suspended is not None and on >= suspended.from_:
        return Decision("insufficient", None, {}), suspended.because
    return None


def _text(condition: Condition, on: date) -> str:
    amended = condition.amended
    return amended.text if amended is not None and on >= amended.from_ else condition.text


def _concepts(definition: Definition, condition: Condition, facts: Facts) -> Iterator[tuple[str | None, str]]:
    """The concepts whose bodies help with an unmet condition: its own, and those of each failed criterion."""
    for check in checks(condition.test):
        spec, value = definition.facts[check.fact], facts.get(check.fact)
        if spec.type is FactType.MARKS and isinstance(value, dict):
            for number, entry in spec.entries.items():
                if value.get(number) is False:  # type: ignore[call-overload]
                    yield from ((number, concept) for concept in entry.see)
    yield from ((None, concept) for concept in condition.see)


def _sources(definition: Definition, decision: Decision, on: date) -> tuple[Source, ...]:
    """The provisions of the conditions and of the row that decided, then those of the rule, each once."""
    row: Row | None = decision.row
    found: list[Source] = []
    for condition in definition.conditions:
        found += [condition.source, *condition.also]
    found += [row.source] if row is not None and row.source is not None else []
    found += definition.sources
    cited: dict[tuple[str, str], Source] = {}
    for source in found:
        if source.cited(on):
            cited.setdefault((source.document, source.ref), source)
    return tuple(cited.values())


def _proof(program: Program, facts: Facts, decision: Decision, on: date) -> Iterator[ProofStep]:
    definition = program.definition
    conditions = {condition.id: condition for condition in definition.conditions}
    rows = {f"#{row.id}": row for row in (definition.outcomes.rows if definition.outcomes else ())}
    for name, firing in decision.fired:
        if name in conditions:
            condition = conditions[name]
            reasons = explaining.because(definition, (condition.test,), facts)
            reasons.append(say("citation", "because_condition", required=program.required[name]))
            sources: tuple[Source, ...] = (condition.source, *condition.also)
        elif name in rows:
            reasons = explaining.because(definition, rows[name].when, facts)
            sources = (rows[name].source or definition.sources[0],)
        else:
            parts = [str(fact["name"]) for _, fact in firing.matched]
            told = [c for c in definition.conditions if c.id in parts or c.group in parts]
            reasons = [say("citation", f"condition_{decision.statuses[c.id]}", text=_text(c, on)) for c in told]
            sources = definition.sources
        pointers = tuple(Pointer(document=s.document, ref=s.ref) for s in sources if s.cited(on))
        yield ProofStep(rule=firing.rule, because=tuple(reasons), citations=pointers)


def _notice(definition: Definition, decision: Decision, on: date, reason: str) -> str | None:
    said = [reason, decision.row.notice if decision.row else ""]
    if not reason:
        said += [notice.text for notice in definition.notices if notice.holds(on)]
        said += [] if decision.follows or decision.missing else [say("notice", "nothing_follows")]
    return say("notice", "join").join(filter(None, said)) or None
