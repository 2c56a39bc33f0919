"""Every scenario beside a rule definition holds: verdict, outcome, unmet, missing, notice, errors."""

from __future__ import annotations

import json

import pytest
from rule_scenarios import Scenario, scenarios

from rules.eligibility import Checker, rulebook
from rules.errors import DossierError

SCENARIOS = list(scenarios())


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.mark.parametrize("scenario", SCENARIOS, ids=str)
def test_scenario(checker: Checker, scenario: Scenario) -> None:
    expected = scenario.expected
    if "error" in expected:
        with pytest.raises(DossierError) as caught:
            checker.check(scenario.dossier)
        problem = caught.value.problems[0]
        assert problem.fact == expected["error"]
        assert all((problem.received, problem.accepted, problem.example))
        return
    result = checker.check(scenario.dossier)
    assert result.verdict == expected["verdict"]
    assert result.outcome == expected.get("outcome")
    assert {c.id for c in result.conditions if c.status == "unmet"} == set(expected.get("unmet", ()))
    assert set(result.missing) == set(expected.get("missing", ()))
    if "notice" in expected:
        assert (result.notice is None) if expected["notice"] is None else (expected["notice"] in (result.notice or ""))


def test_every_rule_has_scenarios_on_errors_dates_and_unknowns() -> None:
    for rule in rulebook().rules:
        own = [s for s in SCENARIOS if s.rule == rule]
        assert any("error" in s.expected for s in own), rule
        assert any(s.expected.get("verdict") == "not_applicable" for s in own), rule
        assert any(s.expected.get("missing") for s in own), rule


@pytest.mark.parametrize("scenario", [s for s in SCENARIOS if "error" not in s.expected], ids=str)
def test_the_result_has_exactly_the_promised_fields(checker: Checker, scenario: Scenario) -> None:
    told = json.loads(checker.check(scenario.dossier).to_json())
    fields = ["id", "rule", "as_of", "verdict", "outcome", "conditions", "missing", "agencies", "citations", "proof", "notice"]
    assert list(told) == fields
    for condition in told["conditions"]:
        assert list(condition) == ["id", "text", "status", "value", "required", "citation"]
        assert condition["citation"]["document"]
        assert condition["citation"]["ref"]
