"""Makes the pictures of the README: ``python -m tests.browser.screenshots docs/screenshots``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tests.browser.driving import PHONE, WIDE, ask, browser, open_page, running_app


def _chat(page: Any) -> None:
    ask(page, "Sở nào thẩm định tiêu chí giao thông?")
    page.wait_for_timeout(500)


def _chat_open(page: Any) -> None:
    answer = ask(page, "Cơ quan nào đánh giá, công nhận tiêu chí y tế?")
    answer.locator(".ntm-source > summary").first.click()
    answer.locator(".ntm-proof > summary").click()
    page.wait_for_timeout(500)


def _duties(page: Any) -> None:
    page.locator("#ntm-agency input").click()
    page.get_by_role("option", name="Sở Y tế").click()
    page.wait_for_selector("#ntm-duties table")
    page.get_by_role("button", name="Bản đồ nhiệm vụ").click()
    page.click("#ntm-draw")
    page.wait_for_selector(".ntm-matrix")


def _check(page: Any) -> None:
    page.locator("#ntm-rule input").click()
    page.get_by_role("option", name="Hỗ trợ phát triển sản xuất liên kết").click()
    page.wait_for_selector("#ntm-fact-total-cost-vnd")
    page.fill("#ntm-check-day input, #ntm-check-day textarea", "30/06/2024")
    page.locator("#ntm-fact-indicators-set").get_by_label("Có", exact=True).check()
    page.locator("#ntm-fact-linkage-contract").get_by_label("Không", exact=True).check()
    page.locator("#ntm-fact-beneficiary-percent textarea, #ntm-fact-beneficiary-percent input").fill("62,5")
    page.click("#ntm-decide")
    page.wait_for_selector("#ntm-verdict .ntm-chip")


def _training(page: Any) -> None:
    page.fill("#ntm-quiz-number textarea, #ntm-quiz-number input", "3")
    page.click("#ntm-quiz-make")
    page.locator("#ntm-quiz-item-3 input").first.check()
    page.click("#ntm-quiz-grade")
    page.wait_for_selector(".ntm-score")


def _table(page: Any) -> None:
    page.get_by_role("button", name="Xét nhiều xã, nhiều hồ sơ từ một bảng").click()
    table = "id,rule,criteria.2,criteria.15,criteria.17\nXã A,xa-dat-chuan,không,có,không\nXã B,xa-dat-chuan,không,có,có\n"
    upload = {"name": "xa.csv", "mimeType": "text/csv", "buffer": table.encode()}
    page.locator("#ntm-table-file input[type=file]").set_input_files(upload)
    page.locator("#ntm-table-file", has_text="xa").wait_for()
    page.click("#ntm-table-decide")
    page.wait_for_selector("#ntm-table-result .ntm-picture svg")


def _files(page: Any) -> None:
    page.get_by_role("button", name="Những điều chưa kiểm chứng").click()
    page.get_by_role("button", name="Thêm tệp văn bản chính thức").click()
    page.wait_for_selector("#ntm-files input[type=file]", state="attached")


def _documents(page: Any) -> None:
    page.fill("#ntm-words textarea", "vốn đối ứng của huyện")
    page.press("#ntm-words textarea", "Enter")
    page.wait_for_selector(".ntm-hit")


def _reading(page: Any) -> None:
    ask(page, "Sở nào thẩm định tiêu chí giao thông?").locator(".ntm-cite").first.click()
    page.locator("#ntm-here").wait_for()
    page.wait_for_function("document.activeElement.closest('#ntm-here')")


def _timeline(page: Any) -> None:
    page.get_by_role("button", name="Các văn bản theo thời gian").click()
    page.wait_for_selector(".ntm-svg")


SHOTS = {
    "hoi-dap": ("Hỏi đáp", _chat),
    "hoi-dap-nguon": ("Hỏi đáp", _chat_open),
    "mo-nguon": ("Hỏi đáp", _reading),
    "tra-cuu": ("Tra cứu trách nhiệm", _duties),
    "xet-dieu-kien": ("Xét điều kiện", _check),
    "xet-bang": ("Xét điều kiện", _table),
    "tap-huan": ("Tập huấn", _training),
    "van-ban": ("Văn bản", _documents),
    "van-ban-tep": ("Văn bản", _files),
    "dong-thoi-gian": ("Văn bản", _timeline),
}


#: Kept in the README: the rest is there for the tests.
_PHONE, _DARK = ("hoi-dap", "tap-huan"), ("hoi-dap-nguon",)
_COLOURS, _TALLEST = 64, 1800


def _shrink(path: Path) -> None:
    """Few colours and no endless pages: a repository keeps its pictures for ever."""
    from PIL import Image

    with Image.open(path) as shot:
        cut = shot.convert("RGB").crop((0, 0, shot.width, min(shot.height, _TALLEST)))
    cut.quantize(_COLOURS).save(path, optimize=True)


def make(folder: Path) -> None:
    """Every page wide, some also as on a phone or in the dark."""
    folder.mkdir(parents=True, exist_ok=True)
    kinds: list[tuple[str, dict[str, int], str, list[str]]] = [
        ("", WIDE, "light", list(SHOTS)),
        ("-dien-thoai", PHONE, "light", list(_PHONE)),
        ("-toi", WIDE, "dark", list(_DARK)),
    ]
    with running_app() as address, browser() as opened:
        for suffix, size, scheme, names in kinds:
            for name in names:
                tab, act = SHOTS[name]
                context = opened.new_context(viewport=size, locale="vi-VN", color_scheme=scheme)
                page = open_page(context, address, tab)
                act(page)
                page.wait_for_timeout(300)
                page.screenshot(path=folder / f"{name}{suffix}.png", full_page=not name.startswith(("hoi-dap", "mo-nguon")))
                _shrink(folder / f"{name}{suffix}.png")
                context.close()


if __name__ == "__main__":
    make(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/screenshots"))
