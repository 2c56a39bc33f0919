"""What if, and the smallest changes: each set named does turn the verdict, and nothing smaller does."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
import reference
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.eligibility import Checker
from rules.eligibility.changes import smallest_changes, what_if, with_changes
from rules.errors import DossierError

CHECKER = Checker()
ALL = {str(number): True for number in range(1, 20)}
DAY = "2023-09-01"


def ways(rule: str, **facts: object) -> list[set[str]]:
    found = smallest_changes(CHECKER, {"rule": rule, "as_of": DAY, "facts": facts})
    return [{change.fact for change in way} for way in found]


def test_what_if_shows_the_conditions_that_change() -> None:
    facts = {"criteria": ALL, "construction_debt": True, "satisfaction_met": True, "security_standard_met": True}
    dossier = {"rule": "xa-dat-chuan", "as_of": DAY, "facts": facts}
    found = what_if(CHECKER, dossier, {"construction_debt": False})
    assert (found.before.verdict, found.after.verdict) == ("not_eligible", "eligible")
    assert [(c.id, c.before, c.after) for c in found.changed] == [("construction_debt", "unmet", "met")]
    assert facts["construction_debt"] is True


def test_what_if_reaches_into_maps_and_makes_facts_unknown() -> None:
    facts = {
        "criteria": {**ALL, "17": False},
        "construction_debt": False,
        "satisfaction_met": True,
        "security_standard_met": True,
    }
    dossier = {"rule": "xa-dat-chuan", "as_of": DAY, "facts": facts}
    assert what_if(CHECKER, dossier, {"criteria.17": True}).after.verdict == "eligible"
    assert what_if(CHECKER, dossier, {"criteria.17": None}).after.missing == ("criteria",)
    assert what_if(CHECKER, dossier, {}, date(2022, 1, 1)).after.verdict == "not_applicable"


def test_a_change_that_can_not_be_read_is_an_error() -> None:
    dossier = {"rule": "xa-dat-chuan", "as_of": DAY, "facts": {}}
    for changes in ({"criteria.20": True}, {"no_dong": False}, {"construction_debt": "không"}):
        with pytest.raises(DossierError):
            what_if(CHECKER, dossier, changes)


def test_the_missing_criteria_are_named() -> None:
    facts = {"criteria": {**ALL, "17": False, "3": None}, "construction_debt": True, "satisfaction_met": True}
    assert ways("xa-dat-chuan", **facts) == [{"criteria.3", "criteria.17", "construction_debt", "security_standard_met"}]


def test_each_way_out_is_named() -> None:
    project = {"indicators_set": True, "linkage_contract": True, "beneficiary_percent": 60, "total_cost_vnd": 1000}
    assert ways("lien-ket-chuoi", **project, area="kho-khan", support_requested_vnd=750) == [
        {"support_requested_vnd"},
        {"area"},
    ]
    task = {"no_proposal_under_21_22": False, "special_case": False, "direct_spending_percent": 80, "support_requested_vnd": 1}
    assert ways("nhiem-vu-san-xuat", **task) == [{"no_proposal_under_21_22"}, {"special_case"}]


def test_amounts_are_given_in_dong() -> None:
    facts = {"indicators_set": True, "linkage_contract": True, "beneficiary_percent": 60, "total_cost_vnd": 1001, "area": "khac"}
    dossier = {"rule": "lien-ket-chuoi", "as_of": DAY, "facts": {**facts, "support_requested_vnd": 999}}
    texts = [change.text for way in smallest_changes(CHECKER, dossier) for change in way]
    assert "mức đề nghị ngân sách hỗ trợ: không quá 500 đồng" in texts


def test_nothing_is_to_change_where_it_is_eligible_or_can_not_be() -> None:
    facts = {"community_capable": True, "simple_technique": True, "total_investment_vnd": 1}
    assert ways("cong-dong-tu-lam", **facts) == []
    assert ways("ty-le-doi-ung-tinh") == []
    dossier = {"rule": "cong-dong-tu-lam", "as_of": "2026-05-01", "facts": {}}
    assert smallest_changes(CHECKER, dossier) == ()


SIMPLE = ["xa-kieu-mau", "huyen-dat-chuan", "co-che-dac-thu", "cong-dong-tu-lam", "nhiem-vu-san-xuat", "lien-ket-chuoi"]


@pytest.mark.parametrize("rule", SIMPLE)
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_set_that_is_named_can_turn_the_verdict_and_no_part_of_it_can(rule: str, data: st.DataObject) -> None:
    decide, pools = reference.RULES[rule]
    facts = {name: data.draw(st.sampled_from(pool)) for name, pool in pools.items()}
    dossier = {"rule": rule, "as_of": DAY, "facts": facts}

    def can(names: set[str]) -> bool:
        amounts = reference._amounts(rule, {k: v for k, v in facts.items() if k not in names})
        choices = [({**pools, **amounts}[n] if n in names else (facts[n],)) for n in pools]
        return any(decide(dict(zip(pools, values, strict=True)))[0] == "eligible" for values in itertools.product(*choices))

    found = [{change.fact.partition(".")[0] for change in way} for way in smallest_changes(CHECKER, dossier)]
    assert bool(found) is (decide(facts)[0] != "eligible")
    for names in found:
        assert can(names)
        assert not any(can(names - {name}) for name in names)


def test_changes_leave_the_facts_as_they_are() -> None:
    facts = {"criteria": {1: True}}
    assert with_changes(facts, {"criteria.1": False}) == {"criteria": {"1": False}}
    assert facts == {"criteria": {1: True}}
