"""The page "Hỏi đáp" as its users use it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.browser.driving import PHONE, WIDE, ask, until

_TRANSPORT = "Sở nào thẩm định tiêu chí giao thông?"


def test_by_keyboard_alone_an_official_asks_and_opens_source_and_proof(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size)
    answer = ask(page, _TRANSPORT)
    assert "Sở Giao thông vận tải" in answer.locator(".ntm-text").inner_text()
    assert "Sở Xây dựng" in answer.locator(".ntm-body").inner_text()
    source = answer.locator(".ntm-source").first
    assert "III.5/2" in source.inner_text()
    source.locator("> summary").focus()
    page.keyboard.press("Enter")
    assert source.locator("blockquote").first.is_visible()
    proof = answer.locator(".ntm-proof")
    proof.locator("> summary").focus()
    page.keyboard.press("Space")
    assert "Giao việc" in proof.inner_text()


def test_the_tab_key_leads_from_the_question_to_the_button(visit: Callable[..., Any]) -> None:
    page = visit(WIDE)
    page.fill("#ntm-question textarea", _TRANSPORT)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "ntm-send"
    page.keyboard.press("Enter")
    page.wait_for_selector(".ntm-answer")


def test_examples_change_with_the_role_and_are_asked_by_a_click(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size)
    before = page.locator("#ntm-example-0").inner_text()
    page.get_by_label("Dành cho").click()
    page.get_by_role("option", name="Người dân").click()
    page.wait_for_function("text => document.querySelector('#ntm-example-0').innerText !== text", arg=before)
    example = page.locator("#ntm-example-0")
    asked = example.inner_text()
    example.click()
    page.wait_for_selector("#ntm-chat .ntm-answer")
    assert page.locator("#ntm-chat .ntm-question").inner_text() == asked


def test_a_question_may_go_on_from_the_one_before(visit: Callable[..., Any]) -> None:
    page = visit(WIDE)
    ask(page, _TRANSPORT)
    assert "Sở Y tế" in ask(page, "Còn tiêu chí y tế?").inner_text()
    assert page.locator("#ntm-chat .ntm-question").count() == 2


def test_the_answer_starts_in_sight(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size)
    ask(page, "Sở Nông nghiệp và Phát triển nông thôn có nhiệm vụ gì?")
    ask(page, _TRANSPORT)
    question = page.locator("#ntm-chat .ntm-question").last
    until(page, lambda: 0 <= (question.bounding_box() or {"y": -1})["y"] < size["height"] / 2)


def test_the_answer_holds_for_the_chosen_day_and_a_wrong_day_is_refused(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size)
    page.get_by_label("Trả lời cho ngày").fill("30/06/2024")
    answer = ask(page, _TRANSPORT)
    assert "30/6/2024" in answer.locator(".ntm-asof").inner_text()
    assert "Sở Xây dựng" not in answer.locator(".ntm-text").inner_text()
    page.get_by_label("Trả lời cho ngày").fill("31/02/2024")
    page.fill("#ntm-question textarea", _TRANSPORT)
    page.press("#ntm-question textarea", "Enter")
    page.get_by_text("không đọc được. Hãy viết ngày/tháng/năm").wait_for()
    assert page.input_value("#ntm-question textarea") == _TRANSPORT


def test_a_day_is_picked_on_the_calendar_beside_its_field(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size)
    page.locator("#ntm-as-of").get_by_label("Chọn ngày trên lịch").fill("2024-06-30")
    assert page.get_by_label("Trả lời cho ngày").input_value() == "30/06/2024"
    assert "30/6/2024" in ask(page, _TRANSPORT).locator(".ntm-asof").inner_text()


def test_what_is_typed_stays_text(visit: Callable[..., Any]) -> None:
    page = visit(WIDE)
    typed = '<img src=x onerror="window.hit=1"><b>Sở</b> nào **thẩm định** tiêu chí giao thông? <script>window.hit=1</script>'
    ask(page, typed)
    assert page.locator("#ntm-chat .ntm-question").inner_text() == typed
    assert page.locator("#ntm-chat .ntm-question *").count() == 0
    assert page.evaluate("window.hit") is None


def test_no_user_sees_what_another_asked(visit: Callable[..., Any]) -> None:
    first, second = visit(WIDE), visit(WIDE)
    ask(first, _TRANSPORT)
    assert second.locator(".ntm-answer").count() == 0
    answer = ask(second, "Còn tiêu chí y tế?")
    assert "giao thông" not in answer.locator(".ntm-text").inner_text()


def test_a_conversation_is_saved_as_word_and_markdown(visit: Callable[..., Any], size: dict[str, int]) -> None:
    from docx import Document

    page = visit(size)
    ask(page, _TRANSPORT)
    saved = {}
    for button in ("#ntm-docx", "#ntm-markdown"):
        with page.expect_download() as waiting:
            page.click(button)
        saved[waiting.value.suggested_filename.rpartition(".")[2]] = Path(waiting.value.path()).read_bytes()
    assert "III.5/2" in "\n".join(p.text for p in Document(io.BytesIO(saved["docx"])).paragraphs)
    assert _TRANSPORT in saved["md"].decode()


def test_an_answer_is_copied_with_its_sources(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, _TRANSPORT)
    page.click("#ntm-copy")
    page.get_by_text("Đã sao chép").first.wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Sở Giao thông vận tải" in copied
    assert "[1] 203/KH-UBND, III.5/2" in copied


def test_a_complaint_is_kept_on_this_machine(visit: Callable[..., Any], data: Path, size: dict[str, int]) -> None:
    page = visit(size)
    ask(page, _TRANSPORT)
    page.click("#ntm-bad")
    page.get_by_label("Thiếu ý").check()
    page.click("#ntm-send-feedback")
    page.get_by_text("Đã ghi góp ý").wait_for()
    kept = json.loads((data / "feedback.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert (kept["good"], kept["reason"], kept["question"]) == (False, "Thiếu ý", _TRANSPORT)


def test_praise_is_kept_on_this_machine_by_keyboard(visit: Callable[..., Any], data: Path, size: dict[str, int]) -> None:
    page = visit(size)
    ask(page, _TRANSPORT)
    page.locator("#ntm-good").press("Enter")
    page.get_by_text("Đã ghi góp ý").wait_for()
    kept = json.loads((data / "feedback.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert (kept["good"], kept["reason"], kept["question"]) == (True, "", _TRANSPORT)


def test_each_of_todays_bodies_is_named_once(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size)
    card = ask(page, "Sở Lao động - Thương binh và Xã hội nay là cơ quan nào?").locator(".ntm-body").first
    names = card.locator("> div").last.locator("> strong").all_inner_texts()
    assert len(names) == len(set(names)) > 1


def test_a_choice_that_is_offered_is_asked_by_a_click(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size)
    ask(page, "Ai thẩm định?")
    page.locator("#ntm-chat button", has_text="Sở Giao thông vận tải").click()
    page.wait_for_function("document.querySelectorAll('#ntm-chat .ntm-answer').length === 2")
    assert page.locator("#ntm-chat .ntm-answered").count() == 1
    assert page.locator("#ntm-chat button", has_text="Sở Giao thông vận tải").count() == 0


def test_a_new_conversation_forgets_the_old_one(visit: Callable[..., Any]) -> None:
    page = visit(PHONE)
    ask(page, _TRANSPORT)
    page.click("#ntm-new")
    page.locator(".ntm-answer").wait_for(state="detached")
    assert "Sở Y tế" in ask(page, "Cơ quan nào hướng dẫn tiêu chí y tế?").inner_text()


def test_an_empty_question_gets_a_hint(visit: Callable[..., Any]) -> None:
    page = visit(WIDE)
    page.click("#ntm-send")
    page.get_by_text("Chưa có câu hỏi").wait_for()
    assert page.locator(".ntm-answer").count() == 0
