"""Checks a second on one core: ours (whole, and parts of it), the same rules in zen-engine, and in plain Python, in one run.

    python tests/benchmarks/checks_per_second.py [dossiers]

All decide the same complete dossiers of six rules that are conditions joined by "and"; the verdicts are compared. Ours also takes
unknown facts, says what is missing, and writes the proof with its provisions; the others only give the verdict.
zen-engine is optional (``pip install zen-engine``).
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1] / "rules")]

import reference

from rules.eligibility import Checker, rulebook
from rules.eligibility.checking import Rulebook
from rules.eligibility.deciding import decide
from rules.eligibility.reading import read_facts

DAY = "2023-09-01"
WANTED = 1_000
_BATCH = "ours: batch, JSON line to JSON result with proof"

#: The conditions of the rules in zen's expression language; amounts and shares as the dossier gives them.
EXPRESSIONS = {
    "co-che-dac-thu": "in_programme and communes == 1 and managed_by_commune and total_investment_vnd <= 5000000000"
    " and simple_design and in_provincial_list",
    "cong-dong-tu-lam": "community_capable and simple_technique and total_investment_vnd < 500000000",
    "nhiem-vu-san-xuat": "(no_proposal_under_21_22 or special_case) and direct_spending_percent >= 70"
    " and support_requested_vnd <= 3000000000",
    "lien-ket-chuoi": "indicators_set and linkage_contract and beneficiary_percent >= 50 and support_requested_vnd * 100"
    " <= total_cost_vnd * (area == 'dac-biet-kho-khan' ? 80 : area == 'kho-khan' ? 70 : 50)",
    "xa-kieu-mau": "advanced_recognised and income_ratio >= 1.10 and smart_villages >= 1 and outstanding_fields >= 1"
    " and not(construction_debt) and satisfaction_met and security_standard_met",
    "xa-dat-chuan": "all(values(criteria), #) and not(construction_debt) and satisfaction_met and security_standard_met",
}


def dossiers(count: int) -> list[dict[str, Any]]:
    """Random complete dossiers, in which each fact is mostly such that the condition holds."""
    chance = random.Random(1)
    made = []
    for number in range(count):
        rule = list(EXPRESSIONS)[number % len(EXPRESSIONS)]
        pools = reference.RULES[rule][1]
        facts = {name: pool[0] if chance.random() < 0.6 else chance.choice(pool) for name, pool in pools.items()}
        plain = {name: float(value) if type(value).__name__ == "Decimal" else value for name, value in facts.items()}
        made.append({"id": number, "rule": rule, "as_of": DAY, "facts": plain})
    return made


def measure(name: str, work: Callable[[], Sequence[str]], count: int) -> tuple[list[str], float]:
    """Processor time of one way of deciding all dossiers, best of three; print and return it with the verdicts."""
    best, verdicts = float("inf"), []
    for _ in range(3):
        begun = time.process_time()
        verdicts = list(work())
        best = min(best, time.process_time() - begun)
    print(f"  {name:<58} {count / best:>12,.0f} checks/s")
    return verdicts, count / best


def zen_checks(cases: Sequence[dict[str, Any]]) -> Callable[[], list[str]] | None:
    """The checks in zen-engine, or None where it is not installed."""
    try:
        import zen
    except ImportError:
        return None
    engine = zen.ZenEngine()

    def decision(expression: str) -> Any:
        told = [{"id": "1", "key": "verdict", "value": f"({expression}) ? 'eligible' : 'not_eligible'"}]
        place = {"x": 0, "y": 0}
        nodes = [
            {"id": "in", "name": "in", "type": "inputNode", "position": place},
            {"id": "e", "name": "e", "type": "expressionNode", "position": place, "content": {"expressions": told}},
            {"id": "out", "name": "out", "type": "outputNode", "position": place},
        ]
        edges = [{"id": f"{a}{b}", "sourceId": a, "targetId": b, "type": "edge"} for a, b in (("in", "e"), ("e", "out"))]
        return engine.create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    decisions = {rule: decision(expression) for rule, expression in EXPRESSIONS.items()}
    return lambda: [decisions[case["rule"]].evaluate(case["facts"])["result"]["verdict"] for case in cases]


def main() -> None:
    """Run all ways, compare their verdicts, and fail where ours is under 1,000 a second or decides otherwise."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 6_000
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    cases = dossiers(count)
    lines = [json.dumps(case) for case in cases]
    read = [(program, read_facts(program.definition, c["facts"])) for c in cases for program in [rulebook().program(c["rule"])]]
    each_time = Rulebook(rulebook().rules)
    each_time._programs = {rule: rulebook().program(rule).without_answers() for rule in EXPRESSIONS}
    ours, afresh = Checker(), Checker(book=each_time)

    print(f"{count} dossiers of {len(EXPRESSIONS)} rules, one core:")
    plain, _ = measure("plain Python: verdict", lambda: [str(reference.RULES[c["rule"]][0](c["facts"])[0]) for c in cases], count)
    zen_work = zen_checks(cases)
    by_zen = measure("zen-engine: verdict", zen_work, count)[0] if zen_work else plain
    if zen_work is None:
        print("  zen-engine: not installed, left out (pip install zen-engine)")
    results = {
        name: measure(name, work, count)
        for name, work in {
            "ours: verdict and missing": lambda: [str(decide(p, f).verdict) for p, f in _forgotten(read)],
            _BATCH: lambda: [_told(ours, line) for line in _forgotten(lines)],
            "ours: the same, no answer of the engine used twice": lambda: [_told(afresh, line) for line in lines],
        }.items()
    }
    wrong = sum(verdicts != plain for verdicts, _ in results.values()) + (by_zen != plain)
    batch = results[_BATCH][1]
    print(f"verdicts differ: {wrong}; ours in batch: {batch:,.0f} checks/s (wanted: {WANTED:,})")
    sys.exit(1 if wrong or batch < WANTED else 0)


def _forgotten(cases: list[Any]) -> list[Any]:
    """The cases, with the engine's kept answers dropped: each pass starts as a fresh process does."""
    for rule in EXPRESSIONS:
        rulebook().program(rule).ask.cache_clear()
    return cases


def _told(checker: Checker, line: str) -> str:
    """The verdict of a line whose whole result was written as JSON."""
    result = checker.line(line)
    result.to_json()
    return str(getattr(result, "verdict", "error"))


if __name__ == "__main__":
    main()
