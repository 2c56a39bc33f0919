"""How rules are spread over sets of the engine so that its limits hold, and which type each tested field has.

durable-rules 2.0.28 fails or hangs beyond 64 conditions that one fact satisfies, 256 rules with one condition, and 511 conditions
under one node; the bounds here stay well below.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rules.errors import LimitError
from rules.language import Antecedent, Op, Rule, Scalar, Test

#: Antecedents as bits: those of a kind, those of them that ask for certain values of a field, those that ask for this value.
#: A part holds hundreds, and each new one is compared with all.
_Pinned = defaultdict[tuple[Scalar, ...], int]

MAX_ANTECEDENTS = 400
FAN_OUT = 48


@dataclass(slots=True)
class Part:
    """Rules that live in one set of the engine."""

    name: str
    rules: list[Rule] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    rivals: list[int] = field(default_factory=list)
    _pinned: _Pinned = field(default_factory=lambda: defaultdict(int))

    def take(self, rule: Rule) -> bool:
        """Add a rule, unless there would be too many, or too many that one fact could match at the same time."""
        rivals, pinned = [*self.rivals, *[0] * len(rule.antecedents)], self._pinned.copy()
        for index, antecedent in enumerate(rule.antecedents, len(self.rivals)):
            shared = _sharing(antecedent, pinned)
            rivals[index] = shared.bit_count()
            for other in _places(shared):
                rivals[other] += 1
            _pin(antecedent, 1 << index, pinned)
        # one place is the catch-all's, one the antecedent's own
        if self.rules and (len(rivals) > MAX_ANTECEDENTS or max(rivals) > FAN_OUT - 2):
            return False
        self.rules.append(rule)
        self.kinds.update(antecedent.kind for antecedent in rule.antecedents)
        self.rivals, self._pinned = rivals, pinned
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


def _equalities(antecedent: Antecedent) -> Iterator[Test]:
    return (test for test in antecedent.tests if test.op in (Op.EQ, Op.IN))


def _sharing(antecedent: Antecedent, pinned: _Pinned) -> int:
    """The antecedents, as bits, with which a fact could pass this one too, as far as equalities tell."""
    kind = antecedent.kind
    shared = pinned.get((kind,), 0)
    for test in _equalities(antecedent):
        same = 0
        for choice in test.choices:
            same |= pinned.get((kind, test.field, choice), 0)
        shared &= ~pinned.get((kind, test.field), 0) | same
    return shared


def _pin(antecedent: Antecedent, bit: int, pinned: _Pinned) -> None:
    kind = antecedent.kind
    pinned[(kind,)] |= bit
    for test in _equalities(antecedent):
        pinned[(kind, test.field)] |= bit
        for choice in test.choices:
            pinned[(kind, test.field, choice)] |= bit


def _places(bits: int) -> Iterator[int]:
    """The places of the bits that are set."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low
