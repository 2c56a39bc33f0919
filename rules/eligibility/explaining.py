"""Values, requirements and reasons in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from rules.eligibility.notation import jsonable, vietnamese
from rules.eligibility.reading import Facts, Value
from rules.eligibility.schema import AnyOf, Check, Condition, Definition, FactSpec, FactType, NotOf, Test, checks
from rules.eligibility.texts import say


def value_of(definition: Definition, test: Test, facts: Facts) -> Any:
    """The value that a condition compares, for JSON: the given value, a summary of a map or list, or None where unknown."""
    first = next(iter(checks(test)))
    share = next((check for check in checks(test) if check.percent_of is not None), None)
    if share is not None:
        return share_text(definition, share, facts)
    return value_of_fact(definition, first.fact, facts)


def value_of_fact(definition: Definition, name: str, facts: Facts) -> Any:
    """The value of a fact for JSON; a map in words."""
    value = facts.get(name)
    return value_text(definition.facts[name], value) if isinstance(value, dict) else jsonable(value)


def share_text(definition: Definition, check: Check, facts: Facts) -> str | None:
    """A share in words, or None where a part of it is unknown."""
    part = facts.get(check.fact)
    spec = definition.facts[check.fact]
    if part is None:
        return None
    amount = len(part) if isinstance(part, tuple) else part
    assert isinstance(amount, int)
    if isinstance(check.percent_of, int):
        percent = vietnamese(Fraction(100 * amount, check.percent_of))
        return say("value", "share_of_set", value=value_text(spec, part), share=percent, whole=check.percent_of)
    whole = facts.get(str(check.percent_of))
    if not isinstance(whole, int) or whole == 0:
        return value_text(spec, part)
    percent = vietnamese(Fraction(100 * amount, whole))
    return say("value", "share_of_fact", value=value_text(spec, part), share=percent, whole=f"{vietnamese(whole)} {spec.unit}")


def value_text(spec: FactSpec, value: Value | None) -> str:
    """A value in words, with its unit."""
    if value is None:
        return say("value", "unknown")
    if isinstance(value, bool):
        return say("value", "yes" if value else "no")
    if isinstance(value, str):
        return spec.choices[value] or value
    if isinstance(value, tuple):
        numbers = ", ".join(map(str, value))
        return say("value", "numbers", count=len(value), numbers=numbers) if value else say("value", "numbers_none")
    if isinstance(value, dict):
        return _years_text(value) if spec.type is FactType.YEARS else _marks_text(spec, value)
    return f"{vietnamese(value)}{'' if spec.unit == '%' else ' '}{spec.unit}".rstrip()


def _marks_text(spec: FactSpec, marks: dict[Any, Any]) -> str:
    failed = [number for number in spec.entries if marks.get(number) is False]
    unknown = [number for number in spec.entries if number not in marks]
    text = say("value", "marks", met=sum(map(bool, marks.values())), count=len(spec.entries))
    if failed:
        text += say("value", "marks_failed", failed=", ".join(failed))
    if unknown:
        text += say("value", "marks_unknown", unknown=", ".join(unknown))
    return text


def _years_text(years: dict[Any, Any]) -> str:
    return "; ".join(
        say("value", "year_unknown", year=year) if ratio is None else say("value", "year", year=year, value=vietnamese(ratio))
        for year, ratio in sorted(years.items())
    )


def required_of(definition: Definition, condition: Condition) -> str:
    """What a condition requires, in words."""
    return condition.required or required(definition, condition.test)


def required(definition: Definition, test: Test) -> str:
    """What a test requires, in words."""
    if isinstance(test, Check):
        return _required_check(definition.facts[test.fact], test)
    if isinstance(test, NotOf):
        return say("required", "not", text=required(definition, test.negated))
    parts = test.any if isinstance(test, AnyOf) else test.all
    return say("required", "or" if isinstance(test, AnyOf) else "and").join(required(definition, part) for part in parts)


def _required_check(spec: FactSpec, check: Check) -> str:
    name, wanted = check.comparison, getattr(check, check.comparison)
    if isinstance(wanted, bool):
        return say("required", "complete", count=len(spec.entries)) if name == "complete" else value_text(spec, wanted)
    if name in ("is_", "one_of", "none_of"):
        words = (wanted,) if isinstance(wanted, str) else wanted
        choices = ", ".join(spec.choices[word] or word for word in words)
        return say("required", "none_of" if name == "none_of" else "one_of", choices=choices)
    if name == "has_any":
        return say("required", name, numbers=", ".join(map(str, wanted)))
    if name == "run_below":
        return say("required", name, years=wanted.years, number=vietnamese(wanted.ratio))
    unit = "%" if check.percent_of is not None or spec.unit == "%" else f" {spec.unit}".rstrip()
    return say("required", name, number=_limit(wanted) + unit)


@lru_cache(maxsize=512)
def _limit(number: Decimal) -> str:
    return vietnamese(int(number) if number == number.to_integral_value() else number)


def because(definition: Definition, tests: Sequence[Test], facts: Facts) -> list[str]:
    """The facts that tests read, in words, each once."""
    lines: dict[str, None] = {}
    for check in (check for test in tests for check in checks(test)):
        for name in (check.fact, check.percent_of):
            if isinstance(name, str):
                spec = definition.facts[name]
                lines[say("value", "fact", label=spec.label, value=value_text(spec, facts.get(name)))] = None
    return list(lines)
