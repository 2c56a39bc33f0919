"""Short forms typed in small letters, a day that is asked for by leaving it out, machines that count nothing, everyday errands."""

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


@pytest.mark.parametrize(
    "question",
    [
        "Máy cày, máy gặt có được nhắc ở dòng nào không",
        "kho bai, may say nong san, tram giong tinh co tinh gom vao khu cum khong",
    ],
)
def test_a_machine_asks_for_no_number(service: Service, question: str) -> None:
    assert service.ask(question).verdict == "yes"


@pytest.mark.parametrize(
    "question",
    [
        "hóa đơn điện nhà em tháng này sao gấp đôi", "ôn thi công chức cấp xã môn gì", "muon xay nha tren dat ruong thi sao",
        "bạn là người hay máy vậy",
    ],
)  # fmt: skip
def test_everyday_errands_in_words_of_the_programme_are_not_answered(service: Service, question: str) -> None:
    assert service.ask(question).status in ("out_of_scope", "no_basis")
