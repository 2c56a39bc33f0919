"""Dossiers as they come in, line by line: verdict, outcome, unmet, missing and errors, most of them on a boundary.

The lines were written from the contract and the law alone. They are kept as text, so that 1e-9, 5e9 and NaN arrive as written.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rules.eligibility import Checker, CheckResult, rulebook

_FILE = Path(__file__).with_name("cases.jsonl")
_LINES = _FILE.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def _expected(line: str) -> dict[str, Any]:
    case: dict[str, Any] = json.loads(line)
    return {"id": case["id"], "rule": case["rule"], **case["expect"]}


@pytest.mark.parametrize("line", _LINES, ids=lambda line: "{rule} {id}".format(**_expected(line)))
def test_a_line_of_a_batch_is_decided_as_the_contract_says(checker: Checker, line: str) -> None:
    expected, result = _expected(line), checker.line(line)
    if "error" in expected:
        assert not isinstance(result, CheckResult), "an error was expected"
        assert expected["error"] in {problem.fact for problem in result.problems}
        return
    assert isinstance(result, CheckResult), result.to_json()
    assert (result.verdict, result.outcome) == (expected["verdict"], expected["outcome"])
    assert set(result.missing) == set(expected["missing"])
    if "unmet" in expected:
        assert {c.id for c in result.conditions if c.status == "unmet"} == set(expected["unmet"])


def test_every_rule_is_among_the_lines() -> None:
    assert set(rulebook().rules) <= {_expected(line)["rule"] for line in _LINES}
