"""The most or the least that is asked and that the best source gives of just that is told; of another thing, side or unit it is not."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

#: Before the decree was changed, and what it says since is not verified.
_THEN = date(2023, 1, 18)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kinh phí tối đa cho một dự án hỗ trợ sản xuất theo nhiệm vụ là bao nhiêu?", "03 tỷ đồng"),
        ("Một dự án hỗ trợ sản xuất theo nhiệm vụ được cấp nhiều nhất bao nhiêu tiền?", "03 tỷ đồng"),
    ],
)
def test_the_bound_of_just_that_is_told(service: Service, question: str, told: str) -> None:
    answer = service.ask(question, as_of=_THEN)
    assert answer.status == "answered"
    assert told in answer.answer


def test_a_bound_that_nobody_has_verified_since_is_no_answer(service: Service) -> None:
    answer = service.ask("Kinh phí tối đa cho một dự án hỗ trợ sản xuất theo nhiệm vụ là bao nhiêu?")
    assert answer.status == "no_basis"
    assert "chưa kiểm chứng" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Kinh phí tối đa cho một lớp tập huấn theo nhiệm vụ là bao nhiêu?",
        "Kinh phí tối thiểu cho một dự án hỗ trợ sản xuất theo nhiệm vụ là bao nhiêu?",
        "Kinh phí tối đa cho một hộ tham gia dự án theo nhiệm vụ là bao nhiêu?",
        "Kinh phí đối ứng tối đa của một dự án theo nhiệm vụ là bao nhiêu?",
        "Thời gian thực hiện tối đa của một dự án theo nhiệm vụ là bao lâu?",
        "Kinh phí tối đa cho một dự án liên kết là bao nhiêu?",
        "Kinh phí tối đa một dự án theo nhiệm vụ năm 2022 là bao nhiêu?",
        "Mức thưởng tối đa cho một xã đạt chuẩn là bao nhiêu?",
    ],
)
def test_the_bound_of_something_beside_it_is_none(service: Service, question: str) -> None:
    assert service.ask(question, as_of=_THEN).status == "no_basis"


def test_days_are_told_of_a_step_of_what_the_article_is_about(service: Service) -> None:
    answer = service.ask(
        "Mời thợ trong xã nhận gói thầu nhỏ theo cơ chế đặc thù NĐ 27, giấy mời phải dán ở trụ sở ủy ban ít nhất mấy ngày?"
    )
    assert (answer.status, answer.citations[0].ref) == ("answered", "Đ17.4.b")


@pytest.mark.parametrize(
    "question",
    [
        "Kết quả trúng thầu theo cơ chế đặc thù NĐ 27 phải dán ở xã ít nhất mấy ngày?",
        "Quyết toán công trình theo cơ chế đặc thù NĐ 27 phải dán ở nhà văn hóa ít nhất mấy ngày?",
    ],
)
def test_days_of_another_step_are_not(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


def test_who_stands_out_for_something_is_no_body_that_is_asked_for(service: Service) -> None:
    answer = service.ask("HTX đứng ra chủ trì liên kết nông sản thì NĐ 98/2018 đỡ cho tiền tư vấn cao nhất là bao nhiêu?")
    assert (answer.status, answer.citations[0].ref) == ("answered", "tu-van")
    assert "300 triệu" in answer.answer
