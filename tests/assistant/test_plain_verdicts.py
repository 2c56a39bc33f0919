"""Plain yes/no questions on the law around the plan, as they are typed in a hurry: what the source denies is denied."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

THEN, TODAY = date(2024, 6, 1), date(2026, 11, 28)


@pytest.mark.parametrize(
    ("question", "day", "verdict"),
    [
        ("Công trình điện có được làm theo cơ chế đặc thù không?", THEN, "no"),
        ("du an luoi dien co duoc ap dung co che dac thu khong", THEN, "no"),
        ("Giám sát của cộng đồng có phải do Mặt trận chủ trì không?", THEN, "yes"),
        ("Giám sát cộng đồng là Sở Xây dựng chủ trì à?", THEN, "no"),
        ("gio con huyen khong", TODAY, "no"),
        ("còn cấp huyện nữa không?", TODAY, "no"),
        ("Bộ tiêu chí xã 2026-2030 chỉ còn 10 tiêu chí à?", TODAY, "yes"),
        ("Bộ tiêu chí xã 2026-2030 chỉ còn 12 tiêu chí à?", TODAY, "no"),
    ],
)
def test_what_the_source_denies_is_denied_and_no_more(service: Service, question: str, day: date, verdict: str) -> None:
    assert service.ask(question, as_of=day).verdict == verdict
