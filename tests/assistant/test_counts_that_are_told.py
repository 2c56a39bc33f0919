"""A number that one figure of the plan gives is told, and a number of something else beside it is not."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Số sản phẩm OCOP mà Kế hoạch 203 đề ra là bao nhiêu?", "204 sản phẩm"),
        ("ke hoach 203 de ra bao nhieu san pham ocop", "204 sản phẩm"),
        ("KH 203 đặt mục tiêu bao nhiêu xã nâng cao?", "20 xã"),
        ("Kế hoạch 203 đặt bao nhiêu xã biên giới đạt chuẩn?", "4 xã biên giới"),
        ("Vốn trung ương năm 2023 là bao nhiêu?", "159.160 triệu đồng"),
    ],
)
def test_a_number_that_the_plan_sets_is_told(service: Service, question: str, number: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert number in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "KH 203 đề ra bao nhiêu sản phẩm OCOP 4 sao?",
        "KH 203 đặt bao nhiêu hợp tác xã?",
        "Vốn đối ứng năm 2023 là bao nhiêu?",
        "Vốn trung ương năm 2024 là bao nhiêu?",
        "Vốn trung ương năm 2023 cho huyện Mai Sơn là bao nhiêu?",
    ],
)
def test_a_number_of_something_beside_it_is_not_told(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


def test_the_year_of_a_sum_is_told_behind_the_sum(service: Service) -> None:
    before = "Tổng vốn NSTW cho chương trình NTM của tỉnh giai đoạn 2021-2025 ghi trong KH 203 là bao nhiêu?"
    assert "159.160" in service.ask("Thế riêng năm 2023?", [before]).answer


def test_what_is_said_to_follow_from_what_is_denied_is_not_borne_out_by_it(service: Service) -> None:
    claim = "Tỉnh 2 năm liền không bố trí đủ vốn đối ứng vẫn được xét thi đua, đúng không (QĐ 07/2022)?"
    assert service.ask(claim).verdict == "no"
