"""Hostile text in questions, feedback, file names, documents, tables and addresses: shown in a real browser, none of it ever runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from openpyxl import Workbook

from rules.eligibility import rulebook
from tests.browser.driving import PATIENCE, TABS, WIDE, ask, bring_files, go_to
from tests.browser.hostile import MARK, PAYLOADS, Sentry, slipped_through
from tests.office.running import Server

PASSWORD = "mot-cau-de-nho"
NUMBER = "88/2026/QĐ-UBND"
ALL = " ".join(PAYLOADS).replace("\n", " ").replace("\x00", "")
NAME = f"<img src=x onerror={MARK}=1> ' onclick='{MARK}=1 & &lt;b&gt;.txt"
DOCUMENT = f"""ỦY BAN NHÂN DÂN
TỈNH SƠN LA
Số: {NUMBER}
Sơn La, ngày 05 tháng 01 năm 2026

QUYẾT ĐỊNH
Quy định về quản lý bến đò ngang {ALL}

Điều 1. Phạm vi điều chỉnh {PAYLOADS[0]}
Quyết định này quy định việc quản lý bến đò ngang {ALL}
Điều 2. Trách nhiệm của chủ bến đò {PAYLOADS[1]}
1. Chủ bến đò phải trang bị đủ áo phao cho hành khách {ALL}
2. Sở Y tế chủ trì kiểm tra {ALL}
"""

#: What the console says of an address that isn't there, and of a page that is left while it waits for an answer.
_KNOWN = ("Failed to load resource", "AbortError", "Connection errored out")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The office's server with an editor's account."""
    with Server(
        tmp_path_factory.mktemp("office"), workers=1, accounts=True, requests_per_minute=10**6, logins_per_minute=1000
    ) as server:
        added = server.command("accounts", "add", "lan", "--role", "editor", "--stdin", text=f"{PASSWORD}\n")
        assert added.returncode == 0, added.stderr
        yield server


@pytest.fixture
def sentry() -> Sentry:
    return Sentry()


@pytest.fixture
def entered(chromium: Any, office: Server, sentry: Sentry) -> Iterator[Any]:
    """A page of somebody who logged in; at the end nothing has run, asked, failed or left this machine."""
    context = chromium.new_context(viewport=WIDE, locale="vi-VN", accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    context.on("page", sentry.follow)
    page = context.new_page()
    page.goto(office.url)
    page.fill("input[name=name]", "lan")
    page.fill("input[name=password]", PASSWORD)
    page.click("button")
    page.wait_for_selector(TABS["Hỏi đáp"])
    yield page
    assert slipped_through(page) == []
    context.close()
    assert (sentry.dialogs, sentry.outside) == ([], [])
    assert [error for error in sentry.errors if not any(known in error for known in _KNOWN)] == []


def test_in_questions_and_feedback(entered: Any) -> None:
    for payload in PAYLOADS:
        ask(entered, f"Sở nào thẩm định tiêu chí giao thông? {payload}")
        assert MARK in entered.locator("#ntm-chat .ntm-question").last.text_content()
    ask(entered, ALL)
    assert slipped_through(entered) == []
    entered.click("#ntm-bad")
    entered.get_by_label("Nói rõ thêm").fill(ALL[:2000])
    entered.click("#ntm-send-feedback")
    entered.get_by_text("Đã ghi góp ý").wait_for()
    assert slipped_through(entered) == []


def test_in_what_the_worklist_and_receipts_show_afterwards(entered: Any, office: Server) -> None:
    receipts = []
    for payload in PAYLOADS:
        asked = entered.request.post(f"{office.url}/api/ask", data={"question": f"Ai cấp giấy phép bay? {payload}"})
        complaint = {"question": payload, "good": False, "reason": payload[:200], "note": payload}
        assert (asked.status, entered.request.post(f"{office.url}/api/feedback", data=complaint).status) == (200, 204)
        receipts.append(f"/api/receipts/{asked.headers['ntm-receipt']}")
    for address in ("/api/worklist", *receipts):
        entered.goto(f"{office.url}{address}")
        assert MARK in entered.locator("body").inner_text()
        assert slipped_through(entered) == []


def _file(name: str, content: bytes) -> dict[str, Any]:
    return {"name": name, "mimeType": "text/plain", "buffer": content}


def test_in_file_names_and_documents(entered: Any, office: Server) -> None:
    go_to(entered, "Văn bản")
    entered.get_by_role("button", name="Thêm tệp văn bản chính thức").click()
    bring_files(entered, _file(NAME.replace(".txt", ".pdf"), b"%PDF-1.7 nothing"))
    entered.locator("#ntm-files-told .ntm-conflict", has_text=MARK).wait_for()
    entered.locator("#ntm-files").get_by_label("Xóa", exact=True).click()
    bring_files(entered, _file(NAME, DOCUMENT.encode()))
    entered.locator("#ntm-files-told .ntm-condition", has_text=NUMBER).wait_for()
    assert slipped_through(entered) == []
    entered.locator("#ntm-files-stored li", has_text=NUMBER).get_by_role("link").click()
    _read_through(entered)
    _look_it_up(entered)
    office.stop()
    office.start()  # what is stored is now part of the page that is served first
    entered.goto(office.url)
    entered.wait_for_selector(TABS["Hỏi đáp"])
    go_to(entered, "Văn bản")
    entered.get_by_role("button", name="Thêm tệp văn bản chính thức").click()
    entered.locator("#ntm-files-stored", has_text=NUMBER).wait_for()


def _read_through(page: Any) -> None:
    page.locator("#ntm-here").wait_for()
    page.evaluate("document.querySelectorAll('#ntm-paper details').forEach((one) => { one.open = true; })")
    assert MARK in page.locator("#ntm-paper").inner_text()
    assert slipped_through(page) == []


def _look_it_up(page: Any) -> None:
    page.fill("#ntm-words textarea", f"bến đò ngang {MARK}")
    page.press("#ntm-words textarea", "Enter")
    page.locator(".ntm-hit", has_text=MARK).first.wait_for()
    assert slipped_through(page) == []
    go_to(page, "Hỏi đáp")
    answer = ask(page, f"{NUMBER} chủ bến đò phải trang bị gì?")
    assert MARK in answer.text_content()
    page.evaluate("document.querySelectorAll('#ntm-chat details').forEach((one) => { one.open = true; })")
    assert slipped_through(page) == []


def test_in_tables_and_in_what_is_refused(entered: Any, tmp_path: Path) -> None:
    book, table = Workbook(), tmp_path / NAME.replace(".txt", ".xlsx")
    book.active.append(["id", "rule", "criteria.2", ALL[:200]])
    for payload in (p.replace("\x00", "") for p in PAYLOADS):
        book.active.append([payload, "xa-dat-chuan", "có", "x"])
        book.active.append(["xã", payload, payload, "x"])
    book.save(table)
    go_to(entered, "Xét điều kiện")
    entered.get_by_role("button", name="Xét nhiều xã, nhiều hồ sơ từ một bảng").click()
    entered.locator("#ntm-table-file input[type=file]").set_input_files(table)
    entered.locator("#ntm-table-file", has_text=MARK).wait_for()
    entered.click("#ntm-table-decide")
    entered.locator("#ntm-table-result", has_text=MARK).wait_for()
    assert slipped_through(entered) == []


def test_in_messages_that_quote_what_was_typed(entered: Any) -> None:
    go_to(entered, "Xét điều kiện")
    entered.locator("#ntm-rule input").click()
    entered.get_by_role("option", name=rulebook().definition("cong-dong-tu-lam").title, exact=True).click()
    money = entered.locator("#ntm-fact-total-investment-vnd").locator("input, textarea")
    while entered.locator("#ntm-verdict", has_text="“x”").count() == 0:  # what is typed while the form is being drawn is lost
        money.fill("x")
        money.press("Enter")
        entered.wait_for_timeout(300)
    for payload in PAYLOADS:
        money.fill(payload.replace("\n", " "))
        money.press("Enter")
        entered.locator("#ntm-verdict", has_text=money.input_value().strip().replace("\x00", "")).wait_for()
        assert slipped_through(entered) == []


def test_a_message_in_the_corner_shows_tags_as_they_were_typed(entered: Any) -> None:
    go_to(entered, "Tra cứu trách nhiệm")
    for typed in ("<b>x</b>", "<img src=x", "<a href=#>", "**x**"):
        entered.get_by_label("Tính cho ngày").first.fill(typed)
        entered.click("#ntm-find-duties")
        message = entered.locator("[data-testid=toast-text]", has_text=f"“{typed}” không đọc được")
        message.wait_for()
        assert message.locator("*").count() == 0


@pytest.mark.parametrize("name", ["x.html", "x.svg", "x.xml", "x.txt", "x.pdf"])
def test_a_file_that_was_brought_is_handed_out_to_be_saved_and_never_shown_as_a_page(
    entered: Any, office: Server, name: str
) -> None:
    page = f"<svg xmlns='http://www.w3.org/2000/svg' onload='{MARK}=1'><script>{MARK}=1</script></svg>"
    given = {"name": name, "mimeType": "text/html", "buffer": page.encode()}
    (path,) = entered.request.post(f"{office.url}/gradio_api/upload", multipart={"files": given}).json()
    told = entered.request.get(f"{office.url}/gradio_api/file={path}")
    assert told.status in (200, 403)
    if told.ok:
        saved, kind = told.headers["content-disposition"].startswith("attachment"), told.headers["content-type"]
        assert saved or kind.startswith(("text/plain", "application/pdf"))
        assert told.headers["x-content-type-options"] == "nosniff"


def test_in_addresses(entered: Any, office: Server) -> None:
    entered.goto(f"{office.url}/?{'&'.join(f'{name}={quote(ALL)}' for name in ('question', '__theme', 'view', 'deep_link'))}")
    entered.wait_for_selector(TABS["Hỏi đáp"])
    for payload in PAYLOADS:
        part = quote(payload, safe="")
        entered.evaluate("hash => { location.hash = hash; }", f"#van-ban/{part}/{part}")
        entered.locator("#ntm-here", has_text=payload.replace("\x00", "")[:20].split("\n")[0]).wait_for()
        assert slipped_through(entered) == []
    for broken in ("#van-ban/%", "#van-ban/%ff/%c3", "#van-ban/", "#van-ban"):
        entered.evaluate("hash => { location.hash = hash; }", broken)
    for payload in PAYLOADS:
        part = quote(payload, safe="")
        for address in (part, f"api/documents/{part}", f"login?{part}", f"gradio_api/file={part}"):
            entered.goto(f"{office.url}/{address}")
            assert slipped_through(entered) == []
