"""The pages beside the chat, each page's main job by mouse and by keyboard."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document

from tests.browser.driving import PHONE, bring_files, until


def _choose(page: Any, field: str, option: str, by_keyboard: bool = False) -> None:
    box = page.locator(f"{field} input")
    box.click()
    if by_keyboard:
        box.fill(option)
        page.keyboard.press("Enter")
    else:
        page.get_by_role("option", name=option, exact=True).click()


def test_desk_staff_find_the_duties_of_a_body_by_mouse(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size, "Tra cứu trách nhiệm")
    _choose(page, "#ntm-agency", "Sở Y tế")
    page.wait_for_selector("#ntm-duties tbody tr")
    agencies = set(page.locator("#ntm-duties tbody tr td:first-child").all_inner_texts())
    assert agencies == {"Sở Y tế"}
    assert "III.8/1" in page.locator("#ntm-duties").inner_text()
    assert page.locator("#ntm-card h3").inner_text() == "Sở Y tế"
    page.locator("#ntm-duties .ntm-place summary").first.click()
    assert page.locator("#ntm-duties .ntm-place .ntm-fold").first.is_visible()


def test_on_a_phone_each_duty_is_a_block_with_named_lines(visit: Callable[..., Any]) -> None:
    page = visit(PHONE, "Tra cứu trách nhiệm")
    _choose(page, "#ntm-agency", "Sở Y tế")
    page.wait_for_selector("#ntm-duties table")
    named = "getComputedStyle(document.querySelector('#ntm-duties td:nth-child(3)'), '::before').content"
    assert page.evaluate(named) == '"Nhiệm vụ: "'
    assert page.locator("#ntm-duties td:empty").first.is_hidden()
    region = page.locator("#ntm-duties .ntm-scroll")
    assert region.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_by_keyboard_a_criterion_is_found_and_saved(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size, "Tra cứu trách nhiệm")
    _choose(page, "#ntm-criterion", "2. giao thông nông thôn", by_keyboard=True)
    page.locator("#ntm-find-duties").press("Enter")
    page.wait_for_selector("#ntm-duties tbody tr")
    assert "Sở Giao thông vận tải" in page.locator("#ntm-duties").inner_text()
    starts = {"#ntm-duties-csv": b"\xef\xbb\xbf", "#ntm-duties-xlsx": b"PK"}
    for button, start in starts.items():
        with page.expect_download() as waiting:
            page.locator(button).press("Enter")
        assert Path(waiting.value.path()).read_bytes().startswith(start)


def test_the_deadlines_of_a_part_of_the_plan_are_taken_along_as_a_calendar(
    visit: Callable[..., Any], size: dict[str, int]
) -> None:
    page = visit(size, "Tra cứu trách nhiệm")
    page.locator("#ntm-duty-day").get_by_label("Chọn ngày trên lịch").fill("2024-06-30")
    assert page.get_by_label("Tính cho ngày").input_value() == "30/06/2024"
    page.locator("#ntm-part input").click()
    page.get_by_role("option", name="203/KH-UBND, III.27: ").click()
    page.wait_for_selector("#ntm-duties tbody tr")
    refs = page.locator("#ntm-duties .ntm-place code").all_inner_texts()
    assert {ref.partition("/")[0] for ref in refs} == {"III.27"}
    with page.expect_download() as waiting:
        page.locator("#ntm-duties-ics").press("Enter")
    assert b"DTSTART;VALUE=DATE:20241118" in Path(waiting.value.path()).read_bytes()


def test_the_matrix_shows_who_leads_what(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size, "Tra cứu trách nhiệm")
    page.get_by_role("button", name="Bản đồ nhiệm vụ").click()
    page.click("#ntm-draw")
    page.wait_for_selector(".ntm-matrix")
    assert page.locator(".ntm-matrix tbody tr").count() == 19
    assert page.locator(".ntm-matrix td[title^='Sở Y tế, y tế: ']").count() == 1


def test_a_wrong_day_is_refused_in_vietnamese(visit: Callable[..., Any]) -> None:
    page = visit({"width": 1280, "height": 900}, "Tra cứu trách nhiệm")
    page.get_by_label("Tính cho ngày").fill("hôm qua")
    page.click("#ntm-find-duties")
    page.get_by_text("không đọc được. Hãy viết ngày/tháng/năm").wait_for()


def _fact(page: Any, name: str) -> Any:
    return page.locator(f"#ntm-fact-{name}")


def test_a_case_is_decided_and_decided_again_when_a_value_changes(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size, "Xét điều kiện")
    _choose_rule(page, "cong-dong-tu-lam")
    page.get_by_label("Tính cho ngày").fill("30/06/2024")
    _fact(page, "community-capable").get_by_label("Có", exact=True).check()
    _fact(page, "simple-technique").get_by_label("Có", exact=True).check()
    money = _fact(page, "total-investment-vnd").locator("input, textarea")
    money.fill("500.000.000")
    page.locator("#ntm-decide").press("Enter")
    page.get_by_text("Không đủ điều kiện").first.wait_for()
    assert "Đ17.5" in page.locator("#ntm-verdict").inner_text()
    money.fill("499.000.000")
    money.press("Enter")
    page.locator("#ntm-verdict .ntm-v-eligible").wait_for()
    assert "Không đủ điều kiện → Đủ điều kiện" in page.locator(".ntm-changed").inner_text()


def _choose_rule(page: Any, rule: str) -> None:
    from rules.eligibility import rulebook

    page.locator("#ntm-rule input").click()
    page.get_by_role("option", name=rulebook().definition(rule).title, exact=True).click()
    facts = list(rulebook().definition(rule).facts)
    page.wait_for_selector(f"#ntm-fact-{facts[-1].replace('_', '-')}")
    page.wait_for_timeout(1500)  # Gradio shows a form a moment before its button does anything


def test_a_number_that_is_none_is_named(visit: Callable[..., Any]) -> None:
    page = visit({"width": 1280, "height": 900}, "Xét điều kiện")
    _choose_rule(page, "cong-dong-tu-lam")
    _fact(page, "total-investment-vnd").locator("input, textarea").fill("năm trăm")
    page.click("#ntm-decide")
    page.get_by_text("“năm trăm” không phải là số").wait_for()


def test_criteria_are_marked_met_and_failed(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size, "Xét điều kiện")
    _choose_rule(page, "xa-dat-chuan")
    page.locator("#ntm-fact-criteria-failed").get_by_label("2. Giao thông").check()
    page.click("#ntm-decide")
    page.locator("#ntm-verdict .ntm-v-not_eligible").wait_for()
    assert "Sở Giao thông vận tải" in page.locator("#ntm-verdict").inner_text()
    page.locator("#ntm-fact-criteria").get_by_label("2. Giao thông").check()
    page.get_by_text("đang được đánh dấu cả đạt lẫn chưa đạt").wait_for()


def test_a_table_of_communes_is_decided_from_its_template(
    visit: Callable[..., Any], size: dict[str, int], tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    page = visit(size, "Xét điều kiện")
    _choose_rule(page, "xa-dat-chuan")
    page.get_by_role("button", name="Xét nhiều xã, nhiều hồ sơ từ một bảng").click()
    with page.expect_download() as waiting:
        page.click("#ntm-table-template")
    book = load_workbook(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    sheet = book.active
    heads = [cell.value for cell in sheet[1]]
    for name, failed in (("Xã A", {"criteria.2", "criteria.17"}), ("Xã B", {"criteria.2"})):
        sheet.append([_cell(head, name, failed) for head in heads])
    filled = tmp_path / "bang.xlsx"
    book.save(filled)
    page.locator("#ntm-table-file input[type=file]").set_input_files(filled)
    page.locator("#ntm-table-file", has_text="bang").wait_for()
    page.click("#ntm-table-decide")
    page.wait_for_selector("#ntm-table-result .ntm-picture svg")
    assert "Không đủ điều kiện: 2" in page.locator("#ntm-table-result").inner_text()
    assert "tiêu chí 2 (Giao thông)" in page.locator("#ntm-table-result svg").text_content()
    with page.expect_download() as waiting:
        page.locator("#ntm-table-save").press("Enter")
    assert [row[1].value for row in load_workbook(io.BytesIO(Path(waiting.value.path()).read_bytes())).active][1:] == [
        "Xã A",
        "Xã B",
    ]


def _cell(head: str, name: str, failed: set[str]) -> str | None:
    if head in ("id", "rule"):
        return name if head == "id" else None
    return ("không" if head in failed else "có") if head.startswith("criteria.") else None


def test_a_table_that_is_none_is_refused_in_vietnamese(visit: Callable[..., Any], tmp_path: Path) -> None:
    page = visit({"width": 1280, "height": 900}, "Xét điều kiện")
    page.get_by_role("button", name="Xét nhiều xã, nhiều hồ sơ từ một bảng").click()
    page.click("#ntm-table-decide")
    page.get_by_text("Chưa có bảng nào").wait_for()
    (tmp_path / "hong.xlsx").write_bytes(b"no workbook")
    page.locator("#ntm-table-file input[type=file]").set_input_files(tmp_path / "hong.xlsx")
    page.locator("#ntm-table-file", has_text="hong").wait_for()
    page.click("#ntm-table-decide")
    page.get_by_text("hong.xlsx").last.wait_for()


def test_an_official_file_is_taken_in_and_a_broken_one_is_named(
    visit: Callable[..., Any], size: dict[str, int], tmp_path: Path
) -> None:
    paper = tmp_path / "chi-thi.txt"
    paper.write_text(
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: 77/QĐ-UBND\nSơn La, ngày 05 tháng 6 năm 2024\nQUYẾT ĐỊNH\nVề việc thử\n"
        "Điều 1. Giao Sở Y tế chủ trì kiểm tra nước sạch.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n",
        encoding="utf-8",
    )
    broken = tmp_path / "hong.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    page = visit(size, "Văn bản")
    page.get_by_role("button", name="Thêm tệp văn bản chính thức").click()
    bring_files(page, paper, broken)
    page.locator("#ntm-files-told .ntm-conflict", has_text="hong.pdf").wait_for(timeout=60_000)
    assert "77/QĐ-UBND" in page.locator("#ntm-files-told").inner_text()
    assert "77/QĐ-UBND" in page.locator("#ntm-files-stored").inner_text()


def test_what_is_unverified_is_listed_by_document(visit: Callable[..., Any]) -> None:
    page = visit({"width": 1280, "height": 900}, "Văn bản")
    page.get_by_role("button", name="Những điều chưa kiểm chứng").click()
    page.locator("#ntm-unverified details").first.locator("> summary").press("Enter")
    assert page.locator("#ntm-unverified details[open] .ntm-badge").count() > 0


def test_a_quiz_is_played_marked_and_reviewed(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size, "Tập huấn")
    page.get_by_label("Số câu").fill("2")
    page.get_by_label("Số câu").press("Enter")
    page.locator("#ntm-quiz-item-2 input").first.press("Space")
    page.locator("#ntm-quiz-grade").press("Enter")
    page.wait_for_selector(".ntm-score")
    right = page.locator("#ntm-quiz-score .ntm-right").all_inner_texts()
    assert len(right) in (1, 2)
    with page.expect_download() as saved:
        page.locator("#ntm-quiz-review").press("Enter")
    review = "\n".join(p.text for p in Document(saved.value.path()).paragraphs)
    assert all(said in review for said in right)
    for number in (1, 2):
        for option in page.locator(f"#ntm-quiz-item-{number} label").all():
            if any(said.removeprefix("Đáp án đúng: ") == option.inner_text()[3:] for said in right):
                option.click()
    page.click("#ntm-quiz-grade")
    page.get_by_text("Đúng tất cả.").wait_for()
    assert page.locator("#ntm-quiz-review").count() == 0


def test_a_quiz_is_taken_along_with_its_key(visit: Callable[..., Any]) -> None:
    page = visit({"width": 1280, "height": 900}, "Tập huấn")
    page.click("#ntm-quiz-save")
    page.get_by_text("Chưa có đề").wait_for()
    page.get_by_label("Mã đề").fill("7")
    page.click("#ntm-quiz-make")
    page.wait_for_selector("#ntm-quiz-grade")
    saved: list[str] = []
    page.on("download", lambda file: saved.append(file.suggested_filename))
    page.click("#ntm-quiz-save")
    until(page, lambda: len(saved) >= 2)
    assert sorted(saved) == ["de-tap-huan-7-dap-an.docx", "de-tap-huan-7.docx"]


def test_a_quiz_that_cannot_be_made_says_why(visit: Callable[..., Any]) -> None:
    page = visit({"width": 1280, "height": 900}, "Tập huấn")
    page.get_by_label("Số câu").fill("5000")
    page.click("#ntm-quiz-make")
    page.get_by_text("số câu phải từ 1 đến 1000").wait_for()


def test_documents_are_searched_by_keyboard_with_marks(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size, "Văn bản")
    page.fill("#ntm-words textarea, #ntm-words input", "vốn đối ứng")
    page.keyboard.press("Enter")
    page.wait_for_selector(".ntm-hit mark")
    assert "203/KH-UBND" in page.locator("#ntm-found").inner_text()


def test_a_document_opens_level_by_level(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size, "Văn bản")
    tree = page.locator("#ntm-paper .ntm-node")
    tree.first.locator("> summary").click()
    assert tree.nth(1).locator("> summary").is_visible()
    page.locator("#ntm-document input").fill("27/2022")
    page.get_by_role("option", name="Nghị định 27/2022/NĐ-CP: ").click()
    page.get_by_role("heading", name="Nghị định 27/2022/NĐ-CP").wait_for()
    assert "38/2023/NĐ-CP" in page.locator("#ntm-paper").inner_text()


def test_the_picture_in_time_names_every_dated_document(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size, "Văn bản")
    page.get_by_role("button", name="Các văn bản theo thời gian").click()
    page.wait_for_selector(".ntm-svg")
    assert page.locator(".ntm-svg rect").count() > 30
    assert page.locator(".ntm-svg text", has_text="203/KH-UBND").count() == 1
