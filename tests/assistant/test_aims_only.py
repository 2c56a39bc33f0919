"""Whether a place has got there by now is not told by an aim or a condition; what is kept up has been reached."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "Tỉnh nay đã hoàn thành nhiệm vụ NTM chưa?",
        "Tỉnh ta xong nông thôn mới chưa?",
        "Tỉnh được công nhận hoàn thành nhiệm vụ nông thôn mới chưa?",
        "tinh minh hoan thanh nong thon moi chua",
        "Huyện Quỳnh Nhai được công nhận rồi phải không?",
        "Quỳnh Nhai đã đạt huyện nông thôn mới chưa?",
    ],
)
def test_nobody_here_tells_whether_a_place_has_got_there(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Thành phố Sơn La hoàn thành nhiệm vụ xây dựng nông thôn mới chưa?", "yes"),
        ("Quyết định 51/2025 có hiệu lực chưa?", "yes"),
        ("Đến 2025 phấn đấu 83 xã đạt chuẩn phải không?", "yes"),
    ],
)
def test_what_is_kept_up_or_said_of_aims_themselves_is_judged_as_before(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict
