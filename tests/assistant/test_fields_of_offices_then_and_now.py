"""Which department or office of a commune has a field since the reorganisation, after another field or body was spoken of."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

DAY = date(2026, 11, 27)
HEALTH, CULTURE = "Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch"
WELFARE_ROOM = "Phòng Văn hóa - Xã hội xã, phường"


def _bodies(answer: Answer) -> set[str]:
    return {a.name for a in answer.agencies} | {t.name for a in answer.agencies for t in a.today}


@pytest.mark.parametrize(
    ("question", "history", "body"),
    [
        ("viec tro giup xa hoi truoc o so lao dong, gio so chi", (), HEALTH),
        ("Sở Thông tin và Truyền thông giải thể rồi, xuất bản về sở nào?", (), CULTURE),
        ("Sở Kế hoạch và Đầu tư bỏ rồi, đấu thầu hỏi sở nào?", (), "Sở Tài chính"),
        ("thế còn trẻ em thì bên nào", ("Sở Lao động - Thương binh và Xã hội chia việc ra sao?",), HEALTH),
        ("còn quản lý nhà nước về du lịch nay sở nào", ("Hội Nông dân tỉnh còn không?",), CULTURE),
        ("Tín ngưỡng thì ai giữ?", ("HĐND tỉnh Sơn La lập sáu cơ quan nào đầu 2025?",), "Sở Dân tộc và Tôn giáo"),
    ],
)
def test_the_department_of_a_field_is_named(service: Service, question: str, history: tuple[str, ...], body: str) -> None:
    assert body in _bodies(service.ask(question, history, DAY))


@pytest.mark.parametrize(
    ("question", "history", "verdict", "body"),
    [
        ("Chứng thực cũng phòng ấy à?", ("Ở xã phòng nào lo lao động, việc làm?",), "no", "Văn phòng HĐND và UBND xã, phường"),
        ("Người có công thì phòng đó luôn à?", ("Ở xã phòng nào lo trẻ em?",), "yes", WELFARE_ROOM),
        ("the tre em phong day luon hay phong khac", ("o xa phong nao lo dat dai", "phong kinh te a"), "no", WELFARE_ROOM),
        ("phòng văn hóa xã hội à", ("ở xã phòng nào lo trẻ em",), "yes", WELFARE_ROOM),
        ("Phòng Kinh tế à?", ("Ở xã phòng nào lo trẻ em?",), "no", WELFARE_ROOM),
        ("Viễn thông có cùng nơi đó không?", ("Sở TT&TT hết rồi, xuất bản về sở nào?",), "no", "Sở Khoa học và Công nghệ"),
    ],
)
def test_another_field_is_held_against_the_office_that_was_told(
    service: Service, question: str, history: tuple[str, ...], verdict: str, body: str
) -> None:
    answer = service.ask(question, history, DAY)
    assert answer.verdict == verdict
    assert body in _bodies(answer)


def test_provinces_without_a_department_give_its_work_to_another(service: Service) -> None:
    answer = service.ask("Tỉnh không đủ tiêu chí lập Sở Dân tộc và Tôn giáo thì việc ấy giao sở nào?", as_of=DAY)
    assert "Sở Nội vụ" in _bodies(answer)
    assert {"I/10", "I/6"} <= {c.ref for c in answer.citations}


def test_a_verdict_on_a_field_cites_what_our_province_decided_too(service: Service) -> None:
    answer = service.ask("Tôn giáo nay vẫn thuộc Sở Nội vụ, đúng không?", as_of=DAY)
    assert answer.verdict == "no"
    assert ("461/NQ-HĐND", "I/6") in {(c.document, c.ref) for c in answer.citations}


def test_who_judges_criteria_is_no_field_of_the_office_told_before(service: Service) -> None:
    answer = service.ask("Sở ấy thẩm định tiêu chí nào?", ["Sở Thông tin và Truyền thông giải thể rồi, xuất bản về sở nào?"], DAY)
    assert answer.verdict is None
    assert answer.citations[0].document == "203/KH-UBND"
