"""The rule language: typed facts, antecedents with tests and joins, and what a rule derives.

It says only what both evaluators (``rules.engine`` and ``rules.oracle``) do alike:

- a fact has a ``kind`` and fields; a value is text or a whole number, never a float, a boolean or nothing
- a test on a field that the fact lacks does not hold, whatever the operator: absence proves nothing
- the antecedents of one rule match different facts
- a rule fires once for each way its antecedents match, and derived facts take part like given ones

>>> lead = Rule("III.5/2", (Antecedent("q", "asked", (Test("act", Op.IN, ("thẩm định",)), Test("as_of", Op.GE, "2023-08-14"))),),
...             (Derive("holds", body="so-gtvt", object=Ref("q", "object")),))
>>> lead.antecedents[0].accepts(Fact.of("asked", act="thẩm định", object="giao-thong", as_of="2024-01-01"))
True
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rules.errors import FactTypeError, LimitError

Scalar = str | int

MAX_ANTECEDENTS = 14
MAX_CHOICES = 300
MAX_FIELDS = 200
MAX_TEXT = 65_536
MAX_NUMBER = 2**53

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_RESERVED = frozenset({"id", "sid", "kind"})


class Op(StrEnum):
    """Comparison of a field with a constant."""

    EQ = "=="
    NE = "!="
    GE = ">="
    LE = "<="
    GT = ">"
    LT = "<"
    IN = "in"


def clean_name(name: str) -> str:
    """A field name as it is; ``LimitError`` where the engine would read it as something else."""
    if not _NAME.fullmatch(name) or name in _RESERVED:
        raise LimitError(f"field name {name!r}: letters, digits and _ only, not one of {sorted(_RESERVED)}")
    return name


def clean_value(value: object) -> Scalar:
    """A value ready for comparison: text in NFC, or a whole number under 2**53; ``FactTypeError`` otherwise.

    >>> clean_value("a\\u0309") == "\\u1ea3"
    True
    """
    if isinstance(value, str):
        if len(value) > MAX_TEXT or "\0" in value:
            raise LimitError(f"text of {len(value)} characters; at most {MAX_TEXT}, no NUL")
        return unicodedata.normalize("NFC", value)
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) > MAX_NUMBER:
            raise LimitError(f"number {value}: at most 2**53, scale or rank it first")
        return value
    raise FactTypeError(f"value {value!r} of type {type(value).__name__}; only text and whole numbers enter the engine")


@dataclass(frozen=True, slots=True)
class Fact:
    """An immutable fact. Two facts with the same kind and fields are the same fact. Build it with ``Fact.of``."""

    kind: str
    fields: tuple[tuple[str, Scalar], ...]
    values: Mapping[str, Scalar] = field(compare=False, repr=False)

    @classmethod
    def of(cls, kind: str, /, **fields: Scalar) -> Fact:
        """A fact of a kind; raises ``LimitError`` or ``FactTypeError`` on names and values the engine can't hold."""
        if len(fields) > MAX_FIELDS:
            raise LimitError(f"{len(fields)} fields; at most {MAX_FIELDS}")
        values = {clean_name(name): clean_value(value) for name, value in sorted(fields.items())}
        return cls(str(clean_value(kind)), tuple(values.items()), values)

    def get(self, name: str) -> Scalar | None:
        """The value of a field, or None where the fact lacks it."""
        return self.values.get(name)

    def __getitem__(self, name: str) -> Scalar:
        return self.values[name]


@dataclass(frozen=True, slots=True)
class Test:
    """A comparison of one field with a constant (with several for ``in``), all text or all numbers."""

    __test__ = False  # not a test case, whatever pytest thinks of the name

    field: str
    op: Op
    value: Scalar | tuple[Scalar, ...]

    def __post_init__(self) -> None:
        clean_name(self.field)
        if isinstance(self.value, tuple) is not (self.op is Op.IN):
            raise FactTypeError(f"{self.field} {self.op} {self.value!r}: a tuple goes with 'in' and only with it")
        choices = tuple(dict.fromkeys(map(clean_value, self.choices)))
        if not choices or len(choices) > MAX_CHOICES or len({type(choice) for choice in choices}) > 1:
            raise LimitError(f"{self.field} in {len(choices)} values: 1 to {MAX_CHOICES} of one type")
        object.__setattr__(self, "value", choices if self.op is Op.IN else choices[0])

    @property
    def choices(self) -> tuple[Scalar, ...]:
        """The constants, one or several."""
        return self.value if isinstance(self.value, tuple) else (self.value,)

    def holds(self, value: Scalar | None) -> bool:
        """Whether a value passes. A missing value, or one of the other type, never does."""
        wanted = self.choices[0]
        if value is None or type(value) is not type(wanted):
            return False
        return value in self.choices if self.op is Op.IN else _COMPARE[self.op](value, wanted)


@dataclass(frozen=True, slots=True)
class Join:
    """``field`` of this antecedent equals ``other`` of the earlier antecedent ``alias``."""

    field: str
    alias: str
    other: str


@dataclass(frozen=True, slots=True)
class Antecedent:
    """One fact that a rule needs: its kind, tests on its fields, joins with facts matched before it."""

    alias: str
    kind: str
    tests: tuple[Test, ...] = ()
    joins: tuple[Join, ...] = ()

    def accepts(self, fact: Fact) -> bool:
        """Whether a fact passes all tests, joins aside."""
        return fact.kind == self.kind and all(test.holds(fact.get(test.field)) for test in self.tests)

    def joined(self, fact: Fact, bound: Mapping[str, Fact]) -> bool:
        """Whether a fact agrees with the facts matched so far."""
        return all((value := fact.get(j.field)) is not None and value == bound[j.alias].get(j.other) for j in self.joins)


@dataclass(frozen=True, slots=True)
class Ref:
    """In a derived fact: the value of ``field`` in the fact matched as ``alias``."""

    alias: str
    field: str


@dataclass(frozen=True, slots=True, init=False)
class Derive:
    """A fact that the rule derives: constants, and values taken from the matched facts."""

    kind: str
    fields: tuple[tuple[str, Scalar | Ref], ...]

    def __init__(self, kind: str, /, **fields: Scalar | Ref) -> None:
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "fields", tuple(sorted(fields.items())))

    def fact(self, matched: Mapping[str, Fact]) -> Fact | None:
        """The derived fact, or None where a matched fact lacks a value that it needs."""
        values: dict[str, Scalar] = {}
        for name, value in self.fields:
            found = matched[value.alias].get(value.field) if isinstance(value, Ref) else value
            if found is None:
                return None
            values[name] = found
        return Fact.of(self.kind, **values)


@dataclass(frozen=True, slots=True)
class Rule:
    """Antecedents, all of which must match, and the facts that follow. ``id`` is unique in a rule set."""

    id: str
    antecedents: tuple[Antecedent, ...]
    then: tuple[Derive, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= len(self.antecedents) <= MAX_ANTECEDENTS:
            raise LimitError(f"rule {self.id}: {len(self.antecedents)} antecedents; 1 to {MAX_ANTECEDENTS}")
        seen: set[str] = set()
        for antecedent in self.antecedents:
            missing = {join.alias for join in antecedent.joins} - seen
            if missing or antecedent.alias in seen:
                raise LimitError(f"rule {self.id}: alias {antecedent.alias} is used twice, or joins {missing} that come later")
            seen.add(clean_name(antecedent.alias))
        for ref in (value for derive in self.then for _, value in derive.fields if isinstance(value, Ref)):
            if ref.alias not in seen:
                raise LimitError(f"rule {self.id}: derives from the unknown alias {ref.alias}")

    def conclusions(self, matched: Mapping[str, Fact]) -> tuple[Fact, ...]:
        """The facts that follow from one match."""
        return tuple(fact for derive in self.then if (fact := derive.fact(matched)) is not None)


@dataclass(frozen=True, slots=True)
class Firing:
    """A rule that fired, the facts it matched by alias (in the order of its antecedents), and what it derived."""

    rule: str
    matched: tuple[tuple[str, Fact], ...]
    derived: tuple[Fact, ...] = ()

    @property
    def facts(self) -> dict[str, Fact]:
        """The matched facts by alias."""
        return dict(self.matched)

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: rule id, then the matched facts; the same question always gives the same order."""
        return self.rule, tuple((alias, fact.kind, str(fact.fields)) for alias, fact in self.matched)


_COMPARE = {
    Op.EQ: lambda a, b: a == b,
    Op.NE: lambda a, b: a != b,
    Op.GE: lambda a, b: a >= b,
    Op.LE: lambda a, b: a <= b,
    Op.GT: lambda a, b: a > b,
    Op.LT: lambda a, b: a < b,
}
