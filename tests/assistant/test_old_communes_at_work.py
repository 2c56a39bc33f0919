"""Until when the authorities of the old communes work, asked and claimed."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

_RESOLUTION = "1681/NQ-UBTVQH15"


@pytest.mark.parametrize(
    "question",
    [
        "Bộ máy xã cũ còn hoạt động cho đến khi nào?",
        "uy ban xa cu con giai quyet giay to toi bao gio",
        "UBND phường cũ được làm việc đến ngày nào?",
    ],
)
def test_asked_until_when_they_work_the_clause_and_the_day_are_told(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert {(c.document, c.ref) for c in answer.citations} >= {(_RESOLUTION, "Đ2.3"), (_RESOLUTION, "Đ2.2")}
    assert "01/7/2025" in answer.answer


@pytest.mark.parametrize(
    ("day", "verdict"),
    [(date(2025, 6, 20), "no"), (date(2025, 7, 2), "yes")],
)
def test_that_the_new_ones_work_already_is_so_from_their_first_day(service: Service, day: date, verdict: str) -> None:
    answer = service.ask("Chính quyền xã Chiềng Mung mới đã chính thức vận hành, xã cũ thôi rồi, đúng không?", as_of=day)
    assert answer.verdict == verdict


@pytest.mark.parametrize(
    ("question", "day", "verdict"),
    [
        ("UBND xã Chiềng Khay vẫn giải quyết giấy tờ chứ, đúng không?", date(2025, 6, 18), "yes"),
        ("uy ban xa Pa Ma Pha Khinh con hoat dong khong", date(2025, 6, 29), "yes"),
        ("Nghị quyết 1681 ra rồi, ủy ban xã Tân Xuân còn làm việc không?", date(2025, 6, 24), "yes"),
        ("Ủy ban nhân dân xã Tân Xuân còn làm việc không?", date(2026, 11, 23), "no"),
    ],
)
def test_one_that_is_named_works_until_the_new_one_does(service: Service, question: str, day: date, verdict: str) -> None:
    answer = service.ask(question, as_of=day)
    assert answer.verdict == verdict
    assert {c.ref for c in answer.citations} >= {"Đ2.3", "Đ2.2"}


@pytest.mark.parametrize(
    ("question", "day", "verdict"),
    [
        ("Ngày 22/6/2025 bộ máy xã cũ vẫn chạy bình thường chứ?", date(2025, 6, 22), "yes"),
        ("Đến hết tháng 6/2025 ủy ban xã cũ vẫn còn quyền làm việc, đúng không?", date(2026, 11, 23), "yes"),
        ("Có nghị quyết rồi nên ủy ban xã Tân Xuân đã bị giải thể, đúng không?", date(2025, 6, 24), "no"),
        ("Công văn gửi UBND xã Hua Trai đề ngày 12/8/2025 có còn đúng không?", date(2026, 11, 23), "no"),
        ("Công văn gửi UBND xã Hua Trai đề ngày 12/6/2025 có còn đúng không?", date(2026, 11, 23), "yes"),
    ],
)
def test_one_to_write_to_is_right_until_the_new_one_works(service: Service, question: str, day: date, verdict: str) -> None:
    answer = service.ask(question, as_of=day)
    assert answer.verdict == verdict
    assert {c.ref for c in answer.citations} >= {"Đ2.3", "Đ2.2"}


def test_a_follow_up_with_another_day_asks_the_same_of_that_day(service: Service) -> None:
    before = "Công văn gửi UBND xã Hua Trai đề ngày 12/8/2025 có còn đúng không?"
    assert service.ask("Vậy nếu đề 12/6/2025 thì sao?", [before], date(2026, 11, 23)).verdict == "yes"


def test_what_an_old_one_issued_is_not_judged_by_its_end(service: Service) -> None:
    answer = service.ask("Giấy xác nhận UBND xã Hua Trai cấp năm 2020 còn đúng không?", as_of=date(2026, 11, 23))
    assert "Đ2.3" not in {c.ref for c in answer.citations}
