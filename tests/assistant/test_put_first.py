"""What is nearly as good goes first where it is of the day, the kind or the task that is asked for."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("history", "question", "first"),
    [
        (["Sở nào trình phương án phân bổ kinh phí?"], "Sở đó hướng dẫn thêm khoản tiền nào?", ("203/KH-UBND", "III.3/3")),
        (["Lồng ghép vốn do ai quyết định?"], "nội dung đó theo nghị định nào?", ("358/2025/NĐ-CP", "Đ13")),
        (["Thẩm định chủ trương đầu tư theo luật nào?"], "Còn NĐ 38 thì khoản mấy điều mấy?", ("203/KH-UBND", "III.2/2")),
        (
            [],
            "Nghị quyết sẽ thay Nghị quyết 56/2023/NQ-HĐND được dẫn theo những điều nào và của nghị định nào?",
            ("203/KH-UBND", "II.3/6"),
        ),
        (
            ["Dự án liên kết chuỗi do tỉnh quản lý bây giờ ai duyệt?"],
            "Thế hồi năm 2024 thì ai ký duyệt?",
            ("27/2022/NĐ-CP", "Đ21.3.c"),
        ),
    ],
)
def test_what_is_asked_for_is_told_first(service: Service, history: list[str], question: str, first: tuple[str, str]) -> None:
    source = service.ask(question, history).citations[0]
    assert (source.document, source.ref) == first


def test_the_share_that_a_body_must_ask_is_told_and_not_all_its_duties(service: Service) -> None:
    answer = service.ask("Xét một huyện thì Mặt trận phải hỏi ý bao nhiêu phần trăm hộ?")
    assert "70%" in answer.answer
    assert {c.document for c in answer.citations} == {"90/HD-MTTW-BTT"}


@pytest.mark.parametrize(
    "question", ["Chi nhánh Ngân hàng Chính sách xã hội có nhiệm vụ gì", "Ngân hàng chính sách được giao nhiệm vụ gì?"]
)
def test_a_body_is_told_what_is_said_of_it_and_not_the_tasks_of_another_one(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert [a.id for a in answer.agencies] == ["nhcsxh"]
    assert answer.citations[0].document == "111/2024/QH15"
    assert "III.23/1" not in {c.ref for c in answer.citations}
