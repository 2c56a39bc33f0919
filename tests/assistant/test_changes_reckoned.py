"""How much a figure went up or down, also as a share, what it makes a year, and what of a whole need not reach a grade."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Tổng vốn trung ương năm 2023 so với 2022 biến động mấy triệu đồng?", "**163.950 triệu đồng**"),
        ("von dau tu phat trien tw tu 2022 sang 2023 thay doi bao nhieu trieu", "**175.820 triệu đồng**"),
        ("Vốn sự nghiệp 2022 sang 2023 đi lên hay đi xuống?", "năm 2023 tăng so với năm 2022"),
    ],
)
def test_a_change_is_reckoned_whichever_way_it_went(service: Service, question: str, shown: str) -> None:
    assert shown in service.ask(question).answer


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Vốn trung ương năm 2023 giảm bao nhiêu phần trăm so với năm 2022?", "Năm 2023 giảm **50,74%** so với năm 2022"),
        ("Vốn SN 2023 tăng mấy % so với 2022?", "Năm 2023 tăng **37,96%** so với năm 2022"),
    ],
)
def test_a_change_as_a_share_is_of_the_earlier_year(service: Service, question: str, shown: str) -> None:
    answer = service.ask(question).answer
    assert shown in answer
    assert "Tỷ lệ:" not in answer


@pytest.mark.parametrize(
    "question",
    ["Vốn đối ứng địa phương đem chia cho 5 năm thì mỗi năm mấy?", "Chia đều tổng vốn trung ương ra năm năm thì được bao nhiêu?"],
)
def test_an_amount_of_the_period_is_divided_by_its_years(service: Service, question: str) -> None:
    assert "642.140 : 5 = **128.428 triệu đồng**" in service.ask(question).answer


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Có mấy bản chỉ phải đạt chuẩn, không cần lên kiểu mẫu?", "41 - 17 = **24 bản**"),
        ("Bao nhiêu xã đạt chuẩn chưa lên nâng cao?", "83 - 20 = **63 xã**"),
    ],
)
def test_what_need_not_reach_a_grade_is_the_rest(service: Service, question: str, shown: str) -> None:
    assert shown in service.ask(question).answer


@pytest.mark.parametrize(
    "question", ["Xã nâng cao bằng mấy phần trăm xã đạt chuẩn?", "so xa nang cao bang may phan tram so xa dat chuan"]
)
def test_a_grade_before_equals_names_no_province(service: Service, question: str) -> None:
    assert "20 : 83 = **24,1%**" in service.ask(question).answer


def test_that_province_is_still_another_one(service: Service) -> None:
    assert service.ask("Vốn nông thôn mới ở Cao Bằng bao nhiêu?").status == "out_of_scope"


@pytest.mark.parametrize(
    ("history", "question", "shown"),
    [
        (["Vốn trung ương cả giai đoạn?", "Thế vốn đối ứng của tỉnh?"], "Hai nguồn cộng lại?", "**1.284.280 triệu đồng**"),
        (["Mấy xã phải đạt chuẩn?", "Mấy xã nâng cao?"], "Hai số chênh nhau mấy xã?", "83 - 20 = **63 xã**"),
    ],
)
def test_what_two_questions_asked_for_is_reckoned_together(
    service: Service, history: list[str], question: str, shown: str
) -> None:
    assert shown in service.ask(question, history).answer
