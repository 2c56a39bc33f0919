"""On random dossiers, with anything unknown, the rules decide as plain Python does that tries every completion."""

from __future__ import annotations

import math

import pytest
import reference
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import oracle
from rules.eligibility import Checker, rulebook
from rules.eligibility.deciding import decide
from rules.eligibility.reading import read_facts

DAY = "2023-09-01"  # every rule is in force
MOST = 3_000
CHECKER = Checker()


@st.composite
def dossiers(draw: st.DrawFn, rule: str) -> dict[str, object]:
    """Some facts of a rule, each at a value near its thresholds, so few unknown that trying all completions is quick."""
    pools = reference.RULES[rule][1]
    known = {name: draw(st.sampled_from(pool)) for name, pool in pools.items() if draw(st.booleans())}
    for name in sorted(pools, key=lambda name: -len(pools[name])):
        if math.prod(len(pool) for fact, pool in pools.items() if fact not in known) > MOST:
            known.setdefault(name, draw(st.sampled_from(pools[name])))
    return known


@pytest.mark.parametrize("rule", reference.RULES)
@settings(max_examples=120, deadline=None)
@given(st.data())
def test_unknown_facts_block_only_where_they_can_change_the_result(rule: str, data: st.DataObject) -> None:
    facts = data.draw(dossiers(rule))
    raw = {name: list(value) if isinstance(value, tuple) else value for name, value in facts.items()}
    if rule in ("lien-ket-chuoi", "san-xuat-cong-dong"):
        raw["priority_percent"] = data.draw(st.sampled_from([None, 70, 71]))
    result = CHECKER.check({"rule": rule, "as_of": DAY, "facts": raw})
    wanted, missing = reference.expected(rule, facts)
    assert result.verdict == wanted[0]
    if "priority_percent" in raw:
        assert result.outcome == {None: None, 70: "ordinary", 71: "preferred"}[raw["priority_percent"]]
    else:
        assert result.outcome == wanted[1]
    assert set(result.missing) == missing


@pytest.mark.parametrize("rule", reference.RULES)
@settings(max_examples=80, deadline=None)
@given(st.data())
def test_engine_and_oracle_agree_on_every_eligibility_rule(rule: str, data: st.DataObject) -> None:
    program = rulebook().program(rule)
    facts = {name: list(value) if isinstance(value, tuple) else value for name, value in data.draw(dossiers(rule)).items()}
    read = read_facts(program.definition, facts)
    told = program.candidates(read)
    by_engine = program.engine.run(told)
    assert by_engine == oracle.run(program.rules, told)
    assert decide(program, read) == decide(program, read, by_engine)


@pytest.mark.parametrize("rule", ["ty-le-doi-ung-tinh", "he-so-phan-bo-xa", "von-doi-ung-huyen"])
def test_outcome_rows_are_exhaustive_and_disjoint(rule: str) -> None:
    program = rulebook().program(rule)
    for full in reference.completions(rule, {}):
        fired = program.engine.run(program.candidates(read_facts(program.definition, full)))
        assert len({fact["row"] for firing in fired for fact in firing.derived if fact.kind == "row"}) == 1
