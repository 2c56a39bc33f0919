"""From a definition to rules of the engine.

Each condition becomes rules that derive that it may be met, and rules that derive that it may be unmet; each verdict and each
row likewise. Where only one of them fires, it is certain: this is how an unknown fact is neither true nor false.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rules.eligibility.coding import GIVEN, Feature, features, tests_of
from rules.eligibility.explaining import required_of
from rules.eligibility.reading import Facts
from rules.eligibility.schema import AllOf, AnyOf, Check, Definition, NotOf
from rules.eligibility.schema import Test as Tested
from rules.engine import RuleSet
from rules.language import Antecedent, Derive, Fact, Firing, Op, Rule, Scalar, Test

MET, UNMET = "met", "unmet"
_KEPT = 20_000

#: What must hold together: for each feature, tests of one coded fact.
Branch = dict[str, tuple[Test, ...]]


@dataclass(frozen=True)
class Program:
    """A definition ready to be asked.

    ``parts``: what the verdict needs, each a condition or a group of which one is enough. ``ask``: candidates to the rules that
    fire; the coded facts are few, so the engine's answers are kept and used again. ``required``: what each condition requires, in
    words.
    """

    definition: Definition
    features: Mapping[str, Feature]
    rules: tuple[Rule, ...]
    parts: Mapping[str, tuple[str, ...]]
    engine: RuleSet
    ask: Callable[[tuple[Fact, ...]], tuple[Firing, ...]]
    required: Mapping[str, str]

    def candidates(self, facts: Facts) -> tuple[Fact, ...]:
        """What the engine is told: every value that each feature may have."""
        return tuple(fact for feature in self.features.values() for fact in feature.candidates(facts))

    def without_answers(self) -> Program:
        """The same program that asks the engine every time (for measuring)."""
        return replace(self, ask=lambda candidates: tuple(self.engine.run(candidates)))


def compile_definition(definition: Definition) -> Program:
    """Compile a definition. Raises ``LimitError`` where it is beyond the engine (more than 14 conditions)."""
    known = features(definition)
    parts: dict[str, tuple[str, ...]] = {}
    for condition in definition.conditions:
        name = condition.group or condition.id
        parts[name] = (*parts.get(name, ()), condition.id)
    rules = (*_condition_rules(definition, known), *_verdict_rules(definition, parts), *_row_rules(definition, known))
    engine = RuleSet(rules, definition.id)
    ask = lru_cache(_KEPT)(lambda candidates: tuple(engine.run(candidates)))
    words = {condition.id: required_of(definition, condition) for condition in definition.conditions}
    return Program(definition, known, rules, parts, engine, ask, words)


def branches(definition: Definition, known: Mapping[str, Feature], test: Tested, wanted: bool) -> list[Branch]:
    """The ways in which a test holds (or fails): each branch is enough, all of a branch is needed."""
    if isinstance(test, Check):
        name, tests = tests_of(definition, known, test, wanted)
        return [{name: tests}]
    if isinstance(test, NotOf):
        return branches(definition, known, test.negated, not wanted)
    inner = [branches(definition, known, part, wanted) for part in (test.all if isinstance(test, AllOf) else test.any)]
    if isinstance(test, AnyOf) is wanted:
        return [branch for way in inner for branch in way]
    return [_merged(chosen) for chosen in itertools.product(*inner)]


def _merged(chosen: Sequence[Branch]) -> Branch:
    merged: Branch = {}
    for branch in chosen:
        for name, tests in branch.items():
            merged[name] = tuple(dict.fromkeys((*merged.get(name, ()), *tests)))
    return merged


def _rules(name: str, ways: Sequence[Branch], kind: str, /, **derived: Scalar) -> Iterator[Rule]:
    for number, branch in enumerate(ways, 1):
        antecedents = tuple(
            Antecedent(f"f{place}", GIVEN, (Test("name", Op.EQ, feature), *tests))
            for place, (feature, tests) in enumerate(branch.items())
        )
        yield Rule(name if len(ways) == 1 else f"{name}.{number}", antecedents, (Derive(kind, **derived),))


def _condition_rules(definition: Definition, known: Mapping[str, Feature]) -> Iterator[Rule]:
    for condition in definition.conditions:
        for may, wanted in ((MET, True), (UNMET, False)):
            ways = branches(definition, known, condition.test, wanted)
            yield from _rules(f"{definition.id}/{condition.id}:{may}", ways, "condition", name=condition.id, may=may)


def _verdict_rules(definition: Definition, parts: Mapping[str, tuple[str, ...]]) -> Iterator[Rule]:
    """Every part met gives the first verdict, one part unmet the second; a group is unmet where all its members are."""
    if not parts:
        return
    good, bad = definition.verdicts
    for name, members in parts.items():
        if name not in members:
            for member in members:
                met = (_may("a", member, MET),)
                yield Rule(f"{definition.id}/{name}:{MET}.{member}", met, (Derive("condition", name=name, may=MET),))
            unmet = tuple(_may(f"a{place}", member, UNMET) for place, member in enumerate(members))
            yield Rule(f"{definition.id}/{name}:{UNMET}", unmet, (Derive("condition", name=name, may=UNMET),))
        yield Rule(f"{definition.id}={bad}.{name}", (_may("a", name, UNMET),), (Derive("verdict", value=bad),))
    every = tuple(_may(f"a{place}", name, MET) for place, name in enumerate(parts))
    yield Rule(f"{definition.id}={good}", every, (Derive("verdict", value=good),))


def _may(alias: str, name: str, may: str) -> Antecedent:
    return Antecedent(alias, "condition", (Test("name", Op.EQ, name), Test("may", Op.EQ, may)))


def _row_rules(definition: Definition, known: Mapping[str, Feature]) -> Iterator[Rule]:
    for row in definition.outcomes.rows if definition.outcomes else ():
        ways = branches(definition, known, AllOf(all=row.when), True)
        yield from _rules(f"{definition.id}#{row.id}", ways, "row", row=row.id)
