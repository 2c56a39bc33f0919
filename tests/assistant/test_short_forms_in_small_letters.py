"""Short forms typed in small letters, and a day that is asked for by leaving it out."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("hs xd công trình đơn giản, thẩm định xong trong bao nhiêu ngày là hết hạn trả kq?", "Đ16.4"),
        ("tc gt sở nào thẩm định", "III.5/2"),
    ],
)
def test_what_short_forms_stand_for_is_understood(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert ref in [c.ref for c in answer.citations]


def test_a_telephone_is_no_investment(service: Service) -> None:
    assert service.ask("cho xin so dt van phong dieu phoi nong thon moi").status == "no_basis"


@pytest.mark.parametrize("question", ["NQ 111/2024/QH15 hiệu lực ngày?", "nghi quyet 111 hieu luc tu ngay"])
def test_a_day_left_out_is_told_and_nothing_affirmed(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert "18/01/2024" in answer.answer
    assert answer.verdict is None
