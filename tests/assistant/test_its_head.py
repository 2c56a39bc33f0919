"""Who heads a board is asked by its name, behind a question on it; who sits on the central one nobody here has read."""

from __future__ import annotations

import pytest

from assistant.service import Service

CENTRAL = "BCĐ Trung ương các chương trình MTQG được lập lại ngày nào năm 2025?"


@pytest.mark.parametrize("question", ["Ai làm trưởng ban thế?", "Trưởng ban là ai?", "Ban đó ai làm trưởng?"])
def test_the_head_of_the_central_board_is_not_told(service: Service, question: str) -> None:
    answer = service.ask(question, [CENTRAL])
    assert answer.status == "no_basis"
    assert "Ban Chỉ đạo Trung ương" in answer.answer


def test_the_head_of_a_communes_board_is(service: Service) -> None:
    answer = service.ask("Ai làm trưởng ban?", ["Ban quản lý xã có nhiệm vụ gì theo NĐ 27?"])
    assert answer.status == "answered"
    assert "Trưởng ban: Chủ tịch UBND cấp xã" in answer.answer
