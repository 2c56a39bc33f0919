"""Changes of documents, bodies that are gone and names that are listed, asked in words other than those of the law."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "history", "told"),
    [
        ("Thông tư 112/2025 viết lại những khoản nào của Thông tư 55/2023?", [], ["Điều 2", "Điều 3"]),
        ("Liệt kê các quyết định mà QĐ 51/2025/QĐ-TTg thay thế", [], ["318", "319", "321"]),
        ("QĐ 1001/QĐ-UBND giao việc theo bộ tiêu chí nào?", [], ["320"]),
        ("đợt sửa mới nhất là thông tư nào?", ["Thông tư 55/2023 bị sửa lần đầu bằng thông tư nào?"], ["112/2025"]),
    ],
)
def test_what_documents_do_to_others_is_asked_in_other_words(
    service: Service, question: str, history: list[str], told: list[str]
) -> None:
    answer = service.ask(question, history).answer
    assert all(part in answer for part in told), answer


@pytest.mark.parametrize(
    ("question", "today"),
    [
        ("Ban CHQS huyện nay cơ quan nào thay?", "Ban Chỉ huy Phòng thủ khu vực"),
        ("Một cửa của huyện giờ được thay bằng gì?", "Trung tâm Phục vụ hành chính công"),
    ],
)
def test_what_stands_in_the_place_of_a_body_is_asked_plainly(service: Service, question: str, today: str) -> None:
    answer = service.ask(question)
    assert any(today in t.name for a in answer.agencies for t in a.today), answer.answer


def test_departments_in_a_row_are_names_that_are_told(service: Service) -> None:
    answer = service.ask("Nghị quyết 461 lập mấy sở, đọc tên từng sở giúp tôi")
    assert answer.status == "answered"
    assert "Sở Khoa học và Công nghệ" in answer.answer


def test_a_follow_up_on_a_day_of_its_own_asks_of_that_day(service: Service) -> None:
    answer = service.ask("hồi 15/5/2024 sở nào thẩm định tiêu chí giao thông?", ["Sở GTVT nay nhập vào sở nào?"])
    assert [a.name for a in answer.agencies] == ["Sở Giao thông vận tải"]
