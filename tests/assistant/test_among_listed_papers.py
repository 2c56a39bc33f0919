"""Several documents of one kind that are listed by their numbers, and which of them something is so of."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        (
            "Trong bốn quyết định 318, 319, 320, 321 của năm 2022, cái nào bị QĐ 51/2025 chấm dứt mà không có bộ cùng cấp kế tiếp, vì sao?",
            ["320"],
        ),
        ("QĐ 318, 319, 320, 321, cái nào không có bộ kế tiếp?", ["320"]),
        ("Cái nào trong QĐ 318, 320 không còn bộ thay thế ở giai đoạn 2026-2030, tại sao?", ["320"]),
        ("Trong QĐ 318, 319, 320 và 321, quyết định nào bị chấm dứt hẳn?", ["320"]),
        ("Trong các quyết định 318, 319, 320, quyết định nào bị QĐ 51/2025 thay?", ["318", "319"]),
        ("Quyết định 318 và 320, cái nào được QĐ 51 thay thế?", ["318"]),
        ("Trong bốn quyết định 318, 319, 320, 321, quyết định nào về cấp huyện?", ["320"]),
        ("Trong QĐ 318, 319, 321, cái nào quy định xã kiểu mẫu?", ["319"]),
    ],
)
def test_those_that_are_meant_are_told_first_and_nothing_is_judged(service: Service, question: str, numbers: list[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.verdict) == ("answered", None)
    headed = [
        line.split("/")[0].removeprefix("**Quyết định ")
        for line in answer.answer.splitlines()
        if line.startswith("**Quyết định ")
    ]
    assert headed == numbers


def test_why_nothing_came_in_its_place_is_told(service: Service) -> None:
    answer = service.ask("QĐ 318, 319, 320, 321, cái nào không có bộ kế tiếp, vì sao?", as_of=TODAY)
    assert "không có cấp huyện" in answer.answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Quyết định 318 và Quyết định 320, cái nào ký trước?", "cùng ngày"),
        ("QĐ 318, 319, 320 bị quyết định nào thay?", "Quyết định 51/2025/QĐ-TTg"),
    ],
)
def test_what_is_asked_of_all_of_them_is_told_as_before(service: Service, question: str, words: str) -> None:
    assert words in service.ask(question, as_of=TODAY).answer
