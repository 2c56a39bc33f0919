"""From a source to its place in the document and back; official files read, compared and taken out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.driving import PHONE, WIDE, ask, bring_files, go_to

_TRANSPORT = "Sở nào thẩm định tiêu chí giao thông?"
_NEW_LAW = """ỦY BAN NHÂN DÂN
TỈNH SƠN LA
Số: 77/2026/QĐ-UBND
Sơn La, ngày 05 tháng 01 năm 2026

QUYẾT ĐỊNH
Quy định về quản lý bến đò ngang trên địa bàn tỉnh

Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc quản lý bến đò ngang phục vụ dân sinh.
Điều 2. Trách nhiệm của chủ bến đò
1. Chủ bến đò phải trang bị đủ áo phao cho hành khách.
2. Chủ bến đò phải ngừng chở khách khi nước lũ dâng cao.
"""


def _opened(page: Any) -> Any:
    here = page.locator("#ntm-here")
    here.wait_for()
    page.wait_for_function("document.activeElement && document.activeElement.closest('#ntm-here')")
    return here


def test_by_mouse_a_number_opens_the_provision_among_its_neighbours_and_leads_back(
    visit: Callable[..., Any], size: dict[str, int]
) -> None:
    page = visit(size)
    page.click("#ntm-example-0")
    page.locator(".ntm-answer .ntm-cite").first.click()
    here = _opened(page)
    assert "III.5/2" in here.locator("> summary").inner_text()
    for neighbour in ("III.5/1", "III.5/3"):
        node = page.locator("#ntm-paper details[open] > summary", has_text=neighbour).first
        assert node.is_visible()
    box = here.locator("> summary").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < size["height"]
    page.get_by_role("link", name="Quay lại Hỏi đáp").click()
    page.wait_for_function("document.activeElement.matches('.ntm-cite')")
    assert page.locator("#ntm-question textarea").is_visible()


def test_by_keyboard_a_source_is_opened_and_the_browser_leads_back(visit: Callable[..., Any], size: dict[str, int]) -> None:
    page = visit(size)
    answer = ask(page, _TRANSPORT)
    answer.locator(".ntm-sourced > a.ntm-open").first.focus()
    page.keyboard.press("Enter")
    here = _opened(page)
    here.get_by_role("link", name="Sau: ").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("!document.querySelector('#ntm-here > summary').innerText.includes('III.5/2')")
    page.go_back()
    page.wait_for_function("document.querySelector('#ntm-here > summary').innerText.includes('III.5/2')")
    page.go_back()
    page.wait_for_function("document.activeElement.matches('.ntm-open')")
    assert page.locator("#ntm-question textarea").is_visible()


def test_an_address_leads_to_its_place_and_an_unknown_one_says_so(visit: Callable[..., Any]) -> None:
    first = visit(WIDE)
    address = first.url.split("#")[0]
    page = first.context.new_page()  # to leave the first one would break off what it still loads
    page.goto(f"{address}#van-ban/27%2F2022%2FN%C4%90-CP/%C4%9014")
    assert "Điều 14" in _opened(page).locator("> summary").inner_text() + page.locator("#ntm-here").inner_text()
    page.goto(f"{address}#van-ban/1%2F1900%2FQ%C4%90/%C4%901")
    page.get_by_text("Không còn thấy Đ1 trong văn bản 1/1900/QĐ").wait_for()


@pytest.mark.parametrize("tab", ["Tra cứu trách nhiệm", "Văn bản"])
def test_places_on_other_pages_open_as_well(visit: Callable[..., Any], tab: str) -> None:
    page = visit(WIDE, tab)
    if tab == "Văn bản":
        page.fill("#ntm-words textarea", "vốn đối ứng")
        page.press("#ntm-words textarea", "Enter")
        page.locator(".ntm-hit h4 a").first.click()
    else:
        page.click("#ntm-find-duties")
        page.locator("#ntm-duties .ntm-place summary").first.click()
        page.locator("#ntm-duties a.ntm-open").first.click()
    _opened(page)
    page.get_by_role("link", name="Quay lại").click()
    page.wait_for_function("!document.activeElement.closest('#ntm-here')")


def _give(page: Any, name: str, text: str) -> None:
    page.get_by_role("button", name="Thêm tệp văn bản chính thức").click()
    bring_files(page, {"name": name, "mimeType": "text/plain", "buffer": text.encode()})
    page.locator("#ntm-files-told .ntm-condition").wait_for()


def test_a_document_that_nobody_knew_is_read_and_taken_out_again(visit: Callable[..., Any], data: Path) -> None:
    page = visit(WIDE, "Văn bản")
    _give(page, "ben-do.txt", _NEW_LAW)
    line = page.locator("#ntm-files-stored li", has_text="77/2026/QĐ-UBND")
    assert "chưa có người đọc" in line.inner_text()
    line.get_by_role("link").click()
    assert "Điều 1" in _opened(page).locator("> summary").inner_text()
    assert "chưa có người đọc" in page.locator("#ntm-paper h3").inner_text()
    assert "Nguyên văn (tệp ben-do.txt, trang 1)" in page.locator("#ntm-here").inner_text()
    page.locator("#ntm-files-which input").click()
    page.get_by_role("option", name="77/2026/QĐ-UBND").click()
    page.click("#ntm-files-remove")
    page.get_by_text("Bỏ mọi bản của 77/2026/QĐ-UBND?").wait_for()
    page.click("#ntm-files-yes")
    page.get_by_text("Đã bỏ 77/2026/QĐ-UBND: 1 bản.").wait_for()
    line.wait_for(state="detached")  # other tests may have brought files of their own


def test_official_wording_stands_beside_ours(visit: Callable[..., Any], data: Path) -> None:
    page = visit(PHONE, "Văn bản")
    text = (
        "CHÍNH PHỦ\nSố: 27/2022/NĐ-CP\nHà Nội, ngày 19 tháng 4 năm 2022\n\nNGHỊ ĐỊNH\nQuy định cơ chế quản lý\n\n"
        "Điều 13. Phạm vi\n1. Quy định về thực hiện dự án.\n2. Quy định về nguồn vốn.\n"
        "Điều 14. Cơ chế đặc thù\n1. Áp dụng cho công trình quy mô nhỏ, kỹ thuật không phức tạp tại xã.\n"
        "2. Danh mục do tỉnh ban hành.\n"
    )
    _give(page, "27-2022.txt", text)
    page.evaluate("location.hash = '#van-ban/27%2F2022%2FN%C4%90-CP/%C4%9014'")
    here = _opened(page)
    assert "Diễn đạt lại" in here.inner_text()
    assert "Nguyên văn (tệp 27-2022.txt" in here.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    go_to(page, "Văn bản")


def test_a_place_that_was_asked_for_before_the_page_listened_is_shown_all_the_same(visit: Callable[..., Any]) -> None:
    page = visit(WIDE)
    page.evaluate("document.querySelector('#ntm-place').id = 'not-yet'")
    page.evaluate("location.hash = '#van-ban/27%2F2022%2FN%C4%90-CP/%C4%9014'")
    page.wait_for_timeout(1000)
    assert page.locator("#ntm-here").count() == 0
    page.evaluate("document.querySelector('#not-yet').id = 'ntm-place'")
    assert "Điều 14" in _opened(page).locator("> summary").inner_text() + page.locator("#ntm-here").inner_text()
