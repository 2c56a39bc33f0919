"""A claim that ends a document in a year is held against the day on which it ended, and not against today."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Quyết định 263 hết hiệu lực từ 2023, đúng không?", "no"),
        ("QĐ 263 hết hạn từ năm 2024 phải không?", "no"),
        ("Quyết định 263 hết hiệu lực từ 2026, đúng không?", "yes"),
        ("Quyết định 263 hết hiệu lực năm 2025, đúng không?", "yes"),
        ("Quyết định 263 đã hết hiệu lực trước 2024, đúng không?", "no"),
        ("Nghị định 27 bị thay thế từ năm 2023 đúng không?", "no"),
        ("quyet dinh 18/2022 het hieu luc tu nam 2024 phai khong", "no"),
        ("Quyết định 263 còn hiệu lực đến hết 2025, đúng không?", "yes"),
        ("QĐ 318 có hiệu lực đến năm 2030 phải không?", "no"),
    ],
)
def test_the_year_of_an_end_is_judged(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Quyết định 263 đã hết hiệu lực chưa?", "yes"),
        ("Quyết định 263 hết hiệu lực từ ngày 01/01/2023, đúng không?", "no"),
        ("Quyết định 18/2022 hết hiệu lực từ 2026 đúng không?", None),  # its period is over, and nobody knows more
    ],
)
def test_an_end_without_a_year_and_one_nobody_knows_stay_as_they_were(
    service: Service, question: str, verdict: str | None
) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict
