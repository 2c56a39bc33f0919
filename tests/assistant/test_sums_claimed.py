"""What a claim reckons itself is reckoned again, and a part is held against the fraction of its whole that is said."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict", "ref"),
    [
        ("Số năm 2023 là 116.020 cộng 43.140, có khớp 159.160?", "yes", "II.9.a/4"),
        ("Năm 2023: 116.020 cộng 43.140 có khớp 159.610?", "no", "II.9.a/4"),
        ("291.840 + 31.270 = 332.110 triệu của năm 2022, đúng không?", "no", "II.9.a/3"),
    ],
)
def test_a_sum_is_done_again(service: Service, claim: str, verdict: str, ref: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Vốn trung ương 2023 trừ phần đầu tư phát triển có ra đúng vốn sự nghiệp không?", "yes"),
        ("Vốn năm 2022 bớt đi phần sự nghiệp không khớp vốn đầu tư phát triển, phải không?", "no"),
        ("Vốn đầu tư phát triển cộng với vốn sự nghiệp năm 2023 có bằng tổng vốn trung ương năm ấy không?", "yes"),
        ("Cộng vốn trung ương năm 2022 với năm 2023 thì ra đúng tổng vốn cả giai đoạn phải không?", "no"),
    ],
)
def test_parts_and_years_are_held_against_their_whole(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Vốn sự nghiệp trung ương năm 2023 có quá một nửa tổng vốn không?", "no"),
        ("Năm 2022 phần đầu tư phát triển chiếm hơn chín phần mười vốn trung ương, đúng không?", "yes"),
        ("Năm 2022 vốn đầu tư phát triển chiếm hơn 91% vốn trung ương, đúng không?", "no"),
        ("von su nghiep nam 2023 chua toi 30% von trung uong phai khong", "yes"),
        ("Vốn sự nghiệp năm 2023 có vượt một phần tư tổng vốn trung ương không?", "yes"),
        ("Năm 2022 vốn sự nghiệp chưa tới một phần tư vốn trung ương, đúng không?", "yes"),
        ("Phần đầu tư phát triển năm 2022 dưới một nửa tổng vốn trung ương, đúng không?", "no"),
    ],
)
def test_a_part_is_held_against_a_fraction_of_its_whole(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Công an tỉnh lo tiêu chí an ninh một mình, không phối hợp với cơ quan nào",
        "Hội Nông dân tỉnh chỉ phối hợp, chẳng chủ trì việc nào",
    ],
)
def test_what_is_denied_of_any_at_all_is_a_claim(service: Service, claim: str) -> None:
    assert service.ask(claim).verdict == "no"
