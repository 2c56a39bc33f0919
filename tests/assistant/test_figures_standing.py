"""Where a figure of the plan stands, what it is of where that is left open, and the goals of every level."""

from __future__ import annotations

import pytest

from assistant.service import Service


def _refs(service: Service, question: str) -> set[str]:
    return {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        (
            "Ngưỡng 15 tiêu chí xuất hiện hai lần trong Kế hoạch 203: một lần như đích đến, một lần như diện ưu tiên vốn. Chỉ ra hai chỗ đó.",
            {"II.1.a/2", "II.1.b/2"},
        ),
        ("Trong Kế hoạch 203, mốc 15 tiêu chí được nhắc ở những đâu?", {"II.1.a/2", "II.1.b/2"}),
        ("Tỷ lệ 100% xuất hiện ở mấy chỗ trong KH 203?", {"II.9.b/1", "II.9.b/2"}),
        ("20 xã nâng cao được ghi ở hai nơi trong kế hoạch, chỉ giúp tôi hai nơi đó", {"II.1.b/2", "II.7.k/2"}),
    ],
)
def test_all_places_of_a_figure_are_told_and_no_other(service: Service, question: str, refs: set[str]) -> None:
    assert _refs(service, question) == refs


@pytest.mark.parametrize("question", ["Cái tỷ lệ 100% đó là của khoản nào?", "Thế mức 100% đó của nguồn vốn nào?"])
def test_a_figure_that_is_only_pointed_to_is_asked_back_with_all_that_it_is_of(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert "đầu tư phát triển" in answer.answer
    assert "sự nghiệp" in answer.answer


def test_a_figure_of_one_place_is_just_told(service: Service) -> None:
    answer = service.ask("Con số 83 xã đó là của mục nào?")
    assert answer.status == "answered"
    assert {c.ref for c in answer.citations} == {"II.1.b/2"}


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Mục tiêu đạt chuẩn nông thôn mới đến 2025 là gì?", {"II.1.b/1", "II.1.b/2", "II.1.b/3"}),
        ("Mục tiêu kiểu mẫu đến 2025 là gì?", {"II.1.b/2", "II.1.b/3"}),
        ("nông thôn mới kiểu mẫu đến 2025 có bao nhiêu?", {"II.1.b/2", "II.1.b/3"}),
        ("Mục tiêu nâng cao đến 2025 là gì?", {"II.1.b/2"}),
        ("Mục tiêu xã đạt chuẩn đến 2025 là gì?", {"II.1.b/2"}),
    ],
)
def test_goals_are_told_of_every_level_that_has_them(service: Service, question: str, refs: set[str]) -> None:
    assert _refs(service, question) == refs
