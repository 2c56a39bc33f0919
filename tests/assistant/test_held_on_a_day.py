"""What still holds on a day between two shapes of the province: bodies before their merger, old communes, names of what came out."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "day", "verdict"),
    [
        ("Ngày 15/01/2025 Sở Giao thông vận tải còn thẩm định tiêu chí giao thông không?", date(2025, 1, 15), "yes"),
        ("Tháng 12/2024 Sở Nông nghiệp và PTNT còn chủ trì tiêu chí thủy lợi không?", date(2024, 12, 1), "yes"),
        ("Ngày 15/4/2025 Sở Giao thông vận tải còn thẩm định tiêu chí giao thông không?", date(2025, 4, 15), "no"),
        ("Lý lịch tư pháp vẫn thuộc Sở Tư pháp vào tháng 5/2025 chứ?", date(2025, 5, 10), "no"),
    ],
)
def test_a_body_holds_its_task_until_another_takes_it(service: Service, claim: str, day: date, verdict: str) -> None:
    assert service.ask(claim, as_of=day).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "day", "verdict"),
    [
        ("Ngày 18/6/2025 UBND các xã cũ còn làm việc không?", date(2025, 6, 18), "yes"),
        ("Ngày 22/6/2025 chính quyền xã Chiềng Đen cũ còn hoạt động không?", date(2025, 6, 22), "yes"),
        ("Ngày 20/8/2025 bộ máy các xã cũ vẫn hoạt động chứ?", date(2025, 8, 20), "no"),
        ("Đến 25/6/2025 chính quyền xã cũ đã ngừng hoạt động, đúng không?", date(2025, 6, 25), "no"),
    ],
)
def test_old_communes_work_until_the_new_ones_do(service: Service, claim: str, day: date, verdict: str) -> None:
    answer = service.ask(claim, as_of=day)
    assert answer.verdict == verdict
    assert answer.citations[0].ref == "Đ2.3"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sở Giao thông vận tải nhập với Sở Xây dựng thành “Sở Giao thông - Xây dựng”, đúng tên chưa?", "no"),
        ("Sở Giao thông vận tải nhập với Sở Xây dựng thành “Sở Xây dựng”, đúng tên chưa?", "yes"),
        ("Xã Ngọc Chiến giữ nguyên trong đợt sắp xếp 2025, anh dám chắc không?", "yes"),
    ],
)
def test_the_name_that_came_out_and_what_was_kept_are_judged(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=date(2026, 11, 23)).verdict == verdict


def test_what_became_of_a_dissolved_body_is_told(service: Service) -> None:
    answer = service.ask("Công an huyện giải tán rồi, việc ở cơ sở ai lo?", as_of=date(2026, 11, 23))
    assert "Công an xã" in {t.name for a in answer.agencies for t in a.today}


@pytest.mark.parametrize(("day", "verdict"), [(date(2023, 5, 2), "no"), (date(2023, 8, 1), "yes")])
def test_a_document_that_is_described_is_in_force_or_not_yet(service: Service, day: date, verdict: str) -> None:
    question = f"Vào ngày {day.day}/{day.month}/2023, nghị định sửa Nghị định 27/2022/NĐ-CP đã có hiệu lực chưa, số mấy?"
    assert service.ask(question, as_of=day).verdict == verdict
