"""From an official file to an answer: quoted to the letter, beside our words, and without touching what the file does not say."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "kb"))

from ingest_layouts import PLAN, REFS, as_pdf, official_lines

from assistant.cli import app
from assistant.commands.ask import readable
from assistant.service import Service
from kb.ingest.intake import review_path
from kb.vietnamese import normalise

WHO = "Sở nào thẩm định tiêu chí giao thông?"
TREES = "Tỷ lệ cây sống phải từ bao nhiêu phần trăm trở lên?"
THEN = date(2024, 6, 30)
NUMBER = "999/KH-UBND"
QUESTIONS = [
    WHO,
    "Thời tiết Hà Nội ngày mai thế nào?",
    "Số điện thoại của Sở Y tế là gì?",
    "Đến năm 2025 tỉnh phấn đấu bao nhiêu xã nông thôn mới kiểu mẫu?",
    "Ai lấy ý kiến hài lòng của người dân ở xã?",
    "",
]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    """A service with a library of its own; corpus and index are those of every test."""
    monkeypatch.setenv("NTM_DATA_DIR", str(tmp_path / "data"))
    return Service()


def _take(office: Service, tmp_path: Path, text: str | bytes = PLAN, name: str = "tep.txt") -> None:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert office.take_file(path).error == ""


def test_after_the_official_plan_came_in_the_same_answer_quotes_it(office: Service, tmp_path: Path) -> None:
    before = office.ask(WHO, as_of=THEN)
    _take(office, tmp_path, "\n".join(official_lines()))
    after = office.ask(WHO, as_of=THEN)
    assert [c.verbatim for c in before.citations] == [False]
    quoted = after.citations[0]
    assert (quoted.verbatim, quoted.page) == (True, None)
    assert quoted.text.startswith("- Thẩm định, đánh giá tiêu chí, chỉ tiêu về giao thông")
    same = {"citations"}
    assert after.model_dump(exclude=same) == before.model_dump(exclude=same)
    assert "nguyên văn: “- Thẩm định" in readable(after)
    assert before.citations[0].text in readable(after), "our words stay beside the quote"


def test_every_reference_of_the_plan_is_quoted_to_the_character(office: Service, tmp_path: Path) -> None:
    lines = official_lines()
    _take(office, tmp_path, "\n".join(lines))
    file = normalise(" ".join(lines))
    for ref in [line.split("\t")[0] for line in REFS.read_text(encoding="utf-8").splitlines()]:
        shown = office.wording("203/KH-UBND", ref)
        assert shown is not None
        assert shown.official is not None, ref
        assert normalise(shown.official.text) in file
        assert shown.restated is not None
        assert shown.conflicts == ()


def test_a_quote_from_pages_names_the_page_and_search_and_checks_quote_as_well(office: Service, tmp_path: Path) -> None:
    _take(office, tmp_path, as_pdf(official_lines()), "203.pdf")
    cited = office.ask(WHO, as_of=THEN).citations[0]
    assert cited.verbatim
    assert cited.page is not None
    assert cited.page > 5
    assert f'"page":{cited.page}' in cited.model_dump_json()
    assert f"trang {cited.page} (full-text), nguyên văn" in readable(office.ask(WHO, as_of=THEN))
    found = [f.citation for f in office.search("thẩm định, đánh giá tiêu chí giao thông") if f.citation.document == "203/KH-UBND"]
    assert found
    assert all(c.verbatim for c in found)
    checked = office.check({"rule": "von-doi-ung-huyen", "facts": {"ratio_by_year": {"2022": 0.5, "2023": 0.5}}}, THEN)
    assert {c.verbatim for c in checked.citations if c.document == "203/KH-UBND"} == {True}


def test_a_restatement_that_disagrees_with_the_file_is_reported_as_a_conflict(office: Service, tmp_path: Path) -> None:
    _take(office, tmp_path, "\n".join(official_lines()).replace("83 xã", "84 xã"))
    answer = office.ask("Đến năm 2025 tỉnh phấn đấu bao nhiêu xã nông thôn mới kiểu mẫu?", as_of=THEN)
    wrong = [c for c in answer.conflicts if "83" in c.about]
    assert wrong
    assert "Mâu thuẫn: bản diễn đạt lại" in readable(answer)
    assert any(c.verbatim and "84 xã" in c.text for c in answer.citations)


def test_files_that_speak_of_something_else_change_no_byte_of_an_answer(office: Service, tmp_path: Path) -> None:
    def said() -> list[str]:
        answers = [office.ask(q, as_of=THEN).to_json() for q in QUESTIONS]
        return answers + [str(office.search(q, 20)) for q in QUESTIONS if q]

    before = said()
    _take(office, tmp_path)
    assert said() == before
    assert [a.to_json() for a in (office.ask(q, as_of=THEN) for q in QUESTIONS)] == before[: len(QUESTIONS)]


def test_a_document_that_nobody_knew_is_found_and_quoted_at_once_and_marked(office: Service, tmp_path: Path) -> None:
    assert NUMBER not in {c.document for c in office.ask(TREES).citations}
    _take(office, tmp_path)
    answer = office.ask(TREES)
    assert answer.status == "partial"
    assert (answer.citations[0].document, answer.citations[0].ref, answer.citations[0].verbatim) == (NUMBER, "I.2.a/1", True)
    assert answer.citations[0].verification == "unverified"
    assert "chưa có người đọc và duyệt" in (answer.notice or "")
    assert (NUMBER, "I.2.a/1") in [(f.citation.document, f.citation.ref) for f in office.search("tỷ lệ cây sống")[:3]]
    named = office.ask(f"Kế hoạch {NUMBER} giao Sở Tài chính việc gì?")
    assert {c.document for c in named.citations} == {NUMBER}
    document = office.document("999/kh-ubnd")
    assert document is not None
    assert "chưa có người đọc" in document.status
    assert office.life(NUMBER) == []
    shown = office.wording(NUMBER, "I.2.a/1")
    assert shown is not None
    assert shown.restated is None


SUPPORT = """\
ỦY BAN NHÂN DÂN TỈNH SƠN LA
Số: 1717/QĐ-UBND
Sơn La, ngày 09 tháng 10 năm 2025
QUYẾT ĐỊNH
Ban hành quy định hỗ trợ xây nhà vệ sinh hợp vệ sinh cho hộ nghèo
Điều 1. Phạm vi
1. Quyết định này quy định mức hỗ trợ xây nhà vệ sinh hợp vệ sinh.
2. Đối tượng là hộ nghèo ở xã khu vực III.
Điều 2. Mức hỗ trợ
1. Hỗ trợ 6.000.000 đồng một hộ nghèo; 4.000.000 đồng một hộ cận nghèo.
2. Mức theo xã tại Phụ lục.
Điều 3. Tổ chức thực hiện
1. Sở Y tế hướng dẫn việc hỗ trợ.
Nơi nhận:
- Như Điều 3;
PHỤ LỤC I
SỐ HỘ ĐƯỢC HỖ TRỢ
"""


def test_of_an_unread_file_the_clause_that_answers_is_quoted_whole_not_the_heading_above_it(
    office: Service, tmp_path: Path
) -> None:
    _take(office, tmp_path, SUPPORT)
    answer = office.ask("Mức hỗ trợ xây nhà vệ sinh cho hộ cận nghèo là bao nhiêu?")
    assert "4.000.000 đồng một hộ cận nghèo" in answer.answer
    assert any("4.000.000 đồng một hộ cận nghèo" in c.text for c in answer.citations)
    assert "PHỤ LỤC" not in answer.answer
    assert not {c.ref for c in answer.citations} & {"Đ3", "Đ3.1"}
    assert len({c.text for c in answer.citations}) == len(answer.citations)


def test_what_comes_in_and_goes_out_is_seen_at_once_here_and_in_another_process(office: Service, tmp_path: Path) -> None:
    other = Service()
    ask = "Tỷ lệ cây sống phải từ bao nhiêu phần trăm trở lên?"

    def found() -> list[bool]:
        separate = subprocess.run(
            [sys.executable, "-m", "assistant.cli", "ask", ask, "--json"], capture_output=True, encoding="utf-8", check=True
        )
        return [NUMBER in s for s in (office.ask(ask).to_json(), other.ask(ask).to_json(), separate.stdout)]

    assert found() == [False] * 3
    _take(office, tmp_path)
    assert found() == [True] * 3
    _take(office, tmp_path, PLAN.replace("85%", "86%"), "moi.txt")
    assert "86%" in other.ask(ask).answer
    assert [s.version for s in other.official_files()] == [2, 1]
    other.remove(NUMBER)
    assert found() == [False] * 3


def test_what_a_lawyer_accepts_counts_from_then_on(office: Service, tmp_path: Path) -> None:
    _take(office, tmp_path)
    assert not [r for r in office.duties(agency="Sở Tài chính") if r["document"] == NUMBER]
    review = review_path(office.library, NUMBER)
    data = yaml.safe_load(review.read_text(encoding="utf-8"))
    entry = next(p for p in data["provisions"] if p["ref"] == "II.2/1")
    entry["norms"] = [
        {"bearer": "so-tai-chinh", "acts": ["tham-muu"], "objects": ["von"], "task": "tham mưu bố trí kinh phí trồng cây"}
    ]
    known = next(iter(office.corpus.concepts))
    entry["norms"][0]["objects"] = [known]
    review.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    document, notes = office.accept(NUMBER)
    assert notes == []
    assert document.verification == "full-text"
    again = Service()
    duties = [r for r in again.duties(agency="Sở Tài chính") if r["document"] == NUMBER]
    assert [(d["ref"], d["task"]) for d in duties] == [("II.2/1", "tham mưu bố trí kinh phí trồng cây")]
    assert not [d for d in again.documents() if "chưa có người đọc" in d.status]
    shown = again.wording(NUMBER, "II.2/1")
    assert shown is not None
    assert shown.official is not None
    again.remove(NUMBER)
    assert Service().document(NUMBER) is None


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda d: d["provisions"][0].update(ref="X.9"), "không có điều khoản “X.9”"),
        (lambda d: d.update(number="1/KH-UBND"), "tệp ghi số hiệu 1/KH-UBND"),
        (lambda d: d["provisions"][0].update(norms=[{"bearer": "so-x", "acts": [], "objects": [], "task": "y"}]), "so-x"),
        (lambda d: d.update(provisions=None), "thiếu “provisions”"),
        (lambda d: d.update(colour="red"), "colour"),
    ],
)
def test_a_review_that_does_not_hold_together_is_refused_with_the_reason(
    office: Service, tmp_path: Path, spoil: object, told: str
) -> None:
    _take(office, tmp_path)
    review = review_path(office.library, NUMBER)
    data = yaml.safe_load(review.read_text(encoding="utf-8"))
    spoil(data)  # type: ignore[operator]
    review.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    result = CliRunner().invoke(app, ["documents", NUMBER, "--accept"])
    assert result.exit_code == 2
    assert told in result.output
    assert office.library.accepted() == []


def test_the_library_is_listed_saved_emptied_and_brought_back_by_one_command_each(office: Service, tmp_path: Path) -> None:
    def ntm(*arguments: str) -> str:
        result = CliRunner().invoke(app, ["documents", *arguments])
        assert result.exit_code == 0, result.output
        return result.output

    _take(office, tmp_path)
    saved = str(tmp_path / "thu-vien.bak")
    assert NUMBER in ntm("--files")
    assert NUMBER in ntm()
    assert json.loads(ntm(NUMBER, "--json"))["verification"] == "unverified"
    assert saved in ntm("--backup", saved)
    assert "1 bản" in ntm("--remove", NUMBER)
    assert NUMBER not in ntm()
    assert "1 văn bản" in ntm("--restore", saved)
    assert NUMBER in ntm("--files")
    wrong = CliRunner().invoke(app, ["documents", "--remove"])
    assert (wrong.exit_code, "Ví dụ" in wrong.output) == (2, True)
