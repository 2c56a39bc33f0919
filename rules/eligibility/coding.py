"""From typed facts to what the engine compares: one coded fact for each value that a feature may have.

A feature is a fact of the dossier, or a fact as a share of another. A number is coded as its rank among the thresholds of the
rule (odd: equal to a threshold, even: between two), which is exact for every number and never overflows. An unknown feature
becomes several candidates, one for each case that the rule tells apart: so the engine works out all that may still be true,
and nothing is ever concluded from an absence.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache

from rules.eligibility.notation import Number
from rules.eligibility.reading import Facts
from rules.eligibility.schema import NUMERIC, Check, Definition, FactSpec, FactType, checks
from rules.language import Fact, Op, Scalar, Test

GIVEN = "given"
_NUMERIC_COMPARISONS = ("at_least", "at_most", "above", "below", "equals")


def flag(check: Check) -> str:
    """The field of the coded fact that a check of a list or of years reads."""
    if check.has_any is not None:
        return "has_" + "_".join(map(str, check.has_any))
    if check.every_at_least is not None:
        return "every_" + _word(check.every_at_least)
    assert check.run_below is not None
    return f"run_{check.run_below.years}_{_word(check.run_below.ratio)}"


def _word(number: Decimal) -> str:
    return str(number).replace(".", "_").replace("-", "_").replace("+", "_")


def _yes(value: bool) -> str:
    return "yes" if value else "no"


@dataclass(frozen=True)
class Feature:
    """What the rule compares, with everything that it compares it with."""

    name: str
    fact: str
    whole: str | int | None
    spec: FactSpec
    checks: tuple[Check, ...]

    @cached_property
    def thresholds(self) -> list[Decimal]:
        """The numbers that the rule compares the feature with, in order."""
        found = {getattr(check, name) for check in self.checks for name in _NUMERIC_COMPARISONS}
        return sorted(found - {None})

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The facts of the dossier behind the feature."""
        return (self.fact, self.whole) if isinstance(self.whole, str) else (self.fact,)

    def rank(self, number: Number | Fraction) -> int:
        """The rank of a number among the thresholds: 2i+1 where it equals threshold i, else even.

        Decimals are compared exactly; a fraction with a decimal threshold is, too.
        """
        limits: Sequence[Decimal | Fraction] = self.thresholds
        if isinstance(number, Fraction):
            limits = self._fractions
        below = bisect_left(limits, number)
        return 2 * below + int(below < len(limits) and limits[below] == number)

    @cached_property
    def _fractions(self) -> list[Fraction]:
        return [Fraction(limit) for limit in self.thresholds]

    def candidates(self, facts: Facts) -> tuple[Fact, ...]:
        """The coded facts that are possible: one where the value is known."""
        if self.whole is not None and self.spec.type in NUMERIC:
            return self._shares(facts)
        value = facts.get(self.fact)
        if isinstance(value, dict):
            return self._of_map(value)
        if value is None:
            return self.every
        if isinstance(value, bool):
            return (self.coded(value=_yes(value)),)
        if isinstance(value, str):
            return (self.coded(value=value),)
        if isinstance(value, tuple):
            return (self._of_list(value),)
        return (self.coded(rank=self.rank(value)),)

    def coded(self, **fields: Scalar) -> Fact:
        """The fact of the engine with these fields (always the same object)."""
        return _given(self.name, tuple(fields.items()))

    def _shares(self, facts: Facts) -> tuple[Fact, ...]:
        part, whole = facts.get(self.fact), facts.get(str(self.whole)) if isinstance(self.whole, str) else self.whole
        assert part is None or isinstance(part, int)
        assert whole is None or isinstance(whole, int)
        if part is None and whole is None:
            return self.every
        if part is not None and whole is not None:
            return (self.coded(rank=self._share_rank(part, whole)),)
        # 0, 1, and the whole numbers next to those at which the share meets a threshold: every case lies among these
        meets = [limit * (whole or 0) / 100 if part is None else 100 * part / limit for limit in self._fractions if limit]
        near = {0, 1, *(int(number) + step for number in (*meets, 2 * max(meets, default=Fraction(0))) for step in (-1, 0, 1))}
        tried = sorted(number for number in near if number >= 0)
        pairs = ((number, whole) if part is None else (part, number) for number in tried)
        return tuple(self.coded(rank=rank) for rank in sorted({self._share_rank(int(p), int(w or 0)) for p, w in pairs}))

    def _share_rank(self, part: int, whole: int) -> int:
        """The rank of a share; nothing is no share of nothing, and something is more than any share of it."""
        if whole == 0:
            return 2 * len(self.thresholds) if part else self.rank(Fraction(0))
        return self.rank(Fraction(100 * part, whole))

    def _of_list(self, numbers: tuple[int, ...]) -> Fact:
        fields: dict[str, Scalar] = {
            flag(check): _yes(not set(check.has_any).isdisjoint(numbers)) for check in self.checks if check.has_any is not None
        }
        if self.thresholds:
            whole = self.whole if isinstance(self.whole, int) else 100
            fields["rank"] = self.rank(Fraction(100 * len(numbers), whole))
        return self.coded(**fields)

    def _of_map(self, entries: Mapping[str, bool] | Mapping[int, Number | None]) -> tuple[Fact, ...]:
        if self.spec.type is FactType.YEARS:
            years = {int(year): ratio for year, ratio in entries.items()}
            return tuple(dict.fromkeys(self._of_years(guess) for guess in _guesses(years)))
        if not all(entries.values()):
            return (self.coded(value="no"),)
        complete = len(entries) == len(self.spec.entries)
        return (self.coded(value="yes"),) if complete else (self.coded(value="yes"), self.coded(value="no"))

    def _of_years(self, years: Mapping[int, Number]) -> Fact:
        fields: dict[str, Scalar] = {}
        for check in self.checks:
            if check.every_at_least is not None:
                fields[flag(check)] = _yes(all(ratio >= check.every_at_least for ratio in years.values()))
            elif check.run_below is not None:
                low = {year for year, ratio in years.items() if ratio < check.run_below.ratio}
                runs = (all(year + step in low for step in range(check.run_below.years)) for year in low)
                fields[flag(check)] = _yes(any(runs))
        return self.coded(**fields)

    @cached_property
    def every(self) -> tuple[Fact, ...]:
        """A candidate for each case that the rule tells apart: what an unknown value may be."""
        if self.spec.type is FactType.NUMBERS:
            return tuple(dict.fromkeys(self._of_list(numbers) for numbers in _lists(self)))
        if self.spec.type is FactType.YEARS:
            names = [flag(check) for check in self.checks]
            full, low = self._of_years({2021: _HIGH}), self._of_years({2021: 0, 2022: 0})
            assert set(full.values) == {"name", *names}
            return tuple(dict.fromkeys((full, self._of_years({2021: 0}), low)))
        if self.spec.type in NUMERIC:
            return tuple(self.coded(rank=rank) for rank in self._ranks())
        if self.spec.type is FactType.CHOICE:
            return tuple(self.coded(value=word) for word in _distinct_words(self))
        return self.coded(value="yes"), self.coded(value="no")

    def _ranks(self) -> Iterable[int]:
        """The ranks that a number within the bounds of the fact can have."""
        low, high = (0, None) if self.whole is not None else self.spec.bounds
        last = 2 * len(self.thresholds) if high is None else self.rank(high)
        return range(self.rank(low), last + 1)


_HIGH = Decimal(10) ** 30


@lru_cache(maxsize=65_536)
def _given(name: str, fields: tuple[tuple[str, Scalar], ...]) -> Fact:
    return Fact.of(GIVEN, name=name, **dict(fields))


def _guesses(years: Mapping[int, Number | None]) -> Iterable[dict[int, Number]]:
    """The years with the unknown ones high, low, and low one at a time: every case that matters lies among these."""
    unknown = [year for year, ratio in years.items() if ratio is None]
    for low in dict.fromkeys([(), *((year,) for year in unknown), tuple(unknown)]):
        yield {year: ratio if ratio is not None else (0 if year in low else _HIGH) for year, ratio in years.items()}


def _lists(feature: Feature) -> Iterable[tuple[int, ...]]:
    """Lists of numbers of every size with every mixture of the numbers that the rule names."""
    named = sorted({number for check in feature.checks for number in check.has_any or ()})
    others = [int(number) for number in feature.spec.entries if int(number) not in named]
    for size in range(len(named) + 1):
        for chosen in itertools.combinations(named, size):
            for count in range(len(others) + 1):
                yield (*chosen, *others[:count])


def _distinct_words(feature: Feature) -> list[str]:
    """The words that the rule names, and one that it does not name."""
    named = {word for check in feature.checks for word in (check.is_, *(check.one_of or ()), *(check.none_of or ()))}
    words = [word for word in feature.spec.choices if word in named]
    return words + [word for word in feature.spec.choices if word not in named][:1]


def features(definition: Definition) -> dict[str, Feature]:
    """The features of a rule by name."""
    by_name: dict[str, list[Check]] = {}
    for check in (check for test in definition.tests() for check in checks(test)):
        by_name.setdefault(_feature_name(definition, check), []).append(check)
    return {
        name: Feature(name, found[0].fact, _whole(found), definition.facts[found[0].fact], tuple(dict.fromkeys(found)))
        for name, found in by_name.items()
    }


def _feature_name(definition: Definition, check: Check) -> str:
    """A list is one feature whether its length or its members are compared; a share of a fact is another than the fact."""
    return check.fact if definition.facts[check.fact].type is FactType.NUMBERS else check.feature


def _whole(found: Sequence[Check]) -> str | int | None:
    return next((check.percent_of for check in found if check.percent_of is not None), None)


def tests_of(
    definition: Definition, all_features: Mapping[str, Feature], check: Check, wanted: bool
) -> tuple[str, tuple[Test, ...]]:
    """The feature that a check compares, and the engine tests that hold where the check does (where it does not)."""
    feature = all_features[_feature_name(definition, check)]
    name = check.comparison
    if name in _NUMERIC_COMPARISONS:
        rank = 2 * feature.thresholds.index(getattr(check, name)) + 1
        return feature.name, (Test("rank", _RANK[name][0 if wanted else 1], rank),)
    if name in ("has_any", "every_at_least", "run_below"):
        return feature.name, (Test(flag(check), Op.EQ, _yes(wanted)),)
    if name == "complete":
        return feature.name, (Test("value", Op.EQ, _yes(wanted)),)
    if isinstance(check.is_, bool):
        return feature.name, (Test("value", Op.EQ, _yes(check.is_ is wanted)),)
    words = check.one_of or check.none_of or (str(check.is_),)
    if wanted is (name != "none_of"):
        return feature.name, (Test("value", Op.IN, words),)
    return feature.name, tuple(Test("value", Op.NE, word) for word in words)


_RANK = {
    "at_least": (Op.GE, Op.LT),
    "at_most": (Op.LE, Op.GT),
    "above": (Op.GT, Op.LE),
    "below": (Op.LT, Op.GE),
    "equals": (Op.EQ, Op.NE),
}
