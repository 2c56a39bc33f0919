"""The door: a dossier as it comes, typed facts or a message for each fact that is wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from rules.eligibility.notation import Number, jsonable
from rules.eligibility.schema import Definition, FactSpec, FactType
from rules.eligibility.texts import say
from rules.errors import DossierError, Problem

#: A known value: bool, number, chosen word, marks given, criterion numbers, or ratios by year (None: that year is unknown).
Value = bool | Number | str | dict[str, bool] | tuple[int, ...] | dict[int, Number | None]

_YEAR = re.compile(r"[0-9]{4}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class Facts:
    """The known facts of a dossier by name; a fact that is not here is unknown."""

    values: Mapping[str, Value]

    def get(self, name: str) -> Value | None:
        """The value, or None where it is unknown."""
        return self.values.get(name)


class _Wrong(Exception):
    """What came is not what a fact takes."""

    def __init__(self, received: str, accepted: str | None = None) -> None:
        super().__init__(received)
        self.received = received
        self.accepted = accepted


def read_facts(definition: Definition, raw: object) -> Facts:
    """The typed facts of a dossier.

    Args:
        definition: the rule.
        raw: the mapping as it came from JSON or YAML; None counts as empty.

    Raises:
        DossierError: with a problem for each unknown name and each value of the wrong type or range.
    """
    if raw is None:
        raw = {}
    if not isinstance(raw, Mapping):
        raise DossierError(Problem("facts", describe(raw), say("accepted", "facts"), _example_of_facts(definition)))
    problems: list[Problem] = []
    values: dict[str, Value] = {}
    for key, entry in raw.items():
        name = nfc(str(key))
        spec = definition.facts.get(name)
        if spec is None:
            names = ", ".join(definition.facts)
            accepted = say("accepted", "fact_name", rule=definition.id, names=names)
            problems.append(Problem(name, describe(entry), accepted, _example_of_facts(definition)))
            continue
        try:
            if entry is not None and (value := _READERS[spec.type](spec, entry)) is not None:
                values[name] = value
        except _Wrong as wrong:
            problems.append(Problem(name, wrong.received, wrong.accepted or accepted_by(spec), _example(name, spec)))
    if problems:
        raise DossierError(*problems)
    return Facts(_with_implied(definition, values))


def read_date(value: object) -> date | None:
    """A day written ``2024-05-01``, or a date; None stays None. Raises ``DossierError``."""
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    try:
        if isinstance(value, str) and _DATE.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise DossierError(Problem("as_of", describe(value), say("accepted", "as_of"), "2024-05-01"))


def nfc(text: str) -> str:
    """Text in NFC, the one form in which names are compared."""
    return unicodedata.normalize("NFC", text)


def describe(value: object) -> str:
    """What came, for a message: ``chuỗi “abc”``, ``số 1.5``."""
    shown = _shorten(str(value) if isinstance(value, Decimal) else str(jsonable(value)))
    if value is None:
        return say("received", "null")
    if isinstance(value, bool):
        return say("received", "bool", value=shown.lower())
    for types, name in ((int, "integer"), ((Decimal, float), "number"), (str, "text"), (date, "date"), (Mapping, "map")):
        if isinstance(value, types):
            return say("received", name, value=shown)
    return say("received", "list", value=shown)


def accepted_by(spec: FactSpec) -> str:
    """What a fact accepts, in words."""
    low, high = spec.bounds
    if spec.type is FactType.COUNT and high is not None:
        return say("accepted", "count_range", low=low, high=high)
    count = high if high is not None else len(spec.entries)
    return say("accepted", spec.type, choices=", ".join(spec.choices), count=count)


def _shorten(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _example(name: str, spec: FactSpec) -> str:
    import json

    return json.dumps({name: jsonable(spec.example)}, ensure_ascii=False)


def _example_of_facts(definition: Definition) -> str:
    name, spec = next(iter(definition.facts.items()))
    return _example(name, spec)


def _bool(_: FactSpec, raw: object) -> bool:
    if not isinstance(raw, bool):
        raise _Wrong(describe(raw))
    return raw


def _number(spec: FactSpec, raw: object) -> Number:
    whole = spec.type in (FactType.COUNT, FactType.MONEY)
    number = Decimal(repr(raw)) if isinstance(raw, float) else raw
    if isinstance(number, bool) or not isinstance(number, int if whole else (int, Decimal)):
        raise _Wrong(describe(raw))
    low, high = spec.bounds
    if isinstance(number, Decimal) and not number.is_finite():
        raise _Wrong(describe(raw))
    if number < low or (high is not None and number > high):
        raise _Wrong(describe(raw))
    return number


def _choice(spec: FactSpec, raw: object) -> str:
    if not isinstance(raw, str):
        raise _Wrong(describe(raw))
    word = nfc(raw)
    word = spec.aliases.get(word, word)
    if word not in spec.choices:
        raise _Wrong(describe(raw))
    return word


def _marks(spec: FactSpec, raw: object) -> dict[str, bool] | None:
    marks: dict[str, bool] = {}
    for key, entry in _entries(raw).items():
        if key not in spec.entries:
            raise _Wrong(describe(key))
        if entry is not None and not isinstance(entry, bool):
            raise _Wrong(f"{key}: {describe(entry)}")
        if entry is not None:
            marks[key] = entry
    return marks or None


def _years(spec: FactSpec, raw: object) -> dict[int, Number | None] | None:
    years: dict[int, Number | None] = {}
    for key, entry in _entries(raw).items():
        if not _YEAR.fullmatch(key):
            raise _Wrong(describe(key))
        try:
            years[int(key)] = None if entry is None else _number(spec, entry)
        except _Wrong as wrong:
            raise _Wrong(f"{key}: {wrong.received}") from None
    return years or None


def _entries(raw: object) -> dict[str, Any]:
    """A map with keys as text (YAML may have read them as numbers), none of them twice."""
    if not isinstance(raw, Mapping):
        raise _Wrong(describe(raw))
    entries: dict[str, Any] = {}
    for key, entry in raw.items():
        if isinstance(key, bool) or not isinstance(key, (str, int)):
            raise _Wrong(describe(key))
        if str(key) in entries:
            raise _Wrong(say("received", "twice", value=key))
        entries[str(key)] = entry
    return entries


def _numbers(spec: FactSpec, raw: object) -> tuple[int, ...]:
    if not isinstance(raw, (list, tuple)):
        raise _Wrong(describe(raw))
    for entry in raw:
        if isinstance(entry, bool) or not isinstance(entry, int) or str(entry) not in spec.entries:
            raise _Wrong(describe(entry))
    return tuple(sorted(set(raw)))


_READERS = {
    FactType.BOOL: _bool,
    FactType.PERCENT: _number,
    FactType.RATIO: _number,
    FactType.COUNT: _number,
    FactType.MONEY: _number,
    FactType.CHOICE: _choice,
    FactType.MARKS: _marks,
    FactType.YEARS: _years,
    FactType.NUMBERS: _numbers,
}


def _with_implied(definition: Definition, values: dict[str, Value]) -> dict[str, Value]:
    """The facts, with those that follow from the meaning of others filled in."""
    for implication in definition.implied:
        if all(values.get(name) is wanted for name, wanted in implication.when.items()):
            for name, value in implication.then.items():
                values.setdefault(name, value)
    return values
