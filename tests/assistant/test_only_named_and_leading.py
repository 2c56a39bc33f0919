"""What is only named is asked for; bodies come first only where they are asked for, or the source does not say whose task it gives."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Nhiệm vụ Sở Y tế", "Sở Y tế"),
        ("trach nhiem cua so tu phap", "Sở Tư pháp"),
        ("Trách nhiệm của công an trong KH 203", "Công an tỉnh"),
    ],
)
def test_the_tasks_of_a_body_that_are_only_named_are_all_told(service: Service, question: str, body: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert f"**{body}** có" in answer.answer
    assert len(answer.citations) > 3


@pytest.mark.parametrize("question", ["Tổng vốn 2021-2025 của Sơn La?", "tong von trung uong giai doan 2021-2025"])
def test_a_sum_that_is_only_named_is_told(service: Service, question: str) -> None:
    assert "642.140 triệu đồng" in service.ask(question).answer


@pytest.mark.parametrize(
    ("question", "today"), [("xã Chiềng Ơn", "Quỳnh Nhai"), ("thị trấn Hát Lót", "xã Mai Sơn"), ("Phường Tô Hiệu", "Tô Hiệu")]
)
def test_a_place_that_is_only_named_is_told_with_what_it_is_today(service: Service, question: str, today: str) -> None:
    assert today in service.ask(question).answer


def test_a_name_behind_another_question_is_asked_what_that_one_asked(service: Service) -> None:
    assert "giữ nguyên" in service.ask("xã Mường Bám?", ["Xã Mường Lạn có bị sáp nhập không?"]).answer
    assert "159.160" in service.ask("Tổng vốn?", ["Vốn năm 2023 của tỉnh là bao nhiêu?"]).answer


@pytest.mark.parametrize("question", ["xã nông thôn mới kiểu mẫu cần những gì", "Dân góp tiền có bắt buộc không?"])
def test_no_body_comes_first_where_none_is_asked_for(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert "**Ủy ban nhân dân tỉnh Sơn La** (" not in answer.answer


@pytest.mark.parametrize("question", ["Ai thẩm định tiêu chí giao thông?", "Tiêu chí giao thông: hướng dẫn, đôn đốc thực hiện"])
def test_bodies_come_first_where_they_are_asked_for_or_the_clause_stands_under_their_name(
    service: Service, question: str
) -> None:
    assert service.ask(question).answer.startswith("**Sở Giao thông vận tải** (")


def test_a_body_of_today_that_holds_nothing_is_told_how_its_own_work_came_to_it_alone(service: Service) -> None:
    cited = {(c.document, c.ref) for c in service.ask("UBND xã phải báo cáo gì, khi nào?").citations}
    assert ("203/KH-UBND", "III.27/1") in cited
    assert not any(document == "461/NQ-HĐND" for document, _ in cited)
