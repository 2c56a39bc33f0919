"""Follow-ups on the name of the body that was named, on what it was made of, and on the term of what was claimed."""

from __future__ import annotations

import pytest

from assistant.service import Service

BUILDING = "NQ 461 của HĐND tỉnh lập lại Sở Xây dựng phải không?"
SIMPLE = "UBND xã thẩm định hồ sơ xây dựng công trình đơn giản theo cơ chế đặc thù NĐ 27 phải không?"


@pytest.mark.parametrize(
    ("question", "before", "today"),
    [
        (
            "nay cơ quan ấy tên là gì?",
            "Ngân hàng Nhà nước chi nhánh tỉnh có nhiệm vụ gì trong KH 203?",
            "Ngân hàng Nhà nước Khu vực 3",
        ),
        ("bây giờ sở đó tên gì?", "Sở Giao thông vận tải làm gì trong KH 203?", "Sở Xây dựng"),
        ("hiện nay sở đó gọi là gì vậy?", "Sở Kế hoạch và Đầu tư chủ trì việc gì ở KH 203?", "Sở Tài chính"),
        ("sở ấy bây giờ mang tên gì?", "Sở Y tế chủ trì việc gì ở KH 203?", "Sở Y tế"),
    ],
)
def test_what_that_body_is_today_is_told(service: Service, question: str, before: str, today: str) -> None:
    answer = service.ask(question, [before])
    assert answer.status == "answered"
    assert today in answer.answer


@pytest.mark.parametrize(
    ("question", "before", "ref", "of"),
    [
        ("nó được ghép từ những sở nào?", BUILDING, "I/3", "Sở Giao thông vận tải"),
        ("thành lập trên cơ sở những sở nào?", "NQ 461 lập Sở Tài chính phải không?", "I/2", "Sở Kế hoạch và Đầu tư"),
        ("nó được lập từ những cơ quan nào?", "Sở Dân tộc và Tôn giáo có từ bao giờ?", "I/6", "Ban Dân tộc"),
    ],
)
def test_of_which_bodies_it_was_made_is_told(service: Service, question: str, before: str, ref: str, of: str) -> None:
    answer = service.ask(question, [before])
    assert (answer.citations[0].document, answer.citations[0].ref) == ("461/NQ-HĐND", ref)
    assert of in answer.answer


@pytest.mark.parametrize("question", ["thời hạn?", "thời hạn bao lâu?", "thế thời hạn là mấy ngày?"])
def test_the_term_of_what_was_claimed_is_told(service: Service, question: str) -> None:
    answer = service.ask(question, [SIMPLE])
    assert answer.status == "answered"
    assert answer.verdict is None
    assert "10 ngày" in answer.answer


@pytest.mark.parametrize(
    "before",
    [
        "Chủ tịch UBND tỉnh quyết định công nhận xã NTM theo QĐ 18/2022 phải không?",
        "Sở Y tế chủ trì tiêu chí y tế trong KH 203 phải không?",
    ],
)
def test_a_term_that_nothing_tells_stays_open(service: Service, before: str) -> None:
    assert service.ask("thời hạn?", [before]).status == "no_basis"
