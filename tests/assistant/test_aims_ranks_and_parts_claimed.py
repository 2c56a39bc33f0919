"""Claims that tell an aim as reached, put one body under another, two years alike, a figure into another part, or one case as the only one."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("83 xã đã đạt chuẩn rồi phải không?", "no"),
        ("20 xã đã đạt nông thôn mới nâng cao rồi đúng không?", "no"),
        ("41 bản đã được công nhận đạt chuẩn rồi nhỉ?", "no"),
        ("10 xã đạt chuẩn rồi đúng không?", "no"),
        ("KH 203 đặt mục tiêu 83 xã đạt chuẩn, đúng không?", "yes"),
        ("Đến 2025 có 83 xã đạt chuẩn nông thôn mới phải không?", "yes"),
    ],
)
def test_an_aim_is_no_fact(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Công an tỉnh dưới quyền Bộ chỉ huy quân sự, đúng chứ?", "no"),
        ("Ban Dân tộc nằm trong Sở Nội vụ phải không?", "no"),
        ("Tỉnh đoàn là cơ quan của Sở Nội vụ, đúng không?", "no"),
        ("Bộ đội Biên phòng do Công an tỉnh quản lý phải không?", "no"),
        ("Sở Y tế trực thuộc UBND tỉnh phải không?", "yes"),
        ("Sở Kế hoạch và Đầu tư thuộc Sở Tài chính phải không?", "yes"),
        ("Hội Nông dân tỉnh thuộc Ủy ban Mặt trận Tổ quốc tỉnh đúng không?", "yes"),
    ],
)
def test_bodies_of_one_rank_are_not_under_each_other(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Vốn trung ương trong KH 203 hai năm 2022 và 2023 có phần sự nghiệp bằng y hệt nhau, phải không?", "no"),
        ("Vốn đầu tư phát triển trung ương giao năm 2022 và năm 2023 bằng nhau phải không?", "no"),
        ("Vốn sự nghiệp năm 2022 và 2023 khác nhau phải không?", "yes"),
    ],
)
def test_two_years_are_alike_where_their_figures_are(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "“3-5 xã kiểu mẫu ghi ở phần triển khai bộ tiêu chí, ít nhất 02 xã ghi ở phần mục tiêu cụ thể”. Chấm đúng được không?",
            "no",
        ),
        ("Con số ít nhất 02 xã kiểu mẫu nằm ở phần mục tiêu cụ thể phải không?", "no"),
        ("Con số 3-5 xã kiểu mẫu nằm ở phần mục tiêu cụ thể phải không?", "yes"),
    ],
)
def test_a_figure_stands_in_the_part_that_gives_it(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xã chỉ bị thu hồi khi 50% tiêu chí không đạt, đúng không?", "no"),
        ("Xã phải rớt 50% tiêu chí mới bị thu hồi, đúng không?", "no"),
        ("Xã không đạt 50% tiêu chí thì bị thu hồi đúng không?", "yes"),
        ("Huyện chỉ bị thu hồi khi 50% số xã không đạt?", None),
    ],
)
def test_half_of_the_criteria_is_not_the_only_case(service: Service, claim: str, verdict: str | None) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict
