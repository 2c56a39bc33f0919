"""A rule definition as ``rules/definitions/*.yaml`` writes it: facts, conditions, verdicts, outcomes, validity, sources.

``rules/definitions/README.md`` explains every key for those who write rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, model_validator

from kb.model import Record, Verification

Verdict = Literal["yes", "no", "eligible", "not_eligible", "insufficient", "not_applicable"]


class FactType(StrEnum):
    """What values a fact takes. Percent and ratio are any finite number, count and money are written as integers."""

    BOOL = "bool"
    PERCENT = "percent"
    RATIO = "ratio"
    COUNT = "count"
    MONEY = "money"
    CHOICE = "choice"
    MARKS = "marks"
    NUMBERS = "numbers"
    YEARS = "years"


NUMERIC = frozenset({FactType.PERCENT, FactType.RATIO, FactType.COUNT, FactType.MONEY})


class Source(Record):
    """The provision that a condition, row or rule rests on. ``from`` : only cited from that day on."""

    document: str
    ref: str
    verification: Verification = Verification.FULL_TEXT
    from_: date | None = Field(None, alias="from")

    def cited(self, on: date) -> bool:
        """Whether the source counts on a day."""
        return self.from_ is None or self.from_ <= on


class Entry(Record):
    """One entry of a map of marks: a criterion, with the concepts that say whose it is.

    ``also``: what the criterion of its number is called in a set of another grade that the map stands for, too.
    """

    name: str
    also: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


class FactSpec(Record):
    """A fact that the rule takes. ``label`` is short, ``description`` says what it means, ``unit`` what a number counts."""

    type: FactType
    label: str
    description: str = ""
    unit: str = ""
    example: Any
    minimum: int = 0
    maximum: int | None = None
    choices: dict[str, str] = Field(default_factory=dict)
    aliases: dict[str, str] = Field(default_factory=dict)
    entries: dict[str, Entry] = Field(default_factory=dict)

    @property
    def bounds(self) -> tuple[int, int | None]:
        """The smallest and the largest number that the fact can be."""
        return self.minimum, 100 if self.type is FactType.PERCENT else self.maximum


class Run(Record):
    """So many years in a row under a ratio."""

    ratio: Decimal
    years: int


class Check(Record):
    """A test of one fact (of its share of another, with ``percent_of``): exactly one comparison."""

    fact: str
    percent_of: str | int | None = None
    is_: bool | str | None = Field(None, alias="is")
    one_of: tuple[str, ...] | None = None
    none_of: tuple[str, ...] | None = None
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    above: Decimal | None = None
    below: Decimal | None = None
    equals: Decimal | None = None
    complete: Literal[True] | None = None
    has_any: tuple[int, ...] | None = None
    every_at_least: Decimal | None = None
    run_below: Run | None = None

    @model_validator(mode="after")
    def _one_comparison(self) -> Check:
        if len(self.model_fields_set - {"fact", "percent_of"}) != 1:
            raise ValueError(f"{self.fact}: exactly one comparison, not {sorted(self.model_fields_set)}")
        return self

    @property
    def comparison(self) -> str:
        """Name of the comparison that is set (``at_least``, ``is_``, ...)."""
        return next(iter(self.model_fields_set - {"fact", "percent_of"}))

    @property
    def feature(self) -> str:
        """What is compared: the fact, or the fact as a share of another."""
        return self.fact if self.percent_of is None else f"{self.fact}/{self.percent_of}"


class AllOf(Record):
    """All of several tests."""

    all: tuple[Test, ...]


class AnyOf(Record):
    """At least one of several tests."""

    any: tuple[Test, ...]


class NotOf(Record):
    """The opposite of a test. An unknown fact stays unknown."""

    negated: Test = Field(alias="not")


Test = Check | AllOf | AnyOf | NotOf


def checks(test: Test) -> Iterator[Check]:
    """The single checks in a test."""
    if isinstance(test, Check):
        yield test
    elif isinstance(test, NotOf):
        yield from checks(test.negated)
    else:
        for part in test.all if isinstance(test, AllOf) else test.any:
            yield from checks(part)


class Condition(Record):
    """A condition with its text, test and source. ``group``: one of the conditions of a group is enough.

    ``id`` is the name of the fact that the condition is about; ``see`` names the concepts whose bodies help where it is unmet.
    """

    id: str
    text: str
    test: Test
    source: Source
    also: tuple[Source, ...] = ()
    amended: Amended | None = None
    required: str = ""
    group: str = ""
    see: tuple[str, ...] = ()


class Amended(Record):
    """From a day on, the condition reads otherwise (same test)."""

    from_: date = Field(alias="from")
    text: str


class Row(Record):
    """A verdict or an outcome that follows where all tests hold.

    ``contradiction`` names facts that can't be so together: the row only counts where all of them are given so.
    """

    id: str
    when: tuple[Test, ...]
    verdict: Verdict | None = None
    outcome: str | None = None
    source: Source | None = None
    notice: str = ""
    contradiction: tuple[str, ...] = ()


class Outcomes(Record):
    """Rows that give the outcome. ``blocks``: an outcome that is not certain makes the verdict insufficient."""

    blocks: bool = True
    rows: tuple[Row, ...]


class Validity(Record):
    """First and last day. Outside them the rule is not applicable; ``before`` and ``after`` say why."""

    from_: date = Field(alias="from")
    to: date | None = None
    before: str
    after: str = ""


class Suspension(Record):
    """From a day on nothing can be decided: insufficient, and nothing that the asker could add.

    ``unread``: nobody here has read the wording that decides from then on, so that it is no answer to be given at all.
    """

    from_: date = Field(alias="from")
    because: str
    unread: bool = False


class Notice(Record):
    """What the reader must know on days from ``from`` to ``to`` (both count)."""

    from_: date | None = Field(None, alias="from")
    to: date | None = None
    text: str

    def holds(self, on: date) -> bool:
        """Whether it applies on a day."""
        return (self.from_ is None or self.from_ <= on) and (self.to is None or on <= self.to)


class Implication(Record):
    """``when`` known to be so means that ``then`` is so, where ``then`` is not given."""

    when: dict[str, bool]
    then: dict[str, bool]


class Definition(Record):
    """One rule: either conditions with verdicts, or outcome rows that carry the verdict, or both."""

    id: str
    title: str
    subject: str
    sources: tuple[Source, ...]
    valid: Validity
    suspended: Suspension | None = None
    notices: tuple[Notice, ...] = ()
    judgement: tuple[str, ...] = ()
    facts: dict[str, FactSpec]
    implied: tuple[Implication, ...] = ()
    conditions: tuple[Condition, ...] = ()
    verdicts: tuple[Verdict, Verdict] = ("eligible", "not_eligible")
    outcomes: Outcomes | None = None

    def tests(self) -> Iterator[Test]:
        """Every test of the definition."""
        yield from (condition.test for condition in self.conditions)
        for row in self.outcomes.rows if self.outcomes else ():
            yield from row.when

    @property
    def documents(self) -> frozenset[str]:
        """The documents that make the rule."""
        rows = self.outcomes.rows if self.outcomes else ()
        made = (*self.sources, *(c.source for c in self.conditions), *(row.source for row in rows if row.source))
        return frozenset(source.document for source in made)

    @model_validator(mode="after")
    def _names_exist(self) -> Definition:
        used = [check for test in self.tests() for check in checks(test)]
        names = {c.fact for c in used} | {c.percent_of for c in used if isinstance(c.percent_of, str)}
        implied = {name for rule in self.implied for name in (*rule.when, *rule.then)}
        if unknown := (names | implied) - set(self.facts):
            raise ValueError(f"tests name facts that are not declared: {sorted(unknown)}")
        if unused := set(self.facts) - names:
            raise ValueError(f"facts that no test reads: {sorted(unused)}")
        if not self.conditions and not self.outcomes:
            raise ValueError("neither conditions nor outcomes")
        return self
