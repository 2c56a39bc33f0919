"""What else is asked of a document beside its relation, its life or its number: the proposal, the period, the share, the day."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

TODAY = date(2026, 11, 23)


def ask(service: Service, question: str) -> Answer:
    return service.ask(question, as_of=TODAY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nghị quyết 424/NQ-CP thực hiện nghị quyết nào, căn cứ tờ trình số bao nhiêu?", ["257/2025/QH15", "263/TTr-BNNMT"]),
        ("Thông tư 13/2025/TT-BNNMT hướng dẫn nghị định về phân định thẩm quyền nào?", ["131/2025/NĐ-CP"]),
        ("Quyết định 2373/QĐ-BYT dùng cho giai đoạn nào, ký ngày nào?", ["2021-2025", "31/8/2022"]),
        ("Công văn 2155 hướng dẫn môi trường cho thời kỳ nào?", ["2021-2025"]),
        ("Quyết định 1680/QĐ-BNN-VPĐP là cho giai đoạn nào? Ký ngày?", ["2021-2025", "11/5/2022"]),
        ("Chương trình theo Quyết định 263 kéo dài đến năm nào?", ["31/12/2025"]),
        ("Tỷ lệ đối ứng của tỉnh 2021-2025 theo nghị quyết nào của HĐND, bao nhiêu phần trăm?", ["32/2022/NQ-HĐND", "100%"]),
        ("Hướng dẫn 90/HD: với huyện phải hỏi ý kiến bao nhiêu phần trăm số hộ?", ["70%"]),
    ],
)
def test_all_that_is_asked_of_a_document_is_told(service: Service, question: str, told: list[str]) -> None:
    answer = ask(service, question)
    assert answer.status in ("answered", "partial")
    assert all(x in answer.answer for x in told)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Điều 58 Nghị định 358/2025 quy định những gì?", False),
        ("Nội dung cụ thể của Điều 58 Nghị định 358 lúc còn hiệu lực thế nào?", False),
        ("Điều 58 Nghị định 358/2025 còn hiệu lực không?", True),
        ("Xã Chiềng Mai thuộc nhóm mấy theo Quyết định 51?", False),
        ("Xã nông nghiệp chiếm 15%, không gần đô thị, không phải khu vực II, III thì nhóm mấy?", True),
    ],
)
def test_what_nobody_read_is_refused_and_what_stands_beside_it_is_told(service: Service, question: str, read: bool) -> None:
    assert (ask(service, question).status == "no_basis") != read


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Nghị quyết 22-NQ/TU do Ban Chấp hành Đảng bộ tỉnh ban hành, đúng không?", "no"),
        ("Nghị quyết 22-NQ/TU là của Ban Thường vụ Tỉnh ủy, ký ngày 06/6/2022, đúng chưa?", "yes"),
        ("Nghị quyết 22-NQ/TU do Ban Chấp hành Đảng bộ tỉnh ra ngày 06/6/2022. Chỗ nào sai không hay đúng cả?", "no"),
    ],
)
def test_the_organ_of_a_body_that_issued_a_document_counts(service: Service, claim: str, verdict: str) -> None:
    assert ask(service, claim).verdict == verdict


def test_a_document_that_does_something_else_is_told_with_what_it_is(service: Service) -> None:
    answer = ask(service, "Quyết định 1689/QĐ-TTg sửa Nghị quyết 25/2021/QH15, phải không?")
    assert answer.verdict == "no"
    assert "kế hoạch triển khai" in answer.answer.lower()
