"""The proof names the rules that fired, the facts, and the provisions of the right document; bodies are named for what is unmet."""

from __future__ import annotations

from datetime import date

import pytest
from rule_scenarios import scenarios

from kb.model import Citation
from rules.eligibility import Body, Checker, rulebook
from rules.eligibility.result import Pointer
from rules.eligibility.schema import AllOf, AnyOf, Check, NotOf, Source, Test, checks

KINDS = {
    *("is_", "one_of", "none_of", "at_least", "at_most", "above", "below", "equals"),
    *("complete", "has_any", "every_at_least", "run_below", "percent_of", "all", "any", "not", "group"),
}


def kinds(test: Test) -> set[str]:
    if isinstance(test, Check):
        return {test.comparison} | ({"percent_of"} if test.percent_of is not None else set())
    if isinstance(test, NotOf):
        return {"not"} | kinds(test.negated)
    name, parts = ("all", test.all) if isinstance(test, AllOf) else ("any", test.any)
    return {name}.union(*map(kinds, parts))


def test_every_kind_of_condition_appears_in_a_proof_with_its_provision() -> None:
    assert set(Check.model_fields) - {"fact"} <= KINDS
    assert {AllOf, AnyOf, NotOf, Check} == set(Test.__args__)
    shown: set[str] = set()
    for scenario in (s for s in scenarios() if "error" not in s.expected):
        definition = rulebook().definition(scenario.rule)
        steps = {step.rule.partition(".")[0]: step for step in Checker().check(scenario.dossier).proof}
        for condition in definition.conditions:
            for status in ("met", "unmet"):
                step = steps.get(f"{definition.id}/{condition.id}:{status}")
                if step is not None:
                    assert Pointer(document=condition.source.document, ref=condition.source.ref) in step.citations
                    assert len(step.because) >= 2
                    shown |= kinds(condition.test) | ({"group"} if condition.group else set())
        for row in definition.outcomes.rows if definition.outcomes else ():
            step = steps.get(f"{definition.id}#{row.id}")
            if step is not None and row.source is not None:
                assert step.citations == (Pointer(document=row.source.document, ref=row.source.ref),)
                shown |= set().union(*map(kinds, row.when))
    assert shown == KINDS


def test_the_same_dossier_gives_the_same_bytes() -> None:
    for scenario in (s for s in scenarios() if "error" not in s.expected):
        assert Checker().check(scenario.dossier).to_json() == Checker().check(scenario.dossier).to_json()


def test_citations_and_bodies_come_from_the_service() -> None:
    asked: list[tuple[str, date]] = []

    def cite(source: Source, on: date) -> Citation:
        return Citation(document=source.document, ref=source.ref, text=f"{source.ref} on {on}", verification=source.verification)

    def see(concept: str, on: date) -> list[Body]:
        asked.append((concept, on))
        return [Body(id=f"so-{concept}", name=concept, role="hướng dẫn")]

    marks = {str(number): number not in (2, 17) for number in range(1, 20)}
    facts = {"criteria": marks, "construction_debt": True, "satisfaction_met": True, "security_standard_met": None}
    result = Checker(cite, see).check({"rule": "xa-dat-chuan", "as_of": "2024-05-01", "facts": facts})
    assert [(body.condition, body.entry, body.name) for body in result.agencies] == [
        ("criteria", "2", "giao-thong"),
        ("criteria", "17", "moi-truong"),
        ("criteria", "17", "an-toan-thuc-pham"),
        ("construction_debt", None, "no-dong-xdcb"),
    ]
    assert {on for _, on in asked} == {date(2024, 5, 1)}
    assert result.conditions[0].citation is not None
    assert result.conditions[0].citation.text == "Đ4.1.a on 2024-05-01"


def test_amended_wording_and_sources_follow_the_day() -> None:
    def security(day: str) -> tuple[str, bool]:
        result = Checker().check({"rule": "xa-dat-chuan", "as_of": day, "facts": {}})
        text = next(c.text for c in result.conditions if c.id == "security_standard_met")
        return text, any(c.document == "03/2024/QĐ-TTg" for c in result.citations)

    assert security("2024-03-06")[0].startswith("Không phức tạp")
    assert not security("2024-03-06")[1]
    assert security("2024-03-07")[0].startswith("Đạt tiêu chuẩn")
    assert security("2024-03-07")[1]


@pytest.mark.parametrize("rule", rulebook().rules)
def test_texts_are_filled_in(rule: str) -> None:
    for scenario in (s for s in scenarios() if s.rule == rule and "error" not in s.expected):
        told = Checker().check(scenario.dossier).to_json()
        assert "{" not in told.replace('{"', "").replace("{}", ""), told
        assert "None" not in told


def test_every_definition_says_what_is_left_to_judgement_and_describes_its_facts() -> None:
    for definition in rulebook().rules.values():
        assert definition.judgement, definition.id
        for name, spec in definition.facts.items():
            assert spec.description, (definition.id, name)
        assert all(list(checks(condition.test)) for condition in definition.conditions)
