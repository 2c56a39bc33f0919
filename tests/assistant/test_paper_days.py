"""Questions on the days of several documents: each with its day, which came first, and where the plan tells of it."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "refs", "told"),
    [
        ("Nghị quyết 32/2022 và Nghị quyết 56/2023 ban hành ngày nào?", {"II.9.b", "II.3/6"}, ["29/6/2022", "18/4/2023"]),
        ("Công văn 2392 và Nghị quyết 22 của Tỉnh ủy, văn bản nào ký trước?", {"III.27/3", "I.1/1"}, ["trước 2392", "22 ngày"]),
        ("quyet dinh 147 va quyet dinh 652 cach nhau may ngay", {"II.9.a/1"}, ["28/5/2022", "271 ngày"]),
        ("QĐ 1001 với QĐ 1002 ký ngày nào?", {"II.2/1"}, ["cùng ngày"]),
    ],
)
def test_the_days_of_several_documents_are_told_side_by_side(
    service: Service, question: str, refs: set[str], told: list[str]
) -> None:
    answer = service.ask(question)
    assert refs <= {c.ref for c in answer.citations}
    assert all(words in answer.answer for words in told)


@pytest.mark.parametrize(
    "question",
    [
        "Theo Kế hoạch 203 và Quyết định 263, các huyện nộp báo cáo năm trước ngày nào?",
        "Nghị định 27 và Nghị định 38 có hiệu lực từ ngày nào?",
        "Quyết định 263 ký ngày nào?",
        "Nghị quyết mới thay Nghị quyết 56 dựa vào điều nào của Nghị định 38, và Nghị quyết 56 ra ngày nào?",
    ],
)
def test_other_days_are_no_days_of_documents(service: Service, question: str) -> None:
    assert "cùng ngày" not in service.ask(question).answer
    assert ") trước " not in service.ask(question).answer
