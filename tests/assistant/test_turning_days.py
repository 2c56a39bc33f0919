"""What changed on a day, where nothing is named of which it is asked."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "old", "new", "document"),
    [
        ("Ngày 01/7/2025 có gì thay đổi?", "HĐND cấp huyện", "HĐND xã, phường", "72/2025/QH15"),
        ("sau 1/7/2025 thi co gi khac", "UBND các huyện, thành phố", "UBND xã, phường", "72/2025/QH15"),
        ("1/3/2025 các sở sáp nhập thế nào?", "Sở Kế hoạch và Đầu tư", "Sở Tài chính", "461/NQ-HĐND"),
        ("tháng 3 năm 2025 bộ máy thay đổi ra sao", "Sở Giao thông vận tải", "Sở Xây dựng", "461/NQ-HĐND"),
        ("Năm 2025 có những thay đổi gì?", "Ban Dân tộc tỉnh", "Sở Dân tộc và Tôn giáo", "461/NQ-HĐND"),
    ],
)
def test_the_bodies_that_changed_and_who_has_their_work_are_told(
    service: Service, question: str, old: str, new: str, document: str
) -> None:
    answer = service.ask(question)
    assert any(old in line and new in line for line in answer.answer.splitlines())
    assert new in {t.name for h in answer.agencies if h.name == old for t in h.today}
    assert document in {c.document for c in answer.citations}


def test_documents_that_begin_and_end_are_told_and_nothing_that_nobody_verified(service: Service) -> None:
    told = service.ask("năm 2026 có gì mới").answer
    assert "Có hiệu lực: Quyết định 51/2025/QĐ-TTg" in told
    assert "Nghị định 27/2022/NĐ-CP" in told
    assert "Văn phòng Điều phối" not in service.ask("ngày 1/3/2025 có thay đổi gì").answer


def test_a_body_that_was_gone_before_does_not_end_once_more(service: Service) -> None:
    assert "- Cục Thống kê tỉnh không còn" in service.ask("ngày 1/3/2025 có gì thay đổi").answer
    assert "- Cục Thống kê tỉnh không còn" not in service.ask("ngày 1/7/2025 có gì thay đổi").answer


def test_where_nobody_verified_who_has_most_of_the_work_that_is_said(service: Service) -> None:
    lines = service.ask("ngày 1/3/2025 có gì thay đổi").answer.splitlines()
    (transport,) = (line for line in lines if line.startswith("- Bộ Giao thông vận tải"))
    assert "một phần việc thuộc **Bộ Công an**" in transport
    assert "chưa kiểm chứng" in transport


@pytest.mark.parametrize(
    "question",
    [
        "từ 1/7/2025 tiêu chí giao thông có gì thay đổi",
        "Ngày 01/7/2025 Sở Xây dựng có gì thay đổi?",
        "ngày 05/5/2024 có gì thay đổi",
        "Nghị định 38/2023/NĐ-CP ngày 24/6/2023 thay đổi gì?",
    ],
)
def test_a_change_of_something_named_or_on_a_day_without_any_is_not_all_that_changed(service: Service, question: str) -> None:
    assert "những thay đổi sau" not in service.ask(question).answer
