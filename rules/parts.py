"""How rules are spread over sets of the engine so that its limits hold, and which type each tested field has.

durable-rules 2.0.28 fails or hangs beyond 64 conditions that one fact satisfies, 256 rules with one condition, and 511 conditions
under one node; the bounds here stay well below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rules.errors import LimitError
from rules.language import Antecedent, Op, Rule, Scalar

MAX_ANTECEDENTS = 400
FAN_OUT = 48


@dataclass(slots=True)
class Part:
    """Rules that live in one set of the engine."""

    name: str
    rules: list[Rule] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    antecedents: list[Antecedent] = field(default_factory=list)
    rivals: list[int] = field(default_factory=list)

    def take(self, rule: Rule) -> bool:
        """Add a rule, unless there would be too many, or too many that one fact could match at the same time."""
        antecedents = [*self.antecedents, *rule.antecedents]
        rivals = [*self.rivals, *[0] * len(rule.antecedents)]
        for index in range(len(self.antecedents), len(antecedents)):
            for other in range(index):
                if _may_share(antecedents[index], antecedents[other]):
                    rivals[index] += 1
                    rivals[other] += 1
        # one place is the catch-all's, one the antecedent's own
        if self.rules and (len(antecedents) > MAX_ANTECEDENTS or max(rivals) > FAN_OUT - 2):
            return False
        self.rules.append(rule)
        self.kinds.update(antecedent.kind for antecedent in rule.antecedents)
        self.antecedents, self.rivals = antecedents, rivals
        return True


def field_types(rules: Sequence[Rule]) -> dict[tuple[str, str], type[Scalar]]:
    """The one type of each field that is tested. Raises ``LimitError`` on two types, and on rule ids used twice."""
    types: dict[tuple[str, str], type[Scalar]] = {}
    ids = [rule.id for rule in rules]
    if len(set(ids)) != len(ids):
        raise LimitError(f"rule ids used twice: {sorted({i for i in ids if ids.count(i) > 1})}")
    for rule in rules:
        for antecedent in rule.antecedents:
            for test in antecedent.tests:
                kind = type(test.choices[0])
                if types.setdefault((antecedent.kind, test.field), kind) is not kind:
                    raise LimitError(f"rule {rule.id}: {antecedent.kind}.{test.field} is text in one rule, a number in another")
    return types


def partition(rules: Sequence[Rule]) -> list[Part]:
    """The rules in as few parts as the limits allow, each rule in the first part that takes it."""
    parts: list[Part] = [Part("part0")]
    for rule in rules:
        if not any(part.take(rule) for part in parts):
            parts.append(Part(f"part{len(parts)}"))
            parts[-1].take(rule)
    return parts


def _may_share(one: Antecedent, other: Antecedent) -> bool:
    """Whether a fact could pass the tests of both, as far as equalities tell."""
    if one.kind != other.kind:
        return False
    wanted = {test.field: test.choices for test in one.tests if test.op in (Op.EQ, Op.IN)}
    return all(
        not set(wanted[test.field]).isdisjoint(test.choices)
        for test in other.tests
        if test.op in (Op.EQ, Op.IN) and test.field in wanted
    )
