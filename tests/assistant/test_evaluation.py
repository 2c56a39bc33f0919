"""What is measured of answers: what the gold asks for, wrong bodies, and the same questions without their tone marks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from assistant.cli import app
from assistant.evaluation import Report, measure
from assistant.service import Service

INDUSTRY, TRANSPORT = "Sở Công thương", "Sở Giao thông vận tải"


def gold(question: str, agencies: list[str], agencies_not: list[str]) -> dict[str, Any]:
    return {
        "id": "official-1", "question": question, "kind": "responsibility", "history": [], "as_of": "2024-06-30",
        "refs_any": ["III.5/1", "III.5/2"], "agencies": agencies, "agencies_not": agencies_not, "verdict": None, "abstain": False,
    }  # fmt: skip


def test_a_right_answer_counts_with_and_without_tone_marks(service: Service) -> None:
    report = measure(service, [gold("Cơ quan nào thẩm định tiêu chí giao thông?", [TRANSPORT], [INDUSTRY])])
    assert [report.right.share, report.marked.share, report.stripped.share] == [1.0, 1.0, 1.0]
    assert report.misnamed.share == 0.0


def test_a_question_typed_without_tone_marks_is_not_asked_once_more(service: Service) -> None:
    report = measure(service, [gold("co quan nao tham dinh tieu chi giao thong", [TRANSPORT], [])])
    assert [report.right.asked, report.stripped.asked] == [1, 0]


def test_a_body_that_the_gold_rules_out_is_a_wrong_body(service: Service) -> None:
    report = measure(service, [gold("Cơ quan nào thẩm định tiêu chí giao thông?", [INDUSTRY], [TRANSPORT])])
    assert [report.right.held, report.misnamed.held] == [0, 1]


def test_reports_add_up(service: Service) -> None:
    total = Report()
    for bodies in ([TRANSPORT], [INDUSTRY]):
        total += measure(service, [gold("Cơ quan nào thẩm định tiêu chí giao thông?", bodies, [])])
    assert (str(total.right), total.kinds["responsibility"].asked, len(total.wrong)) == ("1/2 = 0.500", 2, 1)


@pytest.mark.parametrize(("files", "totals"), [(1, 0), (2, 1)])
def test_several_files_are_summed_up_at_the_end(service: Service, tmp_path: Path, files: int, totals: int) -> None:
    named = [tmp_path / f"{i}-report.jsonl" for i in range(files)]
    for path in named:
        path.write_text(json.dumps(gold("Cơ quan nào thẩm định tiêu chí giao thông?", [TRANSPORT], [])), encoding="utf-8")
    printed = CliRunner().invoke(app, ["eval", *map(str, named)]).output
    assert printed.count("== cả") == totals
    assert printed.count("wrong body named 0/1 = 0.000") == files
