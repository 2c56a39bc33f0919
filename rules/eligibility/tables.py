"""Many dossiers in one table: a row each, a verdict each; a bad row is reported with its cell and does not stop the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from rules.eligibility.cells import date_from_cell, from_cell
from rules.eligibility.checking import Checker
from rules.eligibility.reading import Facts, read_date, read_facts
from rules.eligibility.result import CheckResult
from rules.eligibility.schema import Definition, FactType
from rules.eligibility.sheets import Sheet, read_sheet
from rules.eligibility.texts import say
from rules.errors import DossierError, Problem, TableError

_OWN = ("id", "rule", "as_of")
_YEARS = range(2021, 2026)

#: Called with the rows done and the rows in all.
Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that can't be read: its address, and what is wrong in Vietnamese."""

    cell: str
    message: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its number in the file, its name, and its decision or its bad cells."""

    number: int
    id: str | None
    result: CheckResult | None
    facts: Facts | None
    problems: tuple[BadCell, ...] = ()


@dataclass(frozen=True, slots=True)
class TableReport:
    """All rows of a table, and the columns that no rule knows."""

    rows: tuple[TableRow, ...]
    ignored: tuple[str, ...]


def columns(definition: Definition) -> list[tuple[str, str]]:
    """The columns of a rule's table, with their headings for people: a column a fact, maps a column an entry."""
    found = [("id", say("table", "id")), ("rule", definition.title)]
    for name, spec in definition.facts.items():
        if spec.type is FactType.MARKS:
            found += [(f"{name}.{number}", f"{number}. {entry.name}") for number, entry in spec.entries.items()]
        elif spec.type is FactType.YEARS:
            found += [(f"{name}.{year}", f"{spec.label} {year}") for year in _YEARS]
        else:
            found.append((name, f"{spec.label} ({spec.unit})" if spec.unit else spec.label))
    return found


def template(definition: Definition) -> list[list[Any]]:
    """The rows of an empty table: names of columns, what they mean, an example (both as comments)."""
    named = columns(definition)
    example = [f"# {say('table', 'example')}", definition.id]
    for name, _ in named[2:]:
        fact, _, entry = name.partition(".")
        spec = definition.facts[fact]
        value = spec.example.get(entry) if entry else spec.example
        example.append(_written(value))
    return [[name for name, _ in named], [f"# {named[0][1]}", *(text for _, text in named[1:])], example]


def _written(value: object) -> Any:
    if isinstance(value, bool) or value is None:
        return "" if value is None else say("value", "yes" if value else "no")
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return value if isinstance(value, (int, str)) else str(value)


def check_table(
    checker: Checker, path: Path, rule: str | None = None, as_of: date | None = None, tick: Tick | None = None
) -> TableReport:
    """Decide each row of a csv or xlsx file.

    Args:
        checker: decides.
        path: the file; its first row names the columns, as ``template`` writes them.
        rule: the rule of rows that name none; found from the columns where it is not given.
        as_of: the day, in place of the rows' own.
        tick: called after each row.

    Raises:
        TableError: the file can't be read at all.
    """
    sheet = read_sheet(path)
    if not sheet.rows:
        raise TableError(say("table", "empty", path=path.name, example=next(iter(checker.book.rules))))
    default = rule or _rule_of_columns(checker.book.rules, sheet)
    used = _used_columns(checker.book.rules, sheet, default)
    if not used:
        names = ", ".join(name for name, _ in columns(checker.book.definition(default)))
        raise TableError(say("table", "no_columns", path=path.name, rule=default, names=names))
    rows = []
    for done, line in enumerate(sheet.rows, 1):
        rows.append(_row(checker, sheet, line, default, as_of))
        if tick is not None:
            tick(done, len(sheet.rows))
    return TableReport(tuple(rows), tuple(n for n in sheet.heading if n and n not in used and n not in _OWN))


def _rule_of_columns(rules: Mapping[str, Definition], sheet: Sheet) -> str | None:
    """The one rule whose facts are those of the heading, or None."""
    named = {name.partition(".")[0] for name in sheet.heading}
    fitting = [rule for rule, definition in rules.items() if set(definition.facts) <= named]
    largest = max((len(rules[rule].facts) for rule in fitting), default=0)
    best = [rule for rule in fitting if len(rules[rule].facts) == largest]
    if "rule" not in sheet.heading and len(best) != 1:
        raise TableError(say("table", "which_rule", example=next(iter(rules))))
    return best[0] if len(best) == 1 else None


def _used_columns(rules: Mapping[str, Definition], sheet: Sheet, default: str | None) -> set[str]:
    place = sheet.heading.index("rule") if "rule" in sheet.heading else None
    named = {str(cells[place]).strip() for _, cells in sheet.rows if place is not None and place < len(cells) and cells[place]}
    facts = {fact for rule in {*named, default or ""} if rule in rules for fact in rules[rule].facts}
    return {name for name in sheet.heading if name.partition(".")[0] in facts} or ({"rule"} if named - set(rules) else set())


def _row(checker: Checker, sheet: Sheet, line: tuple[int, tuple[Any, ...]], default: str | None, as_of: date | None) -> TableRow:
    number, cells = line
    given = dict(zip(sheet.heading, cells, strict=False))
    identity = str(given["id"]).strip() if given.get("id") not in (None, "") else None
    try:
        program = checker.book.program(str(given.get("rule") or "").strip() or default)
        on = as_of or read_date(date_from_cell(given.get("as_of"))) or date.today()
        facts = read_facts(program.definition, _facts(program.definition, sheet, cells))
    except DossierError as error:
        return TableRow(number, identity, None, None, tuple(_bad(sheet, number, problem) for problem in error.problems))
    return TableRow(number, identity, checker.decide(program, facts, on, identity), facts)


def _facts(definition: Definition, sheet: Sheet, cells: Sequence[Any]) -> dict[str, Any]:
    """The raw facts of a row; raises ``DossierError`` that names each entry of a map by its column."""
    raw: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, cell in zip(sheet.heading, cells, strict=False):
        fact, _, entry = name.partition(".")
        spec = definition.facts.get(fact)
        if spec is None:
            continue
        value = from_cell(spec, cell)
        if not entry:
            raw[fact] = value
        elif value is not None:
            try:
                read_facts(definition, {fact: {entry: value}})
                raw.setdefault(fact, {})[entry] = value
            except DossierError as error:
                problems += [Problem(name, p.received, p.accepted, p.example) for p in error.problems]
    if problems:
        raise DossierError(*problems)
    return raw


def _bad(sheet: Sheet, number: int, problem: Problem) -> BadCell:
    """A problem with the address of its cell (of the row, where the fact has no column of its own)."""
    place = sheet.heading.index(problem.fact) if problem.fact in sheet.heading else 0
    return BadCell(sheet.cell(place, number), str(problem))
