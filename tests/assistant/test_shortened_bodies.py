"""A name cut so short that it begins several bodies is asked back with all of them; one that fits a single body, or has its subject, is not."""

from __future__ import annotations

import pytest

from assistant.service import Service

_PLANS_OR_SCIENCE = ("Sở Kế hoạch và Đầu tư", "Sở Khoa học và Công nghệ")


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("Sở KH phải làm gì trong KH 203 vậy?", _PLANS_OR_SCIENCE),
        ("Nhiệm vụ của Sở KH theo kế hoạch 203?", _PLANS_OR_SCIENCE),
        ("so kh duoc giao nhung viec gi", _PLANS_OR_SCIENCE),
        ("Sở KH giờ còn không?", _PLANS_OR_SCIENCE),
        ("Sở Tài làm gì trong KH 203?", ("Sở Tài chính", "Sở Tài nguyên và Môi trường")),
        (
            "bo chi huy tinh duoc giao viec gi trong ke hoach 203",
            ("Bộ chỉ huy Quân sự tỉnh", "Bộ chỉ huy Bộ đội Biên phòng tỉnh"),
        ),
    ],
)
def test_all_bodies_that_it_may_mean_are_named(service: Service, question: str, bodies: tuple[str, ...]) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert answer.choices == bodies


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Sở KHCN được giao gì trong KH 203?", "Sở Khoa học và Công nghệ"),
        ("Sở KH và CN được giao gì trong KH 203?", "Sở Khoa học và Công nghệ"),
        ("Sở KH&ĐT được giao gì trong KH 203?", "Sở Kế hoạch và Đầu tư"),
        ("Sở TT được giao việc gì trong KH 203?", "Sở Thông tin và Truyền thông"),
        ("so tai chinh lam gi", "Sở Tài chính"),
        ("bo chi huy quan su tinh duoc giao viec gi trong ke hoach 203", "Bộ chỉ huy Quân sự tỉnh"),
        ("Sở KH thẩm định chủ trương đầu tư đúng không?", "Sở Kế hoạch và Đầu tư"),
    ],
)
def test_one_body_is_meant_where_the_name_or_the_subject_tells(service: Service, question: str, body: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert [a.name for a in answer.agencies][:1] == [body]


@pytest.mark.parametrize(
    "question",
    ["Ủy ban xã nộp báo cáo cho ai?", "Các tổ chức tín dụng làm gì trong KH 203?", "xin số tài khoản quỹ nông thôn mới của tỉnh"],
)
def test_words_for_a_kind_of_body_are_no_shortened_name(service: Service, question: str) -> None:
    assert "Có vài cơ quan tên như vậy" not in service.ask(question).answer


def test_the_reply_is_put_in_its_place(service: Service) -> None:
    answer = service.ask("Khoa học", ["Sở KH phải làm gì trong KH 203 vậy?"])
    assert [a.name for a in answer.agencies] == ["Sở Khoa học và Công nghệ"]


def test_what_is_no_short_form_there_does_not_change_the_next_question(service: Service) -> None:
    assert "Nguyễn Thành Công" in service.ask("KH 203 do ai ký?", ["Sở KH làm gì?"]).answer
