"""Whether there were districts on a day that a question tells."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Ngày 30/6/2025 huyện còn không?", "yes"),
        ("Tháng 5/2025 còn UBND huyện không?", "yes"),
        ("den 15/6/2025 con huyen khong", "yes"),
        ("30/6/2025 huyện đã bị bỏ chưa?", "no"),
        ("Ngày 01/7/2025 huyện còn không?", "no"),
        ("Ngày 1/7/2025 đã bỏ cấp huyện chưa?", "yes"),
        ("Tháng 8/2025 cấp huyện còn không?", "no"),
        ("Hiện nay còn cấp huyện không?", "no"),
    ],
)
def test_there_were_districts_until_the_law_ended_them(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert ("72/2025/QH15", "Đ51.3") in {(c.document, c.ref) for c in answer.citations}
