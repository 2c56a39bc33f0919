"""The parts of the web app that need no browser: what answers look like, what forms mean, what files hold."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from assistant.answer import Answer
from assistant.export import Turn, plain, save_feedback, to_docx, to_markdown
from assistant.service import Service
from assistant.web.answers import AnswerView
from assistant.web.days import read_day
from assistant.web.deadlines import Days, Duty, calendar_bytes, read_days
from assistant.web.fields import Field, FieldError, facts_of
from assistant.web.library import Library
from assistant.web.markup import answer_html, highlighted
from assistant.web.saving import parcel
from assistant.web.sheets import csv_bytes, xlsx_bytes
from assistant.web.tables import DutyTables
from assistant.web.texts import answers as answers_texts

_EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def answer(service: Service) -> Answer:
    """An answer whose body has been merged."""
    return service.ask("Sở nào thẩm định tiêu chí giao thông?", as_of=date(2026, 1, 15))


@pytest.fixture(scope="module")
def view(service: Service) -> AnswerView:
    return AnswerView(Library(service))


def test_an_answer_is_one_line_so_that_markdown_leaves_it_alone(view: AnswerView, answer: Answer) -> None:
    assert "\n" not in view.answer(answer)


def test_places_in_the_text_become_numbers_of_the_sources(view: AnswerView, answer: Answer) -> None:
    drawn = view.answer(answer)
    assert 'href="#van-ban/203%2FKH-UBND/III.5%2F2"' in drawn


def test_each_part_of_an_answer_is_escaped(view: AnswerView, answer: Answer) -> None:
    first = answer.citations[0].model_copy(update={"text": _EVIL})
    held = answer.agencies[0].model_copy(update={"name": _EVIL, "role": _EVIL})
    step = answer.proof[0].model_copy(update={"rule": _EVIL, "because": (_EVIL,)})
    changed = {"answer": _EVIL, "notice": _EVIL, "citations": (first,), "agencies": (held,), "proof": (step,)}
    drawn = view.answer(answer.model_copy(update=changed))
    assert "<script" not in drawn
    assert "<img" not in drawn
    assert drawn.count("&lt;script&gt;") == 7


@pytest.mark.parametrize("status", ["partial", "clarify", "no_basis", "out_of_scope", "error"])
def test_whatever_is_no_full_answer_says_so(view: AnswerView, answer: Answer, status: str) -> None:
    assert answers_texts.STATUSES[status] in view.answer(answer.model_copy(update={"status": status}))


def test_marks_of_emphasis_inside_escaped_text_stay_harmless() -> None:
    assert answer_html("**<b>**") == "<p><strong>&lt;b&gt;</strong></p>"
    assert highlighted("<b>vốn</b>", ("vốn", "<b>")) == "&lt;b&gt;<mark>vốn</mark>&lt;/b&gt;"


@pytest.mark.parametrize("said", ["31/02/2024", "hôm nay", "2024", "1/1/1", "30/06/24"])
def test_a_day_that_is_none_is_refused_with_an_example(said: str) -> None:
    with pytest.raises(ValueError, match="30/06/2024"):
        read_day(said)


def _field(kind: str, **more: Any) -> Field:
    return Field("f", SimpleNamespace(type=kind, label="dữ kiện", **more), (None, None) if kind == "marks" else (None,))


@pytest.mark.parametrize(
    ("kind", "given", "fact"),
    [
        ("bool", ["yes"], True),
        ("bool", ["no"], False),
        ("bool", [""], None),
        ("choice", ["khac"], "khac"),
        ("money", ["4.999.999.999 đồng"], 4_999_999_999),
        ("count", ["19"], 19),
        ("percent", ["62,5%"], Decimal("62.5")),
        ("ratio", ["1.10"], Decimal("1.10")),
        ("ratio", [" "], None),
        ("marks", [["1", "2"], ["17"]], {"1": True, "2": True, "17": False}),
        ("marks", [[], []], None),
        ("numbers", [["3", "10"]], [3, 10]),
        ("numbers", [["0"]], []),
        ("numbers", [[]], None),
    ],
)
def test_what_is_filled_in_becomes_a_fact(kind: str, given: list[Any], fact: Any) -> None:
    assert facts_of([_field(kind)], given) == ({} if fact is None else {"f": fact})


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("money", ["5e9"]),
        ("money", ["1,5"]),
        ("percent", ["nhiều"]),
        ("percent", ["NaN"]),
        ("marks", [["1"], ["1"]]),
        ("numbers", [["0", "3"]]),
    ],
)
def test_what_is_no_fact_is_named(kind: str, given: list[Any]) -> None:
    with pytest.raises(FieldError, match="dữ kiện"):
        facts_of([_field(kind)], given)


def test_every_rule_has_a_form(service: Service) -> None:
    kinds = {"bool", "percent", "ratio", "count", "money", "choice", "marks", "numbers", "years"}
    for info in service.rules():
        assert {str(spec.type) for spec in service.checker.book.definition(info.id).facts.values()} <= kinds


def test_a_conversation_as_word_and_markdown_holds_sources_and_no_control_characters(answer: Answer) -> None:
    from docx import Document

    turns = [Turn("Hỏi\x00 gì\x0b?", answer), Turn(_EVIL, answer)]
    paper = "\n".join(p.text for p in Document(io.BytesIO(to_docx(turns, date(2026, 1, 15)))).paragraphs)
    assert "[1] 203/KH-UBND, III.5/2" in paper
    assert _EVIL in paper
    assert "Sở Xây dựng" in to_markdown(turns, date(2026, 1, 15))
    assert "[1] 203/KH-UBND, III.5/2" in plain(answer)


def test_every_source_that_an_answer_tells_links_to_its_place(service: Service) -> None:
    answer = service.ask(
        "Hai con số tỉnh hoàn thành nhiệm vụ trong Nghị quyết 25/2021/QH15 và Quyết định 263/QĐ-TTg có khớp nhau không?"
    )
    shown = answer_html(answer.answer, {(c.document, c.ref): n for n, c in enumerate(answer.citations, start=1)})
    assert [f"[{n}]" in shown for n in range(1, len(answer.citations) + 1)] == [True] * len(answer.citations)


def test_feedback_is_one_line_each_on_this_machine(answer: Answer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NTM_DATA_DIR", str(tmp_path))
    save_feedback(answer, good=True)
    save_feedback(answer, good=False, reason="Thiếu ý", note="dòng một\ndòng hai")
    lines = [json.loads(line) for line in (tmp_path / "feedback.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(line["good"], line["reason"]) for line in lines] == [(True, ""), (False, "Thiếu ý")]


def test_no_cell_of_a_table_is_run_by_a_spreadsheet() -> None:
    from openpyxl import load_workbook

    rows = [["=1+1", "@x", "Sở Y tế"]]
    written = list(csv.reader(io.StringIO(csv_bytes(["a", "b", "c"], rows).decode("utf-8-sig"))))
    assert written[1] == ["'=1+1", "'@x", "Sở Y tế"]
    sheet = load_workbook(io.BytesIO(xlsx_bytes("Bảng", ["a", "b", "c"], rows))).active
    assert sheet is not None
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "s"]


def test_single_roles_are_told_apart_even_with_commas_in_their_names(service: Service) -> None:
    tables = DutyTables(service, Library(service))
    assert tables.roles({"role": "chủ trì và cung cấp số liệu, dịch vụ"}) == ["chủ trì", "cung cấp số liệu, dịch vụ"]


def test_the_matrix_counts_what_the_table_shows(service: Service) -> None:
    tables = DutyTables(service, Library(service))
    drawn = tables.matrix(date(2024, 6, 30))
    assert drawn.count('scope="row"') == 19
    assert "Sở Giao thông vận tải, giao thông nông thôn: " in drawn


@pytest.mark.parametrize(
    ("deadline", "first", "last", "yearly"),
    [
        ("từ ngày 18/11 đến ngày 20/11 hàng năm", date(2024, 11, 18), date(2024, 11, 20), True),
        ("trước ngày 01/12 hàng năm", date(2024, 12, 1), date(2024, 12, 1), True),
        ("công bố trước ngày 30/9/2025", date(2025, 9, 30), date(2025, 9, 30), False),
    ],
)
def test_a_deadline_with_a_day_is_an_event(deadline: str, first: date, last: date, yearly: bool) -> None:
    assert read_days(deadline, 2024) == Days(first, last, yearly)


@pytest.mark.parametrize("deadline", ["quý III/2023", "trong 15 ngày", "trong tháng 7/2023", "ngày 31/02/2024", ""])
def test_a_deadline_without_a_day_is_none(deadline: str) -> None:
    assert read_days(deadline, 2024) is None


def test_a_calendar_is_read_back_with_its_events() -> None:
    from icalendar import Calendar

    duty = Duty("Sở Y tế", "báo cáo; kết quả", "từ ngày 18/11 đến ngày 20/11 hàng năm", "III.27/1")
    events = Calendar.from_ical(calendar_bytes([duty, duty], 2024)).walk("VEVENT")
    assert [str(event["summary"]) for event in events] == ["Sở Y tế: báo cáo; kết quả"]
    assert events[0].to_ical().count(b"FREQ=YEARLY") == 1


def test_a_file_travels_as_text() -> None:
    assert json.loads(parcel("a.docx", "x/y", b"\x00\xff"))[0]["data"] == "AP8="
