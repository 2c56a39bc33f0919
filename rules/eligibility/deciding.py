"""What the fired rules mean: status of each condition, verdict, outcome, and the facts without which it can't be said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from rules.eligibility.compiling import MET, UNMET, Program
from rules.eligibility.reading import Facts
from rules.eligibility.result import Status
from rules.eligibility.schema import Row, Verdict
from rules.language import Fact, Firing


@dataclass(frozen=True)
class Decision:
    """A decision before it is put into words. ``fired``: the rules that carry it, conditions first."""

    verdict: Verdict | None
    outcome: str | None
    statuses: Mapping[str, Status]
    missing: tuple[str, ...] = ()
    row: Row | None = None
    follows: bool = True
    fired: tuple[tuple[str, Firing], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Possible:
    """All that may be so: firings by condition and status, by verdict, by row."""

    conditions: Mapping[str, Mapping[str, list[Firing]]]
    verdicts: Mapping[str, list[Firing]]
    rows: Mapping[str, list[Firing]]


def decide(program: Program, facts: Facts, firings: Sequence[Firing] | None = None) -> Decision:
    """Decide a dossier by the rules alone, dates aside.

    Args:
        program: the compiled rule.
        facts: the known facts.
        firings: what fired, where the caller asked another evaluator than the engine.
    """
    possible = _sort(program.ask(program.candidates(facts)) if firings is None else firings)
    statuses = _statuses(program, possible)
    verdict, missing = _verdict(program, facts, possible, statuses)
    rows = _rows(program, facts, possible)
    results = {(row.verdict, row.outcome) for row in rows}
    outcomes = program.definition.outcomes
    outcome: str | None = None
    row = rows[0] if len(results) == 1 else None
    if row is not None:
        outcome = row.outcome
        verdict = row.verdict if not program.parts else verdict
    elif outcomes is not None and outcomes.blocks and verdict != program.definition.verdicts[1]:
        verdict = "insufficient"
        missing |= _matter(program, facts, _by_result(rows, possible)) if rows else set()
    fired = _carriers(possible, statuses, verdict, row)
    ordered = tuple(name for name in program.definition.facts if name in missing)
    follows = row is not None or outcomes is None or not outcomes.blocks or bool(rows)
    return Decision(verdict, outcome, statuses, ordered, row, follows, fired)


def _sort(firings: Iterable[Firing]) -> _Possible:
    conditions: defaultdict[str, defaultdict[str, list[Firing]]] = defaultdict(lambda: defaultdict(list))
    verdicts: defaultdict[str, list[Firing]] = defaultdict(list)
    rows: defaultdict[str, list[Firing]] = defaultdict(list)
    for firing in firings:
        for fact in firing.derived:
            if fact.kind == "condition":
                conditions[str(fact["name"])][str(fact["may"])].append(firing)
            else:
                (verdicts if fact.kind == "verdict" else rows)[str(fact.fields[0][1])].append(firing)
    return _Possible(conditions, verdicts, rows)


def _statuses(program: Program, possible: _Possible) -> dict[str, Status]:
    """The status of each condition; one of a group has the status of the group, of which one member is enough."""
    statuses: dict[str, Status] = {}
    for part, members in program.parts.items():
        may = possible.conditions[part]
        status: Status = "unknown" if MET in may and UNMET in may else "met" if MET in may else "unmet"
        statuses.update(dict.fromkeys(members, status))
    return statuses


def _verdict(
    program: Program, facts: Facts, possible: _Possible, statuses: Mapping[str, Status]
) -> tuple[Verdict | None, set[str]]:
    good, bad = program.definition.verdicts
    if not program.parts:
        return None, set()
    if good not in possible.verdicts:
        return bad, set()
    if bad not in possible.verdicts:
        return good, set()
    missing: set[str] = set()
    for name in (name for name, status in statuses.items() if status == "unknown"):
        missing |= _matter(program, facts, possible.conditions[name])
    return "insufficient", missing


def _rows(program: Program, facts: Facts, possible: _Possible) -> list[Row]:
    """The rows that may apply; that of contradictory facts only where these are given so."""
    outcomes = program.definition.outcomes
    rows = [row for row in (outcomes.rows if outcomes else ()) if row.id in possible.rows]
    return [row for row in rows if all(facts.get(name) is not None for name in row.contradiction)]


def _by_result(rows: Sequence[Row], possible: _Possible) -> dict[str, list[Firing]]:
    found: defaultdict[str, list[Firing]] = defaultdict(list)
    for row in rows:
        found[f"{row.verdict} {row.outcome}"] += possible.rows[row.id]
    return found


def _matter(program: Program, facts: Facts, results: Mapping[str, Sequence[Firing]]) -> set[str]:
    """The unknown facts that can change the result: two ways to different results that differ in one feature only."""
    features: set[str] = set()
    for one, other in combinations(results.values(), 2):
        for left in map(_assigned, one):
            for right in map(_assigned, other):
                differing = {name for name in left.keys() & right.keys() if left[name] != right[name]}
                if len(differing) == 1:
                    features |= differing
    behind = (name for feature in features for name in program.features[feature].facts)
    return {name for name in behind if _unknown(facts, name)}


def _assigned(firing: Firing) -> dict[str, Fact]:
    return {str(fact["name"]): fact for _, fact in firing.matched}


def _unknown(facts: Facts, name: str) -> bool:
    value = facts.get(name)
    return value is None or isinstance(value, dict)


def _carriers(
    possible: _Possible, statuses: Mapping[str, Status], verdict: Verdict | None, row: Row | None
) -> tuple[tuple[str, Firing], ...]:
    """The firings that carry the decision: one for each certain condition, one for the verdict, one for the row."""
    carriers = [
        (name, possible.conditions[name][status][0])
        for name, status in statuses.items()
        if status != "unknown" and status in possible.conditions[name]
    ]
    if verdict is not None and verdict in possible.verdicts:
        carriers += [("", firing) for firing in possible.verdicts[verdict] if _certain(firing, possible)]
    if row is not None:
        carriers.append((f"#{row.id}", possible.rows[row.id][0]))
    return tuple(carriers)


def _certain(firing: Firing, possible: _Possible) -> bool:
    """Whether the conditions that a verdict was drawn from can't be otherwise."""
    return all(len(possible.conditions[str(fact["name"])]) == 1 for _, fact in firing.matched)
