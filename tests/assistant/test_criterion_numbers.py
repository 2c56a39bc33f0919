"""Claims on the number of a criterion, in the set that they are on."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict", "ref"),
    [
        ("Nhà ở dân cư là tiêu chí 9 của xã, phải không?", "yes", "PL1/9"),
        ("giao thong la tieu chi so 3 dung khong", "no", "PL1/2"),
        ("Tiêu chí 12 là lao động à?", "yes", "PL1/12"),
        ("Bộ tiêu chí nâng cao thì tiêu chí 15 là hành chính công, đúng không?", "yes", "PL2/15"),
        ("Tiêu chí 8 bộ mới là môi trường, đúng không?", "yes", "PL1/8"),
        ("Tiêu chí cuối của bộ mới là giảm nghèo, đúng không?", "no", "PL1/6"),
        ("Điện là tiêu chí 4 chứ không phải tiêu chí 5, phải không?", "yes", "PL1/4"),
        ("Văn hóa với y tế gộp vào một tiêu chí trong bộ mới, đúng không?", "yes", "PL1/5"),
        ("Môi trường với thu nhập gộp vào một tiêu chí trong bộ mới, đúng không?", "no", "PL1/8"),
    ],
)
def test_a_number_is_held_against_the_set_that_is_spoken_of(service: Service, claim: str, verdict: str, ref: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "Tiêu chí 15 là sở nào chủ trì?",
        "Sở Y tế chủ trì tiêu chí 15, đúng không?",
        "Xã đạt tiêu chí 10 thì là 39 triệu, đúng không?",
    ],
)
def test_what_is_said_besides_of_a_criterion_is_judged_elsewhere(service: Service, question: str) -> None:
    assert not service.ask(question).answer.startswith(("**Đúng.**\n", "**Không.**\n\n- Tiêu chí"))
