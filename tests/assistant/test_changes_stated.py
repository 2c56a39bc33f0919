"""Bare statements on what became of bodies and places are judged; the day that a question holds for is no part of its subject."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Hội Nông dân tỉnh giải thể rồi", "no"),
        ("Sở Giao thông giải thể rồi", "yes"),
        ("so lao dong nhap vao so noi vu", "yes"),
        ("sở tư pháp nhập vào sở nội vụ", "no"),
        ("Hội Phụ nữ tỉnh vẫn giữ tên và con dấu", "yes"),
        ("Sở Nông nghiệp và PTNT vẫn còn", "no"),
        ("Công an huyện bỏ từ 1/7/2025", "no"),
        ("Sở Xây dựng nay cấp giấy phép lái xe", "no"),
        ("Công an tỉnh nay cấp giấy phép lái xe", "yes"),
    ],
)
def test_what_is_stated_of_a_body_is_judged(service: Service, statement: str, verdict: str) -> None:
    assert service.ask(statement, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Cấp huyện hết hoạt động từ 1/7/2025", "yes"),
        ("Huyện Thuận Châu vẫn tồn tại", "no"),
        ("Xã Thôm Mòn nhập vào xã Thuận Châu", "yes"),
        ("Xã Tông Cọ nhập vào xã Thuận Châu", "no"),
        ("Tỉnh Sơn La sáp nhập với Lai Châu", "no"),
        ("Phường Chiềng Sinh gồm cả xã Chiềng Ngần cũ", "yes"),
        ("Phường Tô Hiệu gồm xã Chiềng Ngần cũ", "no"),
    ],
)
def test_what_is_stated_of_a_place_is_judged(service: Service, statement: str, verdict: str) -> None:
    assert service.ask(statement, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Ngày 31/12/2024, sở nào hướng dẫn các huyện thực hiện tiêu chí giao thông nông thôn?", "Sở Giao thông vận tải"),
        ("Tại thời điểm 30/11/2024, sở nào hướng dẫn các huyện làm tiêu chí giao thông?", "Sở Giao thông vận tải"),
    ],
)
def test_the_day_of_a_question_brings_in_nobody_else(service: Service, question: str, body: str) -> None:
    assert [a.name for a in service.ask(question, as_of=TODAY).agencies] == [body]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sơn La có 12 Ban Chỉ huy Phòng thủ khu vực đúng không?", "no"),
        ("Sơn La có bốn Ban Chỉ huy Phòng thủ khu vực đúng không?", "yes"),
    ],
)
def test_how_many_of_a_kind_there_are_is_held_against_the_note(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict
