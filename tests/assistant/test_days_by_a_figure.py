"""How long something may take, where a figure of the source gives the days for what is done."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("tham dinh ho so cong trinh don gian theo nghi dinh 27 may ngay phai xong", "answered"),
        ("Thẩm định hồ sơ công trình đơn giản theo Nghị định 27 mấy ngày phải xong?", "answered"),
        ("phe duyet du an co che dac thu may ngay xong theo nghi dinh 27", "no_basis"),
        ("lap ho so cong trinh don gian mat may ngay", "no_basis"),
    ],
)
def test_days_are_told_where_a_figure_gives_them_for_what_is_done(service: Service, question: str, status: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == status
    assert status != "answered" or "10 ngày làm việc" in answer.answer
