"""Several things asked of one document in one question: its header, what it does to others, what stands in it."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "told", "cited"),
    [
        (
            "Thông tư 112/2025/TT-BTC ai ký, có hiệu lực từ ngày nào, sửa thông tư nào?",
            ["Nguyễn Thị Bích Ngọc", "28/11/2025", "55/2023/TT-BTC"],
            "Đ4",
        ),
        ("QĐ 417/QĐ-BNNMT ký ngày nào, kế tiếp quyết định nào?", ["31/01/2026", "263/QĐ-TTg"], "I/1"),
        ("Quyết định 919/QĐ-TTg ký ngày nào, đến năm 2025 đặt bao nhiêu sản phẩm OCOP?", ["01/8/2022", "10.000"], "I"),
        ("Nghị quyết 22-NQ/TU do ai ban hành, đến 2025 đặt bao nhiêu xã đạt chuẩn?", ["Ban Thường vụ", "83 xã"], "II.2.b"),
        ("Nghị định 358/2025/NĐ-CP ban hành ngày nào, có bao nhiêu điều?", ["31/12/2025", "60 điều"], "pham-vi"),
        ("Quyết định 1886/QĐ-UBND ký ngày nào, căn cứ quyết định nào của Thủ tướng?", ["12/9/2022", "587/QĐ-TTg"], "I/1"),
        ("Quyết định 919/QĐ-TTg có hiệu lực ngày nào, ai ký?", ["01/8/2022", "Người ký"], "I"),
    ],
)
def test_every_clause_of_a_question_on_a_document_is_answered(
    service: Service, question: str, told: list[str], cited: str
) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert [t for t in told if t not in answer.answer] == []
    assert cited in [c.ref for c in answer.citations]


@pytest.mark.parametrize("question", ["NĐ 38/2023 hiệu lực tính từ hôm nào?", "Nghị định 38 khi nào hiệu lực vậy?"])
def test_the_first_day_of_a_document_is_told_in_short_forms_too(service: Service, question: str) -> None:
    assert "24/6/2023" in service.ask(question).answer


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("Tỉnh sắp xếp các xã theo nghị quyết nào của UBTVQH?", "Nghị quyết đó ai ký?", "Trần Thanh Mẫn"),
        ("Nghị định 38/2023 sửa nghị định nào?", "nghị định đó ban hành ngày nào?", "19/4/2022"),
    ],
)
def test_that_document_is_the_one_that_the_question_before_found(service: Service, before: str, question: str, told: str) -> None:
    assert told in service.ask(question, [before]).answer


def test_a_number_of_days_is_no_day_of_issue(service: Service) -> None:
    assert service.ask("Quyết định 18/2022: tổng số ngày thẩm định hồ sơ ở cấp tỉnh là mấy ngày?").status == "no_basis"
