"""What the command line promises: exit codes, Vietnamese messages, batches that go on, and a light start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from assistant.cli import app

ROAD = "Sở nào thẩm định tiêu chí giao thông?"
DAY = ["--as-of", "2025-12-01"]
COMMANDS = ["ask", "check", "rules", "duties", "documents", "search", "chat"]


def ntm(*arguments: str, stdin: bytes | None = None) -> Result:
    """The command line in this process; an exception that leaves it is a failure of the test."""
    result = CliRunner().invoke(app, list(arguments), input=stdin)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def answer(*arguments: str) -> dict[str, Any]:
    result = ntm("ask", *arguments, *DAY, "--json")
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout))


def batch(folder: Path, *lines: str | dict[str, Any]) -> list[dict[str, Any]]:
    file = folder / "cau-hoi.jsonl"
    text = "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    file.write_text(text, encoding="utf-8")
    result = ntm("ask", "--batch", str(file), *DAY)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


# -- ask ------------------------------------------------------------------------------------------------------------------


def test_an_answer_is_readable_and_names_its_source() -> None:
    result = ntm("ask", ROAD, *DAY)
    assert result.exit_code == 0
    assert "Sở Giao thông vận tải" in result.stdout
    assert "203/KH-UBND, III.5/2" in result.stdout
    assert "Vì sao" in result.stdout
    assert result.stderr == ""


def test_json_is_one_line_with_the_same_bytes_each_time() -> None:
    first, second = (ntm("ask", ROAD, *DAY, "--json").stdout for _ in range(2))
    assert first == second
    assert first.count("\n") == 1
    assert "Sở Giao thông" in first, "UTF-8, not escapes"


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("", "Câu hỏi đang trống"),
        ("   \t\n ", "Câu hỏi đang trống"),
        ("\x00", "không có chữ nào đọc được"),
        ("\x00\x01\x02\x1b\x7f", "không có chữ nào đọc được"),
        ("🚀🎉👍", "không có chữ nào đọc được"),
        ("?!... ---", "không có chữ nào đọc được"),
        ("12345 678", "không có chữ nào đọc được"),
        ("\u200b\ufeff", "không có chữ nào đọc được"),
        ("a b " * 5_001, "dài 20004 ký tự; hệ thống nhận tối đa 20000 ký tự"),
        ("á" * 1_000_000, "tối đa 20000 ký tự"),
    ],
    ids=["empty", "blank", "NUL", "control", "emoji", "marks", "digits", "invisible", "long", "huge"],
)
def test_what_is_no_question_ends_with_2_and_an_example(question: str, message: str) -> None:
    result = ntm("ask", question)
    assert result.exit_code == 2
    assert message in result.output
    assert "Ví dụ" in result.output
    told = ntm("ask", question, "--json")
    assert told.exit_code == 2
    said = json.loads(told.stdout)
    assert said["status"] == "error"
    assert message in said["answer"]
    assert len(said["question"]) <= 20_000


@pytest.mark.parametrize("question", [f"\x00{ROAD}\x00", "Sở nào\x07 thẩm định\x01 tiêu chí giao thông? 🚀"])
def test_stray_characters_in_a_question_do_no_harm(question: str) -> None:
    assert [a["id"] for a in answer(question)["agencies"]] == ["so-gtvt"]


def test_a_question_of_just_under_20000_characters_is_read() -> None:
    question = f"{ROAD} " * 500
    assert 18_000 < len(question) < 20_000
    assert [a["id"] for a in answer(question)["agencies"]] == ["so-gtvt"]


@pytest.mark.parametrize("day", ["2024-13-01", "2024-02-30", "30/06/2024", "hôm qua", "", "2024", "99999-01-01"])
@pytest.mark.parametrize("command", [["ask", ROAD], ["duties"]], ids=["ask", "duties"])
def test_a_bad_date_ends_with_2_and_shows_a_good_one(command: list[str], day: str) -> None:
    result = ntm(*command, "--as-of", day)
    assert result.exit_code == 2
    assert "không đọc được" in result.stderr
    assert "--as-of 2024-06-30" in result.stderr
    assert result.stdout == ""


def test_a_missing_question_ends_with_2() -> None:
    result = ntm("ask")
    assert result.exit_code == 2
    assert "thiếu câu hỏi" in result.stderr


# -- ask --batch ----------------------------------------------------------------------------------------------------------


def test_a_batch_keeps_order_and_ids_and_ignores_unknown_keys(tmp_path: Path) -> None:
    asked: list[dict[str, Any]] = [
        {"id": "b", "question": ROAD, "kind": "x", "note": {"deep": [1]}},
        {"id": "a", "question": "còn y tế thì sao?", "history": ["Cơ quan nào hướng dẫn tiêu chí giao thông?"]},
        {"id": "c", "question": ROAD, "as_of": "2024-06-30", "history": None},
        {"id": "b", "question": ROAD, "as_of": None},
    ]
    told = batch(tmp_path, *asked)
    assert [x["id"] for x in told] == ["b", "a", "c", "b"]
    assert [x["question"] for x in told] == [x["question"] for x in asked]
    assert [x["as_of"] for x in told] == ["2025-12-01", "2025-12-01", "2024-06-30", "2025-12-01"]
    assert [x["agencies"][0]["id"] for x in told] == ["so-gtvt", "so-y-te", "so-gtvt", "so-gtvt"]
    assert told[2]["agencies"][0]["today"] == []
    assert told[0] == told[3]


#: Lines that are not valid: the line, the id that it gets back, what the message names.
BAD_LINES = [
    ("không phải JSON", None, "JSON"),
    ('{"id": "x", "question": "dở dang', None, "JSON"),
    ("[1, 2]", None, "đối tượng JSON"),
    ("null", None, "đối tượng JSON"),
    ("[" * 100_000, None, "JSON"),
    ('{"id": "x"}', "x", "question"),
    ('{"id": "x", "question": null}', "x", "question"),
    ('{"id": "x", "question": ["a"]}', "x", "question"),
    ('{"id": "x", "question": ""}', "x", "trống"),
    ('{"id": "x", "question": "🚀"}', "x", "trống"),
    ('{"id": "x", "question": "\\u0000"}', "x", "trống"),
    ('{"id": "x", "question": "a", "history": "b"}', "x", "history"),
    ('{"id": "x", "question": "a", "history": [5]}', "x", "history"),
    ('{"id": "x", "question": "a", "as_of": "30/6/2024"}', "x", "as_of"),
    ('{"id": "x", "question": "a", "as_of": 5}', "x", "as_of"),
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """One run over all bad lines, a good one after each."""
    good = json.dumps({"id": "good", "question": "Giá vàng hôm nay bao nhiêu?"}, ensure_ascii=False)
    return batch(tmp_path_factory.mktemp("batch"), *(part for line, _, _ in BAD_LINES for part in (line, good)))


def test_a_run_with_bad_lines_answers_every_line(told: list[dict[str, Any]]) -> None:
    assert len(told) == 2 * len(BAD_LINES)


@pytest.mark.parametrize("place", range(len(BAD_LINES)), ids=[line[:40] for line, _, _ in BAD_LINES])
def test_a_line_that_is_not_valid_is_told_and_the_run_goes_on(told: list[dict[str, Any]], place: int) -> None:
    _, id_, said = BAD_LINES[place]
    bad, good = told[2 * place : 2 * place + 2]
    assert bad["status"] == "error"
    assert bad["id"] == id_
    assert said in bad["answer"]
    assert "Ví dụ" in bad["answer"]
    assert (good["id"], good["status"]) == ("good", "out_of_scope")


def test_a_batch_reads_windows_files_blank_lines_and_no_last_newline(tmp_path: Path) -> None:
    file = tmp_path / "windows.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"id": "1", "question": ""}\r\n\r\n  \r\n{"id": "2", "question": ""}')
    result = ntm("ask", "--batch", str(file))
    assert result.exit_code == 0
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["1", "2"]


def test_a_batch_is_read_from_standard_input() -> None:
    result = ntm("ask", "--batch", "-", stdin='{"id": "ổ", "question": ""}\n'.encode())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["id"] == "ổ"


def test_an_empty_batch_gives_nothing(tmp_path: Path) -> None:
    assert batch(tmp_path) == []


@pytest.mark.parametrize("command", [["ask", "--batch"], ["search", "--corpus", ".", "--batch"]], ids=["ask", "search"])
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "không đọc được tệp"),
        ("Sở nào".encode("utf-16"), "không phải mã UTF-8"),
        ("Sở nào thẩm định".encode("cp1258", errors="replace"), "không phải mã UTF-8"),
        (b"\xff\xfe\x00", "không phải mã UTF-8"),
    ],
    ids=["missing", "utf-16", "cp1258", "bytes"],
)
def test_a_file_that_can_not_be_read_ends_with_2(tmp_path: Path, command: list[str], content: bytes | None, message: str) -> None:
    file = tmp_path / "cau-hoi.jsonl"
    if content is not None:
        file.write_bytes(content)
    result = ntm(*command, str(file))
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output
    assert result.stdout == ""


def test_a_folder_is_no_batch(tmp_path: Path) -> None:
    result = ntm("ask", "--batch", str(tmp_path))
    assert result.exit_code == 2
    assert "không đọc được tệp" in result.stderr


# -- the other commands ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["duties", "--agency", "xyz"], "Không nhận ra cơ quan “xyz”"),
        (["duties", "--criterion", "zzz"], "Không nhận ra tiêu chí"),
        (["duties", "--role", "ngâm nga"], "Không nhận ra vai trò"),
        (["duties", "--format", "xlsx"], "cần tên tệp"),
        (["documents", "999/XX"], "không có văn bản “999/XX”"),
        (["search"], "thiếu từ cần tìm"),
        (["search", "  "], "thiếu từ cần tìm"),
        (["search", "--batch", "x.jsonl"], "đi cùng nhau"),
        (["check"], "cần đúng một trong"),
        (["check", "khong-co.yaml"], "không đọc được tệp"),
        (["rules", "khong-co"], "không có quy tắc “khong-co”"),
        (["chat", "--host", "0.0.0.0"], "bị từ chối"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_wrong_is_said_in_vietnamese_with_an_example(arguments: list[str], message: str) -> None:
    result = ntm(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Ví dụ" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    "arguments", [["khong-co-lenh"], ["ask", "--khong-co"], ["search", "a", "--top", "0"], ["ask", "--as-of"]]
)
def test_a_command_that_does_not_exist_ends_with_2(arguments: list[str]) -> None:
    result = ntm(*arguments)
    assert result.exit_code == 2
    assert "Lỗi" in result.stderr


@pytest.mark.parametrize(
    ("typed", "body"),
    [("Sở Tư pháp", "Sở Tư pháp"), ("so tu phap", "Sở Tư pháp"), ("Sở GTVT", "Sở Giao thông vận tải")],
)
def test_duties_of_a_body_are_found_by_any_of_its_names(typed: str, body: str) -> None:
    result = ntm("duties", "--agency", typed, "--format", "json", *DAY)
    assert result.exit_code == 0
    rows = json.loads(result.stdout)
    assert rows
    assert {row["agency"] for row in rows} == {body}
    assert list(rows[0]) == ["agency", "role", "task", "deadline", "document", "ref", "today"]


def test_duties_narrow_by_criterion_and_role() -> None:
    result = ntm("duties", "--criterion", "giao thong", "--role", "tham dinh", "--format", "json", *DAY)
    rows = [row for row in json.loads(result.stdout) if row["document"] == "203/KH-UBND"]
    assert [(row["agency"], row["ref"]) for row in rows] == [("Sở Giao thông vận tải", "III.5/2")]
    assert rows[0]["today"][0]["name"] == "Sở Xây dựng"


@pytest.mark.parametrize("form", ["table", "csv"])
def test_duties_are_written_in_every_form(form: str) -> None:
    result = ntm("duties", "--agency", "Sở Tư pháp", "--format", form, *DAY)
    assert result.exit_code == 0
    assert "III.15/1" in result.stdout
    assert "Nhiệm vụ" in result.stdout


def test_duties_are_written_to_a_sheet(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    file = tmp_path / "nhiem-vu.xlsx"
    assert ntm("duties", "--agency", "Sở Tư pháp", "--format", "xlsx", "--out", str(file), *DAY).exit_code == 0
    rows = [[str(cell) for cell in row] for row in load_workbook(file).worksheets[0].iter_rows(values_only=True)]
    assert rows[0][0] == "Cơ quan"
    assert all(row[0] == "Sở Tư pháp" for row in rows[1:])


def test_all_documents_are_listed_and_one_is_told() -> None:
    listed = json.loads(ntm("documents", "--json").stdout)
    numbers = [document["number"] for document in listed]
    assert "203/KH-UBND" in numbers
    assert len(numbers) == len(set(numbers))
    told = ntm("documents", "203/kh-ubnd")
    assert told.exit_code == 0
    assert "Nguyễn Thành Công" in told.stdout
    assert "2392/UBND-KT" in told.stdout


def test_search_finds_a_provision_and_says_why() -> None:
    result = ntm("search", "thẩm định tiêu chí giao thông", "--json", "--top", "3")
    found = json.loads(result.stdout)
    assert len(found) == 3
    assert (found[0]["document"], found[0]["ref"]) == ("203/KH-UBND", "III.5/2")
    assert found[0]["why"]["matched"]


def test_rules_are_listed() -> None:
    result = ntm("rules", "--json")
    assert result.exit_code == 0
    assert {"xa-dat-chuan", "xa-thu-hoi", "co-che-dac-thu"} <= {json.loads(line)["id"] for line in result.stdout.splitlines()}


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_vietnamese(command: str) -> None:
    result = ntm(*filter(None, [command]), "--help")
    assert result.exit_code == 0
    assert "Tùy chọn" in result.stdout
    assert "Options" not in result.stdout
    assert not command or any(letter in result.stdout.splitlines()[3] for letter in "ăâđêôơưáàảãạìíèéệềếồốộờớợừứự")


def test_every_command_is_named_in_the_help() -> None:
    shown = ntm("--help").stdout
    assert all(f" {command} " in shown for command in COMMANDS)


# -- as a process ---------------------------------------------------------------------------------------------------------


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False, timeout=60)


def test_a_question_needs_neither_torch_nor_gradio() -> None:
    code = f"""
import sys
from assistant.cli import main
sys.argv = ["ntm", "ask", {ROAD!r}, "--json", "--as-of", "2025-12-01"]
try:
    main()
except SystemExit as end:
    heavy = {{"torch", "gradio", "sentence_transformers", "transformers", "pandas"}} & set(sys.modules)
    print("heavy:", sorted(heavy), "code:", end.code, file=sys.stderr)
"""
    done = run(code)
    assert done.stderr.decode().splitlines()[-1] == "heavy: [] code: 0"
    assert json.loads(done.stdout)["agencies"][0]["id"] == "so-gtvt"


def test_output_is_utf_8_wherever_it_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("LC_ALL", "C")
    done = run("import sys; from assistant.cli import main; sys.argv = ['ntm', 'ask', '']; main()")
    assert done.returncode == 2
    assert "Câu hỏi đang trống" in (done.stdout + done.stderr).decode("utf-8")
