"""Makes up cases for a rule: facts that meet its conditions, miss them by little, or leave something open."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

from rules.eligibility.schema import Check, Definition, FactSpec, FactType, checks

_HOME = "Sơn La"
_SHARES = (40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 95)
_COSTS = (800_000_000, 1_200_000_000, 2_000_000_000, 3_500_000_000)
_YEARS = ("2022", "2023", "2024", "2025")

#: Shares of a set of criteria on both sides of 30% and 50%.
_NEAR_LIMITS = tuple(n / 19 for n in (4, 5, 6, 6, 7, 9, 10, 11))


def case(definition: Definition, wanted: str, rng: Random) -> dict[str, Any]:
    """The facts of one case; ``wanted`` is the verdict that it tries for, which the rule then has to confirm."""
    facts = {name: _value(definition, name, True, rng) for name in definition.facts}
    decisive = [c.id for c in definition.conditions] or list(definition.facts)
    if wanted in ("not_eligible", "no"):
        for name in rng.sample(decisive, min(len(decisive), rng.choice((1, 1, 2)))):
            facts[name] = _value(definition, name, False, rng)
    elif wanted == "insufficient":
        for name in rng.sample(decisive, min(len(decisive), rng.choice((1, 1, 2)))):
            facts[name] = None
    for name, spec in definition.facts.items():
        share = _share(definition, name)
        if share is not None and facts[name] is not None and isinstance(share.percent_of, str):
            facts[share.percent_of] = rng.choice(_COSTS)
            facts[name] = facts[share.percent_of] * rng.choice(_SHARES) // 100
        if (
            spec.type is FactType.MONEY
            and _uses(definition, name)
            and share is None
            and facts[name] is None
            and wanted == "eligible"
        ):
            facts[name] = rng.choice(_COSTS)
    for rule in definition.implied:
        if all(facts.get(name) is value for name, value in rule.when.items()):
            facts.update(rule.then)
    return {name: value for name, value in facts.items() if value is not None}


def _checks(definition: Definition, name: str) -> list[Check]:
    return [c for test in definition.tests() for c in checks(test) if c.fact == name]


def _share(definition: Definition, name: str) -> Check | None:
    return next((c for c in _checks(definition, name) if isinstance(c.percent_of, str)), None)


def _uses(definition: Definition, name: str) -> bool:
    return any(c.percent_of == name for test in definition.tests() for c in checks(test))


def _value(definition: Definition, name: str, good: bool, rng: Random) -> Any:
    """A value of a fact that meets (or misses) the condition about it; any value where no single check decides."""
    spec = definition.facts[name]
    condition = next((c for c in definition.conditions if c.id == name), None)
    decides = condition.test if condition is not None and isinstance(condition.test, Check) else None
    if spec.type is FactType.BOOL:
        return (decides.is_ is True) is good if decides is not None else rng.random() < 0.5
    if spec.type is FactType.CHOICE:
        return _HOME if _HOME in spec.choices and rng.random() < 0.5 else rng.choice(list(spec.choices))
    if spec.type is FactType.MARKS:
        failed = [] if good else rng.sample(list(spec.entries), rng.choice((1, 2)))
        return {entry: entry not in failed for entry in spec.entries}
    if spec.type is FactType.NUMBERS:
        size = len(spec.entries)
        return sorted(rng.sample([int(e) for e in spec.entries], round(rng.choice(_NEAR_LIMITS) * size)))
    if spec.type is FactType.YEARS:
        low = good and rng.random() < 0.5
        return {year: rng.choice((1.0, 1.05, 1.2)) if low else rng.choice((0.8, 0.9, 1.0, 1.1)) for year in _YEARS[:3]}
    return _number(spec, decides or next(iter(_checks(definition, name)), None), decides is None or good, decides is None, rng)


def _number(spec: FactSpec, check: Check | None, good: bool, free: bool, rng: Random) -> int | float:
    """A number at, just over or just under a limit; ``free`` takes either side."""
    limits = [v for v in _limits(check) if v is not None]
    if not limits:
        return rng.choice(_COSTS) if spec.type is FactType.MONEY else rng.choice((5, 20, 45, 60, 75, 90))
    limit = rng.choice(limits)
    step = _step(spec, limit)
    offsets = (-2, -1, 0, 1, 2)
    assert check is not None
    fitting = [limit + step * o for o in offsets if free or _meets(check, limit + step * o) is good]
    low, high = spec.bounds
    allowed = [v for v in fitting if v >= low and (high is None or v <= high)]
    value = rng.choice(allowed or [limit])
    return int(value) if value == value.to_integral_value() else float(value)


def _limits(check: Check | None) -> list[Decimal | None]:
    return [] if check is None else [check.at_least, check.at_most, check.above, check.below, check.equals]


def _meets(check: Check, value: Decimal) -> bool:
    """Whether a number meets a check of one fact, only to choose a value: the rule decides the case."""
    tests = (
        check.at_least is None or value >= check.at_least,
        check.at_most is None or value <= check.at_most,
        check.above is None or value > check.above,
        check.below is None or value < check.below,
        check.equals is None or value == check.equals,
    )
    return all(tests)


def _step(spec: FactSpec, limit: Decimal) -> Decimal:
    if spec.type is FactType.MONEY:
        return limit / 25
    if spec.type is FactType.RATIO:
        return Decimal("0.05")
    return Decimal(1) if spec.type is FactType.COUNT or limit <= 10 else Decimal(2)
