"""``ntm check`` and ``ntm rules`` as people and machines call them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from assistant.cli import app

FACTS = {
    "criteria": {str(number): number != 17 for number in range(1, 20)},
    "construction_debt": True,
    "satisfaction_met": True,
    "security_standard_met": True,
}
DOSSIER = {"id": "xa-1", "rule": "xa-dat-chuan", "as_of": "2024-05-01", "facts": FACTS}


def ntm(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "d.json"
    path.write_text(json.dumps(DOSSIER), encoding="utf-8")
    return path


def test_the_result_for_people_has_verdict_reasons_ways_out_and_bodies(dossier: Path) -> None:
    told = ntm("check", dossier)
    assert told.exit_code == 0
    for part in (
        "không đủ điều kiện",
        "✗",
        "chưa đạt: 17",
        "18/2022/QĐ-TTg, Đ4.1.b",
        "Muốn đủ điều kiện",
        "Sở Tài nguyên và Môi trường",
    ):
        assert part in told.stdout, told.stdout


def test_the_result_as_json_cites_texts_and_names_todays_bodies(dossier: Path) -> None:
    told = json.loads(ntm("check", dossier, "--json", "--as-of", "2026-05-01").stdout)
    assert (told["verdict"], told["as_of"]) == ("not_eligible", "2026-05-01")
    assert "51/2025/QĐ-TTg" in told["notice"]
    assert all(citation["text"] for citation in told["citations"])
    environment = next(body for body in told["agencies"] if body["id"] == "so-tnmt")
    assert (environment["condition"], environment["entry"]) == ("criteria", "17")
    assert environment["today"][0]["name"] == "Sở Nông nghiệp và Môi trường"


def test_what_if_shows_what_changes(dossier: Path) -> None:
    told = ntm("check", dossier, "--what-if", "construction_debt=false", "--what-if", "criteria.17=true")
    assert "Nếu thay đổi: đủ điều kiện" in told.stdout
    as_json = json.loads(ntm("check", dossier, "--what-if", "construction_debt=false", "--json").stdout)
    assert [change["id"] for change in as_json["changed"]] == ["construction_debt"]
    assert ntm("check", dossier, "--what-if", "construction_debt").exit_code == 2


def test_yaml_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    path.write_text("rule: cong-dong-tu-lam\nas_of: 2023-01-01\nfacts:\n  total_investment_vnd: 500000000\n", encoding="utf-8")
    assert json.loads(ntm("check", path, "--json").stdout)["verdict"] == "not_eligible"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"rule": "cong-dong-tu-lam", "facts": {"total_investment_vnd": 5e8}}', "total_investment_vnd"),
        ('{"rule": "cong-dong-tu-lam", "facts": {"gia": 5}}', "gia"),
        ('{"rule": "la"}', "xa-dat-chuan"),
        ('{"rule": "cong-dong-tu-lam", "as_of": "hôm nay"}', "as_of"),
        ("[1, 2]", "facts"),
        ("a: [", "YAML"),
    ],
)
def test_an_error_is_named_and_ends_with_code_2(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "d.yaml"
    path.write_text(text, encoding="utf-8")
    told = ntm("check", path)
    assert told.exit_code == 2
    assert said in told.stderr
    assert told.stdout == ""


def test_files_that_are_not_there_and_no_file_at_all_end_with_code_2(tmp_path: Path) -> None:
    for arguments in ((tmp_path / "none.json",), ("--batch", tmp_path / "none"), ("--table", tmp_path / "none.csv"), ()):
        assert ntm("check", *arguments).exit_code == 2
    assert ntm("check", "--template", "la").exit_code == 2


def test_a_batch_gives_one_result_a_line_and_goes_on_after_errors(tmp_path: Path) -> None:
    lines = [
        json.dumps({**DOSSIER, "id": 1, "note": "bỏ qua"}),
        "không phải JSON",
        json.dumps({"id": 3, "rule": "la"}),
        json.dumps(DOSSIER),
    ]
    path = tmp_path / "b.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    told = ntm("check", "--batch", path)
    results = [json.loads(line) for line in told.stdout.splitlines()]
    assert told.exit_code == 0
    assert [(r["id"], r.get("status")) for r in results] == [(1, None), (None, "error"), (3, "error"), ("xa-1", None)]
    assert told.stdout == ntm("check", "--batch", path).stdout


def test_a_template_is_filled_in_and_checked(tmp_path: Path) -> None:
    assert "construction_debt" in ntm("check", "--template", "xa-dat-chuan").stdout
    table, out, drawn = tmp_path / "t.csv", tmp_path / "r.xlsx", tmp_path / "p.svg"
    assert ntm("check", "--template", "cong-dong-tu-lam", "--out", table).exit_code == 0
    with table.open("a", encoding="utf-8") as stream:
        stream.write("A,cong-dong-tu-lam,có,có,499999999\nB,cong-dong-tu-lam,có,có,500000000\nC,cong-dong-tu-lam,gì,có,1\n")
    told = ntm("check", "--table", table, "--as-of", "2024-05-01", "--out", out, "--picture", drawn)
    assert told.exit_code == 0
    for part in ("3 dòng", "đủ điều kiện: 1", "Tổng mức đầu tư dưới 500 triệu đồng", "ô C6"):
        assert part in told.stdout, told.stdout
    assert out.exists()
    assert drawn.read_text(encoding="utf-8").startswith("<svg")
    lines = [json.loads(line) for line in ntm("check", "--table", table, "--as-of", "2024-05-01", "--json").stdout.splitlines()]
    assert [line.get("verdict", line.get("status")) for line in lines] == ["eligible", "not_eligible", "error"]


def test_rules_are_listed_with_facts_types_units_and_sources() -> None:
    told = ntm("rules")
    for part in ("xa-dat-chuan", "total_investment_vnd [money, đồng]", "27/2022/NĐ-CP, Đ14.3", "Do người có thẩm quyền xem xét"):
        assert part in told.stdout
    rules = [json.loads(line) for line in ntm("rules", "--json").stdout.splitlines()]
    assert len(rules) == 15
    assert all(fact["type"] and fact["sources"] for rule in rules for fact in rule["facts"])
    assert ntm("rules", "co-che-dac-thu").stdout.count("[money") == 1
    assert ntm("rules", "la").exit_code == 2
