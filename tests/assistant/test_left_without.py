"""Follow-ups that take some places out of those that are to reach the title."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("before", "question", "sum_"),
    [
        (
            "Chỉ tiêu số xã NTM đến 2025 theo KH 203 thế nào?",
            "Còn bản thì sao? Trừ số bản kiểu mẫu ra còn mấy bản?",
            "41 - 17 = **24 bản**",
        ),
        ("KH 203 muốn bao nhiêu bản đạt chuẩn?", "tru so ban kieu mau ra con may ban", "41 - 17 = **24 bản**"),
        ("Chỉ tiêu số xã NTM đến 2025 theo KH 203 thế nào?", "trừ số xã nâng cao ra còn mấy xã?", "83 - 20 = **63 xã**"),
        ("KH 203 phấn đấu bao nhiêu xã đạt chuẩn NTM?", "thế trừ các xã biên giới ra thì còn mấy xã?", "83 - 4 = **79 xã**"),
    ],
)
def test_the_rest_is_reckoned(service: Service, before: str, question: str, sum_: str) -> None:
    assert sum_ in service.ask(question, [before]).answer


def test_nothing_is_taken_from_a_range(service: Service) -> None:
    answer = service.ask("không kể xã kiểu mẫu thì còn bao nhiêu xã?", ["KH 203 phấn đấu bao nhiêu xã đạt chuẩn NTM?"])
    assert "=" not in answer.answer
