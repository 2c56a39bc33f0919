"""What the product promises to everybody who uses it from outside: answers, commands, borders between the rooms."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.cli import app
from assistant.service import LONGEST_QUESTION, Service

ROOT = Path(__file__).parent.parent
PLAN = "203/KH-UBND"
THEN = date(2024, 6, 30)

WHO = [
    ("Sở nào thẩm định tiêu chí giao thông?", ["Sở Giao thông vận tải"], ["III.5/2"]),
    ("so nao tham dinh tieu chi giao thong", ["Sở Giao thông vận tải"], ["III.5/2"]),
    ("Cơ quan nào đánh giá, công nhận tiêu chí y tế?", ["Sở Y tế"], ["III.8/1", "III.8/2"]),
    ("Ai hướng dẫn, đôn đốc tiêu chí điện nông thôn?", ["Sở Công thương"], ["III.6/1"]),
    ("Sở nào chủ trì tiêu chí tiếp cận pháp luật?", ["Sở Tư pháp"], ["III.15/1"]),
    ("Cơ quan nào cung cấp số liệu thống kê kinh tế - xã hội của các huyện?", ["Cục Thống kê tỉnh"], ["III.22/1"]),
]


@pytest.mark.parametrize(("question", "bodies", "refs"), WHO)
def test_a_question_of_who_names_the_body_and_its_provision(
    service: Service, question: str, bodies: list[str], refs: list[str]
) -> None:
    answer = service.ask(question, as_of=THEN)
    assert answer.status == "answered"
    assert [a.name for a in answer.agencies] == bodies
    assert set(refs) <= {c.ref for c in answer.citations}
    assert answer.proof


def test_the_first_source_of_the_transport_criterion_is_the_appraisal_itself(service: Service) -> None:
    answer = service.ask("Sở nào thẩm định tiêu chí giao thông?")
    assert answer.citations[0].ref == "III.5/2"
    assert "thẩm định" in answer.agencies[0].role


def test_a_merged_body_comes_with_todays_body_and_its_instrument(service: Service) -> None:
    then, now = (service.ask("Sở nào thẩm định tiêu chí giao thông?", as_of=d) for d in (THEN, date(2026, 11, 23)))
    assert then.agencies[0].today == ()
    assert [t.name for t in now.agencies[0].today] == ["Sở Xây dựng"]
    assert "461/NQ-HĐND" in now.answer


def test_recognition_by_the_sectors_own_field_is_inferred_with_both_provisions_in_the_proof(service: Service) -> None:
    steps = [s for s in service.ask("Cơ quan nào đánh giá, công nhận tiêu chí y tế?").proof if s.rule.startswith("suy-ra")]
    assert [{c.ref for c in s.citations} for s in steps] == [{"III.8/1", "III.8/2"}]


def test_the_contradiction_on_model_communes_is_reported_with_both_sides(service: Service) -> None:
    answer = service.ask("Đến năm 2025 tỉnh phấn đấu bao nhiêu xã nông thôn mới kiểu mẫu?")
    assert [{c.ref for c in x.citations} for x in answer.conflicts] == [{"II.1.b/2", "II.7.k/2"}]


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Thời tiết Hà Nội ngày mai thế nào?", "out_of_scope"),
        ("Giá vàng hôm nay bao nhiêu một lượng?", "out_of_scope"),
        ("Số điện thoại của Sở Y tế là gì?", "no_basis"),
        ("Năm 2023 huyện Thuận Châu được phân bổ bao nhiêu vốn đầu tư phát triển?", "no_basis"),
    ],
)
def test_what_no_document_says_is_refused(service: Service, question: str, status: str) -> None:
    assert service.ask(question).status == status


def test_an_off_topic_question_after_an_on_topic_one_is_still_refused(service: Service) -> None:
    answer = service.ask("Thời tiết Hà Nội ngày mai thế nào?", ["Sở nào thẩm định tiêu chí giao thông?"])
    assert answer.status == "out_of_scope"


@pytest.mark.parametrize("question", ["", "   ", "\x00\x01", "🙂🙂", "?!...", "a" * (LONGEST_QUESTION + 1)])
def test_input_that_cannot_be_read_gets_a_vietnamese_message(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "error"
    assert "Ví dụ" in answer.answer


@pytest.mark.parametrize("question", ["' OR 1=1; --", "{{7*7}}", "<script>alert(1)</script>", "%s%s%n", "a" * 4000, "từ " * 6000])
def test_hostile_input_is_answered_like_any_other(service: Service, question: str) -> None:
    assert service.ask(question).status in ("out_of_scope", "no_basis", "error", "clarify")


def test_the_same_question_gives_the_same_bytes(service: Service) -> None:
    asked = "Ai lấy ý kiến hài lòng của người dân ở xã?"
    assert service.ask(asked, as_of=THEN).to_json() == service.ask(asked, as_of=THEN).to_json()


def test_every_source_of_every_answer_exists(service: Service) -> None:
    lines = (ROOT / "tests/evaluation/plan203-a.jsonl").read_text(encoding="utf-8").splitlines()[::6]
    for gold in map(json.loads, lines):
        for cited in service.ask(gold["question"], gold["history"]).citations:
            assert service.corpus.versions(cited.document, cited.ref), (gold["id"], cited.ref)


def test_half_of_the_questions_that_report_are_answered_as_their_gold_says(service: Service) -> None:
    """Guards against a fall; the figure itself is printed by ``make eval``."""
    from assistant.evaluation import load, measure

    report = measure(service, load(ROOT / "tests/evaluation/plan203-b.jsonl", "report"))
    assert report.right.share >= 0.75
    assert report.checks["no wrong body"].share >= 0.5


def test_plan_203_holds_every_official_reference(service: Service) -> None:
    listed = ROOT.parent / "shared" / "official" / "203-KH-UBND.refs.tsv"
    if not listed.exists():
        pytest.skip("the official list of references is not on this machine")
    refs = [line.split("\t")[0] for line in listed.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert [p.ref for p in service.corpus.documents[PLAN].provisions] == [r for r in refs if r != "ref"]


def test_every_provision_of_plan_203_carries_the_fingerprint_of_its_official_paragraph(service: Service) -> None:
    assert all(len(p.fingerprint) == 16 for p in service.corpus.documents[PLAN].provisions)


# -- commands -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def run(service: Service, monkeypatch: pytest.MonkeyPatch):
    """Runs a command in process, over the service of the test session."""
    for module in ("ask", "check", "evaluate", "lookup", "search"):
        monkeypatch.setattr(f"assistant.commands.{module}.service", lambda: service)
    return lambda *args, **options: CliRunner().invoke(app, args, **options)


def test_ask_writes_one_answer_object(run) -> None:
    result = run("ask", "--json", "Sở nào thẩm định tiêu chí giao thông?", "--as-of", "2024-06-30")
    answer = json.loads(result.stdout)
    assert (result.exit_code, answer["status"], answer["as_of"]) == (0, "answered", "2024-06-30")
    assert list(answer) == [
        *("id", "question", "as_of", "status", "answer", "verdict", "agencies"),
        *("citations", "proof", "conflicts", "notice"),
    ]


def test_a_batch_keeps_order_and_goes_on_after_a_broken_line(run, tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "question": "ai lo tiêu chí điện?", "extra": 1}',
        "{broken",
        '{"id": "b"}',
        '{"id": "c", "question": "x?"}',
    ]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    result = run("ask", "--batch", str(path))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [a["id"] for a in answers] == ["a", None, "b", "c"]
    assert [a["status"] for a in answers][1:3] == ["error", "error"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ask",), "thiếu câu hỏi"),
        (("ask", "--batch", "khong-co.jsonl"), "không đọc được tệp"),
        (("ask", "x", "--as-of", "30/6/2024"), "năm-tháng-ngày"),
        (("documents", "1/XX"), "kho không có văn bản"),
        (("corpus", "--document", "1/XX"), "kho không có văn bản"),
        (("duties", "--agency", "zzzz"), "Không nhận ra cơ quan"),
        (("check", "khong-co.yaml"), "khong-co.yaml"),
        (("check",), "cần đúng một trong"),
    ],
)
def test_bad_arguments_end_with_code_2_and_a_vietnamese_message(run, arguments: tuple[str, ...], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr


@pytest.mark.parametrize("command", ["ask", "duties", "documents", "corpus", "search", "check", "rules", "eval", "chat"])
def test_every_command_explains_itself_in_vietnamese(run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Tùy chọn" in result.stdout


def test_a_commune_without_debts_and_with_all_criteria_is_eligible(run, tmp_path: Path) -> None:
    criteria = {str(i): True for i in range(1, 20)}
    facts = {"criteria": criteria, "construction_debt": False, "satisfaction_met": True, "security_standard_met": True}
    path = tmp_path / "dossier.json"
    path.write_text(json.dumps({"id": "1", "rule": "xa-dat-chuan", "as_of": "2024-06-30", "facts": facts}))
    result = run("check", "--json", str(path))
    assert (result.exit_code, json.loads(result.stdout)["verdict"]) == (0, "eligible")


def test_an_answer_on_the_rule_path_imports_neither_torch_nor_gradio(tmp_path: Path) -> None:
    code = (
        "import sys; from assistant.service import Service; "
        "Service().ask('Sở nào thẩm định tiêu chí giao thông?'); "
        "print([m for m in ('torch', 'gradio', 'sentence_transformers') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={"NTM_DATA_DIR": str(tmp_path), "PATH": ""}, check=True
    )
    assert done.stdout.strip() == "[]"


# -- borders --------------------------------------------------------------------------------------------------------------

ONLY = {
    "durable": ("rules/engine.py",),
    "faiss": ("kb/index/",),
    "sentence_transformers": ("kb/embedding.py", "kb/training/"),
    "torch": ("kb/embedding.py", "kb/training/", "assistant/calibration_reading.py"),
    "gradio": ("assistant/web/",),
}


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {a.name.split(".")[0] for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("library", ONLY)
def test_a_heavy_library_is_known_in_one_place_only(library: str) -> None:
    for room in ("kb", "rules", "assistant"):
        for path in (ROOT / room).rglob("*.py"):
            place = path.relative_to(ROOT).as_posix()
            assert library not in _imports(path) or place.startswith(ONLY[library]), place


@pytest.mark.parametrize(("room", "forbidden"), [("kb", {"rules", "assistant"}), ("rules", {"assistant"})])
def test_no_room_imports_back(room: str, forbidden: set[str]) -> None:
    for path in (ROOT / room).rglob("*.py"):
        assert not _imports(path) & forbidden, path


def test_every_process_says_the_same_to_the_byte(tmp_path: Path) -> None:
    asked = [
        "Thủy lợi với phòng chống thiên tai là của Sở Tài nguyên và Môi trường, đúng không?",
        "Điện, chợ, trường học và trạm y tế đều do Sở Xây dựng chủ trì à?",
        "xoa nha tam dot nat ai lo",
        "Việc của Sở Lao động - Thương binh và Xã hội nay về đâu?",
    ]
    batch = tmp_path / "asked.jsonl"
    batch.write_text("\n".join(json.dumps({"id": str(i), "question": q}) for i, q in enumerate(asked)), encoding="utf-8")
    command = [sys.executable, "-m", "assistant.cli", "ask", "--batch", str(batch)]
    told = [
        subprocess.run(command, capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2", "3")
    ]
    assert told[0].count(b"\n") == len(asked)
    assert told[0] == told[1] == told[2]
