"""The door: what each kind of fact takes, exactly, and what the messages say."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from decimal import Decimal

import pytest

from rules.eligibility import Checker, CheckFailure, CheckResult
from rules.eligibility.notation import read_dossier_text, read_json
from rules.eligibility.reading import read_date
from rules.errors import DossierError, UnknownRuleError

CHECKER = Checker()


def verdict(rule: str, **facts: object) -> str | None:
    return CHECKER.check({"rule": rule, "as_of": "2023-01-01", "facts": facts}).verdict


@pytest.mark.parametrize("text", ["1.10", "1.1", "11e-1", "0.11e1", "1.1000000000000000000000", "2", "1E+1"])
def test_ratios_are_exact_however_they_are_written(text: str) -> None:
    line = f'{{"rule": "xa-kieu-mau", "as_of": "2023-01-01", "facts": {{"income_ratio": {text}}}}}'
    result = CHECKER.line(line)
    assert isinstance(result, CheckResult)
    assert next(c for c in result.conditions if c.id == "income_ratio").status == "met"


@pytest.mark.parametrize("text", ["1.0999999999999999999", "1e-9", "0", "0.0", "-0", "1"])
def test_ratios_under_the_threshold_are_unmet(text: str) -> None:
    result = CHECKER.line(f'{{"rule": "xa-kieu-mau", "as_of": "2023-01-01", "facts": {{"income_ratio": {text}}}}}')
    assert isinstance(result, CheckResult)
    assert next(c for c in result.conditions if c.id == "income_ratio").status == "unmet"


@pytest.mark.parametrize(
    ("rule", "fact", "text"),
    [
        ("xa-kieu-mau", "income_ratio", '"1.1"'),
        ("xa-kieu-mau", "income_ratio", "true"),
        ("xa-kieu-mau", "income_ratio", "NaN"),
        ("xa-kieu-mau", "income_ratio", "Infinity"),
        ("xa-kieu-mau", "income_ratio", "-Infinity"),
        ("xa-kieu-mau", "income_ratio", "-1e-9"),
        ("xa-kieu-mau", "income_ratio", "[1.1]"),
        ("xa-kieu-mau", "smart_villages", "1.0"),
        ("xa-kieu-mau", "smart_villages", "1e0"),
        ("xa-kieu-mau", "smart_villages", "-1"),
        ("xa-kieu-mau", "construction_debt", "0"),
        ("xa-kieu-mau", "construction_debt", '"false"'),
        ("co-che-dac-thu", "total_investment_vnd", "5e9"),
        ("co-che-dac-thu", "total_investment_vnd", "5000000000.0"),
        ("huyen-dat-chuan", "satisfaction_percent", "101"),
        ("huyen-dat-chuan", "satisfaction_percent", "100.000000000000000000001"),
        ("huyen-dat-chuan", "satisfaction_percent", "-0.1"),
        ("huyen-dat-chuan", "district_criteria", '{"10": true}'),
        ("xa-dat-chuan", "criteria", '{"01": true}'),
        ("xa-dat-chuan", "criteria", "true"),
        ("xa-thu-hoi", "criteria_failed", "[1, 1.0]"),
        ("xa-thu-hoi", "level", '"Đạt chuẩn"'),
        ("ty-le-doi-ung-tinh", "province", '"Son La"'),
        ("lien-ket-chuoi", "area", '"kho khan"'),
        ("von-doi-ung-huyen", "ratio_by_year", '{"hai": 1}'),
        ("xa-dat-chuan", "criterion", "{}"),
        ("xa-dat-chuan", "criterion", "null"),
    ],
)
def test_a_wrong_fact_is_named_with_what_came_what_is_accepted_and_an_example(rule: str, fact: str, text: str) -> None:
    result = CHECKER.line(f'{{"id": 7, "rule": "{rule}", "as_of": "2023-01-01", "facts": {{"{fact}": {text}}}}}')
    assert isinstance(result, CheckFailure)
    assert (result.status, result.id, result.rule) == ("error", 7, rule)
    assert result.problems[0].fact == fact
    for part in (result.problems[0].received, result.problems[0].accepted, result.problems[0].example):
        assert part in result.error


def test_every_wrong_fact_is_named_at_once() -> None:
    with pytest.raises(DossierError) as caught:
        verdict("co-che-dac-thu", communes="một", total_investment_vnd=5.5, in_programme=True, gia=1)
    assert [problem.fact for problem in caught.value.problems] == ["communes", "total_investment_vnd", "gia"]


def test_names_are_compared_after_nfc() -> None:
    name = unicodedata.normalize("NFD", "Quảng Ngãi")
    result = CHECKER.check({"rule": "ty-le-doi-ung-tinh", "as_of": "2023-01-01", "facts": {"province": name}})
    assert result.outcome == "1:1.5"


def test_an_unknown_rule_lists_the_rules() -> None:
    for rule in ("xa-la", None, 3, ["xa-dat-chuan"]):
        with pytest.raises(UnknownRuleError, match="xa-dat-chuan"):
            CHECKER.check({"rule": rule, "facts": {}})


def test_facts_that_are_left_out_or_null_are_unknown() -> None:
    for facts in ({}, None, {"community_capable": None}):
        result = CHECKER.check({"rule": "cong-dong-tu-lam", "as_of": "2023-01-01", "facts": facts})
        assert result.verdict == "insufficient"
        assert len(result.missing) == 3


@pytest.mark.parametrize("facts", [[], "x", 3, True])
def test_facts_must_be_a_map(facts: object) -> None:
    with pytest.raises(DossierError, match="facts"):
        CHECKER.check({"rule": "cong-dong-tu-lam", "facts": facts})


@pytest.mark.parametrize("text", ["2024-02-30", "2024-1-1", "01/02/2024", "", "20240101", "2024-01-01T00:00:00"])
def test_a_wrong_date_is_named(text: str) -> None:
    with pytest.raises(DossierError, match="as_of"):
        read_date(text)


def test_dates_are_taken_as_text_or_as_dates() -> None:
    assert read_date("2024-02-29") == read_date(date(2024, 2, 29)) == date(2024, 2, 29)
    assert read_date(None) is None
    with pytest.raises(DossierError):
        read_date(datetime(2024, 1, 1, 10))


def test_yaml_and_json_dossiers_read_alike() -> None:
    as_yaml = "rule: xa-kieu-mau\nas_of: 2023-01-01\nfacts: {income_ratio: 1.10, smart_villages: 1, construction_debt: no}"
    as_json = '{"rule": "xa-kieu-mau", "as_of": "2023-01-01", "facts": {"income_ratio": 1.10, "smart_villages": 1, "construction_debt": false}}'
    assert CHECKER.check(read_dossier_text(as_yaml)).to_json() == CHECKER.check(read_dossier_text(as_json)).to_json()


def test_yaml_numbers_are_those_of_json() -> None:
    assert read_dossier_text("a: 1e-9\nb: 5e9\nc: 010\nd: 1_0\ne: 1:30") == {
        "a": Decimal("1e-9"),
        "b": Decimal("5e9"),
        "c": 10,
        "d": "1_0",
        "e": "1:30",
    }


@pytest.mark.parametrize(
    "line", ["{", "[" * 100_000, b"\xff\xfe", "[]", "3", "null", '"x"', '{"facts": {"a": ' + "9" * 5000 + "}}"]
)
def test_a_broken_line_gives_a_failure_and_the_run_goes_on(line: str | bytes) -> None:
    good = '{"id": "b", "rule": "cong-dong-tu-lam", "facts": {}, "note": "ignored"}'
    results = list(CHECKER.batch([line, "", good]))
    assert isinstance(results[0], CheckFailure)
    assert isinstance(results[1], CheckResult)
    assert results[1].id == "b"
    assert read_json(results[0].to_json())["status"] == "error"


def test_the_given_day_goes_before_the_dossiers_and_today_is_the_default() -> None:
    dossier = {"rule": "huyen-dat-chuan", "as_of": "2024-01-01", "facts": {}}
    assert CHECKER.check(dossier, date(2025, 7, 1)).verdict == "not_applicable"
    assert CHECKER.check({**dossier, "as_of": None}).as_of == date.today()


def test_numbers_beyond_any_machine_number_are_compared_exactly() -> None:
    assert verdict("cong-dong-tu-lam", total_investment_vnd=10**400) == "not_eligible"
    tiny = CHECKER.line('{"rule": "xa-kieu-mau", "as_of": "2023-01-01", "facts": {"income_ratio": 1e999999999}}')
    assert isinstance(tiny, CheckResult)
    assert "income_ratio" not in tiny.missing
    read_json(tiny.to_json())
