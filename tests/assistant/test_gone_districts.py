"""What named districts are said to do after all districts ended, and which offices have a thing at two levels."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "claim",
    [
        "UBND huyện Mường La năm 2026 còn trình công nhận xã không?",
        "Tháng 9/2025 huyện Thuận Châu còn thẩm định hồ sơ xã được chứ?",
        "Chủ tịch UBND huyện Phù Yên năm 2026 ký giúp hồ sơ công nhận xã được chứ?",
        "Năm nay huyện Quỳnh Nhai vẫn lập được hồ sơ xin công nhận huyện nông thôn mới chứ?",
        "Giờ huyện Bắc Yên vẫn được thẩm tra hồ sơ của xã chứ?",
    ],
)
def test_a_district_does_nothing_after_its_end(service: Service, claim: str) -> None:
    answer = service.ask(claim, as_of=TODAY)
    assert answer.verdict == "no"
    assert "01/7/2025" in answer.answer


def test_before_their_end_districts_are_not_denied_by_it(service: Service) -> None:
    answer = service.ask("Huyện Thuận Châu còn thẩm định hồ sơ xã được chứ?", as_of=date(2024, 5, 5))
    assert "Đ51.3" not in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Theo Nghị định 150/2025, người có công ở cấp tỉnh thuộc sở nào và ở cấp xã thuộc phòng nào?", {"I/5", "Đ15/2"}),
        ("Việc làm ở cấp tỉnh thuộc sở nào và ở cấp xã thuộc phòng nào theo Nghị định 150/2025?", {"I/5", "Đ15/2"}),
        ("Theo Nghị định 150/2025, đất đai ở tỉnh do sở nào quản lý, ở xã phòng nào tham mưu?", {"I/1", "Đ15/1"}),
        ("Điều 15 Nghị định 150: chứng thực, mầm non, hộ kinh doanh, mỗi việc do phòng nào của xã?", {"Đ15/1", "Đ15/2", "Đ15/3"}),
    ],
)
def test_offices_of_two_levels_and_of_each_thing_are_told(service: Service, question: str, refs: set[str]) -> None:
    assert refs <= {c.ref for c in service.ask(question, as_of=TODAY).citations}


def test_what_a_document_amends_begins_with_its_own_opening(service: Service) -> None:
    assert service.ask("nghi dinh 38 nam 2023 sua nghi dinh nao", as_of=TODAY).citations[0].ref == "Đ1"


@pytest.mark.parametrize(
    ("claim", "day", "verdict"),
    [
        ("Hôm 10/6/2025 tất cả các huyện bị xóa hết rồi còn gì.", date(2025, 6, 10), "no"),
        ("Cấp huyện bị bỏ rồi, phải không?", date(2025, 6, 10), "no"),
        ("Cấp huyện bị bỏ rồi, phải không?", TODAY, "yes"),
        ("Trung ương giữ cấp huyện đến cuối năm 2025 cơ mà?", TODAY, "no"),
        ("Cấp huyện chấm dứt từ 01/7/2025 chứ không phải từ 01/3/2025, đúng không?", TODAY, "yes"),
        ("cap huyen bo tu 01/3/2025, dung khong", TODAY, "no"),
        ("Đến hết tháng 6/2025 vẫn còn cấp huyện, phải không?", TODAY, "yes"),
        ("Tháng 9/2025 cấp huyện vẫn tồn tại phải không?", TODAY, "no"),
    ],
)
def test_that_all_districts_are_gone_or_there_is_judged_by_the_day(service: Service, claim: str, day: date, verdict: str) -> None:
    answer = service.ask(claim, as_of=day)
    assert answer.verdict == verdict
    assert "01/7/2025" in answer.answer
    assert {c.ref for c in answer.citations} == {"Đ51.3", "5/1"}


def test_a_claim_that_says_more_of_districts_is_judged_elsewhere(service: Service) -> None:
    answer = service.ask("Cấp huyện vẫn còn thẩm định hồ sơ xã nâng cao, đúng không?", as_of=TODAY)
    assert "5/1" not in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Huyện Yên Châu gửi báo cáo cho ai?", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("nam 2023 ubnd huyen phu yen nop bao cao cho ai", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Huyện Thuận Châu báo cáo khi nào?", "UBND các huyện, thành phố"),
    ],
)
def test_what_each_district_reports_is_told_of_one_by_its_name(service: Service, question: str, body: str) -> None:
    answer = service.ask(question)
    assert answer.citations[0].ref == "III.27/1"
    assert body in [a.name for a in answer.agencies]
