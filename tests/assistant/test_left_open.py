"""Several things asked at once of which the answer to the whole told only some: each part gets its own source."""

from __future__ import annotations

import pytest

from assistant.answering.asked_forms import asked_forms
from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "told", "refs"),
    [
        (
            "Theo 263/QĐ-TTg thì chương trình có mấy nội dung thành phần? ND số 10 là gì?",
            ["11 nội dung", "quốc phòng"],
            ["III", "III.10"],
        ),
        ("Ai ký quyết định 318/QĐ-TTg, trong bộ đó tiêu chí thứ 13 tên gì?", ["Phạm Bình Minh", "Tổ chức sản xuất"], ["PL1/13"]),
        (
            "cap xa sau sap xep tinh con may xa may phuong, xa Muong Bu moi gom nhung xa nao",
            ["67 xã", "08 phường", "Tạ Bú"],
            ["Đ1.69", "Đ1.23"],
        ),
        (
            "Chương trình khoa học công nghệ phục vụ nông thôn mới của Thủ tướng số nào, và tỉnh cụ thể hóa bằng kế hoạch nào?",
            ["923/QĐ-TTg", "229/KH-UBND"],
            ["I"],
        ),
    ],
)
def test_what_the_answer_to_the_whole_leaves_open_is_told_too(
    service: Service, question: str, told: list[str], refs: list[str]
) -> None:
    answer = service.ask(question)
    assert [t for t in told if t not in answer.answer] == []
    assert [r for r in refs if r not in [c.ref for c in answer.citations]] == []


@pytest.mark.parametrize(
    "question",
    [
        "Sở nào thẩm định tiêu chí giao thông, hồ sơ gửi về đâu?",
        "Tỉnh đặt mục tiêu mấy xã đạt chuẩn, mấy xã nâng cao đến năm 2025?",
        "Vốn đầu tư phát triển đối ứng bằng bao nhiêu phần trăm vốn trung ương, lấy từ nguồn nào?",
    ],
)
def test_what_is_told_already_is_not_told_again(service: Service, question: str) -> None:
    assert "?*" not in service.ask(question).answer


@pytest.mark.parametrize(
    ("asked", "text", "holds"),
    [
        ("chia thanh may nhom", "19 tieu chi, 5 nhom", True),
        ("chia thanh may nhom", "nhom so 5 gom hai tieu chi", False),
        ("tong muc dau tu bao nhieu", "trong 18 thang", False),
        ("tong muc dau tu bao nhieu", "khong qua 05 ty dong", True),
        ("theo quyet dinh nao", "quyet dinh cua thu tuong", False),
        ("theo quyet dinh nao", "theo 18/2022/qd-ttg", True),
        ("ban hanh ngay nao", "truoc ngay 01/12 hang nam", True),
    ],
)
def test_a_text_tells_only_what_has_the_form_that_is_asked(asked: str, text: str, holds: bool) -> None:
    assert all(form(text) for form in asked_forms(asked)) is holds


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Tiêu chí số 3 và số 9 bộ 2026-2030 tên là gì?", ["PL1/3", "PL1/9"]),
        ("Tiêu chí 5, 6 và 11 của xã do sở nào phụ trách?", ["III.7/1", "III.9/1", "III.11/1"]),
    ],
)
def test_several_numbers_behind_one_word_are_several_criteria(service: Service, question: str, refs: list[str]) -> None:
    assert [r for r in refs if r not in [c.ref for c in service.ask(question).citations]] == []


def test_of_two_documents_that_are_compared_each_has_a_source(service: Service) -> None:
    answer = service.ask(
        "Vốn ngân sách trung ương 2021-2025 theo Nghị quyết 25/2021/QH15 và 2026-2030 theo Nghị quyết 257/2025/QH15, mỗi bên mấy tỷ?"
    )
    assert {"25/2021/QH15", "257/2025/QH15"} <= {c.document for c in answer.citations}
