"""Whether there is any such thing: there is where the question which one it is finds it."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "document", "ref"),
    [
        ("Có mục tiêu nào cho cấp bản không?", "203/KH-UBND", "II.1.b/3"),
        ("Có quy định nào bắt xã phải có nhà văn hóa không?", "318/QĐ-TTg", "PL1/6.3"),
        ("Có bao giờ xã bị thu hồi danh hiệu không?", "18/2022/QĐ-TTg", "Đ4.4"),
        ("co truong hop nao xa bi thu hoi danh hieu khong", "18/2022/QĐ-TTg", "Đ4.4"),
        ("Đã có bộ tiêu chí mới chưa?", "51/2025/QĐ-TTg", "Đ1"),
        ("Có chương trình nào về du lịch nông thôn không?", "922/QĐ-TTg", "I"),
    ],
)
def test_there_is_what_a_source_tells(service: Service, question: str, document: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == "yes"
    assert (document, ref) in [(c.document, c.ref) for c in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "Có quy định nào cấm nuôi chó không?",
        "Đã có quyết định giao vốn năm 2026 cho Sơn La chưa?",
        "Đã có nghị định mới thay NĐ 27 chưa?",
    ],
)
def test_nothing_is_affirmed_that_no_verified_source_tells(service: Service, question: str) -> None:
    assert service.ask(question).verdict != "yes"
