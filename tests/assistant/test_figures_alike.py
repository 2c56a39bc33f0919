"""Whether the figures that two documents give of one thing are alike: affirmed or denied by the figures, which are both told."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "verdict", "shown"),
    [
        (
            "Số tỉnh hoàn thành nhiệm vụ ở Quyết định 263/QĐ-TTg và ở Nghị quyết 25/2021/QH15 có giống nhau không?",
            "no",
            ["15 tỉnh", "17-19 tỉnh"],
        ),
        ("QĐ 263 với NQ 25/2021/QH15 lệch nhau về số tỉnh hoàn thành nhiệm vụ phải không?", "yes", ["15 tỉnh", "17-19 tỉnh"]),
        ("ti le xa kieu mau trong nghi quyet 25/2021/QH15 va quyet dinh 263 co trung nhau ko", "yes", ["10%"]),
        ("Tỷ lệ xã đạt chuẩn ở Nghị quyết 25/2021/QH15 khác với Quyết định 263, đúng không?", "no", ["80%"]),
        (
            "Tỷ lệ xã đạt chuẩn NQ 25/2021/QH15 ghi mấy phần trăm, QĐ 263 ghi mấy phần trăm, có trùng khớp nhau không?",
            "yes",
            ["80%"],
        ),
        ("Ngân sách trung ương trong NQ 25/2021/QH15 và QĐ 263/QĐ-TTg có khớp nhau không?", "yes", ["39.632"]),
    ],
)
def test_the_figures_decide(service: Service, question: str, verdict: str, shown: list[str]) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert [s for s in shown if s not in answer.answer] == []
    assert {c.document for c in answer.citations} == {"25/2021/QH15", "263/QĐ-TTg"}


def test_what_only_one_of_them_tells_is_not_compared(service: Service) -> None:
    answer = service.ask("Tỷ lệ xã nâng cao trong Nghị quyết 25/2021/QH15 và Quyết định 263 có khớp nhau không?")
    assert "Hai con số" not in answer.answer
