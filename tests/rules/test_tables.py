"""Tables: templates that check, bad rows that stop nothing, summaries and a picture."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import Workbook, load_workbook

from rules.eligibility import Body, Checker, rulebook
from rules.eligibility.result import bare_citation
from rules.eligibility.sheets import read_sheet, write_sheet
from rules.eligibility.summary import picture, report_rows, summarise
from rules.eligibility.tables import TableReport, check_table, template
from rules.errors import TableError

CHECKER = Checker()
RULE = rulebook().rules["xa-dat-chuan"]
HEAD = template(RULE)


def commune(name: str, *failed: int, debt: object = "không") -> list[object]:
    return [name, RULE.id, *("chưa đạt" if n in failed else "đạt" for n in range(1, 20)), debt, "có", "có"]


def checked(path: Path, rows: list[list[object]], rule: str | None = None) -> TableReport:
    write_sheet(path, rows)
    return check_table(CHECKER, path, rule, date(2024, 5, 1))


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("rule", rulebook().rules)
def test_the_template_of_every_rule_reads_back(tmp_path: Path, rule: str, ending: str) -> None:
    rows = template(rulebook().rules[rule])
    example = [cell if place else "mẫu" for place, cell in enumerate(rows[2])]
    report = checked(tmp_path / f"t{ending}", [*rows, example])
    assert [row.problems for row in report.rows] == [()]
    assert report.rows[0].result is not None
    assert report.ignored == ()


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_each_row_has_its_verdict_and_a_bad_row_its_cell(tmp_path: Path, ending: str) -> None:
    rows = [*HEAD, commune("A"), commune("B", 17), commune("C"), commune("D", debt=""), commune("E", debt=7), commune("G")]
    rows[5][4] = "bậy"
    rows[8][1] = "xa-la"
    report = checked(tmp_path / f"t{ending}", rows)
    assert [row.result.verdict if row.result else None for row in report.rows] == [
        "eligible",
        "not_eligible",
        None,
        "insufficient",
        None,
        None,
    ]
    bad = [(row.number, row.id, row.problems[0].cell) for row in report.rows if row.problems]
    assert bad == [(6, "C", "E6"), (8, "E", "V8"), (9, "G", "B9")]
    assert "“bậy”" in report.rows[2].problems[0].message


def test_cells_are_read_as_people_write_them(tmp_path: Path) -> None:
    rows = [
        [
            "id",
            "rule",
            "in_programme",
            "communes",
            "managed_by_commune",
            "total_investment_vnd",
            "simple_design",
            "in_provincial_list",
        ],
        ["a", "co-che-dac-thu", "x", "1", "ĐÚNG", "5.000.000.000", "1", "true"],
        ["b", "co-che-dac-thu", "có", "1", "có", "5.000.000.001", "có", "có"],
        ["c", "co-che-dac-thu", "có", "1", "có", "5e9", "có", "có"],
    ]
    report = checked(tmp_path / "t.csv", rows)
    assert [row.result.verdict if row.result else row.problems[0].cell for row in report.rows] == [
        "eligible",
        "not_eligible",
        "F4",
    ]


def test_decimal_commas_percent_signs_lists_and_years(tmp_path: Path) -> None:
    report = checked(tmp_path / "t.csv", [["id", "level", "criteria_failed"], ["a", "đạt chuẩn", "1; 2;3, 4 5 10"]])
    assert report.rows[0].result is not None
    assert (report.rows[0].result.rule, report.rows[0].result.verdict) == ("xa-thu-hoi", "yes")
    report = checked(
        tmp_path / "u.csv", [["id", "ratio_by_year.2022", "ratio_by_year.2023"], ["a", "0,9", "0,99"], ["b", "1", ""]]
    )
    assert [row.result.outcome for row in report.rows if row.result] == ["excluded", "bonus"]
    heading = ["self_balancing", "central_support_percent", "province"]
    report = checked(tmp_path / "v.csv", [heading, ["không", "79,9%", "Sơn La"]])
    assert report.rows[0].result is not None
    assert report.rows[0].result.outcome == "1:1"


def test_numbers_of_excel_are_exact(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    for row in (
        ["id", "rule", "income_ratio", "smart_villages"],
        ["a", "xa-kieu-mau", 1.1, 1.0],
        ["b", "xa-kieu-mau", 1.09, 1.5],
    ):
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    report = check_table(CHECKER, tmp_path / "t.xlsx", None, date(2024, 5, 1))
    assert report.rows[0].result is not None
    assert [c.status for c in report.rows[0].result.conditions[1:3]] == ["met", "met"]
    assert report.rows[1].problems[0].cell == "D3"


def test_semicolons_comments_empty_rows_and_odd_columns(tmp_path: Path) -> None:
    text = "id;rule;community_capable;simple_technique;total_investment_vnd;ghi chú\n#;;;;;\n\n;;;;;\na;cong-dong-tu-lam;có;có;499999999;vui\n"
    (tmp_path / "t.csv").write_text(text, encoding="utf-8-sig")
    report = check_table(CHECKER, tmp_path / "t.csv", None, date(2024, 5, 1))
    assert [(row.number, row.result.verdict) for row in report.rows if row.result] == [(5, "eligible")]
    assert report.ignored == ("ghi chú",)


def test_the_rule_can_be_named_or_is_found_from_the_columns(tmp_path: Path) -> None:
    rows = [["id", "community_capable", "simple_technique", "total_investment_vnd"], ["a", "có", "có", 5]]
    assert checked(tmp_path / "a.csv", rows).rows[0].result is not None
    assert checked(tmp_path / "b.csv", rows, "cong-dong-tu-lam").rows[0].result is not None
    with pytest.raises(TableError, match="--rule"):
        checked(tmp_path / "c.csv", [["id", "x"], ["a", "b"]])


@pytest.mark.parametrize("content", [b"", b"id,rule\n", b"\xff\xfe\x00", b"PK\x03\x04 broken"])
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_table_that_can_not_be_read_says_so(tmp_path: Path, content: bytes, ending: str) -> None:
    path = tmp_path / f"t{ending}"
    path.write_bytes(content)
    with pytest.raises(TableError, match="ví dụ|mẫu"):
        check_table(CHECKER, path)
    with pytest.raises(TableError):
        check_table(CHECKER, tmp_path / "none.csv")


def test_the_summary_counts_and_says_whose_it_is(tmp_path: Path) -> None:
    def see(concept: str, _: date) -> list[Body]:
        return [Body(id=concept, name=f"Sở {concept}", role="hướng dẫn")] if concept == "moi-truong" else []

    checker = Checker(bare_citation, see)
    rows = [*HEAD, commune("A", 17), commune("B", 17, 3), commune("C", debt="có"), commune("D"), commune("<E & F>", debt="?")]
    write_sheet(tmp_path / "t.csv", rows)
    summary = summarise(checker, check_table(checker, tmp_path / "t.csv", None, date(2024, 5, 1)))
    assert summary.verdicts == {"not_eligible": 3, "eligible": 1, "error": 1}
    assert [(f.name, f.rows, [b.name for b in f.bodies]) for f in summary.failures] == [
        ("criteria.17", 2, ["Sở moi-truong"]),
        ("construction_debt", 1, []),
        ("criteria.3", 1, []),
    ]
    drawn = ElementTree.fromstring(picture(summary))
    words = " ".join(drawn.itertext())
    assert "Môi trường và An toàn thực phẩm" in words
    assert "2 dòng (40%)" in words


def test_a_picture_of_nothing_says_so(tmp_path: Path) -> None:
    summary = summarise(CHECKER, checked(tmp_path / "t.csv", [*HEAD, commune("A")]))
    assert "Không có điều kiện nào chưa đạt" in picture(summary)


def test_the_report_is_written_and_formulas_stay_text(tmp_path: Path) -> None:
    report = checked(tmp_path / "t.csv", [*HEAD, commune("Xã A", 17), ["@x", "xa-la"]])
    for name in ("r.csv", "r.xlsx"):
        write_sheet(tmp_path / name, report_rows(report))
        sheet = read_sheet(tmp_path / name)
        assert sheet.rows[0][1][1] == "Xã A"
        assert "17" in str(sheet.rows[0][1][5])
        assert "xa-la" in str(sheet.rows[1][1][7])
    write_sheet(tmp_path / "f.xlsx", [["=1+1"]])
    assert load_workbook(tmp_path / "f.xlsx").worksheets[0]["A1"].data_type == "s"
    write_sheet(tmp_path / "f.csv", [["=1+1"]])
    assert "'=1+1" in (tmp_path / "f.csv").read_text(encoding="utf-8")
    with pytest.raises(TableError):
        write_sheet(tmp_path / "r.pdf", [])


def test_ten_thousand_rows_take_less_than_a_minute(tmp_path: Path) -> None:
    rows = [*HEAD, *(commune(f"Xã {n}", 1 + n % 25) for n in range(10_000))]
    write_sheet(tmp_path / "t.csv", rows)
    ticks: list[tuple[int, int]] = []
    begun = time.monotonic()
    report = check_table(CHECKER, tmp_path / "t.csv", None, date(2024, 5, 1), lambda done, total: ticks.append((done, total)))
    summary = summarise(CHECKER, report)
    assert time.monotonic() - begun < 60
    assert (len(ticks), ticks[-1]) == (10_000, (10_000, 10_000))
    assert summary.rows == 10_000
