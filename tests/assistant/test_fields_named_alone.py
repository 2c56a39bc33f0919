"""Whose a field is that is named and nothing else: the department of the day, or a plain word that nothing here tells it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

DAY = date(2026, 11, 29)
CULTURE, FINANCE, LABOUR = "Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính", "Sở Lao động - Thương binh và Xã hội"


def _bodies(answer: Answer) -> set[str]:
    return {a.name for a in answer.agencies} | {t.name for a in answer.agencies for t in a.today}


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Sở nào giờ quản lý báo chí?", CULTURE),
        ("bao chi nay so nao quan ly", CULTURE),
        ("xuất bản nay về đâu?", CULTURE),
        ("giá cả giờ sở nào quản lý?", FINANCE),
        ("Sở nào giờ quản lý hợp tác xã?", FINANCE),
        ("Sở nào giờ quản lý việc làm?", "Sở Nội vụ"),
        ("thi đua khen thưởng giờ sở nào lo", "Sở Nội vụ"),
        ("Sở nào giờ lo phòng chống tệ nạn xã hội?", "Sở Y tế"),
        ("Sở nào giờ quản lý hộ tịch?", "Sở Tư pháp"),
        ("gio so nao lo buu chinh", "Sở Khoa học và Công nghệ"),
    ],
)
def test_the_department_of_today_is_told(service: Service, question: str, body: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.status == "answered"
    assert _bodies(answer) == {body}


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("hồi 2024 sở nào lo đất đai?", "Sở Tài nguyên và Môi trường"),
        ("hồi 2024 ai lo người có công?", LABOUR),
        ("Hồi năm 2024 sở nào quản lý báo chí?", "Sở Thông tin và Truyền thông"),
        ("hoi 2024 so nao quan ton giao", "Sở Nội vụ"),
        ("năm 2023 đấu thầu do sở nào quản lý?", "Sở Kế hoạch và Đầu tư"),
        ("trước sáp nhập sở nào quản lý khoáng sản?", "Sở Tài nguyên và Môi trường"),
    ],
)
def test_before_the_merger_the_body_of_that_day_is_told(service: Service, question: str, body: str) -> None:
    assert _bodies(service.ask(question, as_of=DAY)) == {body}


@pytest.mark.parametrize(
    "question",
    [
        "hải quan giờ thuộc đâu?",
        "hai quan gio thuoc dau",
        "kiểm lâm nay thuộc đâu?",
        "Sở nào giờ quản lý dược phẩm?",
        "năm 2023 giá do sở nào quản lý?",
    ],
)
def test_of_a_field_that_nothing_tells_no_body_is_named(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.status == "no_basis"
    assert not answer.agencies


@pytest.mark.parametrize(
    ("question", "before", "body"),
    [
        ("Còn báo chí?", "Sở nào giờ quản lý viễn thông?", CULTURE),
        ("Còn người có công?", "Hồi 2024 sở nào lo đất đai?", LABOUR),
        ("Còn bây giờ?", "Sở nào quản lý báo chí năm 2024?", CULTURE),
    ],
)
def test_a_follow_up_turns_to_another_field_or_to_today(service: Service, question: str, before: str, body: str) -> None:
    assert _bodies(service.ask(question, [before], DAY)) == {body}


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("giờ sở nào lo chuyển đổi số", "III.10/1"),
        ("môi trường giờ thuộc sở nào", "III.12/1"),
        ("điện giờ sở nào quản lý?", "III.6/1"),
        ("ai lo tuyên truyền trên báo chí?", "III.25.b/1"),
        ("Sở nào thẩm định tiêu chí giao thông?", "III.5/2"),
    ],
)
def test_what_the_plan_gives_to_a_department_is_told_by_the_plan(service: Service, question: str, ref: str) -> None:
    assert ref in {c.ref for c in service.ask(question, as_of=DAY).citations}


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("o xa ai lo ho ngheo bay gio", "Phòng Kinh tế (xã); Phòng Kinh tế, Hạ tầng và Đô thị (phường)"),
        ("Ở xã giờ ai lo hộ tịch?", "Văn phòng HĐND và UBND xã, phường"),
        ("Ai làm thay hội đồng nhân dân huyện?", "HĐND xã, phường"),
        ("Sở Tư pháp có thay đổi gì không?", "Sở Tư pháp"),
    ],
)
def test_communes_and_bodies_that_stand_for_others(service: Service, question: str, body: str) -> None:
    assert body in _bodies(service.ask(question, as_of=DAY))
