"""What if, and what would it take: the same dossier with other facts, and the smallest changes that make it eligible."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from rules import oracle
from rules.eligibility import explaining
from rules.eligibility.checking import Checker
from rules.eligibility.coding import Feature
from rules.eligibility.compiling import UNMET, Program
from rules.eligibility.deciding import decide
from rules.eligibility.notation import vietnamese
from rules.eligibility.reading import Facts, read_facts
from rules.eligibility.result import CheckResult, Status
from rules.eligibility.schema import NUMERIC, FactType
from rules.eligibility.texts import say
from rules.language import Fact

_MOST_SETS = 12


@dataclass(frozen=True)
class ChangedCondition:
    """A condition whose status is another one with the changes."""

    id: str
    text: str
    before: Status
    after: Status


@dataclass(frozen=True)
class WhatIf:
    """The decision before and after the changes, and the conditions that changed."""

    before: CheckResult
    after: CheckResult
    changed: tuple[ChangedCondition, ...]


@dataclass(frozen=True)
class FactChange:
    """A fact that would have to change, and to what, in words."""

    fact: str
    text: str


#: Changes that together make a dossier eligible; leaving out any one of them would not.
ChangeSet = tuple[FactChange, ...]


def what_if(checker: Checker, dossier: Mapping[str, object], changes: Mapping[str, object], as_of: date | None = None) -> WhatIf:
    """Decide a dossier with other facts.

    Args:
        checker: decides.
        dossier: as for ``Checker.check``.
        changes: fact names to values; ``criteria.17`` is the entry 17 of the map ``criteria``; None makes a fact unknown.
        as_of: the day, in place of the dossier's.

    Raises:
        DossierError: a fact or a change can't be read.
    """
    before = checker.check(dossier, as_of)
    after = checker.check({**dossier, "facts": with_changes(dossier.get("facts"), changes)}, as_of)
    statuses = {condition.id: condition.status for condition in before.conditions}
    changed = (
        ChangedCondition(c.id, c.text, statuses[c.id], c.status)
        for c in after.conditions
        if c.id in statuses and statuses[c.id] != c.status
    )
    return WhatIf(before, after, tuple(changed))


def with_changes(facts: object, changes: Mapping[str, object]) -> dict[str, object]:
    """The raw facts with changes applied; the facts themselves stay as they are.

    >>> with_changes({"criteria": {"1": True}}, {"criteria.17": False, "construction_debt": False})
    {'criteria': {'1': True, '17': False}, 'construction_debt': False}
    """
    changed: dict[str, object] = dict(facts) if isinstance(facts, Mapping) else {}
    for name, value in changes.items():
        fact, _, entry = name.partition(".")
        if entry:
            known = changed.get(fact)
            entries = {str(key): old for key, old in known.items()} if isinstance(known, Mapping) else {}
            changed[fact] = {**entries, entry: value}
        else:
            changed[fact] = value
    return changed


def smallest_changes(checker: Checker, dossier: Mapping[str, object], as_of: date | None = None) -> tuple[ChangeSet, ...]:
    """The smallest sets of facts that would make the dossier eligible, at most 12; empty where it is, or where none would.

    Raises:
        DossierError: the dossier can't be read.
    """
    program = checker.book.program(dossier.get("rule"))
    if program.definition.verdicts[0] != "eligible" or not checker.check(dossier, as_of).conditions:
        return ()
    facts = read_facts(program.definition, dossier.get("facts"))
    options = [
        list(_options(program, facts, members)) for members in program.parts.values() if not _is_met(program, facts, members, {})
    ]
    chosen = (tuple(itertools.chain.from_iterable(sets)) for sets in itertools.product(*options) if sets)
    return tuple(itertools.islice(dict.fromkeys(chosen), _MOST_SETS))


def _options(program: Program, facts: Facts, members: Sequence[str]) -> Iterator[ChangeSet]:
    """The smallest changes that make one condition (or group) met."""
    names = _features(program, members)
    found: list[frozenset[str]] = []
    for size in range(1, len(names) + 1):
        for subset in map(frozenset, itertools.combinations(names, size)):
            if any(smaller <= subset for smaller in found):
                continue
            fits = _fitting(program, facts, members, sorted(subset))
            if fits:
                found.append(subset)
                yield tuple(change for name, coded in fits.items() for change in _describe(program, facts, members, name, coded))


def _features(program: Program, members: Sequence[str]) -> list[str]:
    """The features that the conditions read."""
    rules = (rule for rule in program.rules if any(rule.id.startswith(f"{program.definition.id}/{m}:{UNMET}") for m in members))
    named = (test.value for rule in rules for a in rule.antecedents for test in a.tests if test.field == "name")
    return [name for name in dict.fromkeys(map(str, named)) if name in program.features]


def _fitting(program: Program, facts: Facts, members: Sequence[str], names: Sequence[str]) -> dict[str, list[Fact]]:
    """For each feature the coded values with which the conditions are met, where all the features may change together."""
    fits: dict[str, dict[Fact, None]] = {name: {} for name in names}
    for values in itertools.product(*(program.features[name].every for name in names)):
        chosen = dict(zip(names, values, strict=True))
        if _is_met(program, facts, members, chosen):
            for name, value in chosen.items():
                fits[name][value] = None
    return {name: list(values) for name, values in fits.items()} if all(fits.values()) else {}


def _is_met(program: Program, facts: Facts, members: Sequence[str], chosen: Mapping[str, Fact]) -> bool:
    told: list[Fact] = []
    for name, feature in program.features.items():
        told += [chosen[name]] if name in chosen else feature.candidates(facts)
    decision = decide(program, facts, oracle.run(program.rules, told))
    return decision.statuses[members[0]] == "met"


def _describe(program: Program, facts: Facts, members: Sequence[str], name: str, coded: Sequence[Fact]) -> Iterator[FactChange]:
    """What the feature would have to be, in words."""
    feature = program.features[name]
    spec = feature.spec
    if spec.type is FactType.MARKS:
        marks = facts.get(feature.fact)
        held = marks if isinstance(marks, dict) else {}
        for number, entry in spec.entries.items():
            if held.get(number) is not True:  # type: ignore[call-overload]
                text = say("change", "mark", label=spec.label, number=number, name=entry.name)
                yield FactChange(f"{feature.fact}.{number}", text)
    elif spec.type in NUMERIC:
        yield FactChange(feature.fact, say("change", "to", label=spec.label, value=_range(feature, facts, coded)))
    elif spec.type is FactType.BOOL:
        yield FactChange(feature.fact, say("change", "to", label=spec.label, value=say("value", str(coded[0]["value"]))))
    elif spec.type is FactType.CHOICE:
        words = ", ".join(spec.choices[str(fact["value"])] for fact in coded)
        yield FactChange(feature.fact, say("change", "to", label=spec.label, value=say("required", "one_of", choices=words)))
    else:
        conditions = (c for c in program.definition.conditions if c.id in members)
        required = say("required", "or").join(explaining.required_of(program.definition, c) for c in conditions)
        yield FactChange(feature.fact, say("change", "to", label=spec.label, value=required))


def _range(feature: Feature, facts: Facts, coded: Sequence[Fact]) -> str:
    """The numbers that fit, in words; the share of a known total as an amount."""
    ranks = sorted(int(fact["rank"]) for fact in coded)
    low, high = ranks[0], ranks[-1]
    possible = sorted(int(fact["rank"]) for fact in feature.every)
    parts = []
    if low > possible[0]:
        parts.append(say("required", "at_least" if low % 2 else "above", number=_amount(feature, facts, (low - 1) // 2)))
    if high < possible[-1]:
        parts.append(say("required", "at_most" if high % 2 else "below", number=_amount(feature, facts, high // 2)))
    if low == high and low % 2:
        parts = [say("required", "equals", number=_amount(feature, facts, low // 2))]
    return say("required", "and").join(parts)


def _amount(feature: Feature, facts: Facts, index: int) -> str:
    threshold = Fraction(feature.thresholds[index])
    total = facts.get(feature.whole) if isinstance(feature.whole, str) else None
    if isinstance(total, int):
        return f"{vietnamese(int(total * threshold / 100))} {feature.spec.unit}"
    unit = "%" if feature.whole is not None or feature.spec.unit == "%" else f" {feature.spec.unit}"
    number = int(threshold) if threshold.denominator == 1 else feature.thresholds[index]
    return f"{vietnamese(number)}{unit}"
